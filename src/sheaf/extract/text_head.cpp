#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/not_caption.hpp"
#include "sheaf/extract/text_furniture.hpp"
#include "sheaf/extract/text_pieces.hpp"
#include "sheaf/extract/text_repeats.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_head = 60;  // pieces: below that no headline is sought
constexpr std::int64_t most_headline_words = 30;
constexpr std::int64_t most_deck_words = 60;

/// What is left of a date line when the date is taken out: times, zones, "Updated", "3 min read".
constexpr std::int64_t most_words_beside_date = 9;

bool is_open(const TextPiece& piece) {
  return piece.role == TextRole::body || piece.role == TextRole::heading;
}

bool is_date_line(std::string_view text) {
  if (text.size() > 200) return false;
  std::string rest(text);
  int dates = 0;
  for (auto match = find_date(rest); match && dates < 4; match = find_date(rest), ++dates) {
    rest.erase(match->begin, match->end - match->begin);
  }
  // "On 3 May 2019 the sea came." is a sentence; "at 10:30 a.m." is not.
  const bool is_sentence = text.ends_with('.') && !text.ends_with(".m.");
  return dates > 0 && !is_sentence && count_words(rest) <= most_words_beside_date;
}

bool is_byline(std::string_view text) {
  if (text.size() > 160 || count_words(text) > 20 || text.ends_with('.') || text.ends_with('?')) return false;
  const std::size_t label = byline_label(text);
  if (label == 0 || label >= text.size()) return false;
  const auto first = static_cast<unsigned char>(
      text[text.find_first_not_of(' ', label) == std::string_view::npos ? label : text.find_first_not_of(' ', label)]);
  const bool is_name_start = (first >= 'A' && first <= 'Z') || first >= 0x80;
  return is_name_start && !split_byline(text).empty();
}

/// Two to four capitalised words and nothing else: a name, if it stands beside a date.
bool is_bare_name(std::string_view text) {
  const auto words = split_words(text);
  if (words.size() < 2 || words.size() > 4 || text.size() > 60) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const bool is_capital = (first >= 'A' && first <= 'Z') || first >= 0xC3;
    return is_capital && word.find_first_of("0123456789?!:;\"") == std::string_view::npos;
  });
}

/// Where the prose begins: one long paragraph, or two in a row.
std::size_t head_end(const std::vector<TextPiece>& pieces) {
  const auto is_text = [&](std::size_t i) {
    return i < pieces.size() && pieces[i].role == TextRole::body && is_prose(pieces[i].paragraph.text);
  };
  std::size_t end = 0;
  for (; end < pieces.size() && end < longest_head; ++end) {
    const std::string_view text = pieces[end].paragraph.text;
    const bool is_long = is_text(end) && count_words(text) >= 35 && text.size() >= 180;
    const bool is_pair = is_text(end) && is_text(end + 1) && text.ends_with('.');
    if (is_long || is_pair || pieces[end].role == TextRole::quote) break;
  }
  return end;
}

bool is_credit_alone(const TextPiece& piece) {
  return piece.role == TextRole::caption && piece.caption.caption.empty();
}

/// Whether the line is the caption of the credit below it.
bool stands_above_credit(const std::vector<TextPiece>& pieces, std::size_t i) {
  return i + 1 < pieces.size() && is_credit_alone(pieces[i + 1]);
}

bool may_be_headline(const std::vector<TextPiece>& pieces, std::size_t i) {
  if (!is_open(pieces[i]) || stands_above_credit(pieces, i)) return false;
  const std::string_view text = pieces[i].paragraph.text;
  const std::int64_t words = count_words(text);
  if (words == 0 || words > most_headline_words || text.size() > 300) return false;
  // "By Ana ExampleStaff Writer": a byline whose blank is lost.
  const bool is_by = text.starts_with("By ") && text.size() > 3 && text[3] >= 'A' && text[3] <= 'Z' && words <= 8;
  return !is_by && !is_date_line(text) && !is_byline(text) && !text.ends_with(':') && !text.ends_with(',') &&
         !(text.ends_with('.') && !text.ends_with("...") && words > 6);
}

/// "Home > News", "Sign in | Join us".
bool is_menu_line(std::string_view text) {
  return text.find(" > ") != std::string_view::npos || text.find('|') != std::string_view::npos;
}

/// The words of a text that tell what it is about: those of four letters or more, and each ideograph or kana.
std::vector<std::string> telling_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (word.size() >= 4) words.push_back(word);
    word.clear();
  };
  const std::string folded = fold_case(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, at);
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xC0 && c < 0x2000);
    if (c >= 0x3040) {
      finish();
      words.push_back(folded.substr(begin, at - begin));
    } else if (is_letter) {
      word += folded.substr(begin, at - begin);
    } else {
      finish();
    }
  }
  finish();
  return words;
}

/// What the prose is about: a headline speaks of the same, a line of the page does not.
std::set<std::string> words_of_prose(const std::vector<TextPiece>& pieces) {
  constexpr std::size_t enough = 60'000;  // bytes
  std::set<std::string> words;
  std::size_t seen = 0;
  for (const TextPiece& piece : pieces) {
    if (piece.role != TextRole::body || !is_prose(piece.paragraph.text)) continue;
    for (std::string& word : telling_words(piece.paragraph.text.substr(0, enough))) words.insert(std::move(word));
    seen += piece.paragraph.text.size();
    if (seen > enough) break;
  }
  return words;
}

double shared_part(std::string_view line, const std::set<std::string>& prose) {
  const auto words = telling_words(line);
  if (words.empty()) return 0;
  const auto shared =
      std::count_if(words.begin(), words.end(), [&](const std::string& w) { return prose.contains(w); });
  return static_cast<double>(shared) / static_cast<double>(words.size());
}

/// What speaks against a headline at each place of the head: a byline above it, and a picture below date or byline.
std::vector<double> head_penalties(const std::vector<TextPiece>& pieces, std::size_t end) {
  constexpr double below_byline = 2;
  constexpr double below_picture = 3;
  constexpr double about_author = 6;  // "About Ana Example"
  std::vector<double> penalties;
  std::vector<std::string> names;
  bool has_date = false;
  double penalty = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view text = pieces[i].paragraph.text;
    const bool names_author =
        std::any_of(names.begin(), names.end(), [&](const std::string& n) { return contains_nocase(text, n); });
    penalties.push_back(names_author ? about_author : penalty);
    if (has_date && pieces[i].role == TextRole::caption) penalty = below_picture;
    if (!is_open(pieces[i])) continue;
    const bool has_byline = is_byline(text);
    has_date = has_date || has_byline || is_date_line(text);
    if (!has_byline) continue;
    penalty = std::max(penalty, below_byline);
    names = split_byline(text);
  }
  return penalties;
}

/// How much a line is like a headline. The weights were set by trial on pasted pages of many sites.
double headline_score(const std::vector<TextPiece>& pieces, std::size_t i, std::size_t end,
                      const std::set<std::string>& prose) {
  const std::string_view text = pieces[i].paragraph.text;
  const std::int64_t words = count_words(text);
  double score = 4 * shared_part(text, prose) - 0.05 * static_cast<double>(i);
  if (words <= 2) score -= 2;
  if (words >= 4 && words <= 22) score += 2;
  if (is_menu_line(text)) score -= 3;
  // A byline or a date stands close below a headline.
  std::size_t distance = 1;
  for (std::size_t below = i + 1; below < end && distance <= 3; ++below) {
    if (!is_open(pieces[below])) continue;
    const std::string_view line = pieces[below].paragraph.text;
    if (is_byline(line) || is_date_line(line)) return score + 4 - static_cast<double>(distance);
    ++distance;
  }
  return score;
}

std::size_t find_headline(const std::vector<TextPiece>& pieces, std::size_t end) {
  const std::set<std::string> prose = words_of_prose(pieces);
  std::size_t best = pieces.size();
  double best_score = 0;
  const std::vector<double> penalties = head_penalties(pieces, end);
  for (std::size_t i = 0; i < end; ++i) {
    if (!may_be_headline(pieces, i)) continue;
    const double score = headline_score(pieces, i, end, prose) - penalties[i];
    if (best != pieces.size() && score <= best_score) continue;
    best = i;
    best_score = score;
  }
  // Of two lines that both speak of the prose, with at most a label between, the lower is the deck.
  for (std::size_t above = best; best != pieces.size() && above > 0 && best - above < 2;) {
    const std::string_view text = pieces[--above].paragraph.text;
    if (!may_be_headline(pieces, above) || count_words(text) < 4 || is_menu_line(text)) continue;
    if (shared_part(text, prose) < 0.5) break;
    best = above;
  }
  return best;
}

void take(TextPiece& piece, TextRole role) {
  piece.role = role;
}

void take_byline(TextPiece& piece, TextHead& head) {
  if (head.byline.empty()) head.byline = split_byline(piece.paragraph.text);
  if (!head.published) head.published = read_date(piece.paragraph.text);
  take(piece, TextRole::byline);
}

/// Bylines and dates between the headline and the prose, or just below its first paragraphs.
std::size_t read_bylines_and_dates(std::vector<TextPiece>& pieces, std::size_t begin, std::size_t end, TextHead& head) {
  std::size_t last = begin;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_open(pieces[i])) continue;
    const std::string_view text = pieces[i].paragraph.text;
    if (is_byline(text)) {
      take_byline(pieces[i], head);
      last = i;
    } else if (is_date_line(text)) {
      if (!head.published) head.published = read_date(text);
      take(pieces[i], TextRole::date);
      last = i;
    }
  }
  if (!head.byline.empty()) return last;
  for (std::size_t i = begin; i < end; ++i) {
    const bool beside_date =
        (i + 1 < end && pieces[i + 1].role == TextRole::date) || (i > begin && pieces[i - 1].role == TextRole::date);
    if (!is_open(pieces[i]) || !beside_date || !is_bare_name(pieces[i].paragraph.text)) continue;
    take_byline(pieces[i], head);
    return std::max(last, i);
  }
  return last;
}

/// The deck stands between the headline and the byline or date; without these a line cannot be told from the body.
void read_deck(std::vector<TextPiece>& pieces, std::size_t headline, std::size_t last, TextHead& head) {
  for (std::size_t i = headline + 1; i < last; ++i) {
    if (!is_open(pieces[i]) || stands_above_credit(pieces, i)) continue;
    const std::string& text = pieces[i].paragraph.text;
    const std::int64_t words = count_words(text);
    if (words < 5 || words > most_deck_words) continue;
    head.deck = text;
    take(pieces[i], TextRole::deck);
    return;
  }
}

/// Whether the text comes of a browser, which parts all paragraphs by empty lines, or shows signs of a page.
bool has_frame(const std::vector<TextPiece>& pieces, const TextHead& head) {
  if (head.published || !head.byline.empty() || pieces.back().paragraph.run == static_cast<int>(pieces.size()))
    return true;
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const TextPiece& piece) { return piece.role == TextRole::furniture; });
}

/// Lines above the headline. One that is long, or speaks of the same as the prose, stays: better a line too many than
/// one lost. So does a label close above the headline whose words the prose says: it names what the article is about.
void drop_frame(std::vector<TextPiece>& pieces, std::size_t headline, TextHead& head) {
  constexpr std::size_t label_distance = 4;
  if (!has_frame(pieces, head)) return;
  const std::set<std::string> prose = words_of_prose(pieces);
  const ProseWords said(pieces);
  for (std::size_t i = 0; i < headline; ++i) {
    if (!is_open(pieces[i]) || stands_above_credit(pieces, i)) continue;
    const std::string_view text = pieces[i].paragraph.text;
    if (is_byline(text)) {
      take_byline(pieces[i], head);
    } else if (is_date_line(text)) {
      if (!head.published) head.published = read_date(text);
      take(pieces[i], TextRole::date);
    } else if (const std::int64_t words = count_words(text); words < 8 &&
                                                             (words < 4 || shared_part(text, prose) < 0.4) &&
                                                             !(headline - i <= label_distance && said.name(text))) {
      pieces[i].role = TextRole::furniture;
      pieces[i].reason = "above the headline";
    }
  }
}

}  // namespace

TextHead find_head(std::vector<TextPiece>& pieces) {
  TextHead head;
  for (const TextPiece& piece : pieces) {
    if (piece.role == TextRole::rights && head.rights.empty()) head.rights = piece.paragraph.text;
  }
  const std::size_t end = head_end(pieces);
  const std::size_t headline = find_headline(pieces, end);
  if (headline == pieces.size()) {
    read_bylines_and_dates(pieces, 0, end, head);
    return head;
  }
  head.headline = pieces[headline].paragraph.text;
  take(pieces[headline], TextRole::headline);
  const std::size_t last = read_bylines_and_dates(pieces, headline + 1, end, head);
  read_deck(pieces, headline, last, head);
  drop_frame(pieces, headline, head);
  drop_repeats(pieces, headline, head);
  return head;
}

TextHead find_file_head(std::vector<TextPiece>& pieces) {
  TextHead head;
  std::size_t end = 0;
  while (end < pieces.size() && pieces[end].paragraph.run == 1) ++end;
  const auto is_head_line = [](const TextPiece& piece) {
    return is_open(piece) && (is_byline(piece.paragraph.text) || is_date_line(piece.paragraph.text));
  };
  for (std::size_t i = 1; i < end; ++i) {
    if (!is_head_line(pieces[i])) return head;
  }
  if (end == 0 || end == pieces.size() || !may_be_headline(pieces, 0) || reads_as_code(pieces[0].paragraph.text))
    return head;
  while (end < pieces.size() && is_head_line(pieces[end])) ++end;
  head.headline = pieces[0].paragraph.text;
  take(pieces[0], TextRole::headline);
  read_bylines_and_dates(pieces, 1, end, head);
  return head;
}

}  // namespace sheaf
