#pragma once

#include "sheaf/model/inline.hpp"

namespace sheaf {

/// Takes a credit off the end of a caption, by the rules of `split_credit` for plain text, without losing links or
/// emphasis in either part. What stands in `caption` loses it; empty when there is none. A caption that is nothing but
/// a credit becomes empty.
Inlines take_credit(Inlines& caption);

}  // namespace sheaf
