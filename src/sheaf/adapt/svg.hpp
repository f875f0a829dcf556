#pragma once

#include <string>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// Draws an SVG on white, as large as is asked for: RGB. It is drawn in a child process of bounded time and memory.
/// \param svg  cleaned: without entities, addresses of files or programs
/// \throws Error  unusable_image
Pixels draw_svg(const std::string& svg, PixelSize size);

/// The libraries that draw SVG, with their versions: whoever keeps what it made asks for this.
std::string svg_library();

}  // namespace sheaf
