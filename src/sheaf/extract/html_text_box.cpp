#include "sheaf/extract/html_text_box.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_furniture_words.hpp"

namespace sheaf {
namespace {

/// The letters and digits of a line, in lower case.
std::string letters_of(std::string_view line) {
  std::string letters;
  for (const char c : ascii_lower(line))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) letters += c;
  return letters;
}

/// The words of the heading to which a link within the page leads: its target, or the next heading from there.
std::string heading_at(const HtmlPage& page, std::string_view target) {
  constexpr HtmlId farthest = 30;  // nodes
  const HtmlTree& tree = page.tree();
  const HtmlId begin = page.by_id(target);
  if (begin == no_node) return {};
  for (HtmlId at = begin; at < std::min(tree.size(), begin + farthest); ++at)
    if (is_heading(tree.tag(at))) return letters_of(page.text_as_shown(at, 400));
  return {};
}

/// "1. Costs: $131 an hour": a number behind the first letters.
bool tells_number(std::string_view entry) {
  const std::size_t letter = entry.find_first_not_of("0123456789.) ");
  return letter != std::string_view::npos && entry.find_first_of("0123456789", letter) != std::string_view::npos;
}

}  // namespace

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

bool opens_text(const HtmlPage& page, const Prose& prose, const std::vector<HtmlId>& headlines, HtmlId box) {
  constexpr HtmlId most_between = 60;  // nodes: author, day, buttons
  const HtmlTree& tree = page.tree();
  if (prose.letters(box) < 40) return false;
  const auto after = std::upper_bound(headlines.begin(), headlines.end(), box);
  if (after == headlines.begin() || box - tree[*std::prev(after)].end > most_between) return false;
  int lines = 0;
  for (HtmlId at = box; at < tree[box].end; ++at) {
    if (is_heading(tree.tag(at)) || tree.tag(at) == HtmlTag::img) return false;
    lines += tree.tag(at) == HtmlTag::p ? 1 : 0;
  }
  return lines <= 1;
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

bool lists_answers(const HtmlPage& page, const Prose& prose, HtmlId box) {
  constexpr int most = 40;  // entries that are looked at
  const HtmlTree& tree = page.tree();
  int entries = 0;
  int headings = 0;
  int numbers = 0;
  for (HtmlId at = box; at < tree[box].end && entries < most; ++at) {
    const std::string_view href = tree.tag(at) == HtmlTag::a ? trim(tree.attribute(at, "href")) : std::string_view{};
    if (!href.starts_with('#') || href.size() < 2) continue;
    const std::string words = page.text(at, 400);
    const std::string entry = letters_of(words);
    if (entry.empty()) continue;
    ++entries;
    numbers += tells_number(words) ? 1 : 0;
    const std::string heading = heading_at(page, href.substr(1));
    headings +=
        heading.find(entry) != std::string::npos || (!heading.empty() && entry.find(heading) != std::string::npos) ? 1
                                                                                                                   : 0;
  }
  return entries >= 3 && headings * 2 < entries && (numbers * 2 > entries || prose.link_percent(box) < 60);
}

}  // namespace sheaf
