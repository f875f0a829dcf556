#include "sheaf/extract/text_kind.hpp"

#include <cstddef>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/not_caption.hpp"
#include "sheaf/extract/text_furniture.hpp"
#include "sheaf/extract/text_list.hpp"
#include "sheaf/extract/text_pieces.hpp"

namespace sheaf {
namespace {

constexpr std::size_t fewest_lines = 3;      // that stand below one another
constexpr std::size_t longest_line = 120;    // bytes; longer ones are paragraphs
constexpr std::size_t code_part = 10;        // one of so many lines makes a file
constexpr std::size_t indented_part = 5;     // the same of indented ones
constexpr std::size_t code_part_of_run = 4;  // one of so many lines makes a run of lines a program
constexpr std::size_t furniture_part = 10;   // one of so many lines makes a page

bool is_line(std::string_view text) {
  return text.size() <= longest_line && !is_prose(text);
}

/// The end of the run of lines that begins at a paragraph.
template <typename Items, typename Get>
std::size_t run_end(const Items& items, std::size_t begin, const Get& get) {
  std::size_t end = begin + 1;
  while (end < items.size() && get(items[end]).run == get(items[begin]).run) ++end;
  return end;
}

/// How many paragraphs stand line below line.
std::size_t count_packed(const std::vector<TextParagraph>& paragraphs) {
  const auto get = [](const TextParagraph& paragraph) -> const TextParagraph& { return paragraph; };
  std::size_t packed = 0;
  for (std::size_t begin = 0; begin < paragraphs.size();) {
    const std::size_t end = run_end(paragraphs, begin, get);
    std::size_t lines = 0;
    for (std::size_t i = begin; i < end; ++i) lines += is_line(paragraphs[i].text) ? 1 : 0;
    if (lines >= fewest_lines) packed += lines;
    begin = end;
  }
  return packed;
}

bool has_frame(const std::vector<TextParagraph>& paragraphs) {
  std::size_t furniture = 0;
  for (const TextParagraph& paragraph : paragraphs) furniture += furniture_reason(paragraph.text).empty() ? 0 : 1;
  return furniture >= fewest_lines && furniture * furniture_part >= paragraphs.size();
}

/// Prose is less than a third of the words.
bool is_hardly_prose(const std::vector<TextParagraph>& paragraphs) {
  std::int64_t all = 0;
  std::int64_t prose = 0;
  for (const TextParagraph& paragraph : paragraphs) {
    const std::int64_t words = count_words(paragraph.text);
    all += words;
    if (is_prose(paragraph.text)) prose += words;
  }
  return prose * 3 < all;
}

bool is_code(std::string_view text) {
  return text.starts_with('#') || reads_as_code(text);
}

void make_body(TextPiece& piece) {
  if (piece.role != TextRole::furniture && piece.role != TextRole::rights) return;
  piece.role = TextRole::body;
  piece.reason = {};
}

}  // namespace

TextKind tell_text_kind(const std::vector<TextParagraph>& paragraphs) {
  std::size_t indented = 0;
  std::size_t code = 0;
  for (const TextParagraph& paragraph : paragraphs) {
    if (paragraph.indented && !starts_list_item(paragraph.text)) ++indented;  // browsers indent lists
    if (is_code(paragraph.text)) ++code;
  }
  const std::size_t all = paragraphs.size();
  const bool is_program = code >= fewest_lines && code * code_part >= all;
  const bool is_indented = indented >= fewest_lines && indented * indented_part >= all;
  if (is_program || is_indented) return TextKind::file;
  const bool is_packed = count_packed(paragraphs) * 2 >= all && all >= fewest_lines;
  return is_packed && is_hardly_prose(paragraphs) && !has_frame(paragraphs) ? TextKind::file : TextKind::page;
}

void mark_lines(std::vector<TextPiece>& pieces) {
  const auto get = [](const TextPiece& piece) -> const TextParagraph& { return piece.paragraph; };
  for (std::size_t begin = 0; begin < pieces.size();) {
    const std::size_t end = run_end(pieces, begin, get);
    std::size_t lines = 0;
    std::size_t code = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view text = pieces[i].paragraph.text;
      lines += is_line(text) ? 1 : 0;
      code += is_code(text) || pieces[i].paragraph.indented ? 1 : 0;
    }
    const bool is_program = code > 0 && code * code_part_of_run >= end - begin;
    for (std::size_t i = begin; i < end; ++i) {
      pieces[i].in_lines = is_program || (lines >= fewest_lines && is_line(pieces[i].paragraph.text));
      if (is_program && end - begin > 1) make_body(pieces[i]);
    }
    begin = end;
  }
}

}  // namespace sheaf
