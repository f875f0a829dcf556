#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sheaf/base/file_descriptor.hpp"

namespace sheaf {

/// Writes a file that grows at its end, in large pieces of one size.
///
/// Keeps the promise that every byte given is in the file once `flush` has returned.
class FileWriter {
 public:
  /// \param display  the book, for messages
  FileWriter(FileDescriptor file, std::string display);

  /// \throws Error  undeliverable
  void write(std::span<const char> bytes);
  /// \throws Error  undeliverable
  void flush();

  int file() const noexcept { return file_.get(); }

 private:
  FileDescriptor file_;
  std::string display_;
  std::vector<char> waiting_;
  std::uint64_t size_ = 0;  // of the file, without what waits
};

}  // namespace sheaf
