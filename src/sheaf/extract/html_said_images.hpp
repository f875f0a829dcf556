#pragma once

#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_metadata.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Gives pictures without words the caption and the credit that structured data (schema.org ImageObject) says of them,
/// the picture known by its file's name. What the data says is checked against the page: a caption that is the
/// alternative text, the headline, the deck or the name of a file, that several pictures share, or that is no sentence,
/// is a program's stand-in.
void bind_said_images(HtmlPage& page, FigurePlans& figures, const PageMetadata& metadata);

}  // namespace sheaf
