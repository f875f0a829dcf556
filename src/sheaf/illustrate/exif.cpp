#include "sheaf/illustrate/exif.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sheaf {
namespace {

class TiffBytes {
 public:
  explicit TiffBytes(std::span<const char> bytes) : bytes_(bytes), little_(!bytes.empty() && bytes[0] == 'I') {}

  bool holds(std::size_t offset, std::size_t length) const {
    return offset <= bytes_.size() && bytes_.size() - offset >= length;
  }
  std::uint32_t number(std::size_t offset, std::size_t length) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t at = little_ ? offset + length - 1 - i : offset + i;
      value = value << 8 | static_cast<unsigned char>(bytes_[at]);
    }
    return value;
  }

 private:
  std::span<const char> bytes_;
  bool little_;
};

}  // namespace

int exif_orientation(std::span<const char> tiff) noexcept {
  constexpr std::uint32_t orientation_tag = 0x0112;
  constexpr std::uint32_t type_short = 3;
  const std::string_view start(tiff.data(), tiff.size());
  if (!start.starts_with("II") && !start.starts_with("MM")) return 1;
  const TiffBytes bytes(tiff);
  if (!bytes.holds(0, 8)) return 1;
  const std::size_t directory = bytes.number(4, 4);
  if (!bytes.holds(directory, 2)) return 1;
  const std::size_t entries = bytes.number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (!bytes.holds(entry, 12)) return 1;
    if (bytes.number(entry, 2) != orientation_tag) continue;
    const bool is_short = bytes.number(entry + 2, 2) == type_short;
    const std::uint32_t value = bytes.number(entry + 8, is_short ? 2 : 4);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace sheaf
