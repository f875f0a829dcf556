#include "sheaf/extract/text_paragraphs.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/text_list.hpp"

namespace sheaf {
namespace {

struct Line {
  std::string_view text;
  int number = 0;
  bool indented = false;
};

constexpr std::size_t narrowest_wrap = 40;  // code points: shorter columns are verse or a table
constexpr std::size_t widest_wrap = 120;    // longer lines are whole paragraphs
constexpr std::size_t wrap_tolerance = 12;  // how much shorter than the widest a wrapped line may end

/// Zero-width signs and the mark of a lost picture: nothing to read.
std::string without_invisible(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool is_invisible = c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xFFFC || c == 0xAD;
    if (!is_invisible) result += text.substr(begin, at - begin);
  }
  return result;
}

bool is_underline(std::string_view line) {
  return line.size() >= 3 && (line.find_first_not_of('=') == std::string_view::npos ||
                              line.find_first_not_of('-') == std::string_view::npos);
}

/// The column at which a group of lines was wrapped by hand, or 0 when each line is a paragraph of its own.
std::size_t wrap_width(const std::vector<Line>& group) {
  if (group.size() < 2) return 0;
  std::size_t widest = 0;
  for (const Line& line : group) widest = std::max(widest, count_code_points(line.text));
  if (widest < narrowest_wrap || widest > widest_wrap) return 0;
  return widest;
}

std::size_t first_word_length(std::string_view line) {
  const auto words = split_words(line.substr(0, 200));
  return words.empty() ? 0 : count_code_points(words.front());
}

/// Whether the line ended where the next word would not have fitted.
bool goes_on(const Line& line, const Line& next, std::size_t width) {
  if (width == 0 || starts_list_item(next.text)) return false;
  return count_code_points(line.text) + 1 + std::min(first_word_length(next.text), wrap_tolerance) +
             wrap_tolerance / 3 >=
         width;
}

class ParagraphCollector {
 public:
  explicit ParagraphCollector(std::size_t text_width) : text_width_(text_width) {}

  void add_group(std::vector<Line>& group) {
    if (group.empty()) return;
    ++run_;
    // A paragraph of two lines cannot tell the width by itself; the text as a whole can.
    const std::size_t width = std::max(wrap_width(group), group.size() == 2 ? text_width_ : 0);
    const bool quoted = std::all_of(group.begin(), group.end(), [](const Line& l) { return l.text.front() == '>'; });
    bool joins = false;
    for (std::size_t i = 0; i < group.size(); ++i) {
      std::string_view text = group[i].text;
      if (quoted) text = trim(text.substr(1));
      if (is_underline(text) && !result_.empty() && i > 0) {
        result_.back().underlined = true;
        joins = false;
        continue;
      }
      if (joins || (quoted && i > 0 && !text.empty())) {
        result_.back().text += ' ';
        result_.back().text += text;
      } else if (!text.empty()) {
        result_.push_back({std::string(text), group[i].number, false, quoted, group[i].indented, run_});
      }
      joins = i + 1 < group.size() && !quoted && goes_on(group[i], group[i + 1], width);
    }
    group.clear();
  }

  std::vector<TextParagraph> take() {
    for (TextParagraph& paragraph : result_) paragraph.text = collapse_space(without_invisible(paragraph.text));
    std::erase_if(result_, [](const TextParagraph& paragraph) { return paragraph.text.empty(); });
    return std::move(result_);
  }

 private:
  std::size_t text_width_;
  int run_ = 0;
  std::vector<TextParagraph> result_{};
};

std::vector<Line> read_lines(std::string_view text, int first_line) {
  std::vector<Line> lines;
  int number = first_line;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (lines.size() == limits::text_lines)
      throw Error(Trouble::limit_not_met, {.line = number},
                  fmt::format("the text has more than {} lines", limits::text_lines), "split it");
    const std::string_view line = text.substr(at, end - at);
    lines.push_back({trim(line), number++, line.starts_with(' ') || line.starts_with('\t')});
    at = end + 1;
  }
  return lines;
}

/// The width of the text as a whole: that of its widest line, when no line is a paragraph of its own.
std::size_t text_width(const std::vector<Line>& lines) {
  std::size_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, count_code_points(line.text));
  return widest >= narrowest_wrap && widest <= widest_wrap ? widest : 0;
}

}  // namespace

std::vector<TextParagraph> read_text_paragraphs(std::string_view text, int first_line) {
  const std::vector<Line> lines = read_lines(text, first_line);
  ParagraphCollector collector(text_width(lines));
  std::vector<Line> group;
  for (const Line& line : lines) {
    if (line.text.empty()) {
      collector.add_group(group);
    } else {
      group.push_back(line);
    }
  }
  collector.add_group(group);
  return collector.take();
}

}  // namespace sheaf
