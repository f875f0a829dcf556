#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "sheaf/illustrate/prepare_image.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

/// A rung of the ladder on which pictures are made smaller, so that a book keeps its size.
struct Rung {
  int quality;  ///< of JPEG; never above the destination's
  int side;     ///< pixels of the longer side, at most
};

/// From the least loss to the floor: no picture is ever coded below quality 50, nor made smaller than 480 pixels on its
/// longer side; what is smaller as it comes stays.
inline constexpr Rung rungs[] = {{76, 1600}, {70, 1440}, {66, 1200}, {62, 1000}, {58, 800}, {54, 640}, {50, 480}};

/// A cover keeps this much of its longer side: shops and shelves ask for it.
inline constexpr int least_cover_side = 1000;

/// Pictures of fewer bytes are left alone: they are not what makes a book heavy.
inline constexpr std::uint64_t light_picture = 4000;

/// A picture on one rung.
struct SmallerImage {
  Image image{};
  std::int64_t loss = 0;  ///< in thousandths: pixels of the longer side, and points of quality, eight of which weigh as
                          ///< much as a tenth of the side
  bool operator==(const SmallerImage&) const = default;
};

/// The picture of a book coded anew on one rung, always from what the book would hold without the ladder, so that
/// losses do not add up; nothing when that makes it no smaller. \throws Error  unreadable, undeliverable
std::optional<SmallerImage> smaller_image(const Image& image, std::size_t rung, const PreparingSettings& settings,
                                          int least_side = 0);

}  // namespace sheaf
