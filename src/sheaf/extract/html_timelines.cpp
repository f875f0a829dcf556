#include <algorithm>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::size_t least_moments = 3;
constexpr std::size_t longest_moment = 60;  ///< bytes
constexpr int deepest_block = 24;           ///< as for quotes and lists

/// The elements in a node that show something.
std::vector<HtmlId> shown_elements(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  std::vector<HtmlId> found;
  for (const HtmlId child : tree.children(node)) {
    if (tree.is_text(child) || page.dropped(child) || page.facts(child).hidden || is_skipped(tree.tag(child))) continue;
    if (page.facts(child).letters > 0 || !page.facts(child).signs.empty()) found.push_back(child);
  }
  std::erase_if(found, [&](HtmlId child) { return page.facts(child).letters == 0; });
  return found;
}

/// A short line with a number in it: in what calls itself a timeline, that is a year, a day or an hour.
bool is_moment(const HtmlPage& page, HtmlId node) {
  const std::string words = page.text(node, longest_moment + 1);
  return !words.empty() && words.size() <= longest_moment &&
         std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Text that stands beside the elements of a node would be lost with them.
bool has_bare_text(const HtmlTree& tree, HtmlId node) {
  for (const HtmlId child : tree.children(node)) {
    if (tree.is_text(child) && !trim(tree[child].text).empty()) return true;
  }
  return false;
}

}  // namespace

/// A box that is called a timeline, of three boxes and more that each hold a moment and what happened then, is a list
/// of terms and details. False, and nothing is done, when it is made otherwise.
bool BlockBuilder::timeline(HtmlId node) {
  if (flush_as_ != Flush::paragraph || quote_depth_ >= deepest_block || has_bare_text(tree_, node)) return false;
  const std::vector<HtmlId> entries = shown_elements(page_, node);
  if (entries.size() < least_moments) return false;
  for (const HtmlId entry : entries) {
    if (!is_block(tree_.tag(entry)) || has_bare_text(tree_, entry) || figures_.contains(entry)) return false;
    const std::vector<HtmlId> parts = shown_elements(page_, entry);
    if (parts.size() < 2 || !is_moment(page_, parts.front())) return false;
  }
  flush();
  DefinitionList made;
  ++quote_depth_;
  for (const HtmlId entry : entries) made.items.push_back(timeline_entry(entry));
  --quote_depth_;
  anchor(node);
  emit(Block{std::move(made)});
  return true;
}

DefinitionItem BlockBuilder::timeline_entry(HtmlId entry) {
  DefinitionItem item;
  const HtmlId moment = shown_elements(page_, entry).front();
  item.terms.push_back(build_line(moment));
  apart_.assign(1, moment);
  Blocks detail = inner(entry);
  apart_.clear();
  if (!detail.empty()) item.details.push_back(std::move(detail));
  return item;
}

}  // namespace sheaf
