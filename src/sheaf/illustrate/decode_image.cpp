#include "sheaf/illustrate/decode_image.hpp"

#include <cassert>
#include <utility>

#include "sheaf/adapt/avif.hpp"
#include "sheaf/adapt/gif.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/adapt/raster.hpp"
#include "sheaf/adapt/svg.hpp"
#include "sheaf/adapt/webp.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/illustrate/clean_svg.hpp"
#include "sheaf/illustrate/exif.hpp"

namespace sheaf {
namespace {

DecodedImage from_jpeg(std::string_view bytes, int orientation, int eighths, JpegColours colours) {
  DecodedJpeg jpeg = decode_jpeg(bytes, {.most_pixels = limits::image_pixels, .eighths = eighths, .colours = colours});
  return {.pixels = make_upright(std::move(jpeg.pixels), orientation),
          .animated = false,
          .photograph = true,
          .complete = jpeg.complete};
}

DecodedImage from_frame(DecodedFrame frame) {
  return {.pixels = flatten_on_white(std::move(frame.pixels)), .animated = frame.animated};
}

DecodedImage from_webp(std::string_view bytes) {
  DecodedImage image = from_frame(decode_webp(bytes));
  image.pixels = make_upright(std::move(image.pixels), exif_orientation(webp_exif(bytes)));
  return image;
}

DecodedImage from_svg(std::string_view bytes) {
  const CleanSvg svg = clean_svg(bytes);
  return {.pixels = draw_svg(svg.text, svg.size)};
}

}  // namespace

bool can_decode(ImageFormat format) noexcept {
  switch (format) {
    case ImageFormat::jpeg:
    case ImageFormat::png:
    case ImageFormat::gif:
    case ImageFormat::webp:
    case ImageFormat::avif:
    case ImageFormat::bmp:
    case ImageFormat::tga:
    case ImageFormat::psd:
    case ImageFormat::pnm:
    case ImageFormat::svg:
      return true;
    default:
      return false;
  }
}

std::uint64_t most_pixels(ImageFormat format) noexcept {
  switch (format) {
    case ImageFormat::bmp:
    case ImageFormat::tga:
    case ImageFormat::psd:
    case ImageFormat::pnm:
      return limits::raster_pixels;
    default:
      return limits::image_pixels;
  }
}

std::optional<PixelSize> image_size(ImageFormat format, std::string_view bytes) {
  switch (format) {
    case ImageFormat::gif:
      return gif_size(bytes);
    case ImageFormat::webp:
      return webp_size(bytes);
    case ImageFormat::avif:
      return avif_size(bytes);
    case ImageFormat::svg:
      return clean_svg(bytes).size;
    default:
      return raster_size(bytes);
  }
}

DecodedImage decode_image(ImageFormat format, std::string_view bytes, int orientation, int eighths,
                          JpegColours colours) {
  assert(can_decode(format));
  switch (format) {
    case ImageFormat::jpeg:
      return from_jpeg(bytes, orientation, eighths, colours);
    case ImageFormat::png: {
      DecodedImage image{.pixels = flatten_on_white(decode_png(bytes))};
      image.pixels = make_upright(std::move(image.pixels), orientation);
      return image;
    }
    case ImageFormat::gif:
      return from_frame(decode_gif(bytes));
    case ImageFormat::webp:
      return from_webp(bytes);
    case ImageFormat::avif:
      return from_frame(decode_avif(bytes));
    case ImageFormat::svg:
      return from_svg(bytes);
    default:
      return from_frame({decode_raster(bytes), false});
  }
}

}  // namespace sheaf
