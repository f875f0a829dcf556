#include "sheaf/adapt/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory_resource>
#include <new>
#include <string>
#include <utility>

#include "sheaf/adapt/html_scan.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

/// Memory for one parse: small pieces from chunks that go all at once, so that a deep tree is never walked to free it.
class ParserMemory {
 public:
  static void* allocate(void* self, std::size_t size) noexcept { return static_cast<ParserMemory*>(self)->get(size); }
  static void release(void* self, void* pointer) noexcept { static_cast<ParserMemory*>(self)->put_back(pointer); }

  ParserMemory() = default;
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;
  ~ParserMemory() {
    while (large_ != nullptr) free_large(large_);
  }

 private:
  struct alignas(std::max_align_t) Header {
    Header* next = nullptr;  // of a large piece: the list of those alive
    Header* previous = nullptr;
    bool is_large = false;
  };
  static constexpr std::size_t large_bytes = 64 << 10;

  /// gumbo is C and cannot pass an exception on, nor does it check for null: without memory there is no going on.
  void* get(std::size_t size) noexcept {
    if (size >= large_bytes) return get_large(size);
    const std::size_t whole = sizeof(Header) + (size + alignof(Header) - 1) / alignof(Header) * alignof(Header);
    return new (small_.allocate(whole, alignof(Header))) Header{} + 1;
  }

  void* get_large(std::size_t size) noexcept {
    void* memory = std::malloc(sizeof(Header) + size);
    if (memory == nullptr) std::abort();
    auto* header = new (memory) Header{large_, nullptr, true};
    if (large_ != nullptr) large_->previous = header;
    large_ = header;
    return header + 1;
  }

  void put_back(void* pointer) noexcept {
    if (pointer == nullptr) return;
    Header* header = static_cast<Header*>(pointer) - 1;
    if (header->is_large) free_large(header);
  }

  void free_large(Header* header) noexcept {
    (header->previous != nullptr ? header->previous->next : large_) = header->next;
    if (header->next != nullptr) header->next->previous = header->previous;
    std::free(header);
  }

  std::pmr::monotonic_buffer_resource small_{256 << 10};
  Header* large_ = nullptr;
};

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

/// Turns gumbo's tree into ours, with a stack of its own and not by recursion.
class HtmlTreeMaker {
 public:
  explicit HtmlTreeMaker(const std::vector<std::string_view>& lifted) : lifted_(lifted) {
    tree_.arena_ = std::make_unique<HtmlTree::Arena>();
  }

  HtmlTree make(const GumboNode& root, bool capped) {
    tree_.capped_ = capped;
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
    node.column = position.column;
    node.end = tree_.size() + 1;
    return tree_.nodes_.emplace_back(node);
  }

  void add_text(const GumboText& source) {
    HtmlNode& node = add(HtmlTag::text, source.start_pos);
    node.text = tree_.arena_->keep(source.text);
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
  HtmlTree tree_;
  std::vector<Open> stack_;
  std::vector<int> depths_;
};

HtmlTree parse_html(std::string_view html) {
  const TamedHtml tamed = tame_html(html);
  ParserMemory memory;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = ParserMemory::allocate;
  options.deallocator = ParserMemory::release;
  options.userdata = &memory;
  options.max_errors = 0;  // the default keeps them all: 3 GB for 60 KB of nested <b>
  // The text is a std::string, so a NUL follows it: gumbo looks one byte past an unfinished reference at the end.
  // The output is never destroyed piece by piece: gumbo would recurse; `memory` frees it whole.
  const GumboOutput* output = gumbo_parse_with_options(&options, tamed.text.c_str(), tamed.text.size());
  return HtmlTreeMaker(tamed.lifted).make(*output->root, tamed.capped);
}

}  // namespace sheaf
