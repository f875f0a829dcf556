#include "sheaf/extract/byline_text.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/date.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_byline = 400;  // bytes; a longer text is a sentence
constexpr std::size_t longest_name = 90;
constexpr std::size_t most_names = 40;

/// What stands before the names. Longer ones first: "by" must not eat the start of "by the desk of".
// clang-format off
constexpr std::string_view labels[] = {
    "written and photographed by", "words and photographs by", "story and photos by", "text and photos by",
    "written by", "reported by", "posted by", "published by", "article by", "words by", "story by", "report by",
    "text by", "review by", "analysis by", "opinion by", "interview by", "compiled by", "contributed by", "author:",
    "authors:", "by:", "by", "text:", "words:", "ein beitrag von", "ein artikel von", "eine analyse von",
    "ein kommentar von", "geschrieben von", "autor:", "autorin:", "autoren:", "von:", "von", "propos recueillis par",
    "un texte de", "publié par", "écrit par", "auteur :", "auteur:", "par :", "par:", "par", "escrito por",
    "redacción:", "por:", "por", "autor/a:", "scritto da", "articolo di", "di:", "di", "geschreven door", "door:",
    "door", "av:", "af:",
    "tekst:", "text av", "av", "af", "tekst", "autorzy:", "автор:", "авторы:", "текст:", "автори:", "بقلم:", "بقلم", "كتبت:",
    "كتب:", "מאת:", "מאת", "लेखक:", "文／", "文/", "作者：", "作者:", "记者：", "記者：", "记者 ", "記者 ", "文・", "yazan:", "haber:",
    "muhabir:", "tekijä:", "teksti:", "napsal", "írta:", "kirjoittanut",
};
// clang-format on

/// Labels that are also the first word of names: "Von Miller", "Di Stefano" are whole.
constexpr std::string_view name_labels[] = {"von", "di", "par", "por", "av", "af", "door"};

/// Between two people, whatever stands around it.
constexpr std::string_view separators[] = {
    ", and ", " and ", " & ",    "; ",     ", ",     " und ", " sowie ", " et ",  ", et ",
    " och ",  " og ",  " with ", " mit ",  " avec ", " con ", "、",      "，",    "；",
    "،",      " и ",   " та ",   " oraz ", " ja ",   " ve ",  " és ",    " dan ", " और ",
};

/// Between two people only when each has a name of two words: "José Ortega y Gasset" is one person.
constexpr std::string_view weak_separators[] = {" y ", " e ", " i ", " a ", " en ", " / ", "/"};

/// After one of these nothing is a name any more.
constexpr std::string_view ends[] = {" | ",       " • ", " · ", " — ",   " – ",      " - ",        "\t",      " // ",
                                     " for the ", " @",  " (",  " 기자", " updated", " published", " posted", " on "};

/// Words that make a part of a byline a post or a place of work.
// clang-format off
constexpr std::string_view post_words[] = {
    "writer", "reporter", "correspondent", "editor", "columnist", "contributor", "staff", "chief", "director",
    "photographer", "journalist", "author", "producer", "analyst", "critic", "fellow", "professor", "president",
    "ceo", "founder", "manager", "associate", "freelance", "special", "bureau", "desk", "newsroom", "redakteur",
    "redakteurin", "korrespondent", "korrespondentin", "journaliste", "rédacteur", "rédactrice", "correspondant",
    "redactor", "redactora", "corresponsal", "redattore", "inviato", "verslaggever", "корреспондент", "редактор",
    "обозреватель",
};
// clang-format on

/// The same behind a name: each may be part of a name elsewhere.
constexpr std::string_view later_post_words[] = {
    "co-founder", "cofounder",  "coo",        "cto",        "cfo",        "cmo",        "vp",
    "svp",        "evp",        "strategist", "specialist", "consultant", "engineer",   "expert",
    "coach",      "head",       "lead",       "owner",      "partner",    "advisor",    "assistant",
    "officer",    "researcher", "lecturer",   "emeritus",   "gardener",   "astrologer",
};

/// Makers that are no people: left out beside people, kept when nobody else is named.
// clang-format off
constexpr std::string_view house_words[] = {
    "press", "news", "times", "post", "tribune", "journal", "magazine", "reuters", "afp", "ap", "dpa", "efe", "ansa",
    "agence", "agency", "agencies", "bloomberg", "herald", "gazette", "university", "institute", "network", "media",
    "wire", "wires", "today", "daily", "weekly", "chronicle", "observer", "guardian", "online", "team",
};
// clang-format on

constexpr std::string_view suffixes[] = {"jr",   "jr.",  "sr",  "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md",
                                         "m.d.", "esq.", "esq", "mba", "rn", "dds", "do", "ma",  "msc",   "od"};

bool any_word_of(std::string_view part, std::span<const std::string_view> words) {
  for (const std::string_view word : split_words(part)) {
    std::string folded = fold_case(word);
    while (!folded.empty() && (folded.back() == ',' || folded.back() == '.')) folded.pop_back();
    if (std::find(words.begin(), words.end(), folded) != words.end()) return true;
  }
  return false;
}

std::size_t find_nocase(std::string_view text, std::string_view part, std::size_t from = 0) {
  for (std::size_t at = from; at + part.size() <= text.size(); ++at) {
    if (equals_nocase(text.substr(at, part.size()), part)) return at;
  }
  return std::string_view::npos;
}

std::string_view cut_at_ends(std::string_view text) {
  if (const auto date = find_date(text)) text = text.substr(0, date->begin);
  std::size_t end = text.size();
  for (const std::string_view mark : ends) {
    const std::size_t at = find_nocase(text, mark);
    if (at != std::string_view::npos && at > 0) end = std::min(end, at);
  }
  return text.substr(0, end);
}

bool has_two_words(std::string_view text) {
  return split_words(text).size() >= 2;
}

/// Splits at the first separator that parts two names, and goes on with the rest.
std::vector<std::string_view> split_names(std::string_view text) {
  std::vector<std::string_view> parts;
  while (parts.size() < most_names) {
    std::size_t begin = std::string_view::npos;
    std::size_t length = 0;
    const auto consider = [&](std::string_view separator, bool weak) {
      const std::size_t at = find_nocase(text, separator);
      if (at == std::string_view::npos) return;
      if (weak && !(has_two_words(text.substr(0, at)) && has_two_words(text.substr(at + separator.size())))) return;
      if (at < begin || (at == begin && separator.size() > length)) {
        begin = at;
        length = separator.size();
      }
    };
    for (const std::string_view separator : separators) consider(separator, false);
    for (const std::string_view separator : weak_separators) consider(separator, true);
    if (begin == std::string_view::npos) break;
    parts.push_back(text.substr(0, begin));
    text = text.substr(begin + length);
  }
  parts.push_back(text);
  return parts;
}

bool is_address(std::string_view part) {
  return part.find('@') != std::string_view::npos || contains_nocase(part, "http:") ||
         contains_nocase(part, "https:") || starts_with_nocase(part, "www.");
}

bool has_letter(std::string_view part) {
  return std::any_of(part.begin(), part.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

std::string_view trim_marks(std::string_view part) {
  part = trim(part);
  while (!part.empty() && (part.back() == ',' || part.back() == ':' || part.back() == ';' || part.back() == '|' ||
                           part.back() == '-' || part.back() == '/')) {
    part = trim(part.substr(0, part.size() - 1));
  }
  while (!part.empty() && (part.front() == ',' || part.front() == ':' || part.front() == '-' || part.front() == '/')) {
    part = trim(part.substr(1));
  }
  return part;
}

/// "Ana Example." → "Ana Example": the end of a sentence, not of "Ana E." or "Jr.".
std::string_view without_stop(std::string_view part) {
  if (!part.ends_with('.')) return part;
  const std::size_t word = part.rfind(' ');
  const bool is_long = word != std::string_view::npos && part.size() - word > 5;
  return is_long && part.find('.') == part.size() - 1 ? part.substr(0, part.size() - 1) : part;
}

/// "Mac & i" is one name: no person has one small letter.
bool has_stub(const std::vector<std::string_view>& parts) {
  return std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
    part = trim(part);
    return part.size() == 1 && part.front() >= 'a' && part.front() <= 'z';
  });
}

bool is_suffix(std::string_view part) {
  return std::find(std::begin(suffixes), std::end(suffixes), std::string_view(ascii_lower(part))) != std::end(suffixes);
}

}  // namespace

bool is_post(std::string_view part) {
  return any_word_of(part, post_words) || any_word_of(part, later_post_words);
}

bool is_house(std::string_view part) {
  return any_word_of(part, house_words);
}

std::size_t byline_label(std::string_view text) noexcept {
  for (const std::string_view label : labels) {
    if (!starts_with_nocase(text, label)) continue;
    const std::string_view rest = text.substr(label.size());
    const auto front = static_cast<unsigned char>(label.front());
    const char last = label.back();
    if (last == ':' || last == '/' || last == ' ' || front >= 0xE0) return label.size();  // no blank needed behind it
    if (rest.empty() || (rest.front() != ' ' && rest.front() != ':')) continue;
    const bool is_name_too = std::find(std::begin(name_labels), std::end(name_labels), label) != std::end(name_labels);
    if (is_name_too && !has_two_words(rest)) continue;
    return label.size() + 1;
  }
  return 0;
}

std::vector<std::string> split_byline(std::string_view text) {
  const std::string line = collapse_space(text);
  if (line.size() > longest_byline) return {};
  std::string_view rest = line;
  rest = trim(rest.substr(byline_label(rest)));
  rest = cut_at_ends(rest);

  std::vector<std::string> people;
  std::vector<std::string> houses;
  std::vector<std::string_view> parts = split_names(rest);
  if (has_stub(parts)) parts = {rest};
  for (std::string_view part : parts) {
    part = trim_marks(part);
    part = without_stop(trim_marks(part.substr(byline_label(part))));
    if (part.empty() || part.size() > longest_name || is_address(part) || !has_letter(part)) continue;
    if (!people.empty() && is_suffix(part)) {
      people.back() += ", " + std::string(part);
      continue;
    }
    if (any_word_of(part, post_words) || (!people.empty() && is_post(part))) continue;
    auto& list = any_word_of(part, house_words) ? houses : people;
    if (std::find(list.begin(), list.end(), part) == list.end()) list.emplace_back(part);
  }
  return people.empty() ? houses : people;
}

}  // namespace sheaf
