#include "sheaf/typeset/turn_sheet.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair sides[] = {{"-top", "-right"}, {"-right", "-bottom"}, {"-bottom", "-left"}, {"-left", "-top"}};
constexpr Pair measures[] = {{"width", "height"},         {"height", "width"},         {"max-width", "max-height"},
                             {"max-height", "max-width"}, {"min-width", "min-height"}, {"min-height", "min-width"}};

/// "margin-top" → "margin-right"; also "border-top-color". Line ends and the like keep their names.
std::string turned_name(std::string_view name) {
  for (const auto& [from, to] : measures) {
    if (name == from) return std::string(to);
  }
  const bool box = name.starts_with("margin") || name.starts_with("padding") || name.starts_with("border");
  if (!box) return std::string(name);
  for (const auto& [from, to] : sides) {
    const std::size_t at = name.find(from);
    if (at == std::string_view::npos) continue;
    return std::string(name.substr(0, at)) + std::string(to) + std::string(name.substr(at + from.size()));
  }
  return std::string(name);
}

/// Four sides, from one to four values: "0 5%" → "5% 0 5% 0" when turned.
std::string turned_sides(std::string_view value) {
  const std::vector<std::string_view> given = split_words(value);
  if (given.empty() || given.size() > 4) return std::string(value);
  const std::string_view top = given[0];
  const std::string_view right = given.size() > 1 ? given[1] : top;
  const std::string_view bottom = given.size() > 2 ? given[2] : top;
  const std::string_view left = given.size() > 3 ? given[3] : right;
  std::string text;
  for (const std::string_view side : {left, top, right, bottom}) {
    if (!text.empty()) text += ' ';
    text += side;
  }
  return text;
}

std::string with_screen_width(std::string value) {
  for (std::size_t at = value.find("vh"); at != std::string::npos; at = value.find("vh", at + 2)) value[at + 1] = 'w';
  return value;
}

std::string turned_declaration(std::string_view declaration) {
  const std::size_t colon = declaration.find(':');
  if (colon == std::string_view::npos) return std::string(declaration);
  const std::size_t start = std::min(declaration.find_first_not_of(" \n"), colon);
  const std::string_view name = trim(declaration.substr(start, colon - start));
  const std::string value(trim(declaration.substr(colon + 1)));
  const std::string turned = name == "margin" || name == "padding" ? turned_sides(value) : with_screen_width(value);
  const std::string text = std::string(declaration.substr(0, start)) + turned_name(name) + ": " + turned;
  // Pictures keep within the page of an engine that knows no columns, too. In a column this has no effect: the width
  // of what holds them is open.
  return name == "max-width" && value == "100%" ? text + "; max-width: 100%" : text;
}

/// Whether a selector is of a part of a table, or of what stands in one.
bool is_of_table(std::string_view selectors) {
  static constexpr std::string_view words[] = {"table", "td", "th", "tr", "thead", "caption"};
  std::string word;
  for (const char c : std::string(selectors) + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    if (letter) {
      word += c;
      continue;
    }
    const std::string_view element = std::string_view(word).substr(0, word.find('.'));
    if (std::find(std::begin(words), std::end(words), element) != std::end(words)) return true;
    word.clear();
  }
  return false;
}

}  // namespace

std::string turned_sheet(std::string_view css) {
  std::string text;
  std::string_view selectors;
  std::size_t start = 0;
  for (std::size_t at = 0; at < css.size();) {
    if (css.substr(at, 2) == "/*") {
      const std::size_t end = css.find("*/", at);
      at = end == std::string_view::npos ? css.size() : end + 2;
      text += css.substr(start, at - start);
      start = at;
      continue;
    }
    const char c = css[at];
    if (c != '{' && c != '}' && c != ';') {
      ++at;
      continue;
    }
    const std::string_view piece = css.substr(start, at - start);
    if (c == '{') selectors = piece;
    text += c == '{' || is_of_table(selectors) ? std::string(piece) : turned_declaration(piece);
    text += c;
    start = ++at;
  }
  return text + std::string(css.substr(start));
}

}  // namespace sheaf
