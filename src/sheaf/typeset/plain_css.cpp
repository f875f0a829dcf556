#include "sheaf/typeset/plain_css.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// Skips a CSS escape ("\75 ") and gives what it stands for.
char32_t unescape(std::string_view css, std::size_t& i) noexcept {
  ++i;
  char32_t value = 0;
  std::size_t digits = 0;
  for (; i < css.size() && digits < 6; ++i, ++digits) {
    const char c = css[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) break;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  if (digits == 0) return i < css.size() ? static_cast<unsigned char>(css[i++]) : U' ';
  if (i < css.size() && (css[i] == ' ' || css[i] == '\n' || css[i] == '\t')) ++i;
  return value;
}

/// Whether a word of its own begins there: "text-direction:" is not "direction:".
bool begins_word(std::string_view plain, std::size_t at) {
  const char before = at == 0 ? ' ' : plain[at - 1];
  return before != '-' && !(before >= 'a' && before <= 'z');
}

/// Whether a number with this unit stands in the value.
bool has_unit(std::string_view value, std::string_view unit) {
  for (std::size_t at = value.find(unit); at != std::string_view::npos; at = value.find(unit, at + 1)) {
    const bool number = at > 0 && value[at - 1] >= '0' && value[at - 1] <= '9';
    const std::size_t end = at + unit.size();
    if (number && (end == value.size() || value[end] < 'a' || value[end] > 'z')) return true;
  }
  return false;
}

}  // namespace

std::string plain_css(std::string_view css) {
  std::string plain;
  for (std::size_t i = 0; i < css.size();) {
    if (css.substr(i, 2) == "/*") {
      const std::size_t end = css.find("*/", i + 2);
      i = end == std::string_view::npos ? css.size() : end + 2;
    } else if (css[i] == '\\') {
      append_utf8(plain, unescape(css, i));
    } else {
      if (css[i] == ':' || css[i] == '(') {
        while (!plain.empty() && (plain.back() == ' ' || plain.back() == '\n' || plain.back() == '\t'))
          plain.pop_back();
      }
      plain += css[i++];
    }
  }
  return ascii_lower(plain);
}

bool css_holds(std::string_view plain, std::string_view part) {
  for (std::size_t at = plain.find(part); at != std::string::npos; at = plain.find(part, at + 1)) {
    if (begins_word(plain, at) || part.front() == '(' || part.back() == '(') return true;
  }
  return false;
}

std::vector<std::string_view> css_values(std::string_view plain, std::string_view property) {
  std::vector<std::string_view> values;
  for (std::size_t at = plain.find(property); at != std::string_view::npos; at = plain.find(property, at + 1)) {
    if (!begins_word(plain, at)) continue;
    const std::size_t begin = at + property.size();
    values.push_back(plain.substr(begin, plain.find_first_of(";}", begin) - begin));
  }
  return values;
}

bool has_empty_media(std::string_view plain) {
  for (std::size_t at = plain.find("@media"); at != std::string_view::npos; at = plain.find("@media", at + 1)) {
    const std::size_t open = plain.find('{', at);
    if (open == std::string_view::npos) return false;
    const std::size_t next = plain.find_first_not_of(" \t\r\n", open + 1);
    if (next != std::string_view::npos && plain[next] == '}') return true;
  }
  return false;
}

bool has_screen_unit_in_shorthand(std::string_view plain) {
  static constexpr std::string_view shorthands[] = {"margin:", "padding:", "border:", "border-width:", "font:"};
  static constexpr std::string_view units[] = {"vh", "vw", "vmin", "vmax", "ch"};
  const auto has_any = [](std::string_view value) {
    return std::any_of(std::begin(units), std::end(units), [&](auto unit) { return has_unit(value, unit); });
  };
  return std::any_of(std::begin(shorthands), std::end(shorthands), [&](std::string_view shorthand) {
    const std::vector<std::string_view> values = css_values(plain, shorthand);
    return std::any_of(values.begin(), values.end(), has_any);
  });
}

}  // namespace sheaf
