#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sheaf {

struct PixelSize {
  int width = 0;
  int height = 0;
  bool operator==(const PixelSize&) const = default;
};

/// A decoded picture: eight bits a channel, rows from the top without gaps.
struct Pixels {
  int width = 0;
  int height = 0;
  int channels = 3;  ///< 1 grey, 3 RGB, 4 RGB and opacity (not multiplied in)
  std::vector<std::uint8_t> data{};
  bool luma_chroma = false;  ///< the three channels are not RGB but Y, Cb and Cr, as a JPEG codes them
  bool operator==(const Pixels&) const = default;

  std::size_t row_bytes() const noexcept {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  }
};

/// A picture of at most 256 colours: a third of the memory.
struct IndexedPixels {
  int width = 0;
  int height = 0;
  std::vector<std::array<std::uint8_t, 3>> colours{};  ///< RGB, in the order in which they come
  std::vector<std::uint8_t> indices{};                 ///< into `colours`, rows from the top without gaps
  bool operator==(const IndexedPixels&) const = default;
};

/// The same picture, each pixel with its colour.
Pixels in_full(const IndexedPixels& indexed);

/// A decoded picture, or the first of a moving one.
struct DecodedFrame {
  Pixels pixels{};
  bool animated = false;
  bool operator==(const DecodedFrame&) const = default;
};

/// How light an sRGB colour is, by the weights of ITU-R BT.709. \param rgb  three values
inline std::uint8_t luma_of(const std::uint8_t* rgb) noexcept {
  return static_cast<std::uint8_t>((2126U * rgb[0] + 7152U * rgb[1] + 722U * rgb[2] + 5000U) / 10000U);
}

/// Room for a picture, all zero. The caller has bounded the size.
Pixels make_pixels(int width, int height, int channels);

/// Opacity laid on white: what is left has one or three channels.
Pixels flatten_on_white(Pixels pixels);

/// Turns the picture as EXIF orientation 1 to 8 says, so that it stands upright.
Pixels make_upright(Pixels pixels, int orientation);

/// Whether the picture reads as drawn, not photographed: few colours, or large even areas.
bool looks_drawn(const Pixels& pixels);

}  // namespace sheaf
