#pragma once

#include <string_view>

namespace sheaf {

/// Whether a path fits a pattern of the plan: `*` and `?` within a name, `**` across folders, "culture/" for all that
/// lies in a folder. All else stands for itself. Takes at most the product of both lengths.
bool glob_matches(std::string_view pattern, std::string_view path) noexcept;

}  // namespace sheaf
