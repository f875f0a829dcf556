#include "sheaf/extract/html_image.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/html_backgrounds.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr double sensible_width = 2600;  // larger ones are for print; a book scales them down anyway
constexpr std::size_t tiny_data_bytes = 1600;
constexpr std::size_t most_candidates = 12;
constexpr HtmlId widest_wrapper = 400;  // nodes
constexpr std::size_t longest_srcset = 64 << 10;

/// Words in a file name that name a stand-in. A name that is nothing but such words and digits is a placeholder;
/// "grey-heron.jpg" is not.
constexpr std::string_view stand_in_words[] = {
    "blank",  "clear",   "dot",   "empty",       "gray",  "grey",  "lazy",    "lazyload", "load",
    "loader", "loading", "pixel", "placeholder", "px",    "space", "spacer",  "spinner",  "transparent",
    "trans",  "white",   "x",     "s",           "image", "img",   "default", "preload",  "gif"};

/// Where scripts keep the address of the real picture, best first.
constexpr std::string_view lazy_names[] = {
    "data-original",   "data-orig-file",  "data-full",       "data-full-src",    "data-hi-res-src", "data-high-res-src",
    "data-large-file", "data-src-large",  "data-large",      "data-src",         "data-lazy-src",   "data-lazy",
    "data-image-src",  "data-img-src",    "data-asset-url",  "data-echo",        "data-image",      "data-img",
    "data-url",        "data-src-retina", "data-src-medium", "data-medium-file", "data-normal",     "data-fallback-src",
    "data-default",    "data-src-small",  "data-lzl-src",    "data-runner-src",  "data-cfsrc",      "data-baseurl"};

/// Of these, words that people give their own pictures, too: "empty.jpg" may show an empty room.
constexpr std::string_view everyday_words[] = {"clear", "dot",   "empty", "gray", "grey",   "load",
                                               "space", "white", "image", "img",  "default"};

/// Whether a name is made of stand-in words, everyday ones alone or any.
template <std::size_t n>
bool is_named_by(std::string_view address, const std::string_view (&words)[n]) {
  address = address.substr(0, address.find_first_of("?#"));
  const std::size_t slash = address.rfind('/');
  std::string_view name = slash == std::string_view::npos ? address : address.substr(slash + 1);
  name = name.substr(0, name.rfind('.'));
  std::string word;
  bool said = false;
  for (const char c : ascii_lower(name.substr(0, 100)) + ".") {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    if (!word.empty() && !is_one_of(word, words)) return false;
    said = said || word.size() > 2;
    word.clear();
  }
  return said || name == "1x1" || (name.size() == 1 && address.ends_with(".gif"));
}

bool is_stand_in(std::string_view address) {
  if (address.empty() || address[0] == '#' || starts_with_nocase(address, "about:") ||
      starts_with_nocase(address, "javascript:") || starts_with_nocase(address, "blob:"))
    return true;
  if (starts_with_nocase(address, "data:"))
    return address.size() < tiny_data_bytes || !starts_with_nocase(address, "data:image/") ||
           starts_with_nocase(address, "data:image/svg");
  return is_named_by(address, stand_in_words);
}

class Candidates {
 public:
  void add(std::string_view address) {
    address = trim(address);
    if (is_stand_in(address) || list_.size() >= most_candidates) return;
    if (std::find(list_.begin(), list_.end(), address) == list_.end()) list_.emplace_back(address);
  }

  /// "a.jpg 640w, b.jpg 2x": the largest sensible first, then the others by size.
  void add_set(std::string_view set);

  std::vector<std::string> list_;
};

struct Sized {
  std::string_view address;
  double size = 0;
};

/// HTML, "parsing a srcset attribute": commas within an address do not part candidates, blanks do.
std::vector<Sized> parse_set(std::string_view set) {
  std::vector<Sized> found;
  std::size_t at = 0;
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; };
  while (at < set.size() && found.size() < 64) {
    while (at < set.size() && (blank(set[at]) || set[at] == ',')) ++at;
    const std::size_t begin = at;
    while (at < set.size() && !blank(set[at])) ++at;
    std::string_view address = set.substr(begin, at - begin);
    std::string_view descriptor;
    if (address.ends_with(',')) {
      address = address.substr(0, address.find_last_not_of(',') + 1);
    } else {
      const std::size_t comma = std::min(set.find(',', at), set.size());
      descriptor = trim(set.substr(at, comma - at));
      at = comma;
    }
    double size = 1;
    std::from_chars(descriptor.data(), descriptor.data() + descriptor.size(), size);
    if (descriptor.ends_with('x')) size *= 640;
    if (!address.empty()) found.push_back({address, size});
  }
  return found;
}

void Candidates::add_set(std::string_view set) {
  if (set.size() > longest_srcset) return;
  std::vector<Sized> found = parse_set(set);
  std::stable_sort(found.begin(), found.end(), [](const Sized& left, const Sized& right) {
    const bool left_fits = left.size <= sensible_width;
    if (left_fits != (right.size <= sensible_width)) return left_fits;
    return left_fits ? left.size > right.size : left.size < right.size;
  });
  for (const Sized& one : found) add(one.address);
}

/// The address in an attribute that holds JSON: the first quoted text that ends like a picture.
std::string_view address_in_json(std::string_view value) {
  for (std::size_t open = value.find('"'); open != std::string_view::npos;) {
    const std::size_t close = value.find('"', open + 1);
    if (close == std::string_view::npos) break;
    const std::string_view text = value.substr(open + 1, close - open - 1);
    if (text.size() < 2000 && has_image_suffix(text) && text.find('/') != std::string_view::npos) return text;
    open = value.find('"', close + 1);
  }
  return {};
}

void add_lazy(const HtmlTree& tree, HtmlId node, Candidates& candidates) {
  for (const HtmlAttribute& attribute : tree.attributes(node))
    if (attribute.name != "srcset" && attribute.name.ends_with("srcset")) candidates.add_set(attribute.value);
  for (const std::string_view name : lazy_names) {
    const std::string_view value = trim(tree.attribute(node, name));
    if (value.starts_with('{') || value.starts_with('['))
      candidates.add(address_in_json(value.substr(0, 4000)));
    else if (value.find(" ") == std::string_view::npos || has_image_suffix(value))
      candidates.add(value);
  }
}

/// Attributes of names that no list knows, whose value can only be the address of a picture.
void add_unnamed(const HtmlTree& tree, HtmlId node, Candidates& candidates) {
  for (const HtmlAttribute& attribute : tree.attributes(node)) {
    if (!attribute.name.starts_with("data-") || attribute.name.find("pin") != std::string_view::npos ||
        attribute.name.find("url") != std::string_view::npos || attribute.name.find("logo") != std::string_view::npos)
      continue;
    const std::string_view value = trim(attribute.value);
    if (value.starts_with('{'))
      candidates.add(address_in_json(value.substr(0, 4000)));
    else if (value.size() < 2000 && has_image_suffix(value) && value.find(' ') == std::string_view::npos)
      candidates.add(value);
  }
}

/// The original that readers without scripts would see: in a `noscript` right beside the picture or its wrapper.
void add_noscript(const HtmlPage& page, HtmlId node, Candidates& candidates) {
  const HtmlTree& tree = page.tree();
  HtmlId around = node;
  for (int up = 0; up < 3 && tree[around].parent != no_node; ++up) {
    const HtmlId parent = tree[around].parent;
    if (tree[parent].end - parent > widest_wrapper) return;  // no wrapper of one picture, but a page
    int images = 0;
    for (HtmlId at = parent; at < tree[parent].end && images < 3; ++at) {
      const bool shows =
          at == node || (is_image(tree.tag(at)) && (tree.has_attribute(at, "src") || tree.has_attribute(at, "srcset")));
      images += shows && page.ancestor(at, noscript) == no_node ? 1 : 0;
    }
    if (images > 1) return;
    for (const HtmlId child : tree.children(parent)) {
      if (tree.tag(child) != noscript) continue;
      for (HtmlId at = child; at < tree[child].end; ++at) {
        if (!is_image(tree.tag(at))) continue;
        candidates.add_set(tree.attribute(at, "srcset"));
        add_lazy(tree, at, candidates);
        return candidates.add(tree.attribute(at, "src"));
      }
    }
    around = parent;
  }
}

enum class Sizes { told, untold };

/// The `picture` of which this is the picture: the first in it, and near its begin.
HtmlId picture_around(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  const HtmlId around = page.ancestor(node, HtmlTag::picture);
  if (around == no_node || node - around > widest_wrapper) return no_node;
  for (HtmlId at = around; at < node; ++at)
    if (is_image(tree.tag(at))) return no_node;
  return around;
}

HtmlId end_of_sources(const HtmlTree& tree, HtmlId around) {
  return around == no_node ? 0 : std::min(tree[around].end, around + widest_wrapper);
}

/// The `source` elements of a `picture`. Where they give widths, the largest is known; without, each may as well be cut
/// for a small screen, and the picture's own address is the better one.
void add_sources(const HtmlTree& tree, HtmlId around, Sizes sizes, Candidates& candidates) {
  for (HtmlId at = around; at < end_of_sources(tree, around); ++at) {
    if (tree.tag(at) != HtmlTag::source) continue;
    const std::string_view set = tree.attribute(at, "srcset");
    const bool told = set.find("w,") != std::string_view::npos || trim(set).ends_with('w');
    if (told == (sizes == Sizes::told)) candidates.add_set(set);
  }
}

/// Whether the nearest frames of a picture hold a caption of its own, and no other picture.
bool has_own_caption(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  bool captioned = false;
  HtmlId around = tree[node].parent;
  for (int up = 0; up < 4 && !captioned && around != no_node; ++up, around = tree[around].parent) {
    if (tree[around].end - around > widest_wrapper) return false;
    for (HtmlId at = around; at < tree[around].end; ++at) {
      if (at != node && is_image(tree.tag(at))) return false;
      const bool caption = tree.tag(at) == figcaption || (at != around && page.signs(at).has(Sign::caption));
      captioned = captioned || (caption && !tree.contains(at, node) && page.facts(at).letters > 2);
    }
  }
  return captioned;
}

int pixels(std::string_view value) {
  int number = 0;
  value = trim(value);
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const std::string_view unit = value.substr(static_cast<std::size_t>(end - value.data()));
  return error == std::errc{} && (unit.empty() || unit.starts_with("px") || unit.starts_with('.')) ? std::max(number, 0)
                                                                                                   : 0;
}

int side(const HtmlTree& tree, HtmlId node, std::string_view name) {
  if (const int said = pixels(tree.attribute(node, name)); said > 0) return said;
  const std::string style = ascii_lower(tree.attribute(node, "style").substr(0, 400));
  for (std::size_t at = style.find(name); at != std::string::npos; at = style.find(name, at + 1)) {
    const bool whole = at == 0 || style[at - 1] == ';' || style[at - 1] == ' ';
    const std::size_t colon = at + name.size();
    if (whole && colon < style.size() && style[colon] == ':') return pixels(std::string_view(style).substr(colon + 1));
  }
  return 0;
}

}  // namespace

bool has_image_suffix(std::string_view address) {
  constexpr std::string_view suffixes[] = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".bmp", ".tif"};
  const std::string lower = ascii_lower(address.substr(0, 2000));
  return std::any_of(std::begin(suffixes), std::end(suffixes),
                     [&](std::string_view suffix) { return lower.find(suffix) != std::string::npos; });
}

bool is_image(HtmlTag tag) noexcept {
  return tag == img || tag == amp_img || tag == amp_anim;
}

HtmlImage read_image(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  Candidates candidates;
  add_lazy(tree, node, candidates);
  const HtmlId around = picture_around(page, node);
  for (HtmlId at = around; at < end_of_sources(tree, around); ++at)
    if (tree.tag(at) == HtmlTag::source) add_lazy(tree, at, candidates);
  candidates.add_set(tree.attribute(node, "srcset"));
  add_sources(tree, around, Sizes::told, candidates);
  add_noscript(page, node, candidates);
  candidates.add(background_of(tree, node));  // where scripts put the real one when `src` only keeps its place
  if (!page.signs(node).has(Sign::placeholder)) candidates.add(tree.attribute(node, "src"));
  add_sources(tree, around, Sizes::untold, candidates);
  add_unnamed(tree, node, candidates);

  HtmlImage image;
  if (const std::string_view source = trim(tree.attribute(node, "src"));
      candidates.list_.empty() && is_named_by(source, everyday_words) && has_own_caption(page, node)) {
    candidates.list_.emplace_back(source);
    image.by_caption = true;
  }
  image.candidates = std::move(candidates.list_);
  const std::string_view label = tree.has_attribute(node, "alt") ? "alt" : "aria-label";
  image.alternative_text = xml_safe(collapse_space(tree.attribute(node, label).substr(0, 4000)));
  image.width = side(tree, node, "width");
  image.height = side(tree, node, "height");
  const std::string_view role = tree.attribute(node, "role");
  image.decorative = role == "presentation" || role == "none" || tree.attribute(node, "aria-hidden") == "true";
  return image;
}

FigureImage make_figure_image(const HtmlImage& image) {
  FigureImage made;
  made.image.candidates = image.candidates;
  made.alternative_text = image.alternative_text;
  made.decorative = image.decorative && image.alternative_text.empty();
  return made;
}

}  // namespace sheaf
