#include "sheaf/extract/html_prose.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t long_block = 80;
constexpr std::uint32_t middling_block = 30;

struct BlockWeight {
  std::uint32_t letters = 0;
  std::uint32_t link_letters = 0;
};

}  // namespace

Prose::Prose(const HtmlPage& page) : tree_(page.tree()) {
  const HtmlId size = tree_.size();
  std::vector<HtmlId> block_of(size, 0);
  std::vector<std::uint8_t> state(size, 0);  // bit 0: not shown; bit 1: within a link
  std::vector<BlockWeight> weights(size);
  letters_.assign(size + 1, 0);
  link_letters_.assign(size + 1, 0);
  for (HtmlId node = 0; node < size; ++node) {
    const HtmlNode& data = tree_[node];
    const bool gone = page.dropped(node) || page.facts(node).hidden || page.claimed(node) || is_skipped(data.tag);
    if (data.parent != no_node) {
      state[node] = state[data.parent];
      block_of[node] = block_of[data.parent];
    }
    if (gone) state[node] |= 1;
    if (data.tag == a && tree_.has_attribute(node, "href")) state[node] |= 2;
    if (is_block(data.tag)) block_of[node] = node;
    const std::uint32_t count = data.tag == HtmlTag::text && (state[node] & 1) == 0 ? page.facts(node).letters : 0;
    const std::uint32_t linked = (state[node] & 2) != 0 ? count : 0;
    weights[block_of[node]].letters += count;
    weights[block_of[node]].link_letters += linked;
    letters_[node + 1] = letters_[node] + count;
    link_letters_[node + 1] = link_letters_[node] + linked;
  }
  prose_.assign(size + 1, 0);
  links_.assign(size + 1, 0);
  for (HtmlId node = 0; node < size; ++node) {
    const BlockWeight& weight = weights[node];
    const HtmlTag tag = tree_.tag(node);
    const bool heading = is_heading(tag);
    const bool linked = weight.link_letters * 2 > weight.letters;
    const std::uint32_t words = weight.letters - weight.link_letters;
    const std::uint32_t good = heading || linked                  ? 0
                               : weight.letters >= long_block     ? words
                               : weight.letters >= middling_block ? words / 2
                                                                  : 0;
    prose_[node + 1] = prose_[node] + good;
    links_[node + 1] = links_[node] + (linked ? weight.letters : 0);
  }
}

std::uint32_t Prose::link_percent(HtmlId node) const noexcept {
  const std::uint32_t all = letters(node);
  return all == 0 ? 0 : static_cast<std::uint32_t>(std::uint64_t{link_letters(node)} * 100 / all);
}

}  // namespace sheaf
