#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/model/collection.hpp"

namespace sheaf {

/// Whether the smaller of two pictures has the proportions of the larger, but for the rounding of a side to a pixel.
bool same_proportions(const Image& smaller, const Image& larger) noexcept;

/// Compares pictures of the book by what they show, as 16 × 16 levels of grey. A JPEG is decoded at an eighth of its
/// size for that, where that leaves enough: asked only of pictures whose names and proportions agree.
class Likeness {
 public:
  /// Whether both show the same. False as well when one cannot be read, or when so much was compared that it is enough.
  bool alike(const Image& one, const Image& other);

 private:
  using Levels = std::vector<std::uint8_t>;
  const std::optional<Levels>& levels_of(const Image& image);

  std::map<std::string, std::optional<Levels>> known_;  ///< by the picture's name
  std::uint64_t pixels_ = 0;                            ///< of all pictures decoded
};

}  // namespace sheaf
