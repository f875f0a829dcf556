#pragma once

#include "sheaf/illustrate/copy_verdict.hpp"
#include "sheaf/illustrate/kept_bytes.hpp"
#include "sheaf/illustrate/picture_bytes.hpp"

namespace sheaf {

/// Walks through a PNG file and keeps the chunks that show the picture; text, time, EXIF, colour profile, gamma,
/// animation and whatever follows the end are left out. Every kept chunk's CRC is checked; the pixels are not decoded.
/// \throws Error  unreadable
CopyResult copy_png(PictureBytes& source, KeptBytes& kept);

}  // namespace sheaf
