#include "sheaf/illustrate/fit_image.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <utility>

#include "sheaf/illustrate/reduce_pixels.hpp"

namespace sheaf {
namespace {

constexpr double near_enough =
    0.97;  // of the target's width: nobody sees three of a hundred, and it saves the reduction

PixelSize eighths_of(PixelSize size, int eighths) noexcept {
  return {(size.width * eighths + 7) / 8, (size.height * eighths + 7) / 8};
}

}  // namespace

PixelSize size_for(PixelSize size, const Destination& destination) noexcept {
  PixelSize fitted = fitted_size(size, {destination.width, destination.height});
  const double pixels = static_cast<double>(fitted.width) * fitted.height;
  const double most = static_cast<double>(destination.pixels);
  if (pixels <= most) return fitted;
  const double scale = std::sqrt(most / pixels);
  return {std::max(1, static_cast<int>(fitted.width * scale)), std::max(1, static_cast<int>(fitted.height * scale))};
}

int jpeg_eighths(PixelSize stored, PixelSize target) noexcept {
  if (target.width >= stored.width && target.height >= stored.height) return 8;
  for (int eighths = 7; eighths >= 1; --eighths) {
    if (fits_decoded(stored, eighths, target) && eighths_of(stored, eighths).width >= target.width * near_enough)
      return eighths;
  }
  int eighths = 8;
  while (eighths > 1) {
    const PixelSize half = eighths_of(stored, eighths / 2);
    if (half.width < target.width || half.height < target.height) break;
    eighths /= 2;
  }
  return eighths;
}

bool fits_decoded(PixelSize stored, int eighths, PixelSize target) noexcept {
  // One pixel more than the box is what the decoder's own sizes round up to.
  const PixelSize size = eighths_of(stored, eighths);
  return size.width <= target.width + 1 && size.height <= target.height + 1;
}

Pixels to_grey(const Pixels& pixels) {
  if (pixels.channels == 1) return pixels;
  assert(!pixels.luma_chroma);
  Pixels grey = make_pixels(pixels.width, pixels.height, 1);
  const std::uint8_t* from = pixels.data.data();
  for (std::uint8_t& value : grey.data) {
    value = luma_of(from);
    from += 3;
  }
  return grey;
}

Pixels fit_pixels(Pixels pixels, const Destination& destination) {
  const PixelSize size{pixels.width, pixels.height};
  const PixelSize fitted = size_for(size, destination);
  if (size.width > fitted.width + 1 || size.height > fitted.height + 1) pixels = reduce_pixels(pixels, fitted);
  return destination.grey ? to_grey(pixels) : pixels;
}

}  // namespace sheaf
