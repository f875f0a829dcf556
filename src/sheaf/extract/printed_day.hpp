#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "sheaf/extract/printed_pieces.hpp"

namespace sheaf {

/// What a printed date says of itself, best first.
enum class DayKind {
  updated,    ///< "Updated June 12, 2021": when it was last changed
  plain,      ///< a date line without a word, or a `time`
  published,  ///< "Published June 12, 2021"
};

struct PrintedDay {
  std::chrono::year_month_day date{};
  DayKind kind = DayKind::plain;
  HtmlId node = no_node;           ///< where it stands
  const PageRule* rule = nullptr;  ///< that found it
  bool after = false;              ///< it stands below the headline; above it a masthead may print the day of reading
  bool operator==(const PrintedDay&) const = default;
};

/// The day that a page prints by its headline, as it is printed there, whatever the time zone of its data. Of several,
/// the one that the data say too.
/// \param said  the day of publication in the data of the page
std::optional<PrintedDay> day_by_headline(const HtmlPage& page, const PrintedPieces& pieces, std::string_view language,
                                          std::optional<std::chrono::year_month_day> said);

/// The day in a `time` element by the headline that has no words yet: a script prints it.
std::optional<PrintedDay> day_before_script(const HtmlPage& page, HtmlId headline, std::string_view language);

/// The day that is printed at the end of the article, when it says that it is that of publication.
std::optional<PrintedDay> day_at_end(const HtmlPage& page, const PrintedPieces& pieces, std::string_view language);

}  // namespace sheaf
