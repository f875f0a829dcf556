#pragma once

#include <optional>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// A drawing with at most 256 colours, so that PNG can store it by a palette: for charts and screenshots, whose
/// smoothed edges have thousands of colours that nobody tells apart.
///
/// Colours are parted where they differ most (Heckbert's median cut, with the mean for the median), and then moved to
/// the middle of what they stand for (k-means). Nothing is dithered: dots cost more bytes than they save, and even
/// areas stay even. The same picture always gives the same colours.
/// \param pixels  three channels
/// \returns nothing when it has more than 2¹⁵ colours, or would look different
std::optional<IndexedPixels> quantise(const Pixels& pixels);

}  // namespace sheaf
