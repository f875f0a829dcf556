#include "sheaf/illustrate/svg_uses.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace sheaf {

std::size_t count_drawn(const std::vector<SvgNode>& nodes, std::size_t limit) {
  if (nodes.empty()) return 0;
  std::unordered_map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].id.empty()) by_id.emplace(nodes[i].id, i);
  }
  // Each round sees one step further through the uses; what doubles with each step is over the limit long before the
  // last, and what does not is small.
  constexpr int rounds = 64;
  std::vector<std::size_t> drawn(nodes.size(), 1);
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::size_t> next(nodes.size(), 1);
    for (std::size_t i = nodes.size(); i-- > 0;) {
      const auto target = nodes[i].target.empty() ? by_id.end() : by_id.find(nodes[i].target);
      if (target != by_id.end()) next[i] += drawn[target->second];
      next[i] = std::min(next[i], limit + 1);
      if (i > 0) next[nodes[i].parent] += next[i];  // children stand behind their parents
    }
    next[0] = std::min(next[0], limit + 1);
    if (next == drawn || next[0] > limit) return next[0];
    drawn = std::move(next);
  }
  return drawn[0];
}

}  // namespace sheaf
