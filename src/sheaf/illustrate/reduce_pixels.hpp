#pragma once

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// The largest size within `box` that keeps the proportions of `size`; never larger than `size`, no side below 1.
PixelSize fitted_size(PixelSize size, PixelSize box) noexcept;

/// A picture made smaller: Lanczos with three lobes, in linear light (IEC 61966-2-1), so that fine bright lines keep
/// their brightness; where the filter would overshoot an edge, it stays within the pixels beneath. One row of the
/// result needs no more memory than six times the reduction's rows of the picture. \param pixels  one or three channels
/// of sRGB \param size    no side larger than the picture's
Pixels reduce_pixels(const Pixels& pixels, PixelSize size);

}  // namespace sheaf
