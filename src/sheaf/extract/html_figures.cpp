#include "sheaf/extract/html_figures.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_caption_rules.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_caption = 1200;  // letters; what is longer is an article
constexpr int highest_frame = 7;                 // wrappers between a picture and the words beside it

constexpr PageRule pixel_rule = {"pixel", "a picture of three pixels or less counts readers or keeps a space",
                                 "a picture that says no size"};
constexpr PageRule figcaption_rule = {"figcaption", "the page says so", "a figcaption that holds a picture of its own"};
constexpr PageRule class_in_figure = {"caption-class-in-figure",
                                      "a part of a figure that is called its caption or credit",
                                      "a caption of a figure within the figure"};
constexpr PageRule words_in_figure = {"words-in-figure", "a figure that holds pictures and a few words",
                                      "a figure that holds an article"};
constexpr PageRule class_beside = {"caption-class-beside", "a block beside the picture that is called a caption",
                                   "a paragraph of the text that holds a classed word"};
constexpr PageRule reads_so = {"reads-as-caption", "a short block below a picture, slanted, small or with a credit",
                               "the first paragraph of the text, an editor's note"};
constexpr PageRule class_in_frame = {"caption-class-in-frame", "a part called a caption in the frame of one picture",
                                     "a frame with much else in it"};
constexpr PageRule frame_of_picture = {"frame-of-picture",
                                       "a frame that is there for one picture holds these few words",
                                       "a card, a paragraph that begins with a picture"};
constexpr PageRule shared_caption = {"shared-caption", "one caption below several pictures in a frame of their own",
                                     "captions of which each has its picture"};
constexpr PageRule described_by = {"described-by", "aria-describedby names the words",
                                   "a description that is elsewhere hidden"};

class FigureBinder {
 public:
  FigureBinder(HtmlPage& page, HtmlId root) : page_(page), tree_(page.tree()), root_(root), rules_(page) {
    images_.resize(tree_.size() + 1, 0);
    letters_.resize(tree_.size() + 1, 0);
    used_.resize(tree_.size(), false);
    wordless_.resize(tree_.size(), false);
    HtmlId noscript_end = 0;
    for (HtmlId node = 0; node < tree_.size(); ++node) {
      if (tree_.tag(node) == noscript) noscript_end = std::max(noscript_end, tree_[node].end);
      const bool live = !page_.dropped(node) && !page_.facts(node).hidden && node >= noscript_end;
      const bool picture = live && is_image(tree_.tag(node)) && is_content_picture(node);
      images_[node + 1] = images_[node] + (picture ? 1 : 0);
      letters_[node + 1] =
          letters_[node] + (live && tree_.is_text(node) && !in_skipped(node) ? page_.facts(node).letters : 0);
    }
  }

  FigurePlans bind() {
    for (HtmlId node = root_; node < tree_[root_].end; ++node)
      if (images_[node + 1] > images_[node] && !used_[node]) bind_image(node);
    return std::move(plans_);
  }

 private:
  std::uint32_t images_in(HtmlId node) const noexcept { return images_[tree_[node].end] - images_[node]; }
  std::uint32_t letters_in(HtmlId node) const noexcept { return letters_[tree_[node].end] - letters_[node]; }

  bool in_skipped(HtmlId node) const {
    for (HtmlId up = tree_[node].parent; up != no_node && !is_block(tree_.tag(up)); up = tree_[up].parent)
      if (is_skipped(tree_.tag(up))) return true;
    return false;
  }

  /// Not a pixel, not a spacer, not a sign within a line.
  bool is_content_picture(HtmlId node) {
    const HtmlImage image = read_image(page_, node);
    if (image.candidates.empty()) return false;
    const bool pixel = (image.width > 0 && image.width <= 3) || (image.height > 0 && image.height <= 3);
    if (pixel || page_.signs(node).has(Sign::spacer)) {
      page_.drop(node, pixel_rule);
      return false;
    }
    return !rules_.is_inline_sign(node, image);
  }

  void bind_image(HtmlId node) {
    HtmlId frame = node;
    for (HtmlId up = tree_[node].parent; up != no_node && up != root_; up = tree_[up].parent) {
      if (tree_.tag(up) != figure) continue;
      frame = up;
      break;
    }
    if (frame != node && !wordless_[frame] && bind_figure(frame)) return;
    wordless_[frame] = true;  // so it stays for the other pictures in it
    HtmlId whole = node;
    if (frame != node && images_in(frame) == 1) whole = frame;
    bind_loose(node, whole);
  }

  // --- a figure element ---

  /// The pictures whose nearest figure this is.
  std::vector<HtmlId> images_of(HtmlId frame) const {
    std::vector<HtmlId> images;
    for (HtmlId node = frame + 1; node < tree_[frame].end; ++node) {
      if (tree_.tag(node) == figure && images_in(node) > 0)
        node = tree_[node].end - 1;
      else if (images_[node + 1] > images_[node] && !used_[node])
        images.push_back(node);
    }
    return images;
  }

  std::vector<HtmlId> captions_of(HtmlId frame, bool only_figcaption) const {
    std::vector<HtmlId> captions;
    for (HtmlId node = frame + 1; node < tree_[frame].end; ++node) {
      if (tree_.is_text(node)) continue;
      const bool other_figure = tree_.tag(node) == figure && images_in(node) > 0;
      const bool gone =
          page_.dropped(node) || page_.facts(node).hidden || page_.claimed(node) || is_skipped(tree_.tag(node));
      const bool caption = tree_.tag(node) == figcaption || (!only_figcaption && rules_.says_caption(node));
      if (!other_figure && !gone && !caption) continue;
      if (caption && !gone && !other_figure && letters_in(node) > 0 && images_in(node) == 0) captions.push_back(node);
      if (!caption || captions.empty() || captions.back() == node) node = tree_[node].end - 1;
    }
    return captions;
  }

  bool bind_figure(HtmlId frame) {
    std::vector<HtmlId> images = images_of(frame);
    if (images.empty()) return false;
    std::vector<HtmlId> captions = captions_of(frame, true);
    FigureOrigin origin = FigureOrigin::figcaption;
    const PageRule* rule = &figcaption_rule;
    if (captions.empty()) {
      captions = captions_of(frame, false);
      origin = FigureOrigin::classed_block;
      rule = &class_in_figure;
    }
    if (captions.empty() && letters_in(frame) > 2 && letters_in(frame) < 600) {
      captions = rules_.text_parts(frame);
      rule = &words_in_figure;
    }
    if (captions.empty()) return false;
    if (captions.size() == images.size() && images.size() > 1) {
      for (std::size_t at = 0; at < images.size(); ++at)
        add_plan(images[at], {images[at]}, {captions[at]}, origin, rule);
      return true;
    }
    add_plan(frame, std::move(images), std::move(captions), origin, rule);
    return true;
  }

  // --- a picture in any other frame ---

  /// Climbs from a picture through frames that hold nothing else, until there are words: a caption beside it, or none.
  void bind_loose(HtmlId image, HtmlId inner) {
    for (int up = 0; up < highest_frame; ++up) {
      const HtmlId outer = tree_[inner].parent;
      if (outer == no_node || inner == root_) break;
      const std::uint32_t other_images = images_in(outer) - images_in(inner);
      const std::uint32_t other_letters = letters_in(outer) - letters_in(inner);
      if (other_images == 0 && other_letters == 0 && outer != root_) {
        inner = outer;
        continue;
      }
      if (bind_beside(image, inner)) return;
      if (other_images > 0) {
        if (other_letters > 0 && bind_shared(image, outer)) return;
        break;
      }
      if (outer == root_ || bind_within(image, inner, outer)) return finish_loose(image, inner);
      break;
    }
    finish_loose(image, inner);
  }

  /// A picture without words stays where it is, and its wrappers fall away.
  void finish_loose(HtmlId image, HtmlId inner) {
    if (used_[image]) return;
    static_cast<void>(inner);
    if (rules_.described_by(image) != no_node) {
      const HtmlId words = rules_.described_by(image);
      if (letters_in(words) > 2 && letters_in(words) < 600 && images_in(words) == 0 && !page_.claimed(words) &&
          !page_.dropped(words) && tree_.contains(root_, words))
        return add_plan(image, {image}, {words}, FigureOrigin::described_by, &described_by);
    }
    add_plan(image, {image}, {}, FigureOrigin::lone_image, nullptr);
  }

  bool usable(HtmlId node) const {
    return !tree_.is_text(node) && !page_.dropped(node) && !page_.facts(node).hidden && !page_.claimed(node) &&
           !is_skipped(tree_.tag(node)) && images_in(node) == 0 && letters_in(node) > 2 &&
           letters_in(node) < longest_caption;
  }

  /// Whether a node shows nothing: blanks, scripts, empty boxes.
  bool is_void(HtmlId node) const {
    if (tree_.is_text(node)) return trim(tree_[node].text).empty();
    return (letters_in(node) == 0 && images_in(node) == 0) || is_skipped(tree_.tag(node));
  }

  HtmlId next_shown(HtmlId node) const {
    do node = tree_.next_sibling(node);
    while (node != no_node && is_void(node));
    return node;
  }

  HtmlId previous_sibling(HtmlId node) const {
    const HtmlId parent = tree_[node].parent;
    if (node == parent + 1) return no_node;
    HtmlId at = node - 1;
    while (tree_[at].parent != parent) at = tree_[at].parent;
    return at;
  }

  HtmlId previous_shown(HtmlId node) const {
    do node = previous_sibling(node);
    while (node != no_node && is_void(node));
    return node;
  }

  /// Words in a block of their own, right after the picture or right before it.
  bool bind_beside(HtmlId image, HtmlId inner) {
    std::vector<HtmlId> words;
    for (HtmlId next = next_shown(inner); next != no_node && words.size() < 3; next = next_shown(next)) {
      if (!usable(next) || !rules_.says_caption_throughout(next, letters_in(next))) break;
      words.push_back(next);
    }
    if (words.empty()) {
      const HtmlId before = previous_shown(inner);
      if (before != no_node && usable(before) && rules_.says_caption_throughout(before, letters_in(before)) &&
          (next_shown(inner) == no_node || images_in(next_shown(inner)) == 0))
        words.push_back(before);
    }
    if (!words.empty()) {
      add_plan(inner, images_under(inner, image), std::move(words), FigureOrigin::classed_block, &class_beside);
      return true;
    }
    const HtmlId next = next_shown(inner);
    if (next == no_node || !usable(next) || !rules_.reads_as_caption(next)) return false;
    add_plan(inner, images_under(inner, image), {next}, FigureOrigin::adjacent_block, &reads_so);
    return true;
  }

  /// Words in the same frame: `outer` holds this picture and no other, and text.
  bool bind_within(HtmlId image, HtmlId inner, HtmlId outer) {
    const std::uint32_t words = letters_in(outer) - letters_in(inner);
    if (words > longest_caption) return false;
    std::vector<HtmlId> captions = captions_of(outer, false);
    std::erase_if(captions, [&](HtmlId node) { return tree_.contains(inner, node) && inner != image; });
    std::uint32_t said = 0;
    for (const HtmlId node : captions) said += letters_in(node);
    if (!captions.empty() && words <= said + said / 4 + 30) {
      add_plan(outer, {image}, std::move(captions), FigureOrigin::classed_block, &class_in_frame);
      return true;
    }
    if (const auto origin = rules_.frame_says_caption(outer, inner, words)) {
      std::vector<HtmlId> parts = rules_.text_parts(outer);
      if (!parts.empty()) {
        add_plan(outer, {image}, std::move(parts), *origin, &frame_of_picture);
        return true;
      }
    }
    return false;
  }

  /// One caption below several pictures in a frame that holds nothing else.
  bool bind_shared(HtmlId image, HtmlId outer) {
    if (outer == root_ || images_in(outer) > 8) return false;
    std::vector<HtmlId> captions = captions_of(outer, false);
    if (captions.empty() || captions.size() > 2) return false;
    std::uint32_t said = 0;
    for (const HtmlId node : captions) said += letters_in(node);
    if (letters_in(outer) > said + said / 5 + 12 || captions.front() < image) return false;
    std::vector<HtmlId> images = images_of(outer);
    const bool whole = images.size() == images_in(outer) && images.front() == image;
    if (!whole) return false;
    add_plan(outer, std::move(images), std::move(captions), FigureOrigin::classed_block, &shared_caption);
    return true;
  }

  std::vector<HtmlId> images_under(HtmlId inner, HtmlId image) const {
    std::vector<HtmlId> images;
    for (HtmlId node = inner; node < tree_[inner].end; ++node)
      if (images_[node + 1] > images_[node] && !used_[node]) images.push_back(node);
    if (images.empty()) images.push_back(image);
    return images;
  }

  void add_plan(HtmlId anchor, std::vector<HtmlId> images, std::vector<HtmlId> captions, FigureOrigin origin,
                const PageRule* rule) {
    FigurePlan plan;
    plan.origin = origin;
    plan.rule = rule;
    for (const HtmlId image : images) used_[image] = true;
    plan.images = std::move(images);
    plan.captions = rules_.without_copies(captions);
    for (const HtmlId caption : plan.captions) {
      page_.claim(caption);
      rules_.find_credits(caption, plan.credits);
    }
    if (plan.captions.empty()) {
      plan.origin = FigureOrigin::lone_image;
      plan.rule = nullptr;
    } else {
      page_.note(plan.captions.front(), *rule);
    }
    plans_.emplace(anchor, std::move(plan));
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  CaptionRules rules_;
  std::vector<std::uint32_t> images_;   // pictures before each node
  std::vector<std::uint32_t> letters_;  // letters before each node
  std::vector<bool> used_;
  std::vector<bool> wordless_;  // figures in which no caption was found
  FigurePlans plans_;
};

}  // namespace

RuleGroup caption_rules() {
  return {"Which words are a picture's",
          {&pixel_rule, &figcaption_rule, &class_in_figure, &words_in_figure, &class_beside, &reads_so, &class_in_frame,
           &frame_of_picture, &shared_caption, &described_by}};
}

FigurePlans bind_figures(HtmlPage& page, HtmlId root) {
  return FigureBinder(page, root).bind();
}

}  // namespace sheaf
