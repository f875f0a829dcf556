#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// What was dropped, for the account.
struct FurnitureCount {
  int blocks = 0;
  bool operator==(const FurnitureCount&) const = default;
};

/// Drops what belongs to the frame of a page and not to its article, wherever it stands below `root`: by element, role
/// and class words. A part that holds much of the page's prose is never dropped by its class alone.
FurnitureCount drop_page_frame(HtmlPage& page, HtmlId root);

/// Drops what stands within the chosen part and is not the article's: lists of links, teasers, appeals, tails such as
/// "About the author".
FurnitureCount drop_inner_furniture(HtmlPage& page, HtmlId root);

}  // namespace sheaf
