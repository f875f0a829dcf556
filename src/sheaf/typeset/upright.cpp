#include "sheaf/typeset/upright.hpp"

#include <cstddef>

namespace sheaf {
namespace {

constexpr std::size_t most_upright = 2;  ///< signs that a column is wide enough for

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_stress(char c) noexcept {
  return c == '!' || c == '?';
}

/// Whether the sign beside a number binds it to more: a letter, or a sign behind which a digit follows.
bool binds(std::string_view text, std::size_t beside, std::size_t beyond) noexcept {
  if (beside >= text.size()) return false;
  const char c = text[beside];
  if (is_letter(c)) return true;
  const bool joint = std::string_view(".,:/-%+").find(c) != std::string_view::npos;
  return joint && (c == '%' || (beyond < text.size() && is_digit(text[beyond])));
}

/// How many bytes from `at` stand upright; 0 for none.
std::size_t upright_at(std::string_view text, std::size_t at) noexcept {
  const bool digits = is_digit(text[at]);
  if (!digits && !is_stress(text[at])) return 0;
  std::size_t end = at;
  while (end < text.size() && (digits ? is_digit(text[end]) : is_stress(text[end]))) ++end;
  const std::size_t length = end - at;
  if (!digits) return length == most_upright ? length : 0;
  // What is no number wraps round to an index past the end.
  const bool bound = binds(text, end, end + 1) || binds(text, at - 1, at - 2);
  return length <= most_upright && !bound ? length : 0;
}

}  // namespace

void write_upright(XmlWriter& xml, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = upright_at(text, at);
    if (length == 0) {
      // The rest of a run that lies is none of its own.
      const bool digit = is_digit(text[at]);
      const bool stress = is_stress(text[at]);
      ++at;
      while (at < text.size() && ((digit && is_digit(text[at])) || (stress && is_stress(text[at])))) ++at;
      continue;
    }
    xml.text(text.substr(start, at - start));
    {
      const auto upright = xml.element("span", {{"class", "upright"}});
      xml.text(text.substr(at, length));
    }
    at += length;
    start = at;
  }
  xml.text(text.substr(start));
}

}  // namespace sheaf
