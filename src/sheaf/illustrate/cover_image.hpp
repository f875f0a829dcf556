#pragma once

#include <memory>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

class Spool;

/// The pixels as JPEG of at most 300 kB, as good as that allows.
/// \param profile  ICC, or empty
Image cover_image(const Pixels& pixels, std::string_view profile, const std::shared_ptr<Spool>& spool);

}  // namespace sheaf
