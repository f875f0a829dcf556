#include "sheaf/extract/credit_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/credit_lists.hpp"
#include "sheaf/extract/folded_start.hpp"

namespace sheaf {
namespace {

namespace lists = credit_lists;

constexpr std::size_t longest_credit = 160;  // bytes
constexpr std::size_t most_credit_words = 16;
constexpr std::size_t longest_agency = 4;     // words of its name
constexpr std::size_t longest_unspaced = 30;  // code points of a maker in a script that parts no words

/// Words between the words of a maker that are not a part of the name.
constexpr std::string_view connectors[] = {"by", "for",  "from", "via", "and", "on", "at",  "with", "und",
                                           "et", "para", "per",  "für", "och", "и",  "для", "із",   "з"};

/// The words of a list in order, so that one can be found without reading all.
template <const auto& List>
bool is_one_of(std::string_view word) {
  static const std::vector<std::string_view> sorted = [] {
    std::vector<std::string_view> words(std::begin(List), std::end(List));
    std::sort(words.begin(), words.end());
    return words;
  }();
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr std::size_t not_ascii = 128;

/// The labels that may begin with a byte, in their order. A letter that is not ASCII has another first byte when it is
/// a capital: those labels are all in one place.
const std::vector<std::string_view>& labels_that_begin(char byte) {
  static const std::vector<std::vector<std::string_view>> by_first = [] {
    std::vector<std::vector<std::string_view>> places(not_ascii + 1);
    for (const std::string_view label : lists::labels) {
      const auto first = static_cast<unsigned char>(label.front());
      places[std::min<std::size_t>(first, not_ascii)].push_back(label);
    }
    return places;
  }();
  auto first = static_cast<unsigned char>(byte);
  if (first >= 'A' && first <= 'Z') first = static_cast<unsigned char>(first + 0x20);
  return by_first[std::min<std::size_t>(first, not_ascii)];
}

/// A word less its marks and possessive, folded.
std::string bare(std::string_view word) {
  std::string folded = fold_case(word);
  for (const std::string_view ending : {"'s", "’s"}) {
    if (folded.ends_with(ending)) folded.erase(folded.size() - ending.size());
  }
  const std::size_t begin = folded.find_first_not_of("()[]\"',;:");
  const std::size_t end = folded.find_last_not_of("()[]\"',;:.");
  return begin == std::string::npos || end == std::string::npos || end < begin ? std::string{}
                                                                               : folded.substr(begin, end - begin + 1);
}

/// All words of a text as `bare` makes them, one blank between.
std::string bare_text(std::string_view text) {
  std::string folded;
  for (const std::string_view word : split_words(text)) {
    const std::string now = bare(word);
    if (now.empty()) continue;
    if (!folded.empty()) folded += ' ';
    folded += now;
  }
  return folded;
}

bool holds_stranger(std::string_view part) {
  const auto words = split_words(part);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return is_one_of<lists::strangers>(bare(word)); });
}

bool is_license(std::string_view part) {
  const std::string folded = fold_case(part);
  return std::any_of(std::begin(lists::licenses), std::end(lists::licenses),
                     [&](std::string_view license) { return std::string_view(folded).starts_with(license); });
}

/// "Ana Example": two words, and not only initials of things ("MPH SP").
bool is_full_name(std::string_view part) {
  const auto words = split_words(part);
  return words.size() >= 2 && std::any_of(words.begin(), words.end(), [](std::string_view w) { return w.size() >= 4; });
}

bool starts_upper(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  // Scripts without case read as names; a lower-case letter folds to itself but has an upper-case twin, which Latin-1,
  // Greek and Cyrillic keep in these ranges.
  std::size_t at = 0;
  const char32_t c = next_code_point(word, at);
  const bool is_lower = (c >= 0xDF && c <= 0xFF) || (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F);
  return c >= 0xC0 && !is_lower && !(c >= 0x2000 && c <= 0x206F);
}

bool is_small_word(std::string_view folded) {
  return is_one_of<lists::particles>(folded) || is_one_of<lists::fillers>(folded) || is_one_of<connectors>(folded);
}

/// Whether a part of a credit holds an agency, and all else in it may belong to a name: "AFP", "Getty Images Europe",
/// but not "Getty sues again".
bool is_agency(std::string_view part) {
  const auto words = split_words(part);
  if (words.size() > 6) return false;
  std::vector<bool> known(words.size());
  bool found = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string name;
    for (std::size_t end = i; end < words.size() && end - i < longest_agency; ++end) {
      name += (end > i ? " " : "") + bare(words[end]);
      if (!is_one_of<lists::agencies>(name)) continue;
      found = true;
      std::fill(known.begin() + static_cast<std::ptrdiff_t>(i), known.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                true);
    }
  }
  for (std::size_t i = 0; found && i < words.size(); ++i) {
    if (!known[i] && !starts_upper(words[i]) && words[i].front() != '@' && !is_small_word(bare(words[i]))) return false;
  }
  return found;
}

struct Parts {
  std::vector<std::string_view> all{};
  bool has_slash = false;  ///< or "via": what stands behind it is where the picture was taken from
};

/// Parts a credit where makers meet.
Parts split_makers(std::string_view text) {
  constexpr std::string_view separators[] = {" via ", " for ", " and ", " — ", " – ", " - ", "—",
                                             " | ",   " & ",   "/",     ",",   ";",   "／",  " courtesy of "};
  Parts parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (const std::string_view separator : separators) {
      if (text.substr(at).starts_with(separator)) {
        length = separator.size();
        parts.has_slash = parts.has_slash || separator == "/" || separator == "／" || separator == " via ";
        break;
      }
    }
    if (length == 0) {
      ++at;
      continue;
    }
    parts.all.push_back(trim(text.substr(begin, at - begin)));
    at += length;
    begin = at;
  }
  parts.all.push_back(trim(text.substr(begin)));
  return parts;
}

bool is_filler(std::string_view part) {
  for (const std::string_view word : split_words(part)) {
    if (!is_one_of<lists::fillers>(bare(word))) return false;
  }
  return true;
}

/// Makers without a label: persons and agencies, parted as in credits.
CreditStrength makers_strength(std::string_view text) {
  const Parts parts = split_makers(text);
  std::size_t makers = 0;
  std::size_t fillers = 0;
  bool has_agency = false;
  bool has_agency_name = false;  // "X/Twitter" is a menu
  bool has_full_name = false;
  bool all_whole = true;  // none is a single word that may be a place
  for (const std::string_view part : parts.all) {
    if (part.empty() || is_filler(part)) {
      fillers += part.empty() ? 0 : 1;
      continue;
    }
    const bool license = is_license(part);
    const bool named = license || is_agency(part) || (parts.has_slash && part.front() == '@');
    const bool agency = named || (parts.has_slash && is_platform(part));
    if (!license && (holds_stranger(part) || (!agency && !is_name(part)))) return CreditStrength::none;
    has_agency = has_agency || agency;
    has_agency_name = has_agency_name || named;
    has_full_name = has_full_name || (!agency && is_full_name(part));
    // "Ana Example, AP" and "AP, Ana Example"; but "AP, Berlin" says where a report was written.
    all_whole = all_whole && (agency || !has_agency || split_words(part).size() >= 2);
    ++makers;
  }
  if (makers == 0) return CreditStrength::none;
  if (has_agency && makers >= 2) {
    const bool is_credit = parts.has_slash ? has_agency_name || has_full_name : all_whole;
    return is_credit ? CreditStrength::sure : CreditStrength::none;
  }
  const auto words = split_words(text);
  const bool says_picture = fillers > 0 || std::any_of(words.begin() + 1, words.end(), [](std::string_view word) {
                              const std::string folded = bare(word);
                              return folded == "pic" || folded == "photo" || folded == "picture" || folded == "file";
                            });
  if (has_agency) {
    return says_picture || is_one_of<lists::archives>(bare_text(text)) ? CreditStrength::sure : CreditStrength::agency;
  }
  return parts.has_slash && makers >= 2 && has_full_name ? CreditStrength::makers : CreditStrength::none;
}

bool is_stock_credit(std::string_view text) {
  return is_one_of<lists::stock_credits>(bare_text(text));
}

/// Whether what stands behind a label is a maker and not a sentence: "Ana Example", "dpa", "privat", "@ana". Behind a
/// plural stand headlines too: "Photos: Storm hits the coast".
bool names_maker(std::string_view rest, bool is_plural) {
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '(' || rest.starts_with("©"))) {
    rest.remove_prefix(rest.starts_with("©") ? std::string_view("©").size() : 1);
  }
  if (rest.empty() || rest.find('?') != std::string_view::npos) return false;
  if (is_stock_credit(rest) || makers_strength(rest) != CreditStrength::none) return true;
  const std::size_t comma = rest.find_first_of(",;|");
  if (comma != std::string_view::npos && is_name(rest.substr(0, comma)) && is_full_name(rest.substr(0, comma)))
    return true;
  constexpr std::string_view latin = "abcdefghijklmnopqrstuvwxyz";
  constexpr auto npos = std::string::npos;
  const auto words = split_words(rest);
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const std::string_view word : words) {
    if (static_cast<unsigned char>(word.front()) >= 0xE3 && count_code_points(word) > longest_unspaced) return false;
    const bool is_handle = word.front() >= '0' && word.front() <= '9' && bare(word).find_first_of(latin) != npos;
    if (bare(word).find_first_not_of("0123456789-/|+&.") == npos) continue;
    if (is_handle || word.front() == '@' || word.find(".com") != std::string_view::npos || starts_upper(word)) {
      ++upper;
    } else if (!is_small_word(bare(word))) {
      ++lower;
    }
  }
  if (upper == 0) return words.size() <= 2 && lower > 0 && lower == words.size();
  return lower <= (is_plural ? 1 : std::max<std::size_t>(upper, 1));
}

/// "Express photo by Ana Example": a paper before the label.
bool is_paper_photo(std::string_view text) {
  for (const std::string_view label : {" photo by ", " photos by ", " photograph by "}) {
    const std::size_t at = ascii_lower(text).find(label);
    if (at == std::string::npos) continue;
    return is_name(text.substr(0, at)) && is_name(text.substr(at + label.size()));
  }
  return false;
}

/// Bytes of a word such as "Courtesy" that is a label only right before a name.
std::size_t bare_label(std::string_view text) noexcept {
  for (const std::string_view label : lists::bare_labels) {
    const std::size_t end = folded_start(text, label);
    if (end > 0 && end < text.size() && text[end] == ' ') return end + 1;
  }
  return 0;
}

}  // namespace

bool is_name(std::string_view part) {
  const auto words = split_words(part);
  if (words.empty() || words.size() > 6) return false;
  std::size_t capitals = 0;
  for (const std::string_view word : words) {
    const std::string folded = bare(word);
    if (is_one_of<lists::particles>(folded) || is_one_of<lists::fillers>(folded)) continue;
    if (folded.empty() || is_one_of<lists::strangers>(folded)) return false;
    if (word.find_first_of("0123456789=<>$%:") != std::string_view::npos) return false;
    if (!starts_upper(word)) return false;
    ++capitals;
  }
  return capitals > 0;
}

bool is_common_word(std::string_view credit) {
  if (split_words(credit).size() != 1 || !is_stock_credit(credit)) return false;
  const std::string folded = fold_case(credit);
  for (const std::string_view word : {"photo", "foto", "bild", "фото", "사진", "写真"}) {
    if (folded.find(word) != std::string::npos) return false;
  }
  return true;
}

bool is_platform(std::string_view text) {
  return is_one_of<lists::platforms>(bare_text(text));
}

std::size_t credit_label(std::string_view text) {
  if (text.empty()) return 0;
  for (const std::string_view label : labels_that_begin(text.front())) {
    std::size_t end = folded_start(text, label);
    if (end == 0) continue;
    const auto last = static_cast<unsigned char>(label.back());
    const bool is_word = (last >= 'a' && last <= 'z') || (last >= 0x80 && label.front() >= 'a');
    const bool is_sign = label == "©";
    if (is_sign && text.substr(end).find_first_of("0123456789") <= 1) return 0;  // "© 2021": the page's own
    if (is_word && (end >= text.size() || (text[end] != ' ' && text[end] != ':'))) continue;
    while (end < text.size() && (text[end] == ' ' || text[end] == ':')) ++end;
    if (text.substr(end).starts_with("：")) end += std::string_view("：").size();
    return end;
  }
  return 0;
}

bool names_artist(std::string_view line) {
  line = trim(line);
  if (line.starts_with('(') && line.ends_with(')')) line = trim(line.substr(1, line.size() - 2));
  if (line.size() > longest_credit || split_words(line).size() > most_credit_words) return false;
  return std::any_of(std::begin(lists::artist_labels), std::end(lists::artist_labels), [&](std::string_view label) {
    const std::size_t end = folded_start(line, label);
    return end > 0 && names_maker(trim(line.substr(end)), false);
  });
}

CreditStrength credit_strength(std::string_view text) {
  text = trim(text);
  while (!text.empty() && text.back() == '.') text.remove_suffix(1);
  if (text.empty() || text.size() > longest_credit || text.back() == ',') return CreditStrength::none;
  if (split_words(text).size() > most_credit_words) return CreditStrength::none;
  if (is_stock_credit(text) || is_paper_photo(text)) return CreditStrength::sure;
  const std::size_t label = credit_label(text);
  const bool is_plural = starts_with_nocase(text, "photos:") || starts_with_nocase(text, "pictures:") ||
                         starts_with_nocase(text, "images:") || starts_with_nocase(text, "fotos:");
  if (label > 0 && label < text.size() && names_maker(text.substr(label), is_plural)) return CreditStrength::sure;
  if (const std::size_t word = bare_label(text); word > 0) {
    const std::string_view rest = text.substr(word);
    if (makers_strength(rest) != CreditStrength::none || is_platform(rest)) return CreditStrength::sure;
    if (is_name(rest) && is_full_name(rest)) return CreditStrength::makers;
  }
  return label > 0 ? CreditStrength::none : makers_strength(text);
}

}  // namespace sheaf
