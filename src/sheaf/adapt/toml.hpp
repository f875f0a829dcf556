#pragma once

#include <string_view>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

/// Dates and times become text in ISO 8601.
/// \param place  the file, and the line at which the text begins, where that is not the first (front matter)
/// \throws Error  malformed, with line and column
DataValue parse_toml(std::string_view text, const Place& place);

}  // namespace sheaf
