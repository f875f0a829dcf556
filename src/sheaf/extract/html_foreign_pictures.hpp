#pragma once

#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

enum class ForeignPictures { all, sure };

/// Drops pictures that are not the article's though they stand in it: teasers of other articles, banners, logos,
/// appeals to subscribe. In a page without a frame each picture is meant, but for those that are surely none of the
/// article's: buttons that lead back, and what is paid for.
/// \returns how many were dropped
int drop_foreign_pictures(HtmlPage& page, FigurePlans& figures, ForeignPictures which);

}  // namespace sheaf
