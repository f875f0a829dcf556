#include "sheaf/package/person_name.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// Languages that print the family name first, or know none.
constexpr std::string_view family_first[] = {"hu", "ja", "ko", "vi", "zh", "km", "mn", "is", "am", "ti", "my", "id"};

/// Words of an institution's name, and what follows a family name.
constexpr std::string_view not_a_person[] = {
    "the",     "and",   "und",      "et",      "y",         "e",         "of",         "for",        "staff",
    "team",    "press", "news",     "desk",    "editor",    "agency",    "office",     "group",      "bureau",
    "editors", "media", "newsroom", "library", "redaktion", "institute", "university", "foundation", "society",
    "project", "jr.",   "jr",       "sr.",     "sr",        "ii",        "iii",        "iv",
};

template <typename Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Scripts in which the order is known: Latin, Greek, Cyrillic.
bool is_alphabet_known(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    if (next_code_point(name, at) >= 0x530) return false;
  }
  return true;
}

bool is_person(const std::vector<std::string_view>& words) {
  if (words.size() < 2 || words.size() > 4) return false;
  return std::none_of(words.begin(), words.end(),
                      [](std::string_view word) { return holds(not_a_person, ascii_lower(word)); });
}

}  // namespace

std::string sort_name(std::string_view name, std::string_view language) {
  const std::string printed = collapse_space(name);
  const std::vector<std::string_view> words = split_words(printed);
  const std::string_view primary = language.substr(0, language.find('-'));
  if (holds(family_first, primary) || !is_person(words) || !is_alphabet_known(printed) ||
      printed.find_first_of(",;/&()0123456789") != std::string::npos) {
    return printed;
  }
  const std::size_t family = printed.size() - words.back().size();
  return printed.substr(family) + ", " + printed.substr(0, family - 1);
}

}  // namespace sheaf
