#pragma once

#include <vector>

#include "sheaf/extract/html_page.hpp"
#include "sheaf/extract/html_prose.hpp"

namespace sheaf {

// Boxes that hold text of the article, whatever their classes make of them.

/// Paragraphs of the text in a box that is called a widget: each product of a comparison has its own.
bool holds_review(const HtmlPage& page, const Prose& prose, HtmlId box);

/// Right below a headline, one paragraph: a teaser for this article, which opens it.
/// \param headlines  of the page, in its order
bool opens_text(const HtmlPage& page, const Prose& prose, const std::vector<HtmlId>& headlines, HtmlId box);

/// "Preparation 2 hrs, Baking 50 mins": of a recipe. Must not catch "5 min read", which is of an article.
bool tells_durations(const HtmlPage& page, HtmlId box);

/// A list of links within the page whose entries are no headings of it but answers: "Cheapest ferry: Low Sand (4 an
/// hour)". Must not catch a table of contents.
bool lists_answers(const HtmlPage& page, const Prose& prose, HtmlId box);

}  // namespace sheaf
