#pragma once

#include <memory>
#include <string>

#include "sheaf/model/collection.hpp"

namespace sheaf {

class Spool;

/// Sets a few words ("2 of 3") on a plate at the head of a cover that was made of a picture, so that the volumes of one
/// book are told apart on a shelf. A drawn cover has its number in its title.
/// \param cover  a JPEG of `cover_of_file` or `cover_of_image`
/// \throws Error  unreadable, unusable_image, undeliverable
Image number_cover(const Image& cover, const std::string& words, const std::string& language,
                   const std::shared_ptr<Spool>& spool);

}  // namespace sheaf
