#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Size of the picture, from the header alone; nothing when the header is damaged.
std::optional<PixelSize> webp_size(std::string_view bytes);

/// In sRGB; an animation gives its first frame on its canvas. The caller has bounded the size by the header.
/// \throws Error  unusable_image
DecodedFrame decode_webp(std::string_view bytes);

/// The EXIF block, from its TIFF header on, as a part of `bytes`; or empty.
std::string_view webp_exif(std::string_view bytes);

/// The library that reads WebP, with its version: whoever keeps what it made asks for this.
std::string webp_library();

}  // namespace sheaf
