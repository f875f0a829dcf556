#include "sheaf/extract/text_pieces.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/text_furniture.hpp"
#include "sheaf/extract/text_list.hpp"

namespace sheaf {
namespace {

constexpr std::int64_t prose_words = 25;
constexpr std::int64_t most_heading_words = 12;
constexpr std::int64_t most_caption_words = 50;  // of a caption that only a credit line below it betrays

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

void tell_by_itself(TextPiece& piece) {
  const std::string_view text = piece.paragraph.text;
  if (piece.paragraph.underlined) {
    piece.role = TextRole::heading;
  } else if (piece.paragraph.quoted) {
    piece.role = TextRole::quote;
  } else if (is_scene_break(text)) {
    piece.role = TextRole::rule;
  } else if (is_rights_line(text)) {
    piece.role = TextRole::rights;
  } else if (const std::string_view reason = furniture_reason(text); !reason.empty()) {
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

bool is_credit_alone(const TextPiece& piece) {
  return piece.role == TextRole::caption && piece.caption.caption.empty();
}

/// Whether a paragraph may be the caption above a credit line: short, and no speech.
bool may_be_caption(const TextPiece& piece) {
  if (!is_free(piece)) return false;
  const std::string_view text = piece.paragraph.text;
  if (count_words(text) > most_caption_words || text.size() > 600) return false;
  return !text.starts_with("“") && !text.starts_with('"') && !text.ends_with(':') && !text.ends_with("”") &&
         !text.ends_with('"') && !starts_with_nocase(text, "by ");
}

void make_caption(TextPiece& piece, std::string_view rule) {
  piece.role = TextRole::caption;
  piece.caption = split_credit(piece.paragraph.text);
  piece.caption.rule = rule;
}

/// Captions that only their neighbours betray: the line above a credit alone, the line below the mark of a picture.
void tell_by_neighbours(std::vector<TextPiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    TextPiece& piece = pieces[i];
    // "Image copyright …" stands above its caption, which is labelled; the line above it is prose.
    const bool is_above = starts_with_nocase(piece.caption.credit, "image copyright") ||
                          starts_with_nocase(piece.caption.credit, "main image");
    // A few words between two paragraphs are a heading, and its picture's caption is missing.
    const bool is_heading = i > 1 && i + 1 < pieces.size() && count_words(pieces[i - 1].paragraph.text) <= 5 &&
                            !ends_sentence(pieces[i - 1].paragraph.text) && is_prose(pieces[i - 2].paragraph.text);
    if (is_credit_alone(piece) && !is_above && !is_heading && i > 0 && may_be_caption(pieces[i - 1])) {
      make_caption(pieces[i - 1], "above a credit");
    }
    const bool is_agency = is_free(piece) && piece.paragraph.text.size() < 40 &&
                           credit_strength(piece.paragraph.text) == CreditStrength::agency;
    const bool follows_credit =
        i > 0 && pieces[i - 1].role == TextRole::caption && !pieces[i - 1].caption.credit.empty();
    if (is_agency && follows_credit) {
      piece.role = TextRole::caption;
      piece.caption = {{}, piece.paragraph.text, "agency below a caption"};
    }
    const bool is_mark = piece.role == TextRole::furniture && is_picture_mark(piece.paragraph.text);
    if (is_mark && i + 1 < pieces.size() && may_be_caption(pieces[i + 1]) &&
        count_words(pieces[i + 1].paragraph.text) <= 30) {
      make_caption(pieces[i + 1], "below the mark of a picture");
    }
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
    const bool before_prose = i + 1 < pieces.size() && is_free(pieces[i + 1]) && is_prose(pieces[i + 1].paragraph.text);
    const bool after_prose = i == 0 || !is_free(pieces[i - 1]) || is_prose(pieces[i - 1].paragraph.text) ||
                             ends_sentence(pieces[i - 1].paragraph.text);
    const auto first = static_cast<unsigned char>(text.front());
    const bool is_lower = first >= 'a' && first <= 'z';
    if (before_prose && after_prose && !is_lower) pieces[i].role = TextRole::heading;
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

bool is_prose(std::string_view paragraph) {
  return count_words(paragraph) >= prose_words || (count_words(paragraph) >= 12 && ends_sentence(paragraph));
}

std::vector<TextPiece> tell_pieces(std::vector<TextParagraph> paragraphs) {
  std::vector<TextPiece> pieces;
  pieces.reserve(paragraphs.size());
  for (TextParagraph& paragraph : paragraphs) {
    pieces.push_back({.paragraph = std::move(paragraph)});
    tell_by_itself(pieces.back());
  }
  return pieces;
}

void tell_by_context(std::vector<TextPiece>& pieces) {
  tell_by_neighbours(pieces);
  tell_page_foot(pieces);
  tell_lists(pieces);
  tell_headings(pieces);
}

}  // namespace sheaf
