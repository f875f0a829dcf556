#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/pixels.hpp"
#include "sheaf/base/media_type.hpp"

namespace sheaf {

/// A picture of any kind, decoded: upright, on white, in sRGB, eight bits a channel, one (grey) or three channels
/// (RGB), with no colour profile to go with it.
struct DecodedImage {
  Pixels pixels{};
  bool animated = false;
  bool photograph = false;  ///< it came as a photograph comes, and is to be a JPEG
  bool complete = true;     ///< false: a JPEG of which part is made up
  bool operator==(const DecodedImage&) const = default;
};

bool can_decode(ImageFormat format) noexcept;

/// What a picture of this format may have, so that decoding it stays within some 200 MB.
std::uint64_t most_pixels(ImageFormat format) noexcept;

/// Size from the header alone; nothing when the header is damaged. JPEG and PNG are measured by copy_jpeg and copy_png.
/// \throws Error  unusable_image, for an SVG that cannot be drawn
std::optional<PixelSize> image_size(ImageFormat format, std::string_view bytes);

/// The caller has bounded the size by the header.
/// \param orientation  of EXIF, for JPEG and PNG; the other formats are asked themselves
/// \param eighths      of its size that a JPEG is decoded at, 1 to 8
/// \param colours      of a JPEG: whoever asks for others than sRGB must bear with them
/// \throws Error  unusable_image
DecodedImage decode_image(ImageFormat format, std::string_view bytes, int orientation, int eighths = 8,
                          JpegColours colours = JpegColours::srgb);

}  // namespace sheaf
