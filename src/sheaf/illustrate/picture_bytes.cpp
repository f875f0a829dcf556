#include "sheaf/illustrate/picture_bytes.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "sheaf/base/error.hpp"

namespace sheaf {

PictureBytes::PictureBytes(const PartReader& files, std::string path, std::uint64_t size)
    : files_(files),
      path_(std::move(path)),
      size_(size),
      buffer_(std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(std::min<std::uint64_t>(size, window)))) {
}

std::span<const char> PictureBytes::from(std::uint64_t offset, std::size_t least) {
  assert(least <= window);
  if (offset >= size_) return {};
  const std::uint64_t wanted = std::min<std::uint64_t>(least, size_ - offset);
  if (offset < start_ || offset + wanted > start_ + filled_) {
    const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(window, size_ - offset));
    filled_ = 0;  // stays so when the read fails
    files_.read_part(path_, offset, {buffer_.get(), length});
    start_ = offset;
    filled_ = length;
  }
  const auto skip = static_cast<std::size_t>(offset - start_);
  return {buffer_.get() + skip, filled_ - skip};
}

std::string PictureBytes::all() const {
  std::string bytes(static_cast<std::size_t>(size_), '\0');
  if (!bytes.empty()) files_.read_part(path_, 0, bytes);
  return bytes;
}

void MemoryPart::read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const {
  if (offset > bytes_.size() || bytes_.size() - offset < into.size()) {
    throw Error(Trouble::unreadable, {path}, "the picture is shorter than it was", "");
  }
  std::copy_n(bytes_.data() + offset, into.size(), into.data());
}

}  // namespace sheaf
