#include "sheaf/adapt/avif.hpp"

#include <avif/avif.h>

#include <cstdint>
#include <memory>

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
  return {turn(std::move(pixels), image), decoder->imageCount > 1};
}

}  // namespace sheaf
