#include "sheaf/read/section_name.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// "02-culture" → "culture"; "2024-elections" and "1984" stay.
std::string_view without_ordinal(std::string_view name) noexcept {
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(name, is_digit) - name.begin());
  if (digits == 0 || digits > 3) return name;
  const std::size_t rest = name.find_first_not_of("-_. )", digits);
  const bool is_ordinal = rest != std::string_view::npos && rest > digits && !is_digit(name[rest]);
  return is_ordinal ? name.substr(rest) : name;
}

}  // namespace

std::string section_name(std::string_view folder_name) {
  std::string name(without_ordinal(folder_name));
  const bool has_blanks = name.find(' ') != std::string::npos;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool in_number = i > 0 && i + 1 < name.size() && is_digit(name[i - 1]) && is_digit(name[i + 1]);
    if (name[i] == '_' || (name[i] == '-' && !has_blanks && !in_number)) name[i] = ' ';
  }
  name = collapse_space(name);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  }
  return name.empty() ? std::string(folder_name) : name;
}

}  // namespace sheaf
