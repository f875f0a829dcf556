#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// A footnote's definition, `[^id]: words`, with its further paragraphs.
struct MarkdownNote {
  std::string id{};  ///< as written
  std::string markdown{};
  bool operator==(const MarkdownNote&) const = default;
};

/// A text without the constructs that work line by line.
struct MarkdownLines {
  std::string markdown{};
  std::vector<MarkdownNote> notes{};  ///< in order; the first of an id counts
  bool operator==(const MarkdownLines&) const = default;
};

/// Takes the definitions of footnotes out of a Markdown text, makes HTML of figure shortcodes that have a line for
/// themselves, and puts addresses of pictures that hold blanks in brackets. Fenced code is left as it is; so is every other shortcode.
MarkdownLines read_markdown_lines(std::string_view markdown);

}  // namespace sheaf
