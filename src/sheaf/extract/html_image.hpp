#pragma once

#include <string>
#include <vector>

#include "sheaf/extract/html_page.hpp"
#include "sheaf/model/figure.hpp"

namespace sheaf {

/// What an `img` (or `amp-img`) says of its picture.
struct HtmlImage {
  std::vector<std::string> candidates{};  ///< in order of preference; placeholders left out
  std::string alternative_text{};
  int width = 0;  ///< CSS pixels, from attributes or style; 0: not said
  int height = 0;
  bool by_caption = false;  ///< it is named like a stand-in, and its caption says that it is none
  bool decorative = false;  ///< by role, or because it is a pixel or a spacer
};

/// Whether an address has the ending of a picture's file in it.
bool has_image_suffix(std::string_view address);

/// Reads a picture element. In this order a candidate is preferred: what a script would load (the largest of
/// `data-srcset`, then `data-src` and its like), the largest sensible of `srcset` and of the `source` elements of a
/// `picture` around it that give widths, the original in a `noscript` beside it, `src`, other `source` elements.
/// Placeholders (tiny `data:` pictures, SVG stand-ins, spacers) are never candidates; a file with an everyday
/// name such as "empty.jpg" is one when it has a caption of its own.
HtmlImage read_image(const HtmlPage& page, HtmlId node);

/// Whether a node is a picture that `read_image` can read.
bool is_image(HtmlTag tag) noexcept;

/// The picture of a figure. `page` gives the words around it.
FigureImage make_figure_image(const HtmlImage& image);

}  // namespace sheaf
