#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf::fuzz {

inline std::string_view view_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Measures a picture, as sheaf does before it decodes one, and decodes it when it is small.
template <typename Measure, typename Decode>
int decode_one(const std::uint8_t* data, std::size_t size, Measure measure, Decode decode) {
  const std::string_view bytes = view_of(data, size);
  const std::optional<PixelSize> pixels = measure(bytes);
  constexpr std::int64_t most = 2'000'000;
  if (!pixels || pixels->width <= 0 || pixels->height <= 0) return 0;
  if (std::int64_t{pixels->width} * pixels->height > most) return 0;
  try {
    decode(bytes);
  } catch (const Error&) {
  }
  return 0;
}

}  // namespace sheaf::fuzz
