#pragma once

#include <string>
#include <string_view>

#include "sheaf/illustrate/decode_image.hpp"
#include "sheaf/illustrate/sniff_image.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

/// A name for what a picture becomes when it is decoded, fitted and coded anew: a hash over the source's bytes, every
/// fact of the destination that plays a part, sheaf's own code of pictures, and the libraries that read and write them.
/// For drawings with words also over the fonts of the machine. 32 lower-case hex digits.
std::string picture_key(std::string_view source, ImageFormat format, const Destination& destination);

/// The sum of the files of sheaf that decide what a prepared picture's bytes are.
std::string_view picture_code() noexcept;

}  // namespace sheaf
