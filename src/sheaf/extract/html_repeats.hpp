#pragma once

#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Drops what the part below `root` says a second time: the copy for another screen, the pull quote that repeats a
/// sentence of the text. Words are compared by their letters and digits. Parts with planned figures are kept.
/// \returns  how many parts were dropped
int drop_repeats(HtmlPage& page, HtmlId root, const FigurePlans& figures);

}  // namespace sheaf
