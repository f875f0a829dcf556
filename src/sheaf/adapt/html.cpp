#include "sheaf/adapt/html.hpp"

#include <fmt/core.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory_resource>
#include <new>
#include <string>
#include <utility>

#include "sheaf/adapt/html_scan.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

/// Where the parser's text goes: from 64 KiB on a piece is one of its own.
constexpr std::size_t large_bytes = 64 << 10;

/// Small pieces that one parse may hold at once: what the elements of a page at its limit take, and as much again.
constexpr std::size_t most_small_bytes = limits::html_elements * 512;

/// Memory for one parse. Small pieces come from chunks that go all at once, so that a deep tree is never walked to free
/// it; what the parser gives back while it runs it gets again.
class ParserMemory {
 public:
  static void* allocate(void* self, std::size_t size) noexcept { return static_cast<ParserMemory*>(self)->get(size); }
  static void release(void* self, void* pointer) noexcept { static_cast<ParserMemory*>(self)->put_back(pointer); }

  ParserMemory() = default;
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;
  ~ParserMemory() {
    while (large_ != nullptr) free_large(large_);
    while (chunks_ != nullptr) std::free(std::exchange(chunks_, chunks_->next));
  }

  /// Where get() jumps to when there is no more: gumbo is C, can pass no exception on, and does not check for null.
  /// Nothing that needs a destructor lies between.
  std::jmp_buf no_more{};

 private:
  struct Chunk {
    Chunk* next;
  };
  struct Large {
    Large* next;  // those alive
    Large* previous;
    std::size_t padding;
    std::size_t size_class;  // as before each small piece
  };
  struct Free {
    Free* next;
  };
  static constexpr std::size_t chunk_bytes = 1 << 20;
  static constexpr std::size_t large_class = 0;

  /// Steps of 8 bytes up to 512, then powers of two.
  static std::size_t class_of(std::size_t size) noexcept {
    return size <= 512 ? std::max<std::size_t>((size + 7) / 8, 1)
                       : 55 + static_cast<std::size_t>(std::bit_width(size - 1));
  }
  static std::size_t size_of(std::size_t size_class) noexcept {
    return size_class <= 64 ? size_class * 8 : std::size_t{1} << (size_class - 55);
  }

  void* get(std::size_t size) noexcept {
    if (size > large_bytes) return get_large(size);
    const std::size_t size_class = class_of(size);
    if (Free* const piece = free_[size_class]; piece != nullptr) {
      free_[size_class] = piece->next;
      return piece;
    }
    const std::size_t whole = sizeof(std::size_t) + size_of(size_class);
    if (whole > left_) add_chunk();
    auto* const header = reinterpret_cast<std::size_t*>(next_);
    next_ += whole;
    left_ -= whole;
    *header = size_class;
    return header + 1;
  }

  void add_chunk() noexcept {
    auto* const chunk = small_bytes_ < most_small_bytes ? static_cast<Chunk*>(std::malloc(chunk_bytes)) : nullptr;
    if (chunk == nullptr) std::longjmp(no_more, 1);
    chunk->next = std::exchange(chunks_, chunk);
    small_bytes_ += chunk_bytes;
    next_ = reinterpret_cast<char*>(chunk + 1);
    left_ = chunk_bytes - sizeof(Chunk);
  }

  void* get_large(std::size_t size) noexcept {
    void* const memory = std::malloc(sizeof(Large) + size);
    if (memory == nullptr) std::longjmp(no_more, 1);
    auto* const header = new (memory) Large{large_, nullptr, 0, large_class};
    if (large_ != nullptr) large_->previous = header;
    large_ = header;
    return header + 1;
  }

  void put_back(void* pointer) noexcept {
    if (pointer == nullptr) return;
    const std::size_t size_class = static_cast<std::size_t*>(pointer)[-1];
    if (size_class == large_class) return free_large(static_cast<Large*>(pointer) - 1);
    free_[size_class] = new (pointer) Free{free_[size_class]};
  }

  void free_large(Large* header) noexcept {
    (header->previous != nullptr ? header->previous->next : large_) = header->next;
    if (header->next != nullptr) header->next->previous = header->previous;
    std::free(header);
  }

  std::array<Free*, 72> free_{};  // by size class
  Chunk* chunks_ = nullptr;
  Large* large_ = nullptr;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t small_bytes_ = 0;
};

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
  explicit HtmlTreeMaker(TamedHtml& tamed) : lifted_(tamed.lifted), prose_(tamed.prose) {
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
};

namespace {

/// Null when the page takes more memory than one may: elements that are left open are opened anew in each paragraph.
const GumboOutput* parse_within(ParserMemory& memory, const GumboOptions& options, const std::string& text) {
  if (setjmp(memory.no_more) != 0) return nullptr;
  // The text is a std::string, so a NUL follows it: gumbo looks one byte past an unfinished reference at the end.
  return gumbo_parse_with_options(&options, text.c_str(), text.size());
}

}  // namespace

HtmlTree parse_html(std::string_view html) {
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
  return HtmlTreeMaker(tamed).make(*output->root);
}

}  // namespace sheaf
