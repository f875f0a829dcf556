#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sheaf {

/// An element of a drawing, as far as repetition goes.
struct SvgNode {
  std::size_t parent = 0;  ///< its number; the root's is its own
  std::string id{};
  std::string target{};  ///< the id that it shows once more; or empty
  bool operator==(const SvgNode&) const = default;
};

/// How many elements are drawn, what is used being counted each time; at most `limit` + 1. A drawing of forty lines can
/// ask for a million million.
/// \param nodes  in the order of the document
std::size_t count_drawn(const std::vector<SvgNode>& nodes, std::size_t limit);

}  // namespace sheaf
