#pragma once

#include "sheaf/base/report.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Drops the other articles below `root` when the page is about one of several: the one that its headline stands in.
/// Reports ART-011 when another one is no mere teaser.
/// \param headline  the heading that names the article, or no_node
/// \returns  how many parts were dropped
int drop_other_articles(HtmlPage& page, HtmlId root, HtmlId headline, Report& report);

}  // namespace sheaf
