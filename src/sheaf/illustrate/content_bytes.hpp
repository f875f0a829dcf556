#pragma once

#include <string>

#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/decode_image.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

/// All bytes of a picture in memory, one piece after the other. The caller has looked at the size.
/// \throws Error  unreadable
std::string content_bytes(const Content& content);

/// The contrary: bytes put aside, and where they wait. \throws Error  undeliverable
Content spooled_content(const std::string& bytes, Spool& spool);

/// A picture of the book, decoded. \param eighths  of its size that a JPEG is decoded at, 1 to 8
/// \throws Error  unreadable, unusable_image
DecodedImage decode_kept(const Image& image, int eighths = 8);

}  // namespace sheaf
