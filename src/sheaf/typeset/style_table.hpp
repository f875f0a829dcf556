#pragma once

#include <span>
#include <string_view>

namespace sheaf {

/// A style of styles/, compiled in. Those after the first hold what differs from it.
struct StyleRow {
  std::string_view name;
  std::string_view summary;   ///< how it looks, for people
  bool numbered;              ///< figures with captions have numbers
  std::string_view base;      ///< CSS 2.1 that every engine survives
  std::string_view enhanced;  ///< what newer engines add; an engine that chokes on it keeps the base
};

std::span<const StyleRow> style_table() noexcept;

/// What text in columns needs, in every style.
std::string_view vertical_sheet() noexcept;

}  // namespace sheaf
