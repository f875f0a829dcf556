#include "sheaf/extract/person_name.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"

namespace sheaf {
namespace {

using Words = std::span<const std::string_view>;

/// Small words within names, which stand without a capital.
constexpr std::string_view particles[] = {"de",  "da",  "do",  "dos", "das", "del", "della", "di",  "du",
                                          "van", "von", "der", "den", "des", "la",  "le",    "el",  "al",
                                          "bin", "ibn", "y",   "e",   "zu",  "zur", "ten",   "ter", "af",
                                          "av",  "of",  "the", "at",  "for", "and"};

// clang-format off
/// A word of the page's machinery: no name has it. What is printed by a headline beside names and dates.
constexpr std::string_view machine_words[] = {
    "published", "updated", "posted", "modified", "reviewed", "edited", "written", "share", "read", "reading", "min",
    "mins", "minute", "minutes", "views", "comment", "comments", "subscribe", "follow", "bio", "profile", "view",
    "more", "about", "author", "authors", "contents", "last", "print", "save", "copy", "link", "listen", "email",
    "tweet", "facebook", "twitter", "linkedin", "pinterest", "whatsapp", "instagram", "youtube", "tiktok", "reddit", "threads", "mastodon", "bluesky", "telegram", "github", "rss", "flipboard",
    "advertisement", "sponsored",
    "disclosure", "category", "categories", "tags", "home", "blog", "menu", "search", "login", "skip", "next",
    "previous", "click", "here", "article", "articles", "post", "posts", "story", "stories", "guide", "guides",
    "today", "yesterday", "ago", "hours", "days", "by", "contact", "reads", "likes", "shares", "date", "topic",
    "topics", "veröffentlicht", "aktualisiert", "teilen", "publié", "partager", "publicado", "compartir",
    "pubblicato", "condividi",
};

/// A post, a degree of it, or the place where one works.
constexpr std::string_view post_words[] = {
    "writer", "reporter", "correspondent", "editor", "columnist", "contributor", "director", "manager", "producer",
    "photographer", "journalist", "analyst", "specialist", "consultant", "founder", "president", "ceo", "engineer",
    "strategist", "officer", "coach", "expert", "gardener", "executive", "marketing", "chief", "assistant",
    "associate", "professor", "researcher", "developer", "designer", "redakteur", "redakteurin", "journaliste",
};

constexpr std::string_view placeholders[] = {
    "admin", "administrator", "webmaster", "web master", "undefined", "null", "none", "n/a", "na", "unknown", "user",
    "author", "editor", "guest", "root", "test", "wordpress", "site admin", "site administrator", "super user",
    "superuser", "superadmin", "wpadmin", "wp admin", "default", "no author", "[object object]", "system",
};
// clang-format on

std::string folded_word(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
  return fold_case(word);
}

struct FirstLetter {
  bool cased = false;    ///< of a script that has capitals
  bool capital = false;  ///< and it is one
  bool digit = false;
};

FirstLetter first_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t sign = next_code_point(word, at);
    if (sign < 0x30 || sign == 0x2019 || sign == 0x2018 || sign == 0x201C) continue;
    if (sign >= U'0' && sign <= U'9') return {false, false, true};
    const std::string_view letter = word.substr(begin, at - begin);
    const bool lower = (sign >= U'a' && sign <= U'z');
    if (lower) return {true, false, false};
    if (fold_case(letter) != letter) return {true, true, false};
    // Latin, Greek and Cyrillic letters that do not change are small ones; other scripts have no capitals.
    return {sign < 0x530, false, false};
  }
  return {};
}

/// Marks that sentences, addresses and controls have, and names have not.
bool has_foreign_mark(std::string_view text) {
  if (text.find("://") != std::string_view::npos || starts_with_nocase(text, "www.")) return true;
  return text.find_first_of("@?!:;|/<>{}[]=#*_%$+\"") != std::string_view::npos ||
         text.find("…") != std::string_view::npos || text.find("•") != std::string_view::npos ||
         text.find("·") != std::string_view::npos || text.find("：") != std::string_view::npos;
}

std::string letters_of(std::string_view text) {
  const std::string folded = fold_case(text);
  std::string letters;
  for (const char c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  }
  return letters;
}

}  // namespace

bool is_placeholder_name(std::string_view text) {
  const std::string folded = fold_case(collapse_space(text));
  if (is_one_of(folded, placeholders)) return true;
  // A key that a program made: one long word in which digits stand between letters, as no handle has them.
  if (folded.size() < 14 || folded.find(' ') != std::string::npos) return false;
  int turns = 0;
  for (std::size_t i = 1; i < folded.size(); ++i) {
    const bool digit = folded[i] >= '0' && folded[i] <= '9';
    const bool before = folded[i - 1] >= '0' && folded[i - 1] <= '9';
    turns += digit != before ? 1 : 0;
  }
  return turns >= 3;
}

bool is_same_house(std::string_view left, std::string_view right) {
  std::string one = letters_of(left);
  std::string two = letters_of(right);
  for (std::string* each : {&one, &two}) {
    if (each->starts_with("the") && each->size() > 6) each->erase(0, 3);
    if (each->ends_with("com") && each->size() > 6) each->resize(each->size() - 3);
  }
  return !one.empty() && one == two;
}

bool looks_like_name(std::string_view text, NameTrust trust) {
  text = trim(text);
  if (text.size() < 2 || text.size() > 90 || has_foreign_mark(text) || is_placeholder_name(text)) return false;
  const std::vector<std::string_view> words = split_words(text);
  if (words.empty() || words.size() > 7) return false;
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::size_t uncased = 0;
  for (const std::string_view word : words) {
    const std::string folded = folded_word(word);
    if (is_one_of(folded, machine_words)) return false;
    if (trust != NameTrust::said && is_one_of(folded, post_words)) return false;
    const FirstLetter first = first_letter(word);
    const bool of_house = first.digit && trust == NameTrust::labelled && word == words.front() &&
                          word.find_first_not_of("0123456789") != std::string_view::npos;  // "3i Example"
    if (first.digit && trust != NameTrust::said && !of_house) return false;
    if (first.capital)
      ++capitals;
    else if (first.cased && !is_one_of(folded, particles))
      ++small;
    else if (!first.cased)
      ++uncased;
  }
  switch (trust) {
    case NameTrust::said:
      return (capitals > 0 || uncased > 0 || small > 0) && (small == 0 || words.size() <= 2);
    case NameTrust::labelled:
      return small == 0 && (capitals > 0 || uncased > 0) && words.size() <= 6;
    case NameTrust::bare:
      return small == 0 && capitals >= 2 && uncased == 0 && words.size() <= 5;
  }
  return false;
}

}  // namespace sheaf
