#include "sheaf/extract/markdown_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/markdown_addresses.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_note_id = 100;

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c == ' ') {
      columns += 1;
    } else if (c == '\t') {
      columns += 4 - columns % 4;
    } else {
      break;
    }
  }
  return columns;
}

std::string_view without_indent(std::string_view line, std::size_t columns) {
  std::size_t seen = 0;
  while (!line.empty() && seen < columns && (line.front() == ' ' || line.front() == '\t')) {
    seen += line.front() == ' ' ? 1 : 4;
    line.remove_prefix(1);
  }
  return line;
}

/// Follows the fences of code, in which nothing has a meaning.
class Fence {
 public:
  /// Whether the line is in fenced code, or one of its fences.
  bool holds(std::string_view line) {
    const std::string_view text = trim(line);
    const std::size_t run = run_length(text);
    if (length_ == 0) {
      if (run < 3) return false;
      if (text.front() == '`' && text.find('`', run) != std::string_view::npos) return false;  // code in a line
      sign_ = text.front();
      length_ = run;
      return true;
    }
    if (run >= length_ && text.front() == sign_ && run == text.size()) length_ = 0;
    return true;
  }

 private:
  static std::size_t run_length(std::string_view text) {
    if (text.empty() || (text.front() != '`' && text.front() != '~')) return 0;
    const std::size_t end = text.find_first_not_of(text.front());
    return end == std::string_view::npos ? text.size() : end;
  }

  char sign_ = '`';
  std::size_t length_ = 0;  ///< of the opening fence; 0: no code
};

/// "[^id]: words" → the id and the words.
std::optional<std::pair<std::string_view, std::string_view>> note_start(std::string_view line) {
  if (indent_of(line) > 3) return std::nullopt;
  const std::string_view text = trim(line);
  if (!text.starts_with("[^")) return std::nullopt;
  const std::size_t end = text.find("]:");
  if (end == std::string_view::npos || end < 3 || end > longest_note_id) return std::nullopt;
  const std::string_view id = text.substr(2, end - 2);
  if (id.find_first_of(" \t[]") != std::string_view::npos) return std::nullopt;
  return std::pair{id, trim(text.substr(end + 2))};
}

/// The value of `name="…"`, with either quotation mark, in a shortcode.
std::string shortcode_value(std::string_view code, std::string_view name) {
  for (std::size_t at = code.find(name); at != std::string_view::npos; at = code.find(name, at + 1)) {
    const std::size_t equals = at + name.size();
    const bool is_word = at > 0 && (code[at - 1] == ' ' || code[at - 1] == '\t');
    if (!is_word || equals + 1 >= code.size() || code[equals] != '=') continue;
    const char quote = code[equals + 1];
    if (quote != '"' && quote != '\'' && quote != '`') continue;
    const std::size_t end = code.find(quote, equals + 2);
    if (end == std::string_view::npos) return {};
    return std::string(code.substr(equals + 2, end - equals - 2));
  }
  return {};
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '&') {
      html += "&amp;";
    } else if (c == '<') {
      html += "&lt;";
    } else if (c == '"') {
      html += "&quot;";
    } else {
      html += c;
    }
  }
  return html;
}

/// `{{< figure src="…" caption="…" attr="…" >}}` as HTML, or "" for any other line.
std::string figure_html(std::string_view line) {
  const std::string_view text = trim(line);
  const bool is_shortcode =
      (text.starts_with("{{<") && text.ends_with(">}}")) || (text.starts_with("{{%") && text.ends_with("%}}"));
  if (!is_shortcode) return {};
  const std::string_view code = text.substr(3, text.size() - 6);
  if (!trim(code).starts_with("figure ")) return {};
  const std::string source = shortcode_value(code, "src");
  if (source.empty()) return {};
  std::string caption = shortcode_value(code, "caption");
  if (caption.empty()) caption = shortcode_value(code, "title");
  const std::string credit = shortcode_value(code, "attr");
  std::string html =
      "<figure><img src=\"" + escaped(source) + "\" alt=\"" + escaped(shortcode_value(code, "alt")) + "\">";
  if (!caption.empty() || !credit.empty()) {
    html += "<figcaption>" + escaped(caption);
    if (!credit.empty()) html += " <span class=\"credit\">" + escaped(credit) + "</span>";
    html += "</figcaption>";
  }
  return html + "</figure>";
}

/// Gathers the definitions while the lines go by.
class NoteCollector {
 public:
  explicit NoteCollector(std::vector<MarkdownNote>& notes) : notes_(notes) {}

  /// Whether the line belongs to a definition, and was taken.
  bool takes(std::string_view line) {
    if (const auto start = note_start(line)) {
      notes_.push_back({std::string(start->first), std::string(start->second)});
      is_open_ = true;
      after_blank_ = false;
      return true;
    }
    if (!is_open_) return false;
    if (trim(line).empty()) {
      after_blank_ = true;
      notes_.back().markdown += '\n';
      return false;  // the blank line stays in the text too, where it parts paragraphs
    }
    const bool is_indented = indent_of(line) >= 4;
    const bool is_lazy =
        !after_blank_ && std::string_view("#>-*+`~|").find(trim(line).front()) == std::string_view::npos;
    if (!is_indented && !is_lazy) {
      is_open_ = false;
      return false;
    }
    after_blank_ = false;
    notes_.back().markdown += '\n';
    notes_.back().markdown += without_indent(line, 4);
    return true;
  }

 private:
  std::vector<MarkdownNote>& notes_;
  bool is_open_ = false;
  bool after_blank_ = false;
};

}  // namespace

MarkdownLines read_markdown_lines(std::string_view markdown) {
  MarkdownLines result;
  NoteCollector notes(result.notes);
  Fence fence;
  result.markdown.reserve(markdown.size());
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    const std::string_view line = markdown.substr(at, end - at);
    at = end + 1;
    if (!fence.holds(line)) {
      if (notes.takes(line)) continue;
      if (const std::string html = figure_html(line); !html.empty()) {
        result.markdown += "\n" + html + "\n\n";
        continue;
      }
      result.markdown += with_bracketed_addresses(line);
    } else {
      result.markdown += line;
    }
    result.markdown += '\n';
  }
  return result;
}

}  // namespace sheaf
