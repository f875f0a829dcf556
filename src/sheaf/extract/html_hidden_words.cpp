#include "sheaf/extract/html_hidden_words.hpp"

#include <cstdint>
#include <vector>

#include "sheaf/extract/html_image.hpp"

namespace sheaf {

constexpr PageRule hidden_words = {
    "hidden-words", "a caption that is shown when somebody points at its picture",
    "the hidden copy of a caption that is shown, a hidden part with pictures of its own"};

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

}  // namespace

void show_hidden_words(HtmlPage& page, HtmlId root) {
  HiddenWords(page, root).show();
}

}  // namespace sheaf
