#include "sheaf/extract/html_page.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_shortcodes.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr HtmlTag block_tags[] = {
    html,     body,    section,  nav,     article, aside,    h1,      h2,     h3,         h4,         h5,
    h6,       hgroup,  header,   footer,  address, main,     p,       hr,     pre,        blockquote, ol,
    ul,       menu,    dir,      li,      dl,      dt,       dd,      figure, figcaption, div,        center,
    table,    caption, colgroup, col,     tbody,   thead,    tfoot,   tr,     td,         th,         form,
    fieldset, legend,  details,  summary, dialog,  frameset, listing, xmp,    plaintext,  marquee};
constexpr HtmlTag skipped_tags[] = {head,      title,  base,   link,     meta,     style,  script,   noscript,
                                    template_, param,  source, track,    canvas,   map,    area,     svg,
                                    input,     button, select, datalist, optgroup, option, textarea, output,
                                    progress,  meter,  frame,  noframes, noembed,  col,    colgroup};

/// By tag: every rule asks this of every node.
using TagTable = std::array<bool, 256>;

template <std::size_t n>
constexpr TagTable make_table(const HtmlTag (&tags)[n]) noexcept {
  TagTable table{};
  for (const HtmlTag tag : tags) table[static_cast<std::size_t>(tag)] = true;
  return table;
}

constexpr TagTable block_table = make_table(block_tags);
constexpr TagTable skipped_table = make_table(skipped_tags);

constexpr bool is_in(const TagTable& table, HtmlTag tag) noexcept {
  return table[static_cast<std::size_t>(tag)];
}

constexpr std::size_t longest_base = 2000;  // bytes; each link of the page is joined with it

/// Whether a style attribute hides its element. "display:none" is looked for without blanks, as people write both.
bool style_hides(std::string_view style) {
  std::string squeezed;
  for (const char c : style.substr(0, 400))
    if (c != ' ' && c != '\n' && c != '\t') squeezed += c;
  squeezed = ascii_lower(squeezed);
  return squeezed.find("display:none") != std::string::npos || squeezed.find("visibility:hidden") != std::string::npos;
}

/// A picture whose address a script has still to put in its place is hidden until then.
bool waits_for_script(const HtmlTree& tree, HtmlId node) {
  return tree.tag(node) == img && tree.attribute(node, "src").empty() &&
         (!tree.attribute(node, "data-src").empty() || !tree.attribute(node, "data-srcset").empty() ||
          !tree.attribute(node, "data-original").empty() || !tree.attribute(node, "data-lazy-src").empty());
}

/// "until-found" is shown to who searches the page, and to who opens it.
bool is_hidden(const HtmlTree& tree, HtmlId node) {
  return (tree.has_attribute(node, "hidden") && !equals_nocase(tree.attribute(node, "hidden"), "until-found")) ||
         style_hides(tree.attribute(node, "style"));
}

std::uint32_t letters_in(std::string_view text) noexcept {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x80) {
      count += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
      ++at;
    } else {
      const char32_t letter = next_code_point(text, at);
      if (letter == 0xA0 || (letter >= 0x2000 && letter <= 0x206F) || letter == 0x3000) continue;
      count += letter >= 0x2E80 && letter < 0xFB00 ? 2 : 1;
    }
  }
  return count;
}

}  // namespace

constexpr PageRule waiting_part = {"waiting-part", "a hidden part that holds nearly all of the page waits for a script",
                                   "a hidden dialogue"};

bool is_block(HtmlTag tag) noexcept {
  return is_in(block_table, tag);
}
bool is_skipped(HtmlTag tag) noexcept {
  return is_in(skipped_table, tag);
}

HtmlPage::HtmlPage(const Source& source, std::string_view html)
    : source_(&source),
      rewritten_(with_shortcodes_as_figures(html)),
      tree_(parse_html(rewritten_.empty() ? html : rewritten_)),
      facts_(tree_.size()) {
  find_facts();
  count_letters();
  if (show_waiting_part()) count_letters();
  base_url_ = source.base_url;
}

void HtmlPage::find_facts() {
  for (HtmlId node = 0; node < tree_.size(); ++node) {
    const HtmlNode& data = tree_[node];
    NodeFacts& facts = facts_[node];
    if (data.parent != no_node) {
      facts.depth = static_cast<std::uint16_t>(facts_[data.parent].depth + 1);
      facts.hidden = facts_[data.parent].hidden;
    }
    if (data.tag == HtmlTag::body && body_ == 0) body_ = node;
    if (data.attribute_count == 0) continue;
    facts.signs = read_signs(tree_, node);
    if (const std::string_view id = tree_.attribute(node, "id"); !id.empty()) ids_.try_emplace(id, node);
    if (const std::string_view name = tree_.attribute(node, "name"); data.tag == a && !name.empty())
      ids_.try_emplace(name, node);
    // A page that hides its whole body waits for a script to show it.
    if (node != body_ && is_hidden(tree_, node) && !waits_for_script(tree_, node)) facts.hidden = true;
    if (data.tag != base || !base_element_.empty()) continue;
    if (const std::string_view href = trim(tree_.attribute(node, "href")); href.size() <= longest_base)
      base_element_ = href;
  }
}

/// A page that its server sends in pieces keeps the text in a hidden part, for a script to put in its place. When such
/// a part holds nearly all there is to read, it is what a reader sees. Must not catch dialogues and menus: they hold
/// less than the page does.
bool HtmlPage::show_waiting_part() {
  constexpr std::uint32_t least_letters = 400;
  for (HtmlId node = body_ + 1; node < tree_[body_].end; ++node) {
    if (!facts_[node].hidden) continue;
    std::uint32_t letters = 0;
    for (HtmlId at = node; at < tree_[node].end; ++at) {
      if (is_skipped(tree_.tag(at))) {
        at = tree_[at].end - 1;
        continue;
      }
      if (tree_.is_text(at)) letters += facts_[at].letters;
    }
    if (letters > least_letters && letters / 4 > facts_[body_].letters) {
      show_part(node);
      note(node, waiting_part);
      return true;
    }
    node = tree_[node].end - 1;
  }
  return false;
}

void HtmlPage::show(const std::vector<HtmlId>& nodes) {
  for (const HtmlId node : nodes)
    if (facts_[node].hidden) show_part(node);
  if (!nodes.empty()) count_letters();
}

void HtmlPage::show_part(HtmlId node) {
  facts_[node].hidden = false;
  for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
    facts_[at].hidden = facts_[tree_[at].parent].hidden || (!tree_.is_text(at) && is_hidden(tree_, at));
  }
}

void HtmlPage::count_letters() {
  for (HtmlId node = 0; node < tree_.size(); ++node) facts_[node].letters = facts_[node].link_letters = 0;
  for (HtmlId node = tree_.size(); node-- > 0;) {
    const HtmlNode& data = tree_[node];
    if (data.tag == HtmlTag::text) facts_[node].letters = letters_in(data.text);
    if (data.parent == no_node || is_skipped(data.tag) || facts_[node].hidden) continue;
    if (data.tag == a && data.attribute_count > 0) facts_[node].link_letters = facts_[node].letters;
    facts_[data.parent].letters += facts_[node].letters;
    facts_[data.parent].link_letters += facts_[node].link_letters;
  }
}

void HtmlPage::set_base_url(std::string address) {
  base_url_ = address.size() <= longest_base ? std::move(address) : std::string{};
}

void HtmlPage::drop(HtmlId node) {
  if (facts_[node].dropped) return;
  for (HtmlId below = node; below < tree_[node].end; ++below) facts_[below].dropped = true;
}

void HtmlPage::drop(HtmlId node, const PageRule& rule) {
  if (facts_[node].dropped) return;
  note(node, rule);
  drop(node);
}

Place HtmlPage::place(HtmlId node) const {
  return {source_->origin.file, static_cast<int>(tree_[node].line), static_cast<int>(tree_[node].column)};
}

HtmlId HtmlPage::by_id(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? no_node : found->second;
}

HtmlId HtmlPage::ancestor(HtmlId node, HtmlTag tag) const noexcept {
  while (node != no_node && tree_.tag(node) != tag) node = tree_[node].parent;
  return node;
}

std::string HtmlPage::gather(HtmlId node, std::size_t limit, bool with_dropped) const {
  std::string gathered;
  for (HtmlId at = node; at < tree_[node].end && gathered.size() < limit;) {
    const HtmlTag tag = tree_.tag(at);
    if (at != node && ((facts_[at].dropped && !with_dropped) || facts_[at].hidden || is_skipped(tag))) {
      at = tree_[at].end;
      continue;
    }
    if (tag == HtmlTag::text) gathered += tree_[at].text;
    if (tag == br || is_block(tag)) gathered += ' ';
    ++at;
  }
  return collapse_space(gathered);
}

}  // namespace sheaf
