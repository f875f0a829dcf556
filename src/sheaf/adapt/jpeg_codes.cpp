#include "sheaf/adapt/jpeg_codes.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numeric>
#include <vector>

namespace sheaf {
namespace {

constexpr std::size_t longest = 16;
constexpr std::array<std::uint8_t, 12> direct_symbols = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

constexpr std::array<std::uint8_t, 162> make_other_symbols() {
  std::array<std::uint8_t, 162> symbols{};
  std::size_t at = 0;
  for (unsigned run = 0; run < 16; ++run)
    for (unsigned bits = 1; bits <= 10; ++bits) symbols[at++] = static_cast<std::uint8_t>(run << 4 | bits);
  symbols[at++] = 0x00;  // nothing more in this block
  symbols[at] = 0xF0;    // sixteen zeros
  return symbols;
}

constexpr std::array<std::uint8_t, 162> other_symbols = make_other_symbols();

/// A symbol, or one that stands for two groups of them.
struct Group {
  std::uint32_t weight = 0;
  std::vector<std::size_t> members{};
};

/// How many bits each weight's code takes: the two rarest groups become one, until one is left (T.81, K.2).
std::vector<std::size_t> code_lengths(const std::vector<std::uint32_t>& weights) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < weights.size(); ++i) groups.push_back({weights[i], {i}});
  std::vector<std::size_t> lengths(weights.size());
  const auto take_rarest = [&groups] {
    const auto rarest = std::ranges::min_element(groups, {}, &Group::weight);
    Group taken = std::move(*rarest);
    groups.erase(rarest);
    return taken;
  };
  while (groups.size() > 1) {
    Group one = take_rarest();
    const Group other = take_rarest();
    one.weight += other.weight;
    one.members.insert(one.members.end(), other.members.begin(), other.members.end());
    for (const std::size_t member : one.members) ++lengths[member];
    groups.push_back(std::move(one));
  }
  return lengths;
}

/// No code may have more than sixteen bits: pairs of longer ones are hung in where a shorter one was (T.81, K.3).
void shorten(std::vector<std::size_t>& counts) {
  for (std::size_t bits = counts.size() - 1; bits > longest; --bits) {
    while (counts[bits] > 0) {
      std::size_t shorter = bits - 2;
      while (counts[shorter] == 0) --shorter;
      counts[bits] -= 2;
      ++counts[bits - 1];
      counts[shorter + 1] += 2;
      --counts[shorter];
    }
  }
}

}  // namespace

std::span<const std::uint8_t> jpeg_direct_symbols() noexcept {
  return direct_symbols;
}

std::span<const std::uint8_t> jpeg_other_symbols() noexcept {
  return other_symbols;
}

JpegCode complete_code(const JpegCode& sample, std::span<const std::uint8_t> symbols) {
  assert(symbols.size() < 256);
  // A code of n bits was given to what came once in 2 to the power of n; what did not come at all is rarer still.
  constexpr std::uint32_t rarest_seen = 4;
  std::array<std::uint32_t, 256> weight_of{};
  std::size_t at = 0;
  for (std::size_t bits = 1; bits <= longest; ++bits)
    for (std::size_t i = 0; i < sample.counts[bits]; ++i)
      weight_of[sample.symbols[at++]] = rarest_seen << (longest - bits);

  std::vector<std::uint32_t> weights;
  for (const std::uint8_t symbol : symbols) weights.push_back(std::max(weight_of[symbol], std::uint32_t{1}));
  weights.push_back(1);  // stands for the code of ones alone, which no symbol may have; being last, it is the longest
  std::vector<std::size_t> lengths = code_lengths(weights);
  std::vector<std::size_t> counts(std::max(*std::ranges::max_element(lengths), longest) + 1);
  for (const std::size_t length : lengths) ++counts[length];
  shorten(counts);
  std::size_t most = longest;
  while (counts[most] == 0) --most;
  --counts[most];

  std::vector<std::size_t> order(symbols.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&lengths](std::size_t i) { return lengths[i]; });
  JpegCode code;
  for (std::size_t bits = 1; bits <= longest; ++bits) code.counts[bits] = static_cast<std::uint8_t>(counts[bits]);
  for (std::size_t i = 0; i < order.size(); ++i) code.symbols[i] = symbols[order[i]];
  return code;
}

}  // namespace sheaf
