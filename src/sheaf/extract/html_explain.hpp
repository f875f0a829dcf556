#pragma once

#include "sheaf/base/report.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Puts what the rules decided about a page into the report, in the order in which they decided it.
void explain_verdicts(const HtmlPage& page, Report& report);

/// An element as a selector would name it: "div#share.share-bar". Cut when it is long.
std::string selector_of(const HtmlTree& tree, HtmlId node);

}  // namespace sheaf
