#pragma once

#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Decodes a PNG to eight bits a channel: grey, RGB, or RGB with opacity. The caller has bounded the size by the
/// header. \throws Error  unusable_image
Pixels decode_png(std::string_view bytes);

/// PNG without any metadata; a palette where 256 colours are enough, grey where there is no colour.
/// \param pixels  one or three channels
std::string encode_png(const Pixels& pixels);

}  // namespace sheaf
