#include "sheaf/base/media_type.hpp"

#include <cstddef>

namespace sheaf {

std::string_view to_text(MediaType type) noexcept {
  constexpr std::string_view names[] = {"application/xhtml+xml",
                                        "text/css",
                                        "application/x-dtbncx+xml",
                                        "image/jpeg",
                                        "image/png",
                                        "font/ttf",
                                        "font/otf"};
  return names[static_cast<std::size_t>(type)];
}

std::string_view file_extension(MediaType type) noexcept {
  constexpr std::string_view names[] = {".xhtml", ".css", ".ncx", ".jpg", ".png", ".ttf", ".otf"};
  return names[static_cast<std::size_t>(type)];
}

std::string_view to_text(ImageFormat format) noexcept {
  constexpr std::string_view names[] = {"unknown", "JPEG", "PNG", "GIF", "WebP", "AVIF", "SVG",    "BMP",
                                        "TIFF",    "HEIC", "TGA", "PSD", "PNM",  "ICO",  "JPEG XL"};
  return names[static_cast<std::size_t>(format)];
}

}  // namespace sheaf
