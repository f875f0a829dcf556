#include <algorithm>
#include <compare>
#include <string_view>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr bool is_digit(char character) noexcept {
  return character >= '0' && character <= '9';
}

/// Bytes in the order of code points, which UTF-8 keeps; ASCII letters as small ones.
constexpr int rank(char character) noexcept {
  const int byte = static_cast<unsigned char>(character);
  return byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte;
}

/// Takes the run of digits at the front, without its leading zeros.
std::string_view take_number(std::string_view& text) noexcept {
  const auto size = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  std::string_view digits = text.substr(0, size);
  text.remove_prefix(size);
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::strong_ordering compare_naturally(std::string_view left, std::string_view right) noexcept {
  while (!left.empty() && !right.empty()) {
    std::strong_ordering order = std::strong_ordering::equal;
    if (is_digit(left.front()) && is_digit(right.front())) {
      const std::string_view a = take_number(left);
      const std::string_view b = take_number(right);
      order = a.size() != b.size() ? a.size() <=> b.size() : a.compare(b) <=> 0;
    } else {
      order = rank(left.front()) <=> rank(right.front());
      left.remove_prefix(1);
      right.remove_prefix(1);
    }
    if (order != std::strong_ordering::equal) return order;
  }
  return left.size() <=> right.size();
}

}  // namespace

bool natural_less(std::string_view left, std::string_view right) noexcept {
  const std::strong_ordering order = compare_naturally(left, right);
  return order != std::strong_ordering::equal ? order < 0 : left < right;
}

}  // namespace sheaf
