#pragma once

#include <string>
#include <string_view>

#include "sheaf/base/report.hpp"
#include "sheaf/extract/html_body.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

struct MarkdownBody {
  HtmlBody body{};
  std::string headline{};  ///< the heading of level 1 that was taken out of the body; may be empty
};

/// What becomes of the first heading of level 1.
enum class HeadlineHeading {
  stays,               ///< it is a heading like others
  taken,               ///< it is the headline
  dropped_if_repeated  ///< the headline is known: it goes when it says the same
};

/// Reads Markdown: CommonMark as adapt/markdown has it, and what no CommonMark parser knows: footnotes (`[^id]`), and
/// the figure shortcode `{{< figure src="…" caption="…" attr="…" alt="…" >}}`. Links and images resolve as `source`
/// says. Counts into the report's tally.
/// \param known_headline  for dropped_if_repeated
/// \throws Error  malformed, with the place
MarkdownBody read_markdown_body(std::string_view markdown, const Source& source, HeadlineHeading heading,
                                const std::string& known_headline, Report& report);

}  // namespace sheaf
