#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Whether a box that a class calls furniture is there for a picture of the article:
///  - a teaser without a title: a picture and who made it, the way to a gallery; or a picture and its caption
///  - a widget of a page builder that is one picture, with its caption or alone
///  - a figure with a caption, called by the buttons around it
///  - a link around one picture that opens it large, called by the window in which it does
/// Must not catch a linked picture beside other words, nor a box of buttons.
bool is_of_picture(const HtmlPage& page, HtmlId box, Sign called);

/// Whether a part stands in a box that is called a picture, or near one that is called a gallery: its "meta" is words
/// of the picture then.
bool is_in_frame_of_picture(const HtmlPage& page, HtmlId node);

}  // namespace sheaf
