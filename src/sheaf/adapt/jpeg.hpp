#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// A JPEG, decoded.
struct DecodedJpeg {
  Pixels pixels{};       ///< grey, sRGB or as coded; as stored: not yet upright
  bool complete = true;  ///< false: coded data was missing or damaged, and part of the picture is made up
  bool operator==(const DecodedJpeg&) const = default;
};

enum class JpegColours {
  srgb,
  as_coded,  ///< luma and chroma, where the file has them and needs no conversion: for a JPEG made of it at once
  grey,      ///< luma alone, on the same condition
};

/// How small a decoded JPEG may come out; the library then leaves out work.
struct JpegReduction {
  std::uint64_t most_pixels = 40'000'000;  ///< the result has no more
  int eighths = 8;                         ///< of each side, 1 to 8; fewer where `most_pixels` asks for it
  JpegColours colours = JpegColours::srgb;
  bool operator==(const JpegReduction&) const = default;
};

/// Colours are turned to sRGB by the picture's profile; CMYK without a sound one by the plain rule. The caller has
/// bounded the size by the header.
/// \throws Error  unusable_image
DecodedJpeg decode_jpeg(std::string_view bytes, const JpegReduction& reduction);

/// The same picture to the last bit, as a baseline JPEG in one scan, without metadata; grey: its luma alone.
/// \returns  "" when part of it is made up, or grey is asked for and the file has no luma of its own
/// \throws Error  unusable_image
std::string recode_jpeg(std::string_view bytes, JpegColours colours);

/// Baseline JPEG without any metadata. Large pictures are coded in one go, with codes made for a part of them.
/// \param quality  1 to 100; from 90 on colours are kept at full resolution
std::string encode_jpeg(const Pixels& pixels, int quality);

/// The library that reads and writes JPEG, with its version: whoever keeps what it made asks for this.
std::string jpeg_library();

}  // namespace sheaf
