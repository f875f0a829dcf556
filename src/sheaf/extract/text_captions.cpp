#include "sheaf/extract/text_captions.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/not_caption.hpp"
#include "sheaf/extract/text_furniture.hpp"

namespace sheaf {
namespace {

constexpr std::int64_t most_caption_words = 50;  // of a caption that only a credit line below it betrays

constexpr NeighbourRule makers_named_again{"makers named again", "a line of a menu is not repeated beside prose",
                                           "makers of no known agency that stand once"};
constexpr NeighbourRule brackets_as_around_others{"brackets as around other credits",
                                                  "a text prints its credits in one way",
                                                  "brackets where no credit stands in brackets"};
constexpr NeighbourRule agency_between{"agency between paragraphs", "a report names its source at its end, not midway",
                                       "an agency below the last paragraph"};
constexpr NeighbourRule above_credit{"above a credit", "a credit stands below its caption",
                                     "headings, questions, speech, and what is said to the reader"};
constexpr NeighbourRule below_credit{"below a credit", "no prose says that somebody is pictured right below a credit",
                                     "a paragraph below a credit that names no picture"};
constexpr NeighbourRule maker_below_mark{"maker below the mark of a picture", "the mark is what is left of the picture",
                                         "a handle where no picture was"};
constexpr NeighbourRule below_mark{"below the mark of a picture", "the mark is what is left of the picture",
                                   "long paragraphs, and all that cannot stand above a credit"};
constexpr NeighbourRule title_below_pictures{"the title below each picture",
                                             "no text says four times what its headline says",
                                             "refrains, prices and buttons, which share no words with the headline"};
constexpr NeighbourRule works{"works below their announcement",
                              "titles and makers in a row, below a line that speaks of pictures",
                              "a list of books, which nothing announces as pictures"};
constexpr NeighbourRule name_without_verb{"a name without a verb", "prose has its full stops",
                                          "headings, whose words have capitals, and texts without any caption"};

constexpr const NeighbourRule* rules[] = {&makers_named_again,
                                          &brackets_as_around_others,
                                          &agency_between,
                                          &above_credit,
                                          &below_credit,
                                          &maker_below_mark,
                                          &below_mark,
                                          &title_below_pictures,
                                          &works,
                                          &name_without_verb};

bool is_free(const TextPiece& piece) {
  return piece.role == TextRole::body;
}

bool is_free_prose(const std::vector<TextPiece>& pieces, std::size_t i) {
  return i < pieces.size() && is_free(pieces[i]) && is_prose(pieces[i].paragraph.text);
}

bool is_credit_alone(const TextPiece& piece) {
  return piece.role == TextRole::caption && piece.caption.caption.empty();
}

/// Whether a paragraph may be the caption above a credit line.
bool may_be_caption(const TextPiece& piece) {
  return is_free(piece) && may_be_caption_text(piece.paragraph.text);
}

void make_credit(TextPiece& piece, std::string credit, const NeighbourRule& rule) {
  piece.role = TextRole::caption;
  piece.caption = {{}, std::move(credit), rule.name};
}

void make_caption(TextPiece& piece, const NeighbourRule& rule) {
  piece.role = TextRole::caption;
  piece.caption = split_credit(piece.paragraph.text);
  piece.caption.rule = rule.name;
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
  return is_free_prose(pieces, i - 1) && is_free_prose(pieces, i + 1);
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
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!is_makers(pieces[i])) continue;
    Seen& line = seen[pieces[i].paragraph.text];
    ++line.times;
    line.beside_prose = line.beside_prose || is_free_prose(pieces, i - 1) || is_free_prose(pieces, i + 1);
  }
  for (TextPiece& piece : pieces) {
    if (!is_makers(piece)) continue;
    const auto found = seen.find(piece.paragraph.text);
    if (found == seen.end() || found->second.times < 2 || !found->second.beside_prose) continue;
    make_credit(piece, piece.paragraph.text, makers_named_again);
  }
}

/// "(The Example Co.)" below a caption: a credit where another one of the article stands in brackets on a line of its
/// own.
void tell_bracketed_makers(std::vector<TextPiece>& pieces) {
  const bool is_style = std::any_of(pieces.begin(), pieces.end(), [](const TextPiece& piece) {
    return is_credit_alone(piece) && piece.paragraph.text.starts_with('(');
  });
  for (std::size_t i = 1; is_style && i < pieces.size(); ++i) {
    const std::string_view text = pieces[i].paragraph.text;
    if (!is_free(pieces[i]) || !text.starts_with('(') || !text.ends_with(')') || text.size() > 60) continue;
    const std::string_view name = text.substr(1, text.size() - 2);
    if (!is_name(name) || split_words(name).size() < 2 || !may_be_caption(pieces[i - 1])) continue;
    make_credit(pieces[i], std::string(name), brackets_as_around_others);
  }
}

/// "This satellite image shows …": the sentence names the picture above whose credit it stands.
bool names_picture(std::string_view text) {
  constexpr std::size_t first_words = 5;
  if (count_words(text) > 30) return false;
  std::size_t seen = 0;
  for (const std::string_view word : split_words(text)) {
    if (++seen > first_words) break;
    for (const std::string_view noun : {"image", "photo", "photograph", "picture", "map", "chart", "graph", "diagram",
                                        "illustration", "drawing", "painting", "screenshot"}) {
      if (equals_nocase(word, noun)) return true;
    }
  }
  return false;
}

/// "Ana Example, pictured at the weir in 2018": below a credit alone, what says that there is a picture is its caption.
bool says_pictured(std::string_view text) {
  return count_words(text) <= most_caption_words &&
         (contains_nocase(text, " pictured ") || contains_nocase(text, " seen here") ||
          starts_with_nocase(text, "pictured "));
}

/// A name or handle of a line of its own, and nothing else: "@ana", "Lower Town Police".
bool is_short_maker(std::string_view text) {
  if (split_words(text).size() > 4 || text.size() > 60) return false;
  return (text.starts_with('@') && text.find(' ') == std::string_view::npos) || is_platform(text);
}

/// The line above a credit alone, the line below the mark of a picture, an agency between paragraphs.
void tell_beside_credits(std::vector<TextPiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    TextPiece& piece = pieces[i];
    if (is_agency_credit(pieces, i)) {
      make_credit(piece, piece.paragraph.text, agency_between);
      if (may_be_caption(pieces[i - 1]) && names_picture(pieces[i - 1].paragraph.text)) {
        make_caption(pieces[i - 1], above_credit);
      }
      continue;
    }
    if (is_credit_alone(piece) && i > 0 && may_be_caption(pieces[i - 1]) && !stands_above_caption(piece) &&
        !is_heading_above_credit(pieces, i)) {
      make_caption(pieces[i - 1], above_credit);
    }
    if (is_credit_alone(piece) && i + 1 < pieces.size() && is_free(pieces[i + 1]) &&
        says_pictured(pieces[i + 1].paragraph.text)) {
      make_caption(pieces[i + 1], below_credit);
    }
    const bool is_mark = (piece.role == TextRole::furniture || is_free(piece)) && is_picture_mark(piece.paragraph.text);
    if (!is_mark || i + 1 >= pieces.size()) continue;
    TextPiece& below = pieces[i + 1];
    if (is_free(below) && is_short_maker(below.paragraph.text)) {
      make_credit(below, below.paragraph.text, maker_below_mark);
    } else if (piece.role == TextRole::furniture && may_be_caption(below) && count_words(below.paragraph.text) <= 30) {
      make_caption(below, below_mark);
    }
  }
}

/// How many of the longer words of a line stand in a folded text.
bool shares_half(std::string_view line, const std::string& folded) {
  std::size_t telling = 0;
  std::size_t shared = 0;
  for (const std::string_view word : split_words(line)) {
    const std::string now = fold_case(word);
    if (now.size() < 4) continue;
    ++telling;
    if (folded.find(now) != std::string::npos) ++shared;
  }
  return telling >= 3 && shared * 2 >= telling;
}

/// Some pages print their title below each picture.
void tell_repeated_titles(std::vector<TextPiece>& pieces) {
  constexpr int fewest_times = 4;
  constexpr std::int64_t fewest_words = 6;
  std::string headline;
  std::map<std::string_view, int> times;
  const auto may_be_title = [&](const TextPiece& piece) {
    const std::string_view text = piece.paragraph.text;
    return is_free(piece) && text.size() <= 400 && count_words(text) >= fewest_words && !ends_sentence(text) &&
           !starts_with_nocase(text, "re:") && !text.starts_with('[') && !reads_as_code(text);
  };
  for (const TextPiece& piece : pieces) {
    if (piece.role == TextRole::headline) headline = fold_case(piece.paragraph.text);
    if (may_be_title(piece)) ++times[piece.paragraph.text];
  }
  std::erase_if(times, [&](const auto& line) {
    return headline.empty() || line.second < fewest_times || !shares_half(line.first, headline);
  });
  if (times.empty()) return;
  for (TextPiece& piece : pieces) {
    if (!may_be_title(piece)) continue;
    // The greatest title that is not behind the line is the only one with which the line may begin.
    auto title = times.upper_bound(piece.paragraph.text);
    if (title == times.begin() || !piece.paragraph.text.starts_with((--title)->first)) continue;
    make_caption(piece, title_below_pictures);
  }
}

/// Whether a line announces pictures: "Some of the boats – photos".
bool announces_pictures(std::string_view text) {
  if (count_words(text) > 25 || text.ends_with('.')) return false;
  for (const std::string_view word : split_words(text)) {
    for (const std::string_view noun : {"photos", "photos:", "pictures", "pictures:", "images", "images:", "gallery",
                                        "gallery:", "slideshow", "previews", "previews:", "fotos", "bilder"}) {
      if (equals_nocase(word, noun)) return true;
    }
  }
  return false;
}

/// Titles of works and their makers, one a line, below what announces pictures.
void tell_works(std::vector<TextPiece>& pieces) {
  constexpr std::size_t fewest_works = 3;
  const auto is_work = [](const TextPiece& piece) {
    const std::string_view text = piece.paragraph.text;
    const bool has_maker = text.find(" by ") != std::string_view::npos ||
                           text.find(" von ") != std::string_view::npos || text.find(" par ") != std::string_view::npos;
    return is_free(piece) && has_maker && count_words(text) <= 10 && !ends_sentence(text);
  };
  for (std::size_t i = 0; i + fewest_works < pieces.size(); ++i) {
    if (!announces_pictures(pieces[i].paragraph.text)) continue;
    std::size_t end = i + 1;
    while (end < pieces.size() && is_work(pieces[end])) ++end;
    if (end - i - 1 < fewest_works) continue;
    for (std::size_t work = i + 1; work < end; ++work) make_caption(pieces[work], works);
  }
}

/// "Ana Example at her house above the weir": a name, a place, and no verb between.
bool is_name_at_place(std::string_view text) {
  const auto words = split_words(text);
  std::size_t names = 0;
  while (names < words.size() && is_name(words[names]) && words[names].find(',') == std::string_view::npos) ++names;
  if (names < 2 || names > 4 || names >= words.size()) return false;
  for (const std::string_view place : {"at", "with", "in", "on", "outside", "inside", "near", "during"}) {
    if (words[names] == place) return words.size() >= 8 && words.size() <= 40;
  }
  return false;
}

/// A paragraph without its full stop between two that have theirs, in a text that has captions.
void tell_names_at_places(std::vector<TextPiece>& pieces) {
  const bool has_captions = std::any_of(pieces.begin(), pieces.end(), [](const TextPiece& piece) {
    return piece.role == TextRole::caption && !piece.caption.caption.empty();
  });
  for (std::size_t i = 1; has_captions && i + 1 < pieces.size(); ++i) {
    const std::string_view text = pieces[i].paragraph.text;
    if (!is_free(pieces[i]) || ends_sentence(text) || is_title(text) || !is_name_at_place(text)) continue;
    const bool between = is_free_prose(pieces, i - 1) && is_free_prose(pieces, i + 1) &&
                         ends_sentence(pieces[i - 1].paragraph.text) && ends_sentence(pieces[i + 1].paragraph.text);
    if (between) make_caption(pieces[i], name_without_verb);
  }
}

}  // namespace

std::span<const NeighbourRule* const> neighbour_rules() noexcept {
  return rules;
}

void tell_captions(std::vector<TextPiece>& pieces) {
  tell_repeated_makers(pieces);
  tell_bracketed_makers(pieces);
  tell_beside_credits(pieces);
  tell_repeated_titles(pieces);
  tell_works(pieces);
  tell_names_at_places(pieces);
}

}  // namespace sheaf
