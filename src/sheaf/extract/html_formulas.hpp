#pragma once

#include <string>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// Leaves one form of each formula: MathML where there is some, else the source that a script draws from. Pages hold
/// up to four: MathML for screen readers, the source, glyphs or a picture drawn of it, and a preview.
void settle_formulas(HtmlPage& page);

/// Whether a script element holds a formula: TeX, AsciiMath or MathML.
bool is_formula_script(const HtmlTree& tree, HtmlId node);

/// What such a script holds, as it was written.
std::string formula_source(const HtmlTree& tree, HtmlId node);

}  // namespace sheaf
