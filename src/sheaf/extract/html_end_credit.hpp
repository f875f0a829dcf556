#pragma once

#include <vector>

#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// That a line at the end gives the credit of the picture that opens the article.
extern const PageRule credit_at_end;

/// Binds the credit of the opening picture that stands in the last lines: "Featured image: Ana Example". Only where
/// that picture has no words, and, when the line does not say which picture it is about, no other picture is there.
///
/// \param lead  places of the pictures above the root that open the article
void bind_end_credit(HtmlPage& page, HtmlId root, const std::vector<HtmlId>& lead, FigurePlans& figures);

}  // namespace sheaf
