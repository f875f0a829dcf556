#pragma once

#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/model/content.hpp"

namespace sheaf::test {

/// A colourful slope with a dark square in its upper left corner: one sees which way up it is.
Pixels slope(int width, int height);

std::string photograph(int width, int height);
std::string drawing(int width, int height);

/// A JPEG segment: 0xFF, the marker, the length, the payload.
std::string segment(int marker, std::string_view payload);

/// EXIF with an orientation and a camera owner's name.
std::string exif(int orientation, std::string_view owner);

/// The JPEG with segments put in right behind its first two bytes.
std::string with_segments(const std::string& jpeg, const std::string& segments);

/// A PNG chunk with its CRC.
std::string chunk(std::string_view type, std::string_view data);

/// The header and nothing but, of a PNG of this size.
std::string png_header(unsigned width, unsigned height);

/// All bytes of a content, read through its parts; fails the test when size or CRC are not what it says.
std::string bytes_of(const Content& content);

}  // namespace sheaf::test
