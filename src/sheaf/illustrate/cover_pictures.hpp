#pragma once

#include <string>
#include <vector>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/cover_design.hpp"

namespace sheaf {

/// How many pictures a layout wants, and with how few it can do.
struct CoverPictureCount {
  std::size_t least = 0;
  std::size_t most = 0;
  bool operator==(const CoverPictureCount&) const = default;
};

CoverPictureCount cover_picture_count(const CoverDesign& design) noexcept;

/// The first pictures that are large enough to be shown, and no strips; photographs before drawings.
std::vector<const Image*> fit_for_cover(const std::vector<const Image*>& pictures, CoverLayout layout);

/// Decodes the first `most` that can be, each at about the size that it is shown at.
/// \param size  of the cover, in pixels
std::vector<Pixels> cover_pictures(const std::vector<const Image*>& pictures, const CoverDesign& design,
                                   PixelSize size);

}  // namespace sheaf
