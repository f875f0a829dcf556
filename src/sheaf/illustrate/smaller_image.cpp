#include "sheaf/illustrate/smaller_image.hpp"

#include <algorithm>

#include "sheaf/illustrate/content_bytes.hpp"

namespace sheaf {
namespace {

int longer_side(const Image& image) {
  return std::max(image.width, image.height);
}

/// What the destination would ask for if it were as small as the rung.
Destination lowered(Destination destination, const Rung& rung, int least_side) {
  const int side = std::max(rung.side, least_side);
  destination.quality = std::min(destination.quality, rung.quality);
  destination.width = std::min(destination.width, side);
  destination.height = std::min(destination.height, side);
  destination.sharpen = 0;  // the picture of the book has been
  destination.heavy = 0;    // whatever the picture weighs, a smaller one is wanted
  return destination;
}

std::int64_t loss_of(const Image& before, const Image& after, int quality_before, int quality_after) {
  constexpr std::int64_t point_of_quality = 12;
  const std::int64_t side = longer_side(before);
  const std::int64_t pixels = 1000 * (side - longer_side(after)) / std::max<std::int64_t>(1, side);
  const std::int64_t quality = after.type == MediaType::jpeg ? quality_before - quality_after : 0;
  return std::max<std::int64_t>(1, pixels + point_of_quality * quality);
}

}  // namespace

std::optional<SmallerImage> smaller_image(const Image& image, std::size_t rung, const PreparingSettings& settings,
                                          int least_side) {
  PreparingSettings lower = settings;
  lower.destination = lowered(settings.destination, rungs[rung], least_side);
  PreparedImage made = prepare_bytes(content_bytes(image.content), lower);
  if (!made.image || made.image->content.size >= image.content.size) return std::nullopt;
  const std::int64_t loss = loss_of(image, *made.image, settings.destination.quality, lower.destination.quality);
  return SmallerImage{std::move(*made.image), loss};
}

}  // namespace sheaf
