#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sheaf {

/// The start of an item of a list in plain text.
struct ListMark {
  bool ordered = false;
  int number = 0;          ///< of an ordered item
  std::size_t length = 0;  ///< bytes of the mark and the blanks behind it
  bool operator==(const ListMark&) const = default;
};

/// "- words", "• words", "3. words", "3) words". A hyphen or a number needs a blank behind it; a year is no number.
std::optional<ListMark> list_mark(std::string_view line) noexcept;

bool starts_list_item(std::string_view line) noexcept;

}  // namespace sheaf
