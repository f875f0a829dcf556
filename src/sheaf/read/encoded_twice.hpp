#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sheaf {

/// The text that was encoded twice: UTF-8 that somebody read as Windows-1252 or Latin-1 and wrote as UTF-8 once more,
/// so that it says "cafÃ©" and "donâ€™t". Nothing unless all that is not ASCII is such, in three places at least, and
/// gives sound UTF-8. So a text that has a single right "é" stays, as does one that only speaks of such signs.
///
/// \param text  sound UTF-8
std::optional<std::string> undo_second_encoding(std::string_view text);

}  // namespace sheaf
