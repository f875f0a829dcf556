#include "sheaf/extract/text_pieces.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/date.hpp"
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
  } else if (is_rights_line(text) && !is_credit_line(text)) {
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

/// Whether a text outside quotation marks speaks to its reader or of its writer, which captions do not.
bool speaks_to_reader(std::string_view text) {
  bool quoted = false;
  for (const std::string_view word : split_words(text)) {
    if (word.starts_with("“") || word.starts_with('"') || word.starts_with("‘")) quoted = true;
    const std::size_t end = word.find_last_not_of(".,;:!?)");
    const std::string bare = ascii_lower(word.substr(0, end == std::string_view::npos ? 0 : end + 1));
    for (const std::string_view person : {"you", "your", "you’re", "you're", "we", "our", "we’re", "we're", "i", "i’m",
                                          "i'm", "my", "vous", "votre", "nous", "usted"}) {
      if (!quoted && bare == person) return true;
    }
    if (word.find("”") != std::string_view::npos || (word.size() > 1 && word.find('"', 1) != std::string_view::npos))
      quoted = false;
  }
  return false;
}

/// Whether a paragraph may be the caption above a credit line: short, no speech, no question, and not said to the
/// reader; no cell of a table.
bool may_be_caption(const TextPiece& piece) {
  if (!is_free(piece)) return false;
  const std::string_view text = piece.paragraph.text;
  if (count_words(text) > most_caption_words || text.size() > 600) return false;
  if (text.find_first_not_of("0123456789.,:;%$+-() ") == std::string_view::npos || text.front() == '$') return false;
  if (text.ends_with('?') || speaks_to_reader(text)) return false;
  return !text.starts_with("“") && !text.starts_with('"') && !text.ends_with(':') && !text.ends_with("”") &&
         !text.ends_with('"') && !starts_with_nocase(text, "by ") && !starts_with_nocase(text, "updated ") &&
         !starts_with_nocase(text, "posted ") && !starts_with_nocase(text, "published ") &&
         !(count_words(text) <= 12 && find_date(text));
}

void make_caption(TextPiece& piece, std::string_view rule) {
  piece.role = TextRole::caption;
  piece.caption = split_credit(piece.paragraph.text);
  piece.caption.rule = rule;
}

/// Whether most words of a line begin with a capital, as in headings.
bool is_title(std::string_view text) {
  std::size_t capitals = 0;
  const auto words = split_words(text);
  for (const std::string_view word : words) capitals += word.front() >= 'A' && word.front() <= 'Z' ? 1 : 0;
  return words.size() >= 4 && capitals * 3 >= words.size() * 2;
}

/// Whether a short line without a full stop stands between two paragraphs: a heading, whose picture lost its caption.
bool is_heading_above_credit(const std::vector<TextPiece>& pieces, std::size_t credit) {
  if (credit < 2 || credit + 1 >= pieces.size()) return false;
  const std::string_view text = pieces[credit - 1].paragraph.text;
  return (count_words(text) <= 5 || is_title(text)) && !ends_sentence(text) &&
         is_prose(pieces[credit - 2].paragraph.text);
}

/// "Image copyright …" stands above its caption, which is labelled; what is above it is prose.
bool stands_above_caption(const TextPiece& piece) {
  for (const std::string_view label : {"image copyright", "image source"}) {
    if (starts_with_nocase(piece.caption.credit, label)) return true;
  }
  return false;
}

/// An agency's name alone: a credit below a caption that has one, or between paragraphs. Below the last paragraph it
/// says where the report came from.
bool is_agency_credit(const std::vector<TextPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].paragraph.text;
  if (!is_free(pieces[i]) || i == 0 || text.size() >= 40 || credit_strength(text) != CreditStrength::agency)
    return false;
  const TextPiece& above = pieces[i - 1];
  if (above.role == TextRole::caption && !above.caption.credit.empty()) return true;
  return is_free(above) && is_prose(above.paragraph.text) && i + 1 < pieces.size() && is_free(pieces[i + 1]) &&
         is_prose(pieces[i + 1].paragraph.text);
}

/// Makers that no list knows ("Ana Example/The Daily Example") are a credit when the same line stands again and prose
/// stands beside one of them; a line of a menu is not repeated in the text.
void tell_repeated_makers(std::vector<TextPiece>& pieces) {
  struct Seen {
    int times = 0;
    bool beside_prose = false;
  };
  std::map<std::string_view, Seen> seen;
  const auto is_makers = [](const TextPiece& piece) {
    return is_free(piece) && piece.paragraph.text.size() < 80 &&
           credit_strength(piece.paragraph.text) == CreditStrength::makers;
  };
  const auto is_text = [&](std::size_t i) {
    return i < pieces.size() && is_free(pieces[i]) && is_prose(pieces[i].paragraph.text);
  };
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!is_makers(pieces[i])) continue;
    Seen& line = seen[pieces[i].paragraph.text];
    ++line.times;
    line.beside_prose = line.beside_prose || is_text(i - 1) || is_text(i + 1);
  }
  for (TextPiece& piece : pieces) {
    if (!is_makers(piece)) continue;
    const auto found = seen.find(piece.paragraph.text);
    if (found == seen.end() || found->second.times < 2 || !found->second.beside_prose) continue;
    piece.role = TextRole::caption;
    piece.caption = {{}, piece.paragraph.text, "makers named again"};
  }
}

/// "(The Example Co.)" below a caption: a credit where another one of the article stands in brackets on a line of its
/// own.
void tell_bracketed_makers(std::vector<TextPiece>& pieces) {
  const bool is_style = std::any_of(pieces.begin(), pieces.end(), [](const TextPiece& piece) {
    return piece.role == TextRole::caption && piece.caption.caption.empty() && piece.paragraph.text.starts_with('(');
  });
  for (std::size_t i = 1; is_style && i < pieces.size(); ++i) {
    const std::string_view text = pieces[i].paragraph.text;
    if (!is_free(pieces[i]) || !text.starts_with('(') || !text.ends_with(')') || text.size() > 60) continue;
    const std::string_view name = text.substr(1, text.size() - 2);
    if (!is_name(name) || split_words(name).size() < 2 || !may_be_caption(pieces[i - 1])) continue;
    pieces[i].role = TextRole::caption;
    pieces[i].caption = {{}, std::string(name), "brackets as around other credits"};
  }
}

/// Captions that only their neighbours betray: the line above a credit alone, the line below the mark of a picture.
void tell_by_neighbours(std::vector<TextPiece>& pieces) {
  tell_repeated_makers(pieces);
  tell_bracketed_makers(pieces);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    TextPiece& piece = pieces[i];
    if (is_agency_credit(pieces, i)) {
      piece.role = TextRole::caption;
      piece.caption = {{}, piece.paragraph.text, "agency between paragraphs"};
      continue;
    }
    if (is_credit_alone(piece) && i > 0 && may_be_caption(pieces[i - 1]) && !stands_above_caption(piece) &&
        !is_heading_above_credit(pieces, i)) {
      make_caption(pieces[i - 1], "above a credit");
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
    while (end < pieces.size() && end - i <= most_stories && is_free(pieces[end]) &&
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
  tell_linked_stories(pieces);
  tell_page_foot(pieces);
  tell_lists(pieces);
  tell_headings(pieces);
}

}  // namespace sheaf
