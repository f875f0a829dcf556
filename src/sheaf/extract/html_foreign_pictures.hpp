#pragma once

#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Drops pictures that are not the article's though they stand in it: teasers of other articles, banners, logos,
/// appeals to subscribe. Only for pages with a frame; in a clean article each picture is meant.
/// \returns how many were dropped
int drop_foreign_pictures(HtmlPage& page, FigurePlans& figures);

}  // namespace sheaf
