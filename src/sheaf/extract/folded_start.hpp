#pragma once

#include <cstddef>
#include <string_view>

namespace sheaf {

/// Bytes at the start of a text that say what a folded word says, whatever their case: Latin, Greek and Cyrillic
/// letters. 0 when the text begins otherwise.
std::size_t folded_start(std::string_view text, std::string_view folded) noexcept;

}  // namespace sheaf
