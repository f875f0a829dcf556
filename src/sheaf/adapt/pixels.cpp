#include "sheaf/adapt/pixels.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <unordered_set>
#include <utility>

namespace sheaf {

Pixels make_pixels(int width, int height, int channels) {
  assert(width > 0 && height > 0 && channels > 0);
  Pixels pixels{.width = width, .height = height, .channels = channels, .data = {}};
  pixels.data.resize(pixels.row_bytes() * static_cast<std::size_t>(height));
  return pixels;
}

Pixels in_full(const IndexedPixels& indexed) {
  Pixels pixels = make_pixels(indexed.width, indexed.height, 3);
  auto to = pixels.data.begin();
  for (const std::uint8_t index : indexed.indices) to = std::ranges::copy(indexed.colours[index], to).out;
  return pixels;
}

Pixels flatten_on_white(Pixels pixels) {
  if (pixels.channels != 4) return pixels;
  const std::size_t count = pixels.data.size() / 4;
  std::uint8_t* to = pixels.data.data();
  const std::uint8_t* from = to;
  for (std::size_t i = 0; i < count; ++i, from += 4, to += 3) {
    const unsigned opacity = from[3];
    for (int c = 0; c < 3; ++c) {
      to[c] = static_cast<std::uint8_t>((from[c] * opacity + 255U * (255U - opacity) + 127U) / 255U);
    }
  }
  pixels.data.resize(count * 3);
  pixels.channels = 3;
  return pixels;
}

Pixels make_upright(Pixels pixels, int orientation) {
  if (orientation <= 1 || orientation > 8) return pixels;
  // EXIF 2.32, tag 0x0112: which corner row 0 and column 0 of the stored picture belong to.
  const bool swapped = orientation >= 5;
  const bool mirror_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool mirror_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels upright = swapped ? make_pixels(pixels.height, pixels.width, pixels.channels)
                           : make_pixels(pixels.width, pixels.height, pixels.channels);
  upright.luma_chroma = pixels.luma_chroma;
  const auto channels = static_cast<std::size_t>(pixels.channels);
  for (int y = 0; y < upright.height; ++y) {
    std::uint8_t* to = upright.data.data() + static_cast<std::size_t>(y) * upright.row_bytes();
    for (int x = 0; x < upright.width; ++x, to += channels) {
      int from_x = swapped ? y : x;
      int from_y = swapped ? x : y;
      if (mirror_x) from_x = pixels.width - 1 - from_x;
      if (mirror_y) from_y = pixels.height - 1 - from_y;
      std::memcpy(to,
                  pixels.data.data() + static_cast<std::size_t>(from_y) * pixels.row_bytes() +
                      static_cast<std::size_t>(from_x) * channels,
                  channels);
    }
  }
  return upright;
}

bool looks_drawn(const Pixels& pixels) {
  // Taste, by eye over charts, screenshots and photographs: a photograph repeats its left neighbour exactly in few
  // places but blown-out skies; a drawing does so nearly everywhere.
  constexpr double even_share = 0.6;
  const std::size_t palette = pixels.channels == 1 ? 32 : 256;  // of grey there are no more than 256
  std::unordered_set<std::uint32_t> colours;
  std::size_t even = 0;
  std::size_t seen = 0;
  const int step = std::max(1, pixels.height / 400);
  for (int y = 0; y < pixels.height; y += step) {
    const std::uint8_t* row = pixels.data.data() + static_cast<std::size_t>(y) * pixels.row_bytes();
    std::uint32_t before = 0xFFFFFFFF;
    for (int x = 0; x < pixels.width; ++x, row += pixels.channels) {
      std::uint32_t colour = 0;
      for (int c = 0; c < pixels.channels; ++c) colour = colour << 8 | row[c];
      if (colour == before) ++even;
      if (colour != before && colours.size() <= palette) colours.insert(colour);
      before = colour;
      ++seen;
    }
  }
  return colours.size() <= palette || static_cast<double>(even) > even_share * static_cast<double>(seen);
}

}  // namespace sheaf
