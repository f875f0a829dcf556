#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace sheaf {

/// Whether a list holds a value: words of a table, kinds of elements.
template <typename Value, typename List>
constexpr bool is_one_of(const Value& value, const List& list) noexcept {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}
template <typename Value>
constexpr bool is_one_of(const Value& value, std::initializer_list<Value> list) noexcept {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Whether a text begins with a word of a list. Neither is folded here.
template <typename Words>
constexpr bool begins_with_any(std::string_view text, const Words& words) noexcept {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return text.starts_with(word); });
}

/// Whether a word of a list stands anywhere in a text. Neither is folded here.
template <typename Words>
constexpr bool holds_any(std::string_view text, const Words& words) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace sheaf
