#pragma once

#include <string>
#include <vector>

#include "sheaf/extract/html_body.hpp"
#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Turns chosen parts of a page into blocks: finds their notes, builds, and counts into the report.
/// \param figures   of the page, already bound
/// \param language  of the article, to leave it out of each block
HtmlBody read_parts(HtmlPage& page, const std::vector<HtmlId>& roots, const FigurePlans& figures,
                    const std::string& language, Report& report);

}  // namespace sheaf
