#pragma once

#include <span>
#include <string_view>

#include "sheaf/adapt/drawing.hpp"

namespace sheaf {

/// The colours of a drawn cover. Text stands in `ink` on `paper` and in `paper` on `ink`, at 7:1 or more.
struct CoverPalette {
  std::string_view name;
  Colour paper;
  Colour ink;
  Colour accent;
  Colour hills[3];  ///< from far to near; the nearest of all is `ink`
};

std::span<const CoverPalette> cover_palettes() noexcept;

/// The palette of a title: always the same one.
const CoverPalette& cover_palette_for(std::string_view title);

/// WCAG 2.1 contrast of two colours, 1 to 21.
double contrast(Colour left, Colour right) noexcept;

}  // namespace sheaf
