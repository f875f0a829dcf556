#include "sheaf/extract/html_said_caption.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_words = 2000;  // bytes

constexpr std::string_view names[] = {"data-caption", "data-sub-html", "data-fancybox-caption", "data-lightbox-caption",
                                      "data-image-caption"};

/// The words of a value, which may be written in HTML.
std::string words_of(std::string_view value) {
  value = trim(value);
  if (value.size() > longest_words || value.starts_with('#') || value.starts_with('.') || value.starts_with('{'))
    return {};
  std::string words(value);
  if (value.find_first_of("<&") != std::string_view::npos) {
    words.clear();
    const HtmlTree tree = parse_html(value);
    for (HtmlId node = 0; node < tree.size(); ++node) {
      if (tree.is_text(node))
        words += tree[node].text;
      else if (is_block(tree.tag(node)) || tree.tag(node) == HtmlTag::br)
        words += ' ';
    }
  }
  return xml_safe(collapse_space(words));
}

bool names_file(std::string_view words) {
  return contains_nocase(words, ".jp") || contains_nocase(words, ".png") || contains_nocase(words, ".webp") ||
         contains_nocase(words, "://") || split_words(words).size() < 2;
}

std::string read_attributes(const HtmlTree& tree, HtmlId node) {
  for (const std::string_view name : names) {
    std::string words = words_of(tree.attribute(node, name));
    if (!words.empty() && !names_file(words)) return words;
  }
  return {};
}

}  // namespace

std::string said_caption(const HtmlPage& page, HtmlId image) {
  const HtmlTree& tree = page.tree();
  std::string words = read_attributes(tree, image);
  const HtmlId link = page.ancestor(image, HtmlTag::a);
  if (words.empty() && link != no_node && image - link < 20) words = read_attributes(tree, link);
  const std::string folded = fold_case(words);
  for (const std::string_view name : {"alt", "title"})
    if (folded == fold_case(collapse_space(tree.attribute(image, name).substr(0, longest_words)))) return {};
  return words;
}

}  // namespace sheaf
