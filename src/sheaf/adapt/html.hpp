#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace sheaf {

/// The elements that sheaf knows. `other` is any element of another name (its name is at hand to recognise it, never to
/// be written), and those of MathML and SVG below their roots.
enum class HtmlTag : std::uint8_t {
  text,  ///< no element: a run of text
  other,
  html,
  head,
  title,
  base,
  link,
  meta,
  style,
  script,
  noscript,
  template_,
  body,
  section,
  nav,
  article,
  aside,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  hgroup,
  header,
  footer,
  address,
  main,
  p,
  hr,
  pre,
  blockquote,
  ol,
  ul,
  menu,
  dir,
  li,
  dl,
  dt,
  dd,
  figure,
  figcaption,
  div,
  center,
  a,
  em,
  strong,
  small,
  s,
  cite,
  q,
  dfn,
  abbr,
  acronym,
  time,
  data,
  code,
  var,
  samp,
  tt,
  kbd,
  sub,
  sup,
  i,
  b,
  u,
  mark,
  ruby,
  rb,
  rt,
  rtc,
  rp,
  bdi,
  bdo,
  span,
  font,
  big,
  strike,
  nobr,
  br,
  wbr,
  ins,
  del,
  img,
  picture,
  source,
  iframe,
  embed,
  object,
  param,
  video,
  audio,
  track,
  canvas,
  map,
  area,
  svg,
  math,
  table,
  caption,
  colgroup,
  col,
  tbody,
  thead,
  tfoot,
  tr,
  td,
  th,
  form,
  fieldset,
  legend,
  label,
  input,
  button,
  select,
  datalist,
  optgroup,
  option,
  textarea,
  output,
  progress,
  meter,
  details,
  summary,
  dialog,
  applet,
  frame,
  frameset,
  noframes,
  noembed,
  listing,
  xmp,
  plaintext,
  marquee,
  slot,
  amp_img,
  amp_anim,
  amp_video,
  amp_audio,
  amp_iframe,
  amp_media,  ///< amp_media: any other `amp-` element
};            // clang-format off keeps the table readable

enum class HtmlSpace : std::uint8_t { html, svg, math };

/// A node of a page, by its place in document order: its descendants are the nodes from the next one up to `end`.
using HtmlId = std::uint32_t;

inline constexpr HtmlId no_node = 0xFFFFFFFF;

struct HtmlAttribute {
  std::string_view name{};  ///< lower case
  std::string_view value{};
  bool operator==(const HtmlAttribute&) const = default;
};

struct HtmlNode {
  HtmlTag tag = HtmlTag::other;
  HtmlSpace space = HtmlSpace::html;
  HtmlId parent = no_node;
  HtmlId end = 0;  ///< one past its last descendant
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
  std::uint32_t line = 0;  ///< counts from 1; 0: not in the source
  std::uint32_t column = 0;
  std::string_view text{};  ///< of a text: its characters; of `other`: its name in lower case
  bool operator==(const HtmlNode&) const = default;
};

/// A parsed page: nodes in document order, node 0 is `html`. Depth is at most limits::html_depth.
///
/// Keeps the promise that every view into it stays good as long as the tree and the text it was made of live.
class HtmlTree {
 public:
  HtmlTree();
  ~HtmlTree();
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;

  HtmlId size() const noexcept { return static_cast<HtmlId>(nodes_.size()); }
  const HtmlNode& operator[](HtmlId node) const noexcept { return nodes_[node]; }
  HtmlTag tag(HtmlId node) const noexcept { return nodes_[node].tag; }
  bool is_text(HtmlId node) const noexcept { return nodes_[node].tag == HtmlTag::text; }

  HtmlId first_child(HtmlId node) const noexcept { return nodes_[node].end > node + 1 ? node + 1 : no_node; }
  HtmlId next_sibling(HtmlId node) const noexcept {
    const HtmlId parent = nodes_[node].parent;
    return parent != no_node && nodes_[node].end < nodes_[parent].end ? nodes_[node].end : no_node;
  }
  bool contains(HtmlId outer, HtmlId inner) const noexcept { return inner >= outer && inner < nodes_[outer].end; }

  void read_as(HtmlId node, HtmlTag tag) noexcept { nodes_[node].tag = tag; }  ///< an element as another one

  std::span<const HtmlAttribute> attributes(HtmlId node) const noexcept;
  bool has_attribute(HtmlId node, std::string_view name) const noexcept;
  std::string_view attribute(HtmlId node, std::string_view name) const noexcept;  ///< "" when there is none

  /// The children of a node, for range loops.
  class Children {
   public:
    class Iterator {
     public:
      Iterator(const HtmlTree& tree, HtmlId node) : tree_(&tree), node_(node) {}
      HtmlId operator*() const noexcept { return node_; }
      Iterator& operator++() noexcept {
        node_ = tree_->nodes_[node_].end;
        return *this;
      }
      bool operator!=(const Iterator& other) const noexcept { return node_ != other.node_; }

     private:
      const HtmlTree* tree_;
      HtmlId node_;
    };
    Children(const HtmlTree& tree, HtmlId node) : tree_(&tree), node_(node) {}
    Iterator begin() const noexcept { return {*tree_, node_ + 1}; }
    Iterator end() const noexcept { return {*tree_, tree_->nodes_[node_].end}; }

   private:
    const HtmlTree* tree_;
    HtmlId node_;
  };
  Children children(HtmlId node) const noexcept { return {*this, node}; }

  bool capped() const noexcept { return capped_; }  ///< something was nested too deep, or had too many attributes

 private:
  friend class HtmlTreeMaker;
  struct Arena;
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  std::unique_ptr<Arena> arena_;
  bool capped_ = false;
};

/// Parses a page, as browsers do, in time and memory linear in its size. Elements deeper than limits::html_depth are
/// dropped and their text kept; attributes past limits::html_attributes are dropped. Comments, scripts (but JSON-LD
/// and formulas) and styles are left out.
///
/// \param html  UTF-8; must outlive the tree, which refers to the large `data:` addresses in it
HtmlTree parse_html(std::string_view html);

/// The element of a name in lower case, or `other`.
HtmlTag html_tag(std::string_view name) noexcept;

/// The name of an element, or "?" of one that sheaf does not know.
std::string_view html_name(HtmlTag tag) noexcept;

}  // namespace sheaf
