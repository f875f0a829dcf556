#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sheaf {

enum class PluralForm { zero, one, two, few, many, other };

/// How a language writes whole numbers: "12,345", "12 345", "1,23,456".
struct NumberStyle {
  char32_t zero = U'0';  ///< the nine digits behind it follow
  std::string_view group = ",";
  std::size_t least = 1;    ///< digits that must stand before the first sign: with 2, "1234" but "12.345"
  std::size_t further = 3;  ///< digits of each group but the last, which has three
};

/// How a language writes dates, counts and lists; the rows are written by scripts/cldr-labels.
struct CldrRow {
  std::string_view language;                      ///< "pt", "zh-Hant"
  PluralForm (*plural)(std::int64_t n) noexcept;  ///< of a whole number, n >= 0
  NumberStyle numbers;
  std::array<std::string_view, 12> months;  ///< in the form that stands beside a day
  std::string_view long_date;               ///< with d, M, MMMM, y and 'quoted' text
  std::array<std::string_view, 6> minutes;  ///< "{0} min", by PluralForm
  std::array<std::string_view, 6> hours;
  std::array<std::string_view, 4> list;  ///< of two; start, middle and end of longer ones: "{0}, {1}"
};

std::span<const CldrRow> cldr_table() noexcept;

}  // namespace sheaf
