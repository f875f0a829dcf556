#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/base/media_type.hpp"

namespace sheaf {

/// A picture of any kind, decoded: upright, on white, one or three channels.
struct DecodedImage {
  Pixels pixels{};
  std::string profile{};  ///< ICC, of a JPEG; or empty
  bool animated = false;
  bool photograph = false;  ///< it came as a photograph comes, and is to be a JPEG
  bool complete = true;     ///< false: a JPEG of which part is made up
  bool operator==(const DecodedImage&) const = default;
};

bool can_decode(ImageFormat format) noexcept;

/// Size from the header alone; nothing when the header is damaged. JPEG and PNG are measured by copy_jpeg and copy_png.
std::optional<PixelSize> image_size(ImageFormat format, std::string_view bytes);

/// The caller has bounded the size by the header.
/// \param orientation  of EXIF, for JPEG and PNG
/// \throws Error  unusable_image
DecodedImage decode_image(ImageFormat format, std::string_view bytes, int orientation);

}  // namespace sheaf
