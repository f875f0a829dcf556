#include "sheaf/illustrate/choose_steps.hpp"

#include <algorithm>
#include <tuple>

namespace sheaf {
namespace {

/// From one step of a picture to a smaller one.
struct Move {
  std::size_t picture = 0;
  std::size_t from = 0;
  std::size_t to = 0;
  std::uint64_t saved = 0;
  std::int64_t loss = 0;
};

/// Whether `left` saves more for its loss; of equals the earlier picture goes first.
bool is_better(const Move& left, const Move& right) {
  // Cross-multiplied, so that no rounding decides: bytes stay below 2^40 and losses below 2^20.
  const auto one = left.saved * static_cast<std::uint64_t>(right.loss);
  const auto other = right.saved * static_cast<std::uint64_t>(left.loss);
  return std::tuple(other, left.picture) < std::tuple(one, right.picture);
}

std::uint64_t saved_between(const SizeStep& from, const SizeStep& to) {
  return from.bytes > to.bytes ? from.bytes - to.bytes : 0;
}

/// The moves of one picture from as it is to its smallest step, each better than the next: the lower edge of its steps,
/// drawn by loss and bytes. A step that costs more than its neighbours for what it saves is on no such path.
void add_moves(const SizeSteps& steps, std::size_t picture, std::vector<Move>& moves) {
  for (std::size_t at = 0; at < steps.size();) {
    Move best{.picture = picture, .from = at};
    for (std::size_t to = 0; to < steps.size(); ++to) {
      const std::uint64_t saved = saved_between(steps[at], steps[to]);
      if (saved == 0) continue;
      // What weighs less and loses nothing more is taken at the price of next to nothing.
      const std::int64_t loss = std::max<std::int64_t>(1, steps[to].loss - steps[at].loss);
      const Move move{picture, at, to, saved, loss};
      const auto gain = move.saved * static_cast<std::uint64_t>(best.loss);
      const auto known = best.saved * static_cast<std::uint64_t>(loss);
      if (best.saved == 0 || gain > known || (gain == known && loss > best.loss)) best = move;
    }
    if (best.saved == 0) return;
    moves.push_back(best);
    at = best.to;
  }
}

}  // namespace

std::vector<std::size_t> choose_steps(std::span<const SizeSteps> pictures, std::uint64_t most) {
  std::vector<std::size_t> chosen(pictures.size(), 0);
  std::vector<Move> moves;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (pictures[i].empty()) continue;
    bytes += pictures[i].front().bytes;
    add_moves(pictures[i], i, moves);
  }
  // The moves of one picture stand in falling order, so a stable sort keeps them so.
  std::ranges::stable_sort(moves, is_better);
  std::size_t taken = 0;
  for (; taken < moves.size() && bytes > most; ++taken) {
    chosen[moves[taken].picture] = moves[taken].to;
    bytes -= moves[taken].saved;
  }
  // The last move may have saved far more than was needed: the dearest ones go back where there is room for them.
  for (std::size_t i = taken; i-- > 0;) {
    const Move& move = moves[i];
    if (chosen[move.picture] != move.to || bytes + move.saved > most) continue;
    chosen[move.picture] = move.from;
    bytes += move.saved;
  }
  return chosen;
}

std::uint64_t smallest_bytes(std::span<const SizeSteps> pictures) {
  std::uint64_t sum = 0;
  for (const SizeSteps& steps : pictures) {
    if (!steps.empty()) sum += std::ranges::min_element(steps, {}, &SizeStep::bytes)->bytes;
  }
  return sum;
}

}  // namespace sheaf
