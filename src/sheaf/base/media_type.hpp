#pragma once

#include <string_view>

namespace sheaf {

/// What the bytes of a picture are, told by the bytes themselves.
enum class ImageFormat { unknown, jpeg, png, gif, webp, avif, svg, bmp, tiff, heic, tga, psd, pnm, ico, jxl };

/// Media types that sheaf writes into a package document.
enum class MediaType { xhtml, css, ncx, jpeg, png, ttf, otf };

std::string_view to_text(MediaType type) noexcept;         ///< "image/jpeg"
std::string_view file_extension(MediaType type) noexcept;  ///< ".jpg", with the dot
std::string_view to_text(ImageFormat format) noexcept;     ///< "WebP", for messages

}  // namespace sheaf
