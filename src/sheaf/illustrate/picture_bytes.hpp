#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sheaf/base/file_reader.hpp"

namespace sheaf {

/// The bytes of one picture, seen through a window of fixed size: a picture of 60 MB costs no more memory than an icon.
class PictureBytes {
 public:
  static constexpr std::size_t window = 128 * 1024;

  /// \param size  of the whole, as the reader gave it; nothing beyond is asked for
  PictureBytes(const PartReader& files, std::string path, std::uint64_t size);

  std::uint64_t size() const noexcept { return size_; }

  /// What stands from `offset` on: at least `least` bytes (at most `window`), fewer only where the file ends. Holds
  /// until the next call.
  /// \throws Error  unreadable
  std::span<const char> from(std::uint64_t offset, std::size_t least = 1);

  /// All of it in memory. The caller has looked at `size`.
  std::string all() const;

 private:
  const PartReader& files_;
  std::string path_;
  std::uint64_t size_;
  std::unique_ptr<char[]> buffer_;
  std::uint64_t start_ = 0;
  std::size_t filled_ = 0;
};

/// Bytes in memory, read as if they were a file.
class MemoryPart final : public PartReader {
 public:
  explicit MemoryPart(std::string_view bytes) : bytes_(bytes) {}
  void read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const override;

 private:
  std::string_view bytes_;
};

}  // namespace sheaf
