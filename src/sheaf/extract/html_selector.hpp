#pragma once

#include <string_view>
#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// The nodes that a CSS selector chooses, in document order, none within another. Understood: names, `*`, `.class`,
/// `#id`, `[name]`, `[name=value]`, `[name~=word]`, `[name^=start]`, `[name$=end]`, `[name*=part]`, descendants, `>`
/// children, and lists with commas.
/// \throws Error  usage, when the selector is none of these
std::vector<HtmlId> select_nodes(const HtmlPage& page, std::string_view selector);

}  // namespace sheaf
