#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sheaf/adapt/html.hpp"
#include "sheaf/extract/html_signs.hpp"
#include "sheaf/extract/page_rule.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// What every rule asks of an element, computed once for the whole page.
struct NodeFacts {
  Signs signs{};
  std::uint32_t letters = 0;       ///< visible letters and digits below it; an ideograph counts twice
  std::uint32_t link_letters = 0;  ///< of these, inside links
  std::uint16_t depth = 0;
  bool hidden = false;   ///< not shown, by attribute or style: itself or an ancestor
  bool dropped = false;  ///< left out by a decision: itself or an ancestor
  bool claimed = false;  ///< words of a figure: no running text
  bool operator==(const NodeFacts&) const = default;
};

/// That a hidden part which holds nearly all of the page is shown. A page so sent waits for a script.
extern const PageRule waiting_part;

/// What a rule decided about an element.
struct Verdict {
  const PageRule* rule = nullptr;  ///< never null in a page's list
  HtmlId node = no_node;
  bool operator==(const Verdict&) const = default;
};

/// A parsed page and the facts about its nodes.
class HtmlPage {
 public:
  /// \param source  must outlive the page
  explicit HtmlPage(const Source& source) : HtmlPage(source, source.text) {}
  HtmlPage(const Source& source, std::string_view html);

  const Source& source() const noexcept { return *source_; }
  const HtmlTree& tree() const noexcept { return tree_; }
  const NodeFacts& facts(HtmlId node) const noexcept { return facts_[node]; }
  Signs signs(HtmlId node) const noexcept { return facts_[node].signs; }
  HtmlId body() const noexcept { return body_; }  ///< or the root, when there is none

  /// The address to which relative links are relative: `base`, else the page's own, else the source's. May be empty.
  const std::string& base_url() const noexcept { return base_url_; }
  void set_base_url(std::string address);                                     ///< one of more than 2000 bytes is none
  const std::string& base_element() const noexcept { return base_element_; }  ///< href of `base`; may be empty

  bool dropped(HtmlId node) const noexcept { return facts_[node].dropped; }
  void drop(HtmlId node);                        ///< with everything below it
  void drop(HtmlId node, const PageRule& rule);  ///< and says why, unless it is dropped already
  void show(const std::vector<HtmlId>& nodes);   ///< hidden parts; what in them is hidden for itself stays so
  void read_as(HtmlId node, HtmlTag tag) { tree_.read_as(node, tag); }  ///< before letters are counted by show
  void keep(HtmlId node) { facts_[node].dropped = false; }              ///< takes back a drop, of this node alone

  /// Remembers a decision for those who ask why. Decisions never change the article.
  void note(HtmlId node, const PageRule& rule) { verdicts_.push_back({&rule, node}); }
  const std::vector<Verdict>& verdicts() const noexcept { return verdicts_; }

  bool claimed(HtmlId node) const noexcept { return facts_[node].claimed; }
  void claim(HtmlId node) { facts_[node].claimed = true; }

  Place place(HtmlId node) const;  ///< for messages

  HtmlId by_id(std::string_view id) const;                   ///< or no_node
  HtmlId ancestor(HtmlId node, HtmlTag tag) const noexcept;  ///< nearest, itself included, or no_node

  /// The visible text below a node with white space collapsed, dropped parts left out; at most `limit` bytes or so.
  std::string text(HtmlId node, std::size_t limit = 100'000) const { return gather(node, limit, false); }

  /// The same with the dropped parts in it: bylines and dates are dropped from the text, but are still read.
  std::string text_as_shown(HtmlId node, std::size_t limit) const { return gather(node, limit, true); }

 private:
  std::string gather(HtmlId node, std::size_t limit, bool with_dropped) const;
  void find_facts();
  void count_letters();
  bool show_waiting_part();
  void show_part(HtmlId node);

  const Source* source_;
  std::string rewritten_;  // the page without shortcodes, when it has some
  HtmlTree tree_;
  std::vector<NodeFacts> facts_;
  std::vector<Verdict> verdicts_;
  std::unordered_map<std::string_view, HtmlId> ids_;  // only looked up, never walked: its order does not matter
  std::string base_url_;
  std::string base_element_;
  HtmlId body_ = 0;
};

/// Elements that begin a new line wherever they stand.
bool is_block(HtmlTag tag) noexcept;

/// h1 to h6.
constexpr bool is_heading(HtmlTag tag) noexcept {
  return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
}

/// Elements whose content is never text of an article: scripts, controls, other namespaces.
bool is_skipped(HtmlTag tag) noexcept;

}  // namespace sheaf
