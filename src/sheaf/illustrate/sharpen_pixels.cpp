#include "sheaf/illustrate/sharpen_pixels.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sheaf {
namespace {

bool is_rgb(const Pixels& pixels) {
  return pixels.channels == 3 && !pixels.luma_chroma;
}

/// The light of a picture, with each border row and column twice, so that every pixel has eight neighbours.
class LumaPlane {
 public:
  explicit LumaPlane(const Pixels& pixels)
      : stride_(static_cast<std::size_t>(pixels.width) + 2),
        data_(stride_ * (static_cast<std::size_t>(pixels.height) + 2)) {
    const auto height = static_cast<std::size_t>(pixels.height);
    const bool rgb = is_rgb(pixels);
    for (std::size_t y = 0; y < height; ++y) {
      const std::uint8_t* from = pixels.data.data() + y * pixels.row_bytes();
      std::uint8_t* into = data_.data() + (y + 1) * stride_;
      for (std::size_t x = 1; x + 1 < stride_; ++x, from += pixels.channels) into[x] = rgb ? luma_of(from) : from[0];
      into[0] = into[1];
      into[stride_ - 1] = into[stride_ - 2];
    }
    std::copy_n(row(0), stride_, data_.data());
    std::copy_n(row(height - 1), stride_, data_.data() + (height + 1) * stride_);
  }

  /// Row y of the picture, from the column before its first.
  const std::uint8_t* row(std::size_t y) const noexcept { return data_.data() + (y + 1) * stride_; }
  std::size_t stride() const noexcept { return stride_; }

 private:
  std::size_t stride_;
  std::vector<std::uint8_t> data_;
};

int least(int a, int b) {
  return a < b ? a : b;
}

int most(int a, int b) {
  return a > b ? a : b;
}

/// By how much each pixel of a row is to get lighter.
/// \param weight  of the detail, in 65,536ths
void changes_of(const std::uint8_t* row, std::size_t stride, int weight, std::span<std::int16_t> changes) {
  const std::uint8_t* above = row - stride;
  const std::uint8_t* below = row + stride;
  const std::size_t width = changes.size();
  std::int16_t* const into = changes.data();
  for (std::size_t x = 0; x < width; ++x) {
    // Of each of the three columns, then of all. By value: through references the loop is not made of vectors.
    const auto low = [&](std::size_t at) { return least(least(above[at], row[at]), below[at]); };
    const auto high = [&](std::size_t at) { return most(most(above[at], row[at]), below[at]); };
    const int lowest = least(least(low(x), low(x + 1)), low(x + 2));
    const int highest = most(most(high(x), high(x + 1)), high(x + 2));
    const int corners = above[x] + above[x + 2] + below[x] + below[x + 2];
    const int sides = above[x + 1] + below[x + 1] + row[x] + row[x + 2];
    const int pixel = row[x + 1];
    const int detail = 12 * pixel - 2 * sides - corners;  // sixteenths of what it differs by from its surroundings
    const int sharper = pixel + ((detail * weight + 32'768) >> 16);
    into[x] = static_cast<std::int16_t>(least(most(sharper, lowest), highest) - pixel);
  }
}

std::uint8_t lighter(std::uint8_t value, std::int16_t change) {
  return static_cast<std::uint8_t>(least(most(value + change, 0), 255));
}

}  // namespace

Pixels sharpen_pixels(Pixels pixels, int amount) {
  assert(pixels.channels == 1 || pixels.channels == 3);
  if (amount <= 0 || pixels.width <= 0 || pixels.height <= 0) return pixels;
  const LumaPlane luma(pixels);
  const int weight = amount * 65'536 / 1600;
  std::vector<std::int16_t> changes(static_cast<std::size_t>(pixels.width));
  const bool rgb = is_rgb(pixels);
  for (std::size_t y = 0; y < static_cast<std::size_t>(pixels.height); ++y) {
    changes_of(luma.row(y), luma.stride(), weight, changes);
    std::uint8_t* into = pixels.data.data() + y * pixels.row_bytes();
    for (const std::int16_t change : changes) {
      into[0] = lighter(into[0], change);
      if (rgb) into[1] = lighter(into[1], change), into[2] = lighter(into[2], change);
      into += pixels.channels;
    }
  }
  return pixels;
}

}  // namespace sheaf
