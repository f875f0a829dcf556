#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

// Boxes that are there for a picture of the article, whatever their classes make of them.

/// A picture and who made it: the way to a gallery of the article. Must not catch what has a title: that stands for
/// another article.
bool is_credited_picture(const HtmlPage& page, HtmlId box);

/// One picture and its caption, or a picture alone in a box that is called so, and no link but to the picture: page
/// builders call that a widget. Must not catch a linked picture, nor one with further words.
bool is_picture_box(const HtmlPage& page, HtmlId box);

/// A link around one picture that opens it large, and is called by the window in which it does. Must not catch the
/// window itself.
bool opens_its_picture(const HtmlPage& page, HtmlId link);

}  // namespace sheaf
