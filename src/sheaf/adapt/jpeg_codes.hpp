#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace sheaf {

/// A Huffman code as a JPEG's table tells it (ITU-T T.81, B.2.4.2).
struct JpegCode {
  std::array<std::uint8_t, 17> counts{};    ///< how many codes have 1 to 16 bits; the first counts for nothing
  std::array<std::uint8_t, 256> symbols{};  ///< in the order of their codes
  bool operator==(const JpegCode&) const = default;
};

/// All that the code of a direct coefficient can have to say, and that of the others: eight bits a sample.
std::span<const std::uint8_t> jpeg_direct_symbols() noexcept;
std::span<const std::uint8_t> jpeg_other_symbols() noexcept;

/// A code that was made for part of a picture, with a code for every symbol that may come in the rest. Those that the
/// part lacks get the longest ones.
/// \param symbols  at most 255, which hold all of the sample's
JpegCode complete_code(const JpegCode& sample, std::span<const std::uint8_t> symbols);

}  // namespace sheaf
