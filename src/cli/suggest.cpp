#include "cli/suggest.hpp"

#include <algorithm>
#include <vector>

namespace sheaf::cli {
namespace {

/// Edits between two words, a swap of neighbours being one (optimal string alignment).
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::vector<std::size_t>> edits(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
  for (std::size_t i = 0; i <= left.size(); ++i) edits[i][0] = i;
  for (std::size_t j = 0; j <= right.size(); ++j) edits[0][j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      edits[i][j] = std::min({edits[i - 1][j] + 1, edits[i][j - 1] + 1, edits[i - 1][j - 1] + change});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) edits[i][j] = std::min(edits[i][j], edits[i - 2][j - 2] + 1);
    }
  }
  return edits[left.size()][right.size()];
}

}  // namespace

std::string nearest(std::string_view typed, std::span<const std::string> words) {
  constexpr std::size_t longest = 40;  // a flag is short; what is longer is no slip of the finger
  if (typed.empty() || typed.size() > longest) return {};
  // What begins so is meant more surely than what looks alike: "--out" is --output, not --root.
  const auto begins = std::ranges::find_if(words, [&](const std::string& word) { return word.starts_with(typed); });
  if (typed.size() > 1 && begins != words.end()) return *begins;
  std::size_t least = typed.size() <= 4 ? 1 : 2;
  std::string best;
  for (const std::string& word : words) {
    const std::size_t edits = distance(typed, word);
    if (edits < least || (edits == least && best.empty())) {
      least = edits;
      best = word;
    }
  }
  return best;
}

}  // namespace sheaf::cli
