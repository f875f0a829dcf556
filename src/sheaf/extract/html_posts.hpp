#pragma once

#include <string_view>

#include "sheaf/extract/html_page.hpp"
#include "sheaf/model/block.hpp"

namespace sheaf {

/// Whether a `blockquote` says that it stands for a post of another page, for a script to dress: by a word of its class
/// ("tweet", "embed", "post") or the name of an attribute ("data-…-permalink"). No site is known by name.
bool says_post(const HtmlPage& page, HtmlId node);

/// Whether a node stands in such a `blockquote`: its links, names and days are the post's then, not the page's.
bool is_in_post(const HtmlPage& page, HtmlId node);

/// Whether such a `blockquote` stands in a node.
bool holds_post(const HtmlPage& page, HtmlId node);

/// Makes a post of a quotation that is one: its last line, or its first, names an account ("@ferry"), and it says that
/// it is a post or links to it by its day; or its last line leads to the quotation's own source by a day. Such a line
/// becomes the attribution. A link that only stands for a picture ("pic.example/Qx81") goes from the end of the words:
/// the post has it, and the picture stands in it when the page has kept it.
/// \param said  what says_post() said
void settle_post(Quote& quote, bool said, std::string_view language);

}  // namespace sheaf
