#include "sheaf/adapt/html.hpp"

#include <fmt/core.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <string>
#include <utility>

#include "sheaf/adapt/html_scan.hpp"
#include "sheaf/adapt/parser_memory.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

[[noreturn]] void refuse_elements(std::uint32_t line) {
  throw Error(Trouble::limit_not_met, {.line = static_cast<int>(line)},
              fmt::format("the page has more than {} elements", limits::html_elements),
              "split it, or save the part that you want to read");
}

HtmlTag from_gumbo(GumboTag tag) noexcept {
  static const auto known = [] {
    std::array<HtmlTag, GUMBO_TAG_LAST> tags{};
    for (std::size_t i = 0; i < tags.size(); ++i)
      tags[i] = html_tag(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
    return tags;
  }();
  return known[static_cast<std::size_t>(tag)];
}

/// The name in a start tag of which gumbo knows nothing, in lower case; "" when it is not plain.
std::string name_in(GumboStringPiece tag) {
  std::string name;
  for (std::size_t at = 1; at < tag.length && name.size() < 40; ++at) {
    const char c = tag.data[at];
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (!plain) return c == ' ' || c == '>' || c == '\n' ? ascii_lower(name) : std::string{};
    name += c;
  }
  return {};
}

}  // namespace

struct HtmlTree::Arena {
  std::pmr::monotonic_buffer_resource memory{64 << 10};
  std::vector<std::unique_ptr<Arena>> of_frames{};

  std::string_view keep(std::string_view characters) {
    if (characters.empty()) return {};
    auto* copy = static_cast<char*>(memory.allocate(characters.size(), 1));
    std::memcpy(copy, characters.data(), characters.size());
    return {copy, characters.size()};
  }
};

HtmlTree::HtmlTree() = default;
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;

std::span<const HtmlAttribute> HtmlTree::attributes(HtmlId node) const noexcept {
  return {attributes_.data() + nodes_[node].first_attribute, nodes_[node].attribute_count};
}

bool HtmlTree::has_attribute(HtmlId node, std::string_view name) const noexcept {
  for (const HtmlAttribute& attribute : attributes(node))
    if (attribute.name == name) return true;
  return false;
}

std::string_view HtmlTree::attribute(HtmlId node, std::string_view name) const noexcept {
  for (const HtmlAttribute& attribute : attributes(node))
    if (attribute.name == name) return attribute.value;
  return {};
}

namespace {

/// Whether pages within the page are read: those in its frames are, those in the frames of these are not.
enum class Frames { read, left };

constexpr std::size_t framed_bytes = 4u << 20;  // of all pages within a page
constexpr std::size_t framed_words = 40;        // bytes outside links; with less, a frame is a player or an advert

HtmlTree parse_page(std::string_view html, Frames frames);

/// What a page within a page says of itself is not said of the page around it, and its parts are not that page's.
HtmlTag framed_tag(HtmlTag tag) noexcept {
  switch (tag) {
    case HtmlTag::script:
    case HtmlTag::meta:
    case HtmlTag::link:
    case HtmlTag::base:
    case HtmlTag::title:
      return HtmlTag::template_;
    case HtmlTag::main:
    case HtmlTag::article:
      return HtmlTag::section;
    case HtmlTag::h1:
      return HtmlTag::h3;
    default:
      return tag;
  }
}

}  // namespace

/// Turns gumbo's tree into ours, with a stack of its own and not by recursion.
class HtmlTreeMaker {
 public:
  HtmlTreeMaker(TamedHtml& tamed, Frames frames)
      : lifted_(tamed.lifted), prose_(tamed.prose), framed_left_(frames == Frames::read ? framed_bytes : 0) {
    tree_.arena_ = std::make_unique<HtmlTree::Arena>();
    tree_.capped_ = tamed.capped;
  }

  HtmlTree make(const GumboNode& root) {
    enter(root);
    while (!stack_.empty()) {
      Open& top = stack_.back();
      const GumboVector& children = top.source->v.element.children;
      if (top.next == children.length) {
        if (top.owns_node) tree_.nodes_[top.node].end = tree_.size();
        stack_.pop_back();
      } else {
        const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
        visit(*child);
      }
    }
    return std::move(tree_);
  }

 private:
  struct Open {
    const GumboNode* source;
    HtmlId node;
    unsigned next;
    bool owns_node;
  };

  void visit(const GumboNode& child) {
    switch (child.type) {
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        return enter(child);
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        return add_text(child.v.text);
      default:
        return;
    }
  }

  HtmlNode& add(HtmlTag tag, const GumboSourcePosition& position) {
    HtmlNode node;
    node.tag = tag;
    node.parent = stack_.empty() ? no_node : stack_.back().node;
    node.line = position.line;
    node.column = position.column + prose_.shift(position.line, position.offset);
    node.end = tree_.size() + 1;
    return tree_.nodes_.emplace_back(node);
  }

  void add_text(const GumboText& source) {
    HtmlNode& node = add(HtmlTag::text, source.start_pos);
    const std::string_view text = source.text;
    node.text = tree_.arena_->keep(HtmlProse::stands_in(text) ? prose_.restore(text) : text);
  }

  /// What is too deep lends its children to the deepest element that is left.
  void enter(const GumboNode& source) {
    const GumboElement& element = source.v.element;
    const bool too_deep = depth_of_top() >= limits::html_depth;
    tree_.capped_ = tree_.capped_ || too_deep;
    const HtmlId node = too_deep ? stack_.back().node : tree_.size();
    if (!too_deep) {
      add_element(element);
      depths_.resize(tree_.size(), 0);
      depths_[node] = depth_of_top() + 1;
    }
    stack_.push_back({&source, node, 0, !too_deep});
    if (!too_deep && tree_.tag(node) == HtmlTag::iframe && read_frame(node))
      stack_.back().next = element.children.length;
  }

  /// `srcdoc` holds a page, as programs that save pages put it there: its body takes the place of the frame.
  bool read_frame(HtmlId node) {
    const std::string_view html = tree_.attribute(node, "srcdoc");
    if (html.size() < framed_words || html.size() > framed_left_) return false;
    framed_left_ -= html.size();
    HtmlTree frame = parse_page(html, Frames::left);
    HtmlId body = 0;
    while (body < frame.size() && frame.tag(body) != HtmlTag::body) ++body;
    if (body == frame.size() || !has_words(frame, body)) return false;
    const int depth = depth_of_top();
    if (depth + depth_below(frame, body) > limits::html_depth) return tree_.capped_ = true, false;
    tree_.nodes_[node].tag = HtmlTag::div;
    graft(frame, body, node);
    return true;
  }

  static bool has_words(const HtmlTree& frame, HtmlId body) {
    std::size_t bytes = 0;
    for (HtmlId at = body; at < frame[body].end && bytes < framed_words;) {
      const HtmlTag tag = frame.tag(at);
      const bool is_text = tag == HtmlTag::text;
      if (is_text)
        bytes += frame[at].text.size() -
                 static_cast<std::size_t>(std::count(frame[at].text.begin(), frame[at].text.end(), ' '));
      const bool skips = tag == HtmlTag::a || tag == HtmlTag::button || tag == HtmlTag::script || tag == HtmlTag::style;
      at = skips ? frame[at].end : at + 1;
    }
    return bytes >= framed_words;
  }

  static int depth_below(const HtmlTree& frame, HtmlId body) {
    std::vector<int> depths(frame.size(), 0);
    int deepest = 0;
    for (HtmlId at = body + 1; at < frame[body].end; ++at)
      deepest = std::max(deepest, depths[at] = depths[frame[at].parent] + 1);
    return deepest;
  }

  void graft(HtmlTree& frame, HtmlId body, HtmlId below) {
    elements_ += frame.size();
    if (elements_ > limits::html_elements) refuse_elements(tree_[below].line);
    const HtmlId shift = tree_.size() - (body + 1);
    const auto attributes = static_cast<std::uint32_t>(tree_.attributes_.size());
    tree_.attributes_.insert(tree_.attributes_.end(), frame.attributes_.begin(), frame.attributes_.end());
    for (HtmlId at = body + 1; at < frame[body].end; ++at) {
      HtmlNode node = frame[at];
      node.tag = framed_tag(node.tag);
      node.parent = node.parent == body ? below : node.parent + shift;
      node.end += shift;
      node.first_attribute += attributes;
      node.line = tree_[below].line;
      node.column = tree_[below].column;
      tree_.nodes_.push_back(node);
    }
    tree_.capped_ = tree_.capped_ || frame.capped();
    tree_.arena_->of_frames.push_back(std::move(frame.arena_));
  }

  int depth_of_top() const noexcept { return stack_.empty() ? 0 : depths_[stack_.back().node]; }

  void add_element(const GumboElement& element) {
    HtmlTag tag = from_gumbo(element.tag);
    std::string name;
    if (element.tag == GUMBO_TAG_UNKNOWN) {
      name = name_in(element.original_tag);
      tag =
          name == "picture" || name == "dialog" || name == "slot" || name.starts_with("amp-") ? html_tag(name) : other;
    } else if (tag == other || element.tag_namespace != GUMBO_NAMESPACE_HTML) {
      name = gumbo_normalized_tagname(element.tag);
      if (tag != svg && tag != math) tag = other;
    }
    if (tag == template_ && is_shadow_root(element)) tag = div;
    if (++elements_ > limits::html_elements) refuse_elements(element.start_pos.line);
    HtmlNode& node = add(tag, element.start_pos);
    node.space = element.tag_namespace == GUMBO_NAMESPACE_SVG      ? HtmlSpace::svg
                 : element.tag_namespace == GUMBO_NAMESPACE_MATHML ? HtmlSpace::math
                                                                   : HtmlSpace::html;
    node.text = tree_.arena_->keep(name);
    node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
    node.attribute_count = element.attributes.length;
    for (unsigned at = 0; at < element.attributes.length; ++at)
      add_attribute(*static_cast<const GumboAttribute*>(element.attributes.data[at]));
  }

  /// A declarative shadow root (HTML, "the template element"): what a browser shows, kept so by programs that save
  /// pages.
  static bool is_shadow_root(const GumboElement& element) {
    return gumbo_get_attribute(&element.attributes, "shadowrootmode") != nullptr ||
           gumbo_get_attribute(&element.attributes, "shadowroot") != nullptr;
  }

  void add_attribute(const GumboAttribute& source) {
    const std::string_view value = source.value;
    HtmlAttribute attribute{tree_.arena_->keep(source.name), {}};
    std::size_t index = lifted_.size();
    if (value.starts_with(lifted_mark))
      std::from_chars(value.data() + lifted_mark.size(), value.data() + value.size(), index);
    attribute.value = index < lifted_.size() ? lifted_[index] : tree_.arena_->keep(value);
    tree_.attributes_.push_back(attribute);
  }

  const std::vector<std::string_view>& lifted_;
  HtmlProse& prose_;
  HtmlTree tree_;
  std::vector<Open> stack_;
  std::vector<int> depths_;
  std::size_t elements_ = 0;
  std::size_t framed_left_;
};

namespace {

/// Null when the page takes more memory than one may: elements that are left open are opened anew in each paragraph.
const GumboOutput* parse_within(ParserMemory& memory, const GumboOptions& options, const std::string& text) {
  if (setjmp(memory.no_more) != 0) return nullptr;
  // The text is a std::string, so a NUL follows it: gumbo looks one byte past an unfinished reference at the end.
  return gumbo_parse_with_options(&options, text.c_str(), text.size());
}

HtmlTree parse_page(std::string_view html, Frames frames) {
  TamedHtml tamed = tame_html(html);
  ParserMemory memory;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = ParserMemory::allocate;
  options.deallocator = ParserMemory::release;
  options.userdata = &memory;
  options.max_errors = 0;  // the default keeps them all: 3 GB for 60 KB of nested <b>
  // The output is never destroyed piece by piece: gumbo would recurse; `memory` frees it whole.
  const GumboOutput* output = parse_within(memory, options, tamed.text);
  if (output == nullptr)
    throw Error(Trouble::limit_not_met, {}, "the elements and attributes of the page take too much memory",
                "split it, or save the part that you want to read");
  return HtmlTreeMaker(tamed, frames).make(*output->root);
}

}  // namespace

HtmlTree parse_html(std::string_view html) {
  return parse_page(html, Frames::read);
}

}  // namespace sheaf
