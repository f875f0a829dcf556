#pragma once

#include <string>
#include <string_view>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// How much two headlines say the same, 0 to 100: letters and digits alone count, in upper or lower case. Texts of
/// which one holds the other are as like as their lengths; else the words that they share count.
int headline_likeness(std::string_view left, std::string_view right);

/// The letters and digits of a headline, folded and without anything between: how it is compared with a title.
std::string headline_letters(std::string_view text);

/// The heading that names the article on the page: the one most like the title, an h1 before others of the same
/// likeness; failing that, the first h1 that is no logo; failing that, a line that is the title. Or no_node.
HtmlId find_headline(HtmlPage& page, HtmlId body, std::string_view title);

/// Whether a heading is the first h1 of the page, or the only one where it is a word or two: logos, links to other
/// articles and what has been dropped do not count.
bool is_only_headline(const HtmlPage& page, HtmlId headline);

}  // namespace sheaf
