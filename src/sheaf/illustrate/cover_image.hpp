#pragma once

#include <memory>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

class Spool;

/// The pixels as JPEG of at most 300 kB, as good as that allows.
Image cover_image(const Pixels& pixels, const std::shared_ptr<Spool>& spool);

}  // namespace sheaf
