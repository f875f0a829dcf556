#pragma once

#include <span>

#include "sheaf/base/media_type.hpp"

namespace sheaf {

/// What the first bytes of a file say it is; neither its name nor a declared type is asked. 64 bytes tell most
/// formats; 1 KiB is needed for SVG behind a declaration and a comment.
/// TGA has no mark of its own: its header must be sane in every field.
ImageFormat sniff_image(std::span<const char> start) noexcept;

/// Whether the bytes begin as a web page does: what a site sends in place of a picture that is gone.
bool looks_like_web_page(std::span<const char> start) noexcept;

}  // namespace sheaf
