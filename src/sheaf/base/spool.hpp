#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sheaf/base/file_descriptor.hpp"
#include "sheaf/base/file_reader.hpp"

namespace sheaf {

/// A temporary file for what is too large to wait in memory: bodies of articles, re-encoded and `data:` pictures.
///
/// It has no name, so nothing is left behind, however the run ends. Any thread may append and read at any time. Make it
/// with `std::make_shared`, since the parts that it gives share it.
class Spool final : public PartReader, public std::enable_shared_from_this<Spool> {
 public:
  /// Makes the file in $TMPDIR, or in /tmp.
  /// \throws Error  undeliverable, when it cannot be made
  Spool();

  /// \throws Error  undeliverable, when the bytes cannot be written: the disk is full
  FilePart append(std::string_view bytes);

  /// Reads back what was appended; `path` plays no part.
  void read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const override;

 private:
  std::string folder_;
  FileDescriptor file_;
  std::atomic<std::uint64_t> size_ = 0;
};

}  // namespace sheaf
