#pragma once

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// That the hidden words of a picture without others are shown.
extern const PageRule hidden_words;

/// Shows captions and credits that stand hidden beside a picture which has no other words: a page shows them when
/// somebody points at it, and a book cannot. To be called before pictures are bound to their words.
void show_hidden_words(HtmlPage& page, HtmlId root);

}  // namespace sheaf
