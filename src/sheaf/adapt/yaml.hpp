#pragma once

#include <string_view>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

/// The first document; null when there is none. Plain scalars become null, booleans or numbers as in YAML 1.2's core
/// schema, quoted ones text. A number whose spelling would be lost ("007", "1.10", "0x1F") stays text, and so does a
/// date. Anchors and aliases are refused (they make small files huge).
/// \param place  the file, and the line at which the text begins, where that is not the first (front matter)
/// \throws Error  malformed, with line and column
DataValue parse_yaml(std::string_view text, const Place& place);

}  // namespace sheaf
