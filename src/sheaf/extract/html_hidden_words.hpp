#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// That the hidden words of a picture without others are shown.
extern const PageRule hidden_words;

/// That a picture which stands only in the part for readers without scripts is shown.
extern const PageRule noscript_picture;

/// Shows pictures of figures that the page keeps for readers without scripts and has not yet put in their place: a page
/// does so once one scrolls there. To be called before pictures are bound to their words.
void show_noscript_pictures(HtmlPage& page, HtmlId root);

/// Shows captions and credits that stand hidden beside a picture which has no other words: a page shows them when
/// somebody points at it, and a book cannot. To be called before pictures are bound to their words.
void show_hidden_words(HtmlPage& page, HtmlId root);

}  // namespace sheaf
