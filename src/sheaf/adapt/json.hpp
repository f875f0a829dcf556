#pragma once

#include <string>
#include <string_view>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

/// \param place  the file, and the line at which the text begins, where that is not the first (JSON Lines)
/// \throws Error  malformed, with the line: no JSON, or nested deeper than limits::data_depth
DataValue parse_json(std::string_view text, const Place& place);

/// JSON text; `indent` blanks a level, or none on one line. Broken UTF-8 becomes U+FFFD. Deterministic.
std::string to_json(const DataValue& value, int indent = 2);

}  // namespace sheaf
