#pragma once

#include <optional>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Size of a BMP, TGA, PSD or PNM picture, from the header alone; nothing when it is none, or damaged.
std::optional<PixelSize> raster_size(std::string_view bytes);

/// Decodes BMP, TGA, PSD or PNM. The caller has bounded the size by the header.
/// \throws Error  unusable_image
Pixels decode_raster(std::string_view bytes);

}  // namespace sheaf
