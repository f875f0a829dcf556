#include "sheaf/illustrate/cover_pictures.hpp"

#include <algorithm>

#include "sheaf/base/error.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/fit_image.hpp"

namespace sheaf {

CoverPictureCount cover_picture_count(const CoverDesign& design) noexcept {
  switch (design.layout) {
    case CoverLayout::grid:
      return {2, 9};
    case CoverLayout::lead_picture:
      return {1, 1};
    case CoverLayout::newspaper:
      return {0, 1};
    default:
      return {0, design.of_picture ? 1U : 0U};
  }
}

std::vector<const Image*> fit_for_cover(const std::vector<const Image*>& pictures, CoverLayout layout) {
  // Taste: below this a picture is soft at the size that it is shown at.
  const int shorter = layout == CoverLayout::grid ? 240 : 400;
  const int longer = layout == CoverLayout::grid ? 320 : 600;
  std::vector<const Image*> fit;
  for (const Image* image : pictures) {
    const auto [low, high] = std::minmax(image->width, image->height);
    if (low >= shorter && high >= longer && high * 2 <= low * 5) fit.push_back(image);
  }
  std::stable_partition(fit.begin(), fit.end(), [](const Image* image) { return image->type == MediaType::jpeg; });
  return fit;
}

std::vector<Pixels> cover_pictures(const std::vector<const Image*>& pictures, const CoverDesign& design,
                                   PixelSize size) {
  const std::size_t most = cover_picture_count(design).most;
  std::vector<Pixels> decoded;
  if (most == 0) return decoded;
  // The widest that a picture of the layout is shown, so that a JPEG need not be decoded whole.
  const int wide = design.layout == CoverLayout::grid ? size.width * 2 / 3 : size.width;
  for (const Image* image : fit_for_cover(pictures, design.layout)) {
    if (decoded.size() == most) break;
    const PixelSize stored{image->width, image->height};
    const int shorter = std::min(image->width, image->height);
    const PixelSize target{stored.width * std::min(wide, shorter) / shorter,
                           stored.height * std::min(wide, shorter) / shorter};
    try {
      decoded.push_back(flatten_on_white(decode_kept(*image, jpeg_eighths(stored, target)).pixels));
    } catch (const Error& error) {
      // A cover can do without a picture that the book itself keeps as it is.
      if (error.trouble() != Trouble::unusable_image) throw;
    }
  }
  return decoded;
}

}  // namespace sheaf
