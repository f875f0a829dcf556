#include "sheaf/extract/html_picture_map.hpp"

#include <algorithm>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_caption_words.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_caption = 1200;  // letters; what is longer is an article
constexpr int highest_frame = 7;                 // wrappers between a picture and the words beside it
constexpr HtmlId twin_distance = 120;            // nodes

}  // namespace

constexpr PageRule pixel_rule = {"pixel", "a picture of a few pixels counts readers, keeps a space or rounds a corner",
                                 "a picture that says no size, a sign within a line"};
constexpr PageRule captioned_name = {"captioned-name",
                                     "a file with the name of a stand-in that has a caption of its own is a picture",
                                     "such a file without a caption"};
constexpr PageRule lost_rule = {"picture-lost",
                                "a figure with a caption whose picture was not saved is shown without it",
                                "the stand-in of a film, or beside the picture itself"};
constexpr PageRule twin_rule = {"picture-twin", "the same picture twice, with no word between, is shown once",
                                "a row of three, as stars are"};

PictureMap::PictureMap(HtmlPage& page, const CaptionRules& rules) : page_(page), tree_(page.tree()) {
  images_.resize(tree_.size() + 1, 0);
  letters_.resize(tree_.size() + 1, 0);
  used_.resize(tree_.size(), false);
  HtmlId noscript_end = 0;
  for (HtmlId node = 0; node < tree_.size(); ++node) {
    if (tree_.tag(node) == noscript) noscript_end = std::max(noscript_end, tree_[node].end);
    const bool live = !page_.dropped(node) && !page_.facts(node).hidden && node >= noscript_end;
    const bool picture = live && is_image(tree_.tag(node)) && is_content_picture(node, rules);
    const bool words = live && tree_.is_text(node) && page_.facts(node).letters > 0 && !in_skipped(node) &&
                       !(tree_[node].text.size() < 80 && is_caption_machinery(tree_[node].text)) &&
                       !(tree_.is_text(node) && is_printed_file(page_, node, tree_[node].text));
    images_[node + 1] = images_[node] + (picture ? 1 : 0);
    letters_[node + 1] = letters_[node] + (words ? page_.facts(node).letters : 0);
  }
}

bool is_printed_file(const HtmlPage& page, HtmlId node, std::string_view words) {
  return is_name_of_file(words) && page.ancestor(node, figure) != no_node && page.ancestor(node, figcaption) == no_node;
}

bool PictureMap::in_skipped(HtmlId node) const {
  for (HtmlId up = tree_[node].parent; up != no_node && !is_block(tree_.tag(up)); up = tree_[up].parent)
    if (is_skipped(tree_.tag(up))) return true;
  return false;
}

/// Not a pixel, not a spacer, not a sign within a line, not the same picture again.
bool PictureMap::is_content_picture(HtmlId node, const CaptionRules& rules) {
  const HtmlImage image = read_image(page_, node);
  if (image.candidates.empty()) return is_lost_picture(node);
  const bool pixel = (image.width > 0 && image.width <= 3) || (image.height > 0 && image.height <= 3);
  const bool twin = !pixel && is_twin(node, image.candidates);
  if (pixel || twin || page_.signs(node).has(Sign::spacer)) {
    page_.drop(node, twin ? twin_rule : pixel_rule);
    return false;
  }
  if (image.by_caption) page_.note(node, captioned_name);
  if (rules.is_inline_sign(node, image)) return false;
  const bool corner = image.width > 0 && image.width <= 16 && image.height > 0 && image.height <= 16;
  if (corner) page_.drop(node, pixel_rule);
  return !corner;
}

/// Saved before its script told where it is, but in a figure with a caption: the reader is told that it is missing.
/// Must not catch the stand-in beside the picture itself, nor that of a film.
bool PictureMap::is_lost_picture(HtmlId node) {
  constexpr HtmlId largest_figure = 200;  // nodes
  const HtmlId frame = page_.ancestor(node, figure);
  if (frame == no_node || tree_[frame].end - frame > largest_figure) return false;
  bool captioned = false;
  for (HtmlId at = frame; at < tree_[frame].end; ++at) {
    const HtmlTag tag = tree_.tag(at);
    if (tag == noscript || tag == video || tag == audio || tag == iframe || tag == svg || tag == object ||
        tag == canvas)
      return false;
    if (at != node && is_image(tag)) return false;
    captioned = captioned || (tag == figcaption && count_words(page_.text(at, 400)) > 2);
  }
  if (captioned) page_.note(node, lost_rule);
  return captioned;
}

/// The picture before, again, with no words between: the copy that a page opens over itself, or shows on small screens.
/// Must not catch a third one: those are a row of stars.
bool PictureMap::is_twin(HtmlId node, const std::vector<std::string>& addresses) {
  const bool same = last_ != no_node && addresses.front() == last_address_ && node - last_ < twin_distance &&
                    letters_[node] == letters_[last_];
  last_ = same ? no_node : node;
  last_address_ = addresses.front();
  return same;
}

bool PictureMap::is_void(HtmlId node) const {
  if (tree_.is_text(node)) return letters_in(node) == 0 && trim(tree_[node].text).size() < 4;
  return (letters_in(node) == 0 && images_in(node) == 0) || is_skipped(tree_.tag(node));
}

HtmlId PictureMap::next_shown(HtmlId node) const {
  do node = tree_.next_sibling(node);
  while (node != no_node && is_void(node));
  return node;
}

HtmlId PictureMap::first_shown(HtmlId node) const {
  for (const HtmlId child : tree_.children(node))
    if (!is_void(child)) return child;
  return no_node;
}

HtmlId PictureMap::previous_sibling(HtmlId node) const {
  const HtmlId parent = tree_[node].parent;
  if (node == parent + 1) return no_node;
  HtmlId at = node - 1;
  while (tree_[at].parent != parent) at = tree_[at].parent;
  return at;
}

HtmlId PictureMap::previous_shown(HtmlId node) const {
  do node = previous_sibling(node);
  while (node != no_node && is_void(node));
  return node;
}

bool PictureMap::usable(HtmlId node) const {
  return !tree_.is_text(node) && !page_.dropped(node) && !page_.facts(node).hidden && !page_.claimed(node) &&
         !is_skipped(tree_.tag(node)) && images_in(node) == 0 && letters_in(node) > 1 &&
         letters_in(node) < longest_caption;
}

HtmlId PictureMap::frame_of(HtmlId node, HtmlId root) const {
  for (int up = 0; up < highest_frame; ++up) {
    const HtmlId outer = tree_[node].parent;
    if (outer == no_node || outer == root || node == root) return node;
    if (images_in(outer) != images_in(node) || letters_in(outer) != letters_in(node)) return node;
    node = outer;
  }
  return node;
}

}  // namespace sheaf
