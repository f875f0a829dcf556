#pragma once

#include <string_view>

#include "sheaf/base/place.hpp"
#include "sheaf/model/plan.hpp"

namespace sheaf {

/// Reads a plan: `[book]`, `[[section]]`, `[[article]]`, `[limits]` (docs/guide.md).
///
/// \throws Error  usage, with the line: no TOML, an unknown key (the near one is suggested), a value of a wrong kind
Plan read_plan(std::string_view toml, const Place& place);

}  // namespace sheaf
