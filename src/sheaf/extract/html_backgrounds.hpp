#pragma once

#include <string_view>

#include "sheaf/extract/html_metadata.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Reads an element that shows a picture as its CSS background, and holds nothing else, as that picture: where it says
/// so (ARIA role `img`), where the page's data name the picture, and in a `figure` without any other.
void read_backgrounds(HtmlPage& page, const PageMetadata& metadata);

/// The address of the picture in the background of an element, by its `style`; empty without one. Stand-ins count too.
std::string_view background_of(const HtmlTree& tree, HtmlId node);

}  // namespace sheaf
