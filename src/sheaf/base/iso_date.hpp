#pragma once

#include <chrono>
#include <string>

namespace sheaf {

/// "2024-05-31" (ISO 8601), with four digits of a year.
std::string iso_date(std::chrono::year_month_day date);

}  // namespace sheaf
