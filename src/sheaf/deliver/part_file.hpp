#pragma once

#include <optional>
#include <span>
#include <string>

#include "sheaf/base/report.hpp"
#include "sheaf/deliver/file_writer.hpp"

namespace sheaf {

/// The file ".NAME.sheaf-part" beside a book, which becomes the book when it is whole.
///
/// Keeps the promises that an older book stays as it is until `publish`, that two runs never write one part file (it is
/// held with flock), and that nothing is left when it goes out of scope unpublished. What a killed run left has no
/// holder, so the next run for the same book removes it.
class PartFile {
 public:
  /// \param book    path of the book; no symbolic link
  /// \param report  gets a finding when the part file of an interrupted run was removed
  /// \throws Error  undeliverable: no such folder, no permission, or another run is writing this book
  PartFile(std::string book, Report& report);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  FileWriter& writer() noexcept { return *writer_; }

  /// Brings all bytes to the disk, and takes the permissions of an older book. \throws Error  undeliverable
  void sync();

  /// Makes it the book: renames it over an older one, and syncs the folder. Call `sync` first: the name must never come
  /// to stand for bytes that a power cut can still take away. \throws Error  undeliverable
  void publish();

 private:
  FileDescriptor create(Report& report) const;
  void sweep(Report& report) const;

  std::string book_;
  std::string part_;
  std::optional<FileWriter> writer_;
  bool published_ = false;
};

}  // namespace sheaf
