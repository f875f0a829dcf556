#pragma once

#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// A drawing that only draws: known elements and attributes, written anew.
struct CleanSvg {
  std::string text{};
  PixelSize size{};  ///< to draw it at: twice what a page would show, so that thin lines stay sharp, within bounds
  bool operator==(const CleanSvg&) const = default;
};

/// Reads an SVG without a parser of XML: declarations, entities, comments, scripts, movement, metadata and all
/// addresses but those within the drawing are left out before a library sees it. \throws Error  unusable_image, when it
/// is damaged, too deep or too large, or shows what would be lost: another
///                picture, or a piece of a web page
CleanSvg clean_svg(std::string_view bytes);

}  // namespace sheaf
