#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace sheaf {

/// Raw Deflate (as ZIP stores it), libdeflate level 6. Safe to call from several threads.
std::string deflate(std::string_view bytes);

/// CRC-32 as ZIP wants it; `seed` is the CRC of the bytes before.
std::uint32_t crc32(std::span<const char> bytes, std::uint32_t seed = 0) noexcept;

/// Raw Deflate or zlib data back to bytes.
/// \throws Error  malformed, when the data is damaged or holds more than `limit` bytes
std::string inflate(std::string_view bytes, std::size_t limit);

}  // namespace sheaf
