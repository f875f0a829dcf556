#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Drops runs of teasers: neighbours that are each a short text under a title which leads to another page of the site.
/// \returns  how many parts were dropped
int drop_teasers(HtmlPage& page, HtmlId root);

}  // namespace sheaf
