#include "sheaf/extract/html_text_box.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_furniture_words.hpp"

namespace sheaf {

bool holds_review(const HtmlPage& page, const Prose& prose, HtmlId box) {
  constexpr std::uint32_t least = 80;  // letters of a paragraph
  const HtmlTree& tree = page.tree();
  int paragraphs = 0;
  for (HtmlId at = box + 1; at < tree[box].end && paragraphs < 2; ++at) {
    if (tree.tag(at) != HtmlTag::p || prose.letters(at) < least || prose.link_percent(at) >= 30) continue;
    const std::string words = page.text(at, 600);
    if (!calls_reader(words) && !begins_appeal(words)) ++paragraphs;
  }
  return paragraphs == 2;
}

bool tells_durations(const HtmlPage& page, HtmlId box) {
  constexpr std::uint32_t longest = 300;  // letters
  constexpr std::string_view digits = "0123456789";
  constexpr std::string_view units[] = {"hr", "hour", "min", "std", "stunde", "heure", "hora", "ora", "ore", "uur"};
  if (page.facts(box).letters > longest) return false;
  const std::string words = ascii_lower(page.text(box, 400));
  int durations = 0;
  for (std::size_t at = words.find_first_of(digits); at != std::string::npos; at = words.find_first_of(digits, at)) {
    at = std::min(words.find_first_not_of("0123456789 ", at), words.size());
    const std::string_view unit = std::string_view(words).substr(at);
    durations += std::any_of(std::begin(units), std::end(units), [&](auto name) { return unit.starts_with(name); });
  }
  return durations >= 2;
}

}  // namespace sheaf
