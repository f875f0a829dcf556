#include "sheaf/extract/html_figure_parts.hpp"

#include <algorithm>

namespace sheaf {
namespace {

using enum HtmlTag;

}  // namespace

std::vector<HtmlId> FigureParts::images_of(HtmlId frame, FigureDepth depth) const {
  std::vector<HtmlId> images;
  for (HtmlId node = frame; node < tree_[frame].end && images.size() < most_figure_images; ++node) {
    if (depth == FigureDepth::nearest && node != frame && tree_.tag(node) == figure && images_in(node) > 0)
      node = tree_[node].end - 1;
    else if (map_.is_picture(node) && !map_.used(node))
      images.push_back(node);
  }
  return images;
}

std::vector<HtmlId> FigureParts::captions_of(HtmlId frame, bool only_figcaption) const {
  std::vector<HtmlId> captions;
  for (HtmlId node = frame + 1; node < tree_[frame].end; ++node) {
    if (tree_.is_text(node)) continue;
    const bool other_figure = tree_.tag(node) == figure && images_in(node) > 0;
    const bool gone =
        page_.dropped(node) || page_.facts(node).hidden || page_.claimed(node) || is_skipped(tree_.tag(node));
    if (images_in(node) > 0 && !other_figure && !gone) continue;  // a frame, whatever it is called
    const bool caption = tree_.tag(node) == figcaption ||
                         (!only_figcaption && (rules_.says_caption(node) || rules_.says_maker(node, letters_in(node))));
    if (!other_figure && !gone && !caption) continue;
    if (caption && !gone && !other_figure && letters_in(node) > 0 && images_in(node) == 0) captions.push_back(node);
    if (!caption || captions.empty() || captions.back() == node) node = tree_[node].end - 1;
  }
  return captions;
}

std::vector<HtmlId> FigureParts::images_under(HtmlId inner, HtmlId image) const {
  std::vector<HtmlId> images = images_of(inner, FigureDepth::all);
  if (images.empty()) images.push_back(image);
  return images;
}

std::uint32_t FigureParts::said_by(const std::vector<HtmlId>& words) const {
  std::uint32_t letters = 0;
  for (const HtmlId word : words) letters += letters_in(word);
  return letters;
}

std::vector<HtmlId> FigureParts::with_makers(HtmlId frame, std::vector<HtmlId> captions) const {
  if (!captions.empty() && letters_in(captions.front()) == letters_in(frame)) return captions;
  if (captions.empty()) return captions_of(frame, false);
  const HtmlId first = captions.front();
  const auto is_apart = [&](HtmlId part) { return !tree_.contains(first, part) && !tree_.contains(part, first); };
  for (const HtmlId part : captions_of(frame, false))
    if (is_apart(part) && rules_.says_maker(part, letters_in(part))) captions.push_back(part);
  if (captions.size() > 1) return captions;
  for (const HtmlId part : rules_.text_parts(frame))
    if (is_apart(part) && !tree_.is_text(part) && rules_.reads_as_credit(part)) captions.push_back(part);
  return captions;
}

void FigureParts::add_parts_beside(HtmlId outer, std::vector<HtmlId>& captions) const {
  for (const HtmlId part : rules_.text_parts(outer)) {
    const bool known = std::any_of(captions.begin(), captions.end(), [&](HtmlId caption) {
      return tree_.contains(part, caption) || tree_.contains(caption, part);
    });
    if (!known) captions.push_back(part);
  }
  std::sort(captions.begin(), captions.end());
}

}  // namespace sheaf
