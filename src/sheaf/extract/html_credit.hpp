#pragma once

#include "sheaf/model/inline.hpp"

namespace sheaf {

/// Takes a credit off the end of a caption, by the rules of `split_credit` for plain text, without losing links or
/// emphasis in either part. What stands in `caption` loses it; empty when there is none. A caption that is nothing but
/// a credit becomes empty.
Inlines take_credit(Inlines& caption);

/// Makes a credit that has elements of its own one that a reader should see: a label that stands alone at the end of
/// the caption ("… at noon. Photo", "Image copyright") is moved to it, and one that is said twice or whose blank is
/// lost
/// ("CreditAna Example") is put right.
void settle_credit(Inlines& caption, Inlines& credit);

}  // namespace sheaf
