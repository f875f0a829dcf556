#pragma once

#include <string>
#include <vector>

#include "sheaf/extract/html_body.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Turns a chosen part of a page into blocks: finds its notes, binds its figures, builds, and counts into the report.
/// \param language  of the article, to leave it out of each block
HtmlBody read_part(HtmlPage& page, HtmlId root, const std::string& language, Report& report);

}  // namespace sheaf
