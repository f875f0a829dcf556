#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// A style sheet of sheaf's own turned for text in columns from right to left: what was above a block stands to its
/// right, what was left of it above, width and height change places, `vh` becomes `vw`. Selectors, conditions and the
/// ends of lines ("text-align: left") stay: engines turn those themselves. Rules for tables stay as they are, since
/// tables run from left to right within the column, too. Physical properties, and not `margin-block` and the like,
/// because Kindle and older engines of Kobo set columns and do not know those.
std::string turned_sheet(std::string_view css);

}  // namespace sheaf
