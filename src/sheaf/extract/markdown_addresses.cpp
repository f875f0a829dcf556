#include "sheaf/extract/markdown_addresses.hpp"

#include <algorithm>
#include <cstddef>

#include "sheaf/base/picture_suffix.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::string_view blanks = " \t";

/// Where the address that begins at `at` ends: before its title, or at the bracket that closes the picture.
std::size_t end_of_address(std::string_view line, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < line.size(); ++i) {
    if (line[i] == '(') ++depth;
    if (line[i] == ')' && depth-- == 0) return i;
    const bool is_quote = line[i] == '"' || line[i] == '\'';
    if (is_quote && i > at && blanks.find(line[i - 1]) != std::string_view::npos) return i;
  }
  return std::string_view::npos;
}

/// Whether a run of backquotes before `at` is still open: code means what it says.
bool is_in_code(std::string_view line, std::size_t at) {
  return std::ranges::count(line.substr(0, at), '`') % 2 != 0;
}

}  // namespace

std::string with_bracketed_addresses(std::string_view line) {
  std::string made;
  std::size_t taken = 0;
  for (std::size_t at = line.find("]("); at != std::string_view::npos; at = line.find("](", at + 2)) {
    const std::size_t open = line.rfind("![", at);
    if (open == std::string_view::npos || open < taken || is_in_code(line, open)) continue;
    const std::size_t end = end_of_address(line, at + 2);
    if (end == std::string_view::npos) break;
    const std::string_view address = trim(line.substr(at + 2, end - at - 2));
    const bool is_plain = address.find_first_of("<>") == std::string_view::npos;
    if (!is_plain || address.find_first_of(blanks) == std::string_view::npos || !has_picture_suffix(address)) continue;
    made.append(line.substr(taken, at + 2 - taken)).append("<").append(address).append(">");
    if (line[end] != ')') made += ' ';
    taken = end;
  }
  return made.append(line.substr(taken));
}

}  // namespace sheaf
