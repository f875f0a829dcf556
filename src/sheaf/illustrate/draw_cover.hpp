#pragma once

#include <vector>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/illustrate/cover.hpp"
#include "sheaf/illustrate/covers/cover_sheet.hpp"

namespace sheaf {

/// A cover before it is coded, and what stands where on it.
struct DrawnCover {
  Pixels pixels{};  ///< three channels
  std::vector<CoverBox> boxes{};
  CoverLayout layout = CoverLayout::typographic;
  bool with_pictures = false;
  double height = 0;  ///< in units, of which the width has 1600
  double margin = 0;  ///< in units
};

/// How large a cover is at its destination, in pixels: as its screen, but of a page's shape.
PixelSize cover_size(const Destination& destination) noexcept;

/// \throws Error  usage, as draw_cover
DrawnCover lay_cover(const CoverRequest& request, const CoverDesign& fallback, Report& report);

}  // namespace sheaf
