#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Opens what a page shows below a question once somebody presses it: the question, which is a button, reads as the
/// heading that it is, and its part is shown.
void open_collapsed(HtmlPage& page);

}  // namespace sheaf
