#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// A run of text that stands by the headline or at the end of the article, where bylines and dates are printed.
struct PrintedPiece {
  HtmlId node = no_node;  ///< the text
  std::string text{};     ///< with white space collapsed, never empty
  int line = 0;           ///< a block or a line break begins a new one
  bool after = false;     ///< it stands behind the headline
  HtmlId link = no_node;  ///< the `a` around it
  HtmlId time = no_node;  ///< the `time` around it
  Signs near{};           ///< of the small elements around it
  bool operator==(const PrintedPiece&) const = default;
};

using PrintedPieces = std::vector<PrintedPiece>;

/// The lines a little above the headline, and those below it down to the running text.
/// \param headline  the heading, or where to begin when there is none
PrintedPieces pieces_by_headline(const HtmlPage& page, HtmlId headline);

/// The first lines of an article that stands far below its headline.
PrintedPieces pieces_at_start(const HtmlPage& page, HtmlId root);

/// The last lines of the article and the first behind it.
PrintedPieces pieces_at_end(const HtmlPage& page, HtmlId root);

}  // namespace sheaf
