#include "sheaf/illustrate/cover_palette.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "sheaf/adapt/hash.hpp"

namespace sheaf {
namespace {

constexpr Colour rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16 & 0xFF), static_cast<std::uint8_t>(value >> 8 & 0xFF),
          static_cast<std::uint8_t>(value & 0xFF)};
}

constexpr CoverPalette palettes[] = {
    {"sea", rgb(0xF4F0E6), rgb(0x12303C), rgb(0xE3A857), {rgb(0xA3CBC6), rgb(0x5B9CA0), rgb(0x2A6875)}},
    {"dusk", rgb(0xF7EEE7), rgb(0x38203F), rgb(0xE4795F), {rgb(0xE0B1A6), rgb(0xAE6C80), rgb(0x6C4068)}},
    {"forest", rgb(0xF3F1E4), rgb(0x1D3326), rgb(0xE2B64C), {rgb(0xBACDA6), rgb(0x7FA57D), rgb(0x456F50)}},
    {"slate", rgb(0xEFF2F4), rgb(0x1C2A3B), rgb(0xDE9272), {rgb(0xB9C7D3), rgb(0x7E95AC), rgb(0x47607C)}},
    {"ochre", rgb(0xF8F1E1), rgb(0x3F2812), rgb(0xBC4B33), {rgb(0xE9CC97), rgb(0xCE9E5B), rgb(0x906334)}},
    {"berry", rgb(0xF7EFF0), rgb(0x3A1629), rgb(0xD3A933), {rgb(0xE0B2BE), rgb(0xB66E87), rgb(0x793857)}},
};

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::span<const CoverPalette> cover_palettes() noexcept {
  return palettes;
}

const CoverPalette& cover_palette_for(std::string_view title) {
  const std::string hash = content_hash(title);
  unsigned number = 0;
  std::from_chars(hash.data(), hash.data() + 4, number, 16);
  return palettes[number % std::size(palettes)];
}

double contrast(Colour left, Colour right) noexcept {
  const double a = luminance(left);
  const double b = luminance(right);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace sheaf
