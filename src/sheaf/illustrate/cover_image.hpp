#pragma once

#include <memory>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

class Spool;

/// The pixels as JPEG of at most 300 kB, as good as that allows.
Image cover_image(const Pixels& pixels, const std::shared_ptr<Spool>& spool);

/// A drawn cover as its destination wants it. Flat colours are a PNG with a palette where that is smaller.
Image drawn_cover_image(const Pixels& pixels, bool with_pictures, const Destination& destination,
                        const std::shared_ptr<Spool>& spool);

}  // namespace sheaf
