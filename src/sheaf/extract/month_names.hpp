#pragma once

#include <string_view>

namespace sheaf {

/// The month that a word names in any of some thirty languages, 1 to 12; 0 when it names none.
/// \param folded  lower case, as fold_case() makes it, without a final full stop; one blank in a name of two words
int month_of(std::string_view folded);

}  // namespace sheaf
