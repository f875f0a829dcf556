#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Size of the picture, as stored, from the header alone; nothing when the header is damaged.
std::optional<PixelSize> avif_size(std::string_view bytes);

/// Upright, in sRGB, eight bits a channel; a sequence gives its first picture. The caller has bounded the size by the
/// header. \throws Error  unusable_image
DecodedFrame decode_avif(std::string_view bytes);

/// The library that reads AVIF, with its version: whoever keeps what it made asks for this.
std::string avif_library();

}  // namespace sheaf
