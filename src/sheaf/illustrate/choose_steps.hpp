#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sheaf {

/// One way to put a picture into the book: what it weighs, and what is lost with it.
struct SizeStep {
  std::uint64_t bytes = 0;
  std::int64_t loss = 0;  ///< 0: the picture as it is; comparable among all pictures of a book
  bool operator==(const SizeStep&) const = default;
};

/// The ways for one picture; the first is the picture as it is, the others in any order.
using SizeSteps = std::vector<SizeStep>;

/// Chooses a step for each picture so that all together have at most `most` bytes: the step that saves most bytes for
/// its loss is taken first, over all pictures, and what turned out not to be needed is given back. Where even the
/// smallest steps are too large, those.
/// \returns an index into each picture's steps
std::vector<std::size_t> choose_steps(std::span<const SizeSteps> pictures, std::uint64_t most);

/// The bytes of the smallest steps together.
std::uint64_t smallest_bytes(std::span<const SizeSteps> pictures);

}  // namespace sheaf
