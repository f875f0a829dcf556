#pragma once

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

/// How large a picture is to be where the book goes: in proportion, never enlarged.
PixelSize size_for(PixelSize size, const Destination& destination) noexcept;

/// How many eighths of its size a JPEG is decoded at, when it is to be `target`: the library leaves the rest out for
/// next to nothing. Where one of the eight sizes is the target but for a few pixels, that one, and nothing is left to
/// do; else the smallest half, quarter or eighth that is not below it, as the others are slower than the whole.
/// \returns 1 to 8
int jpeg_eighths(PixelSize stored, PixelSize target) noexcept;

/// Whether nothing is left to do to a JPEG that is decoded so small.
bool fits_decoded(PixelSize stored, int eighths, PixelSize target) noexcept;

/// The picture in grey: luma of Rec. ITU-R BT.709, item 3.2, on the values as they are coded.
/// \param pixels  one channel, or RGB
Pixels to_grey(const Pixels& pixels);

/// The picture as the destination wants it: reduced, and grey where the panel is.
/// \param pixels  upright, one or three channels; luma and chroma only of a picture that fits
Pixels fit_pixels(Pixels pixels, const Destination& destination);

}  // namespace sheaf
