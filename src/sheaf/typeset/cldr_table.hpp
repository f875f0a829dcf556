#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace sheaf {

enum class PluralForm { zero, one, two, few, many, other };

/// How a language writes dates, counts and lists; the rows are written by scripts/cldr-labels.
struct CldrRow {
  std::string_view language;                      ///< "pt", "zh-Hant"
  PluralForm (*plural)(std::int64_t n) noexcept;  ///< of a whole number, n >= 0
  bool arabic_digits;
  std::array<std::string_view, 12> months;  ///< in the form that stands beside a day
  std::string_view long_date;               ///< with d, M, MMMM, y and 'quoted' text
  std::array<std::string_view, 6> minutes;  ///< "{0} min", by PluralForm
  std::array<std::string_view, 6> hours;
  std::array<std::string_view, 4> list;  ///< of two; start, middle and end of longer ones: "{0}, {1}"
};

std::span<const CldrRow> cldr_table() noexcept;

}  // namespace sheaf
