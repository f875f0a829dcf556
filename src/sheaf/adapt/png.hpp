#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sheaf/adapt/colour.hpp"
#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// What a PNG's gAMA and cHRM chunks say, as they say it: 100,000 times the value.
struct PngColours {
  std::uint32_t gamma = 0;                                  ///< 0: it says none
  std::optional<std::array<std::uint32_t, 8>> primaries{};  ///< x and y of white, red, green and blue
  bool operator==(const PngColours&) const = default;
};

/// Empty when they say sRGB, nonsense or nothing. A gamma of 1/2.2 alone means sRGB: that is what writers mean by it.
ColourConversion conversion_of(const PngColours& colours, ColourLayout layout);

/// Decodes a PNG to eight bits a channel, in sRGB: grey, RGB, or RGB with opacity; of an animated one, the picture that
/// stands for it. The caller has bounded the size by the header. \throws Error  unusable_image
Pixels decode_png(std::string_view bytes);

/// Whether a pixel of the first rows is not opaque. Rows beyond what `start` holds are taken for opaque, and so is
/// what cannot be decoded.
/// \param start  the file, or how it begins \param rows  at most that many are looked at
bool has_clear_pixels(std::string_view start, int rows);

/// PNG without any metadata; a palette where 256 colours are enough, grey where there is no colour.
/// \param pixels  one or three channels
std::string encode_png(const Pixels& pixels);
std::string encode_png(const IndexedPixels& pixels);

/// The library that reads and writes PNG, with its version: whoever keeps what it made asks for this.
std::string png_library();

}  // namespace sheaf
