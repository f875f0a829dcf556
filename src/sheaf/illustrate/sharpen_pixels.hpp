#pragma once

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Makes the edges of a reduced picture steeper: e-ink has fewer greys than a screen and shows soft edges as a blur. No
/// pixel gets lighter or darker than the lightest or darkest beside it was, so that there are no halos.
/// \param pixels  of one or three channels; of three, light alone is sharpened and colours stay
/// \param amount  0 to 100: hundredths of what a pixel differs from its surroundings by
Pixels sharpen_pixels(Pixels pixels, int amount);

}  // namespace sheaf
