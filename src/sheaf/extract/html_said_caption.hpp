#pragma once

#include <string>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// The caption that the page keeps in an attribute, for the script that opens the picture large: `data-caption` of the
/// picture or of its link. Empty when there is none, and for words that only describe the picture or name its file: an
/// alternative text is no caption.
std::string said_caption(const HtmlPage& page, HtmlId image);

}  // namespace sheaf
