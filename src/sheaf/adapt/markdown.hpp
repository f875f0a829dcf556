#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sheaf {

/// Identifiers that figures made of Markdown's own idioms carry, so that their origin can be told from the HTML.
inline constexpr std::string_view figure_of_image_title = "sheaf-figure-of-image-title";
inline constexpr std::string_view figure_of_emphasised_line = "sheaf-figure-of-emphasised-line";

struct MarkdownOptions {
  /// The HTML that stands for `[^id]` in running text, or "" to leave it as it is. Not called for code.
  std::function<std::string(std::string_view id)> note_reference{};
  /// Whether the first heading of level 1 goes to MarkdownHtml::headline instead of the HTML.
  bool take_headline = false;
  /// With `take_headline`: only when it has these words; empty: any.
  std::string known_headline{};
};

struct MarkdownHtml {
  std::string html{};
  std::string headline{};  ///< plain text of the heading that was taken
  bool operator==(const MarkdownHtml&) const = default;
};

/// CommonMark with tables, strikethrough, task lists and wiki links, as HTML for the HTML reader. Raw HTML goes through
/// as it is. An image alone in a paragraph is a figure; its title, or an emphasised line right below, is its caption.
/// `![[picture.png|words]]` is an image, `[[Note|words]]` a link to Note.md.
/// \throws Error  malformed, when the HTML would be out of all proportion to the Markdown
MarkdownHtml markdown_to_html(std::string_view markdown, const MarkdownOptions& options = {});

}  // namespace sheaf
