#include "sheaf/adapt/raster.hpp"

// Debian's stb_image is 2.27, whose JPEG and GIF readers write out of bounds: they are not compiled at all, and PNG
// goes to libpng.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_BMP
#define STBI_ONLY_TGA
#define STBI_ONLY_PSD
#define STBI_ONLY_PNM
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS 65500
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <stb_image.h>
#pragma GCC diagnostic pop

#include <climits>
#include <cstdint>
#include <cstring>
#include <memory>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

struct Discard {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

const stbi_uc* data_of(std::string_view bytes) {
  return reinterpret_cast<const stbi_uc*>(bytes.data());
}

}  // namespace

std::optional<PixelSize> raster_size(std::string_view bytes) {
  PixelSize size;
  int channels = 0;
  if (bytes.size() > INT_MAX || stbi_info_from_memory(data_of(bytes), static_cast<int>(bytes.size()), &size.width,
                                                      &size.height, &channels) == 0) {
    return std::nullopt;
  }
  return size;
}

Pixels decode_raster(std::string_view bytes) {
  const auto failure = [] {
    return Error{Trouble::unusable_image, {}, "it cannot be decoded", "convert it to JPEG or PNG"};
  };
  const auto size = raster_size(bytes);
  if (!size ||
      static_cast<std::uint64_t>(size->width) * static_cast<std::uint64_t>(size->height) > limits::image_pixels) {
    throw failure();
  }
  int width = 0;
  int height = 0;
  int channels = 0;
  const std::unique_ptr<stbi_uc, Discard> decoded(
      stbi_load_from_memory(data_of(bytes), static_cast<int>(bytes.size()), &width, &height, &channels, 4));
  if (decoded == nullptr || width <= 0 || height <= 0) throw failure();
  Pixels pixels = make_pixels(width, height, 4);
  std::memcpy(pixels.data.data(), decoded.get(), pixels.data.size());
  return pixels;
}

}  // namespace sheaf
