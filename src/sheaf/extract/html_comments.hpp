#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Drops what readers wrote below an article, where no class says so: parts side by side that each hold a time and a
/// way to answer or to vote. A page whose article is such parts, a thread, keeps them.
/// \param headline  the heading that names the article, or no_node: then nothing is dropped
/// \returns  how many parts were dropped
int drop_comments(HtmlPage& page, HtmlId headline);

}  // namespace sheaf
