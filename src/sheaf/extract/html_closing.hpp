#pragma once

#include <string>
#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Drops single lines that are not the article's: labels of what was around it, lines that are nothing but a link to
/// another page, and, from the end backwards, appeals, notes on the author, tags and rights.
/// \param byline  the people who wrote the article
/// \returns  how many lines were dropped
int drop_stray_lines(HtmlPage& page, HtmlId root, const std::vector<std::string>& byline);

}  // namespace sheaf
