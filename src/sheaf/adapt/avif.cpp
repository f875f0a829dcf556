#include "sheaf/adapt/avif.hpp"

#include <avif/avif.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sheaf/adapt/colour.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

struct Discard {
  void operator()(avifDecoder* decoder) const { avifDecoderDestroy(decoder); }
};
using Decoder = std::unique_ptr<avifDecoder, Discard>;

Error failure() {
  return {Trouble::unusable_image, {}, "it cannot be decoded", "save the picture again"};
}

/// A decoder that has read the header; none when the header is damaged or asks for too much.
Decoder open(std::string_view bytes) {
  Decoder decoder(avifDecoderCreate());
  if (decoder == nullptr) return nullptr;
  decoder->maxThreads = 1;  // pictures run side by side already
  decoder->ignoreExif = AVIF_TRUE;
  decoder->ignoreXMP = AVIF_TRUE;
  // The header is to tell the size even of a picture that the caller will then refuse.
  decoder->imageSizeLimit = 16384U * 16384U;
  decoder->imageCountLimit = 10'000;
  if (avifDecoderSetIOMemory(decoder.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) !=
          AVIF_RESULT_OK ||
      avifDecoderParse(decoder.get()) != AVIF_RESULT_OK) {
    return nullptr;
  }
  return decoder;
}

/// HEIF turns first (anticlockwise, by quarters) and mirrors then: as EXIF would say it.
Pixels turn(Pixels pixels, const avifImage& image) {
  if ((image.transformFlags & AVIF_TRANSFORM_IROT) != 0) {
    constexpr int orientations[] = {1, 8, 3, 6};
    pixels = make_upright(std::move(pixels), orientations[image.irot.angle & 3]);
  }
  if ((image.transformFlags & AVIF_TRANSFORM_IMIR) != 0) {
    pixels = make_upright(std::move(pixels), image.imir.mode == 0 ? 4 : 2);
  }
  return pixels;
}

Primaries primaries_of(avifColorPrimaries code) {
  float values[8] = {};
  avifColorPrimariesGetValues(code, values);
  const auto point = [&](std::size_t i) {
    return Primaries::Point{static_cast<double>(values[i]), static_cast<double>(values[i + 1])};
  };
  return {.white = point(6), .red = point(0), .green = point(2), .blue = point(4)};
}

/// SMPTE ST 2084, for a page: white at 203 cd/m² as ITU-R BT.2408 has it, brighter light rolled off below 1,000.
std::vector<float> pq_curve() {
  constexpr double m1 = 0.1593017578125, m2 = 78.84375, c1 = 0.8359375, c2 = 18.8515625, c3 = 18.6875;
  constexpr double brightest = 1000.0 / 203.0;
  std::vector<float> curve(4096);
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const double power = std::pow(static_cast<double>(i) / static_cast<double>(curve.size() - 1), 1 / m2);
    const double light = 10'000.0 / 203.0 * std::pow(std::max(power - c1, 0.0) / (c2 - c3 * power), 1 / m1);
    const double rolled = light * (1 + light / (brightest * brightest)) / (1 + light);
    curve[i] = static_cast<float>(std::min(rolled, 1.0));
  }
  return curve;
}

/// A profile stands above the code numbers (nclx). Video's own curve, and HLG on a screen that is not bright, are
/// shown by browsers as if they were sRGB's.
ColourConversion conversion_of(const avifImage& image, ColourLayout layout) {
  if (image.icc.size > 0) {
    return ColourConversion::of_profile({reinterpret_cast<const char*>(image.icc.data), image.icc.size}, layout);
  }
  const bool unsaid =
      image.colorPrimaries == AVIF_COLOR_PRIMARIES_UNKNOWN || image.colorPrimaries == AVIF_COLOR_PRIMARIES_UNSPECIFIED;
  const Primaries primaries = unsaid ? Primaries{} : primaries_of(image.colorPrimaries);
  switch (image.transferCharacteristics) {
    case AVIF_TRANSFER_CHARACTERISTICS_LINEAR:
      return ColourConversion::of_primaries(primaries, power_curve(1.0), layout);
    case AVIF_TRANSFER_CHARACTERISTICS_BT470M:
      return ColourConversion::of_primaries(primaries, power_curve(2.2), layout);
    case AVIF_TRANSFER_CHARACTERISTICS_BT470BG:
      return ColourConversion::of_primaries(primaries, power_curve(2.8), layout);
    case AVIF_TRANSFER_CHARACTERISTICS_SMPTE2084:
      return ColourConversion::of_primaries(primaries, pq_curve(), layout);
    default:
      return ColourConversion::of_primaries(primaries, layout);
  }
}

}  // namespace

std::optional<PixelSize> avif_size(std::string_view bytes) {
  const Decoder decoder = open(bytes);
  if (decoder == nullptr) return std::nullopt;
  return PixelSize{static_cast<int>(decoder->image->width), static_cast<int>(decoder->image->height)};
}

DecodedFrame decode_avif(std::string_view bytes) {
  const Decoder decoder = open(bytes);
  if (decoder == nullptr || avifDecoderNextImage(decoder.get()) != AVIF_RESULT_OK) throw failure();
  const avifImage& image = *decoder->image;
  if (std::uint64_t{image.width} * image.height > limits::image_pixels || image.width == 0 || image.height == 0) {
    throw failure();
  }
  avifRGBImage rgb;
  avifRGBImageSetDefaults(&rgb, &image);
  rgb.depth = 8;
  rgb.format = image.alphaPlane != nullptr ? AVIF_RGB_FORMAT_RGBA : AVIF_RGB_FORMAT_RGB;
  Pixels pixels =
      make_pixels(static_cast<int>(image.width), static_cast<int>(image.height), image.alphaPlane != nullptr ? 4 : 3);
  rgb.pixels = pixels.data.data();
  rgb.rowBytes = static_cast<std::uint32_t>(pixels.row_bytes());
  if (avifImageYUVToRGB(&image, &rgb) != AVIF_RESULT_OK) throw failure();
  convert(pixels, conversion_of(image, layout_of(pixels)));
  return {turn(std::move(pixels), image), decoder->imageCount > 1};
}

std::string avif_library() {
  char codecs[256] = {};
  avifCodecVersions(codecs);
  return std::string("libavif ") + avifVersion() + " " + codecs;
}

}  // namespace sheaf
