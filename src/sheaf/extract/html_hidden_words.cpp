#include "sheaf/extract/html_hidden_words.hpp"

#include <cstdint>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {

constexpr PageRule hidden_words = {
    "hidden-words", "a caption that is shown when somebody points at its picture",
    "the hidden copy of a caption that is shown, a hidden part with pictures of its own"};
constexpr PageRule noscript_picture = {
    "noscript-picture", "a picture of a figure that the page keeps for readers without scripts, and shows nowhere else",
    "the copy of a picture that is there, a counter of readers"};

namespace {

using enum HtmlTag;

constexpr HtmlId largest_frame = 200;           // nodes; what is larger is there for more than one picture
constexpr HtmlId largest_part = 40;             // nodes of a caption
constexpr std::uint32_t longest_caption = 500;  // letters
constexpr int highest_frame = 3;

class HiddenWords {
 public:
  HiddenWords(HtmlPage& page, HtmlId root) : page_(page), tree_(page.tree()), root_(root) {}

  void show() {
    std::vector<HtmlId> found;
    for (HtmlId node = root_; node < tree_[root_].end; ++node) {
      if (!page_.facts(node).hidden) continue;
      if (is_caption(node) && is_of_picture(node)) found.push_back(node);
      node = tree_[node].end - 1;
    }
    for (const HtmlId node : found) page_.note(node, hidden_words);
    page_.show(found);
  }

 private:
  bool is_caption(HtmlId node) const {
    if (page_.dropped(node) || tree_.is_text(node) || tree_[node].end - node > largest_part) return false;
    const Signs signs = page_.signs(node);
    if (tree_.tag(node) != figcaption && !signs.any_of({Sign::caption, Sign::credit})) return false;
    if (signs.any_of({Sign::player, Sign::comments, Sign::share, Sign::action})) return false;
    std::uint32_t letters = 0;
    for (HtmlId at = node; at < tree_[node].end; ++at) {
      if (is_image(tree_.tag(at)) || tree_.tag(at) == button || tree_.tag(at) == input) return false;
      if (tree_.is_text(at)) letters += page_.facts(at).letters;
    }
    return letters > 2 && letters <= longest_caption;
  }

  /// Whether the nearest frame that holds pictures holds one, and shows no word.
  bool is_of_picture(HtmlId node) const {
    HtmlId around = tree_[node].parent;
    for (int up = 0; up < highest_frame && around != no_node && around != root_; ++up, around = tree_[around].parent) {
      if (page_.facts(around).letters > 0 || tree_[around].end - around > largest_frame) return false;
      int pictures = 0;
      for (HtmlId at = around; at < tree_[around].end; ++at)
        pictures +=
            is_image(tree_.tag(at)) && !page_.facts(at).hidden && page_.ancestor(at, noscript) == no_node ? 1 : 0;
      if (pictures > 0) return pictures == 1;
    }
    return false;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
};

/// The `figure`, or the box that is called a picture, in which a part stands with no other picture. Or no_node.
HtmlId empty_frame_of(const HtmlPage& page, HtmlId part) {
  const HtmlTree& tree = page.tree();
  HtmlId around = tree[part].parent;
  for (int up = 0; up < highest_frame && around != no_node; ++up, around = tree[around].parent) {
    if (tree[around].end - around > largest_frame) return no_node;
    for (HtmlId at = around; at < tree[around].end; ++at) {
      if (at == part) at = tree[part].end;
      if (at < tree[around].end && is_image(tree.tag(at))) return no_node;
    }
    if (tree.tag(around) == figure || page.signs(around).has(Sign::picture)) return around;
  }
  return no_node;
}

/// Nothing but a picture, and not one that only counts readers.
bool holds_picture_alone(const HtmlPage& page, HtmlId part) {
  const HtmlTree& tree = page.tree();
  int pictures = 0;
  for (HtmlId at = part + 1; at < tree[part].end; ++at) {
    if (tree.is_text(at) && !trim(tree[at].text).empty()) return false;
    if (!is_image(tree.tag(at))) continue;
    const HtmlImage image = read_image(page, at);
    const bool counter = (image.width > 0 && image.width <= 3) || (image.height > 0 && image.height <= 3);
    if (counter || image.candidates.empty()) return false;
    ++pictures;
  }
  return pictures == 1;
}

}  // namespace

void show_noscript_pictures(HtmlPage& page, HtmlId root) {
  const HtmlTree& tree = page.tree();
  for (HtmlId node = root; node < tree[root].end; ++node) {
    if (tree.tag(node) != noscript || page.dropped(node) || page.facts(node).hidden) continue;
    if (!holds_picture_alone(page, node) || empty_frame_of(page, node) == no_node) continue;
    page.read_as(node, span);
    page.note(node, noscript_picture);
  }
}

void show_hidden_words(HtmlPage& page, HtmlId root) {
  HiddenWords(page, root).show();
}

}  // namespace sheaf
