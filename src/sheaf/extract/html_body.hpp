#pragma once

#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/article.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// The blocks of a piece of HTML taken whole, and its footnotes.
struct HtmlBody {
  Blocks blocks{};
  std::vector<Note> notes{};
};

/// Reads clean HTML (an article's data, or Markdown that has become HTML) without looking for a main content: every
/// block is kept, figures and captions are bound by the same rules as in pages. Links and images resolve as `source`
/// says. Counts into the report's tally.
HtmlBody read_html_body(const std::string& html, const Source& source, Report& report);

}  // namespace sheaf
