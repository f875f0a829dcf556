#include "sheaf/extract/text_pieces.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/text_captions.hpp"
#include "sheaf/extract/text_furniture.hpp"
#include "sheaf/extract/text_list.hpp"

namespace sheaf {
namespace {

constexpr std::int64_t prose_words = 25;
constexpr std::int64_t most_heading_words = 12;

bool is_free(const TextPiece& piece) {
  return piece.role == TextRole::body;
}

/// "* * *", "———": a change of scene.
bool is_scene_break(std::string_view line) {
  if (line.size() > 40) return false;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (c == U' ') continue;
    if (c != U'*' && c != U'-' && c != U'_' && c != U'~' && c != U'#' && c != U'•' && c != U'—' && c != U'⁂')
      return false;
    ++marks;
  }
  return marks >= 3 || line == "⁂";
}

void tell_by_itself(TextPiece& piece, TextKind kind) {
  const std::string_view text = piece.paragraph.text;
  const bool is_page = kind == TextKind::page;
  if (piece.paragraph.underlined) {
    piece.role = TextRole::heading;
  } else if (piece.paragraph.quoted) {
    piece.role = TextRole::quote;
  } else if (is_scene_break(text)) {
    piece.role = TextRole::rule;
  } else if (is_page && is_rights_line(text) && !is_credit_line(text)) {
    piece.role = TextRole::rights;
  } else if (const std::string_view reason = is_page ? furniture_reason(text) : ""; !reason.empty()) {
    piece.role = TextRole::furniture;
    piece.reason = reason;
  } else if (auto caption = read_caption_text(text)) {
    piece.role = TextRole::caption;
    piece.caption = std::move(*caption);
  } else if (is_disclaimer(text)) {
    piece.role = TextRole::disclaimer;
  } else if (starts_list_item(text)) {
    piece.role = TextRole::list_item;
  }
}

/// Numbers and bullets make a list only in company; a line that begins with "2. " alone is a heading or a sentence.
void tell_lists(std::vector<TextPiece>& pieces) {
  const auto is_item = [&](std::size_t i) { return i < pieces.size() && pieces[i].role == TextRole::list_item; };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_item(i)) continue;
    const auto mark = list_mark(pieces[i].paragraph.text);
    const bool has_company = is_item(i + 1) || (i > 0 && is_item(i - 1));
    if (has_company || !mark || !(mark->ordered || pieces[i].paragraph.text.starts_with('-'))) continue;
    pieces[i].role = TextRole::body;
  }
}

/// A short line without a full stop, above a paragraph, is a heading.
void tell_headings(std::vector<TextPiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_free(pieces[i])) continue;
    const std::string_view text = pieces[i].paragraph.text;
    if (text.size() > 120 || count_words(text) > most_heading_words || count_words(text) == 0) continue;
    const bool is_question = text.ends_with('?') || text.ends_with("？");
    if (ends_sentence(text) && !is_question) continue;
    const bool before_prose = i + 1 < pieces.size() && is_free(pieces[i + 1]) &&
                              count_words(pieces[i + 1].paragraph.text) >= 5 &&
                              (is_prose(pieces[i + 1].paragraph.text) || ends_sentence(pieces[i + 1].paragraph.text));
    const bool after_prose = i == 0 || !is_free(pieces[i - 1]) || is_prose(pieces[i - 1].paragraph.text) ||
                             ends_sentence(pieces[i - 1].paragraph.text);
    const auto first = static_cast<unsigned char>(text.front());
    const bool is_lower = first >= 'a' && first <= 'z';
    if (before_prose && after_prose && !is_lower) pieces[i].role = TextRole::heading;
  }
}

/// Headlines of other stories in the midst of an article: two or more short lines below "Read more". One alone may be a
/// heading, and stays.
void tell_linked_stories(std::vector<TextPiece>& pieces) {
  constexpr std::size_t most_stories = 6;
  constexpr std::int64_t most_words = 14;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view text = pieces[i].paragraph.text;
    if (!starts_page_foot(text) && !equals_nocase(text, "read more") && !equals_nocase(text, "read on")) continue;
    std::size_t end = i + 1;
    while (end < pieces.size() && end - i <= most_stories && is_free(pieces[end]) && !pieces[end].in_lines &&
           count_words(pieces[end].paragraph.text) <= most_words && !pieces[end].paragraph.text.ends_with('.')) {
      ++end;
    }
    if (end - i < 3) continue;
    for (std::size_t story = i + 1; story < end; ++story) {
      pieces[story].role = TextRole::furniture;
      pieces[story].reason = "another story";
    }
  }
}

/// Related stories and comments below the article: from their announcement on, when no prose follows.
void tell_page_foot(std::vector<TextPiece>& pieces) {
  std::size_t last_prose = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool is_told = pieces[i].role == TextRole::caption || pieces[i].role == TextRole::disclaimer;
    if ((is_free(pieces[i]) && is_prose(pieces[i].paragraph.text)) || is_told) last_prose = i;
  }
  bool in_foot = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!starts_page_foot(pieces[i].paragraph.text) && !in_foot) continue;
    if (!is_free(pieces[i]) && pieces[i].role != TextRole::list_item && pieces[i].role != TextRole::heading) continue;
    in_foot = in_foot || i > last_prose;
    pieces[i].role = TextRole::furniture;
    pieces[i].reason = "related stories";
  }
}

}  // namespace

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {".", "!", "?", "…", "。", "！", "？", "؟", "।", ":", ";", ",", "：", "，"}) {
    if (text.ends_with(mark)) return true;
  }
  for (const std::string_view quote : {"”", "\"", "’", "'", "»", ")", "“", "」"}) {
    if (text.ends_with(quote) && text.size() > quote.size()) {
      const std::string_view inside = text.substr(0, text.size() - quote.size());
      if (inside.ends_with('.') || inside.ends_with('!') || inside.ends_with('?') || inside.ends_with("。"))
        return true;
    }
  }
  return false;
}

bool is_prose(std::string_view paragraph) {
  return count_words(paragraph) >= prose_words || (count_words(paragraph) >= 12 && ends_sentence(paragraph));
}

std::vector<TextPiece> tell_pieces(std::vector<TextParagraph> paragraphs, TextKind kind) {
  std::vector<TextPiece> pieces;
  pieces.reserve(paragraphs.size());
  for (TextParagraph& paragraph : paragraphs) {
    pieces.push_back({.paragraph = std::move(paragraph)});
    tell_by_itself(pieces.back(), kind);
  }
  mark_lines(pieces);
  return pieces;
}

void tell_by_context(std::vector<TextPiece>& pieces, TextKind kind) {
  if (kind == TextKind::page) {
    tell_captions(pieces);
    tell_linked_stories(pieces);
    tell_page_foot(pieces);
  }
  tell_lists(pieces);
  tell_headings(pieces);
}

}  // namespace sheaf
