#include <algorithm>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/typeset/plain_css.hpp"
#include "sheaf/typeset/style_sheet.hpp"

namespace sheaf {
namespace {

struct Doubt {
  std::string_view part;     ///< of a plain sheet
  std::string_view because;  ///< what becomes of it on readers
};

/// What readers make of it: RMSDK drops a sheet (99P; ebookmaker issue 212), KDP and Kobo guidelines for the others.
constexpr Doubt doubts[] = {
    {"calc(", "older Kobo, PocketBook and Tolino readers then ignore the whole sheet"},
    {"(min-width", "older Kobo, PocketBook and Tolino readers then ignore the whole sheet"},
    {"(max-width", "older Kobo, PocketBook and Tolino readers then ignore the whole sheet"},
    {"(min-height", "older Kobo, PocketBook and Tolino readers then ignore the whole sheet"},
    {"(max-height", "older Kobo, PocketBook and Tolino readers then ignore the whole sheet"},
    {"var(", "many readers know no custom properties, and Send to Kindle may refuse the book"},
    {"position:", "books flow over pages; what is placed may fall off one"},
    {"display:flex", "e-readers know no flexible boxes; the parts stand below each other"},
    {"display:grid", "e-readers know no grid; the parts stand below each other"},
    {"!important", "it overrides what the reader of the book has chosen"},
    {"float:", "on a phone what floats leaves the text a narrow column"},
};

/// A property with a value that readers cannot change: "color: black".
struct Fixed {
  std::string_view property;
  std::string_view because;
};

constexpr Fixed fixed_colours[] = {
    {"color:", "a fixed colour may not be seen by night"},
    {"background:", "a fixed ground may hide the reader's ink"},
    {"background-color:", "a fixed ground may hide the reader's ink"},
};

/// Whether a value of the property is one that does not follow the reader's choice.
bool is_fixed(std::string_view plain, std::string_view property) {
  static constexpr std::string_view following[] = {"inherit", "currentcolor", "transparent", "none", "initial"};
  const std::vector<std::string_view> values = css_values(plain, property);
  return std::any_of(values.begin(), values.end(),
                     [](std::string_view value) { return !begins_with_any(trim(value), following); });
}

/// Whether text has a size in pixels or points.
bool has_fixed_size(std::string_view plain) {
  constexpr std::string_view property = "font-size:";
  for (std::size_t at = plain.find(property); at != std::string_view::npos; at = plain.find(property, at + 1)) {
    const std::size_t begin = at + property.size();
    const std::string_view value = plain.substr(begin, plain.find_first_of(";}", begin) - begin);
    if (value.find("px") != std::string_view::npos || value.find("pt") != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> style_doubts(const std::string& css) {
  std::string plain = plain_css(css);
  // "display: flex" and "display:flex" are one rule.
  for (std::size_t at = plain.find(": "); at != std::string::npos; at = plain.find(": ", at)) plain.erase(at + 1, 1);
  std::vector<std::string> found;
  const auto say = [&](std::string_view part, std::string_view because) {
    found.push_back(std::string(part) + ": " + std::string(because));
  };
  for (const Doubt& one : doubts) {
    if (css_holds(plain, one.part)) say(one.part.substr(0, one.part.find_last_not_of(":(") + 1), one.because);
  }
  for (const Fixed& one : fixed_colours) {
    if (is_fixed(plain, one.property)) say(one.property.substr(0, one.property.size() - 1), one.because);
  }
  if (has_fixed_size(plain)) say("font-size in px or pt", "the reader of the book cannot enlarge it everywhere");
  return found;
}

}  // namespace sheaf
