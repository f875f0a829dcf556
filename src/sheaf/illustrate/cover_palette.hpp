#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "sheaf/adapt/drawing.hpp"

namespace sheaf {

/// The colours of a cover. `paper` and `ink` read on each other at 7:1 or more; so do `soft` on `ink`, `grey` on
/// `paper`, and `accent` on `ink` and the other way round.
struct CoverPalette {
  Colour paper{};
  Colour ink{};     ///< words on paper, and the deep ground
  Colour accent{};  ///< bright: the one thing that catches the eye
  Colour soft{};    ///< lesser words on ink
  Colour grey{};    ///< lesser words on paper
  Colour shade{};   ///< a little lighter than ink
  Colour middle{};  ///< between ink and accent, of the ink's hue
  Colour tint{};    ///< a little darker than paper
  bool operator==(const CoverPalette&) const = default;
};

/// How many palettes there are for titles.
std::size_t cover_palette_count() noexcept;

CoverPalette cover_palette(std::size_t number);

/// The palette of a title, or of a series: always the same one.
CoverPalette cover_palette_for(std::string_view title);

/// The palette in which a picture's colours go on: the ground of its strongest hue, the accent of its next. Of a
/// picture without colour: greys, with one accent.
/// \param pixels  three channels, or one
CoverPalette cover_palette_of(const Pixels& pixels);

/// The same palette with other main colours; an empty text leaves the colour.
/// \param paper  "#RRGGBB", as ink and accent
CoverPalette with_colours(CoverPalette palette, std::string_view paper, std::string_view ink, std::string_view accent);

/// WCAG 2.1 contrast of two colours, 1 to 21.
double contrast(Colour left, Colour right) noexcept;

}  // namespace sheaf
