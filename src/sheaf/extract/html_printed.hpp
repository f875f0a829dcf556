#pragma once

#include "sheaf/extract/html_metadata.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Completes and checks what the head of a page and its structured data say by what the page prints: the heading, and
/// byline, date and deck near it. A house, a stand-in or an old date there gives way to what readers see.
/// \param headline  the heading that names the article, or no_node
/// \param root      the part that the article is read from
void read_printed(HtmlPage& page, HtmlId headline, HtmlId root, PageMetadata& metadata);

}  // namespace sheaf
