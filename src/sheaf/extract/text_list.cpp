#include "sheaf/extract/text_list.hpp"

namespace sheaf {

std::optional<ListMark> list_mark(std::string_view line) noexcept {
  for (const std::string_view bullet : {"•", "‣", "◦", "▪", "●", "○", "■", "·", "*", "-", "✓", "✔", "➤", "►"}) {
    if (!line.starts_with(bullet)) continue;
    std::size_t end = bullet.size();
    const bool is_bullet_sign = bullet == "•" || bullet == "▪" || bullet == "●" || bullet == "■" || bullet == "‣";
    if (!is_bullet_sign && (end >= line.size() || (line[end] != ' ' && line[end] != '\t'))) return std::nullopt;
    while (end < line.size() && (line[end] == ' ' || line[end] == '\t')) ++end;
    if (end >= line.size()) return std::nullopt;
    return ListMark{false, 0, end};
  }
  std::size_t at = 0;
  int number = 0;
  while (at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9') number = number * 10 + (line[at++] - '0');
  if (at == 0 || at + 1 >= line.size() || (line[at] != '.' && line[at] != ')') || line[at + 1] != ' ')
    return std::nullopt;
  std::size_t end = at + 1;
  while (end < line.size() && line[end] == ' ') ++end;
  if (end >= line.size()) return std::nullopt;
  return ListMark{true, number, end};
}

bool starts_list_item(std::string_view line) noexcept {
  return list_mark(line).has_value();
}

}  // namespace sheaf
