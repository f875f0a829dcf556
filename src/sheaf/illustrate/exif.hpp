#pragma once

#include <span>

namespace sheaf {

/// The orientation, 1 to 8, of an EXIF block that begins with its TIFF header ("II*" or "MM"); 1 when it says none or
/// nonsense. Only the first directory is read, and nothing outside `tiff`.
int exif_orientation(std::span<const char> tiff) noexcept;

}  // namespace sheaf
