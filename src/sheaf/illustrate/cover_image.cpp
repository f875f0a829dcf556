#include "sheaf/illustrate/cover_image.hpp"

#include <optional>
#include <string>

#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/fit_image.hpp"
#include "sheaf/illustrate/quantise.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_bytes = 300'000;
constexpr std::size_t most_bytes_flat = 150'000;

Image image_of(const std::string& bytes, MediaType type, PixelSize size, const std::shared_ptr<Spool>& spool) {
  return {.type = type,
          .width = size.width,
          .height = size.height,
          .name = "cover" + std::string(file_extension(type)),
          .content = spooled_content(bytes, *spool)};
}

std::string jpeg_within(const Pixels& pixels, int best, std::size_t most) {
  std::string bytes;
  for (int quality = best; quality >= 40; quality -= 8) {
    bytes = encode_jpeg(pixels, quality);
    if (bytes.size() <= most) break;
  }
  return bytes;
}

/// Empty when few colours would make it look different.
std::string flat_png(const Pixels& pixels, bool grey) {
  // Before it is grey: quantise takes colours alone, and grey ones stay grey.
  const std::optional<IndexedPixels> few = quantise(pixels);
  if (!few) return {};
  return grey ? encode_png(to_grey(in_full(*few))) : encode_png(*few);
}

}  // namespace

Image cover_image(const Pixels& pixels, const std::shared_ptr<Spool>& spool) {
  return image_of(jpeg_within(pixels, 88, most_bytes), MediaType::jpeg, {pixels.width, pixels.height}, spool);
}

Image drawn_cover_image(const Pixels& pixels, bool with_pictures, const Destination& destination,
                        const std::shared_ptr<Spool>& spool) {
  const PixelSize size{pixels.width, pixels.height};
  if (!with_pictures) {
    const std::string bytes = flat_png(pixels, destination.grey);
    if (!bytes.empty() && bytes.size() <= most_bytes_flat) return image_of(bytes, MediaType::png, size, spool);
  }
  const int best = with_pictures ? 88 : 92;
  const std::size_t most = with_pictures ? most_bytes : most_bytes_flat;
  const std::string bytes = jpeg_within(destination.grey ? to_grey(pixels) : pixels, best, most);
  return image_of(bytes, MediaType::jpeg, size, spool);
}

}  // namespace sheaf
