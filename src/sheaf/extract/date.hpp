#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace sheaf {

/// A date in running text, and where it stands there, in bytes.
struct DateMatch {
  std::chrono::year_month_day date{};
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const DateMatch&) const = default;
};

/// The first whole date (year, month and day, 1500 to 2199) in a text: ISO 8601, RFC 822, "June 12, 2021",
/// "12. Juni 2021", "12 juin 2021", "2021年6月12日", "12.06.2021" and so on. A date that can be read in two ways
/// ("03/04/2021") is read as the language writes it, and not at all when that is unknown or plain "en".
/// Only the first 4096 bytes are searched.
/// \param language  BCP 47 tag of the text, or "" when it is not known
std::optional<DateMatch> find_date(std::string_view text, std::string_view language = {});

/// The date of a short text such as a meta value or a date line: the first that stands in its first 256 bytes.
std::optional<std::chrono::year_month_day> read_date(std::string_view text, std::string_view language = {});

}  // namespace sheaf
