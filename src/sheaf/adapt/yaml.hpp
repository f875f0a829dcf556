#pragma once

#include <string_view>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

/// The first document. Plain scalars become null, bool or numbers as in YAML 1.2's core schema, quoted ones text.
/// Aliases are refused (they make small files huge).
/// \throws Error  malformed, with line and column
DataValue parse_yaml(std::string_view text, const Place& place);

}  // namespace sheaf
