#include "sheaf/illustrate/cover.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "sheaf/adapt/drawing.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/cover_image.hpp"
#include "sheaf/illustrate/prepare_image.hpp"
#include "sheaf/illustrate/reduce_pixels.hpp"

namespace sheaf {
namespace {

constexpr int most_width = 1600;
constexpr int most_height = 2400;

/// The mean colour of the picture's edge, a little darker: a ground on which it does not float.
Colour quiet_ground(const Pixels& pixels) {
  std::uint64_t sums[3] = {0, 0, 0};
  std::uint64_t count = 0;
  const auto take = [&](int x, int y) {
    const std::uint8_t* at =
        pixels.data.data() + static_cast<std::size_t>(y) * pixels.row_bytes() + x * pixels.channels;
    for (int c = 0; c < 3; ++c) sums[c] += at[pixels.channels == 3 ? c : 0];
    ++count;
  };
  for (int x = 0; x < pixels.width; ++x) {
    take(x, 0);
    take(x, pixels.height - 1);
  }
  const auto mean = [&](int c) { return static_cast<std::uint8_t>(sums[c] * 7 / (count * 10)); };
  return {mean(0), mean(1), mean(2)};
}

/// A picture that is no page by its shape is set on a ground of 2:3.
Pixels on_ground(const Pixels& pixels) {
  const double ratio = static_cast<double>(pixels.height) / pixels.width;
  if (ratio >= 1.3 && ratio <= 1.65) return pixels;  // EPUB readers' own covers lie between these
  int width = pixels.width;
  int height = width * 3 / 2;
  if (ratio > 1.5) {
    height = pixels.height;
    width = height * 2 / 3;
  }
  Drawing drawing(width, height, quiet_ground(pixels));
  // A little above the middle: where the eye takes the middle of a page to be.
  drawing.picture(pixels, (width - pixels.width) / 2, (height - pixels.height) * 2 / 5);
  return drawing.take_pixels();
}

/// A picture on its way to the cover is made smaller there, once, and coded there for good.
Destination cover_source() {
  Destination destination;
  destination.width = destination.height = limits::image_side;
  destination.pixels = limits::image_pixels;
  destination.heavy = limits::image_bytes;
  destination.quality = 92;
  return destination;
}

Image cover_of_picture(const Image& image, const std::shared_ptr<Spool>& spool) {
  const DecodedImage decoded = decode_kept(image);
  const PixelSize size{decoded.pixels.width, decoded.pixels.height};
  const Pixels fitted = reduce_pixels(decoded.pixels, fitted_size(size, {most_width, most_height}));
  return cover_image(on_ground(fitted), spool);
}

}  // namespace

Image cover_of_file(const FileReader& files, const std::string& path, const std::shared_ptr<Spool>& spool, Report&) {
  const Place place{files.display(path)};
  const std::string bytes = files.read(path, limits::image_bytes);
  const PreparedImage prepared = prepare_bytes(bytes, {.spool = spool, .destination = cover_source()});
  if (!prepared.image) {
    const std::string why =
        prepared.reason.empty() ? std::string(finding_row(prepared.trouble).message) : prepared.reason;
    throw Error(Trouble::unusable_image, place, "the picture cannot be a cover: " + why, "give a JPEG or PNG file");
  }
  return cover_of_picture(*prepared.image, spool);
}

Image cover_of_image(const Image& image, const std::shared_ptr<Spool>& spool, Report&) {
  return cover_of_picture(image, spool);
}

}  // namespace sheaf
