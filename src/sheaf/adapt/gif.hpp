#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Size of the canvas, grown where the first frame is larger, from the header alone; nothing when there is no header.
std::optional<PixelSize> gif_size(std::string_view bytes);

/// The first frame on its canvas, with opacity. The caller has bounded the size by the header.
/// \throws Error  unusable_image
DecodedFrame decode_gif(std::string_view bytes);

/// The library that reads GIF, with its version: whoever keeps what it made asks for this.
std::string gif_library();

}  // namespace sheaf
