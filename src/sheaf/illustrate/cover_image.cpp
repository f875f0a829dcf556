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

Image image_of(const std::string& bytes, MediaType type, const Pixels& pixels, const std::shared_ptr<Spool>& spool) {
  return {.type = type,
          .width = pixels.width,
          .height = pixels.height,
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

}  // namespace

Image cover_image(const Pixels& pixels, const std::shared_ptr<Spool>& spool) {
  return image_of(jpeg_within(pixels, 88, most_bytes), MediaType::jpeg, pixels, spool);
}

Image drawn_cover_image(const Pixels& pixels, bool with_pictures, const Destination& destination,
                        const std::shared_ptr<Spool>& spool) {
  const auto fitted_of = [&](const Pixels& drawn) { return destination.grey ? to_grey(drawn) : drawn; };
  if (with_pictures) return cover_image(fitted_of(pixels), spool);
  // Before it is grey: quantise takes colours alone, and grey ones stay grey.
  if (const std::optional<Pixels> few = quantise(pixels)) {
    const Pixels fitted = fitted_of(*few);
    const std::string bytes = encode_png(fitted);
    if (bytes.size() <= most_bytes_flat) return image_of(bytes, MediaType::png, fitted, spool);
  }
  const Pixels fitted = fitted_of(pixels);
  return image_of(jpeg_within(fitted, 92, most_bytes_flat), MediaType::jpeg, fitted, spool);
}

}  // namespace sheaf
