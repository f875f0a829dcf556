#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sheaf::cli {

/// The word nearest to a mistyped one: at most two letters dropped, added, changed or swapped (one in short words), or
/// a word that begins with it; "" when none is near.
std::string nearest(std::string_view typed, std::span<const std::string> words);

}  // namespace sheaf::cli
