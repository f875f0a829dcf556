#include "sheaf/extract/html_figures.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/html_caption_pattern.hpp"
#include "sheaf/extract/html_caption_rules.hpp"
#include "sheaf/extract/html_figure_parts.hpp"
#include "sheaf/extract/html_figure_rules.hpp"
#include "sheaf/extract/html_hidden_words.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_picture_map.hpp"
#include "sheaf/extract/html_picture_rows.hpp"
#include "sheaf/extract/html_said_caption.hpp"
#include "sheaf/extract/html_shortcodes.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;
using namespace figure_rule;

constexpr std::uint32_t longest_caption = 1200;  // letters; what is longer is an article
constexpr int highest_frame = 7;                 // wrappers between a picture and the words beside it

class FigureBinder {
 public:
  FigureBinder(HtmlPage& page, HtmlId root)
      : page_(page), tree_(page.tree()), root_(root), rules_(page), map_(page, rules_), parts_(page, rules_, map_) {
    wordless_.resize(tree_.size(), false);
  }

  FigurePlans bind() {
    for (HtmlId node = root_; node < tree_[root_].end; ++node)
      if (map_.is_picture(node) && !map_.used(node)) bind_image(node);
    bind_by_pattern();
    return std::move(plans_);
  }

 private:
  std::uint32_t images_in(HtmlId node) const noexcept { return map_.images_in(node); }
  std::uint32_t letters_in(HtmlId node) const noexcept { return map_.letters_in(node); }

  void bind_image(HtmlId node) {
    HtmlId nearest = no_node;
    int seen = 0;
    for (HtmlId up = tree_[node].parent; up != no_node && up != root_ && seen < 3; up = tree_[up].parent) {
      if (tree_.tag(up) != figure) continue;
      ++seen;
      if (nearest == no_node) nearest = up;
      if (wordless_[up]) continue;
      if (up == nearest ? bind_figure(up) : bind_outer_figure(up)) return;
      wordless_[up] = true;  // so it stays for the other pictures in it
    }
    const bool whole = nearest != no_node && images_in(nearest) == 1;
    bind_loose(node, whole ? nearest : node);
  }

  // --- a figure element ---

  bool bind_figure(HtmlId frame) {
    std::vector<HtmlId> images = parts_.images_of(frame);
    if (images.empty()) return false;
    std::vector<HtmlId> captions = parts_.captions_of(frame, true);
    FigureOrigin origin = FigureOrigin::figcaption;
    const PageRule* rule = &figcaption_rule;
    if (captions.empty()) {
      origin = FigureOrigin::classed_block;
      rule = &class_in_figure;
    }
    if (captions.size() < 2) captions = parts_.with_makers(frame, std::move(captions));
    const bool partly = origin == FigureOrigin::classed_block && parts_.said_by(captions) < letters_in(frame);
    if (partly && letters_in(frame) > 1 && letters_in(frame) < 600) {  // nothing of a figure may be lost
      captions = rules_.text_parts(frame);
      rule = &words_in_figure;
    }
    if (captions.empty()) return false;
    if (tree_.has_attribute(frame, shortcode_mark)) {
      origin = FigureOrigin::shortcode;
      rule = &caption_shortcode;
    }
    if (captions.size() == images.size() && images.size() > 1) {
      bind_each(images, captions, origin, *rule);
      return true;
    }
    add_credit_beside(frame, captions);
    add_plan(frame, std::move(images), std::move(captions), origin, *rule);
    return true;
  }

  /// A figure of figures: its own caption is shared by the pictures when none has one of its own.
  bool bind_outer_figure(HtmlId frame) {
    std::vector<HtmlId> captions = parts_.captions_of(frame, true);
    std::vector<HtmlId> images = parts_.images_of(frame, FigureDepth::all);
    if (captions.empty() || images.size() != images_in(frame) || images.size() > 12) return false;
    for (HtmlId node = frame; node < tree_[frame].end; ++node) {
      const bool own = tree_.tag(node) == figcaption && letters_in(node) > 0;
      if (own && std::find(captions.begin(), captions.end(), node) == captions.end()) return false;
    }
    add_plan(frame, std::move(images), std::move(captions), FigureOrigin::figcaption, outer_figcaption);
    return true;
  }

  void bind_each(const std::vector<HtmlId>& images, const std::vector<HtmlId>& captions, FigureOrigin origin,
                 const PageRule& rule) {
    for (std::size_t at = 0; at < images.size(); ++at) add_plan(images[at], {images[at]}, {captions[at]}, origin, rule);
  }

  /// The credit that stands behind a caption, outside its figure. Must not catch a credit when the caption has one.
  void add_credit_beside(HtmlId frame, std::vector<HtmlId>& captions) const {
    std::string words;
    for (const HtmlId caption : captions) {
      if (page_.signs(caption).has(Sign::credit)) return;
      words += page_.text(caption, 2000);
    }
    if (!split_credit(words).credit.empty()) return;
    const HtmlId next = map_.next_shown(map_.frame_of(frame, root_));
    if (next == no_node || !map_.usable(next) || letters_in(next) > 110) return;
    if (rules_.says_maker(next, letters_in(next)) || is_credit_alone(next)) captions.push_back(next);
  }

  bool is_credit_alone(HtmlId node) const {
    return rules_.reads_as_credit(node) && is_credit_line(page_.text(node, 400));
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
      const bool first = map_.is_first_in(image, outer);  // what fails for it fails for the others
      if (first && tree_.tag(outer) == tr && bind_rows(outer)) return;
      if (other_images > 0) {
        if (outer == root_ || (first && bind_shared(image, outer))) break;
        if (other_letters > 0) break;
        inner = outer;  // several pictures side by side: the words may stand below all of them
        continue;
      }
      if (outer != root_) bind_within(image, inner, outer);
      break;
    }
    finish_loose(image);
  }

  /// A picture without words stays where it is, and its wrappers fall away.
  void finish_loose(HtmlId image) {
    if (map_.used(image)) return;
    const HtmlId words = rules_.described_by(image);
    if (words != no_node && map_.usable(words) && letters_in(words) > 2 && letters_in(words) < 600 &&
        tree_.contains(root_, words) && page_.text(words, 1000) != trim(tree_.attribute(image, "alt")))
      return add_plan(image, {image}, {words}, FigureOrigin::described_by, described_by);
    add_plan(image, {image}, {}, FigureOrigin::lone_image, described_by);
    add_said_caption(image);
  }

  void add_said_caption(HtmlId image) {
    FigurePlan& plan = plans_.at(image);
    plan.said = said_caption(page_, image);
    if (plan.said.empty()) return;
    plan.origin = FigureOrigin::structured_data;
    plan.rule = &caption_attribute;
    page_.note(image, caption_attribute);
  }

  /// Words in a block of their own, right after the picture or right before it.
  bool bind_beside(HtmlId image, HtmlId inner) {
    std::vector<HtmlId> words = classed_after(inner);
    if (words.empty()) {
      const HtmlId before = map_.previous_shown(inner);
      const HtmlId next = map_.next_shown(inner);
      if (before != no_node && map_.usable(before) && rules_.says_caption_throughout(before, letters_in(before)) &&
          (next == no_node || images_in(next) == 0))
        words.push_back(before);
    }
    if (!words.empty()) return bind_words(image, inner, std::move(words), FigureOrigin::classed_block, class_beside);
    const HtmlId next = map_.next_shown(inner);
    if (bind_first_line(image, inner, next)) return true;
    if (next == no_node || !map_.usable(next)) return false;
    if (tree_.tag(inner) == dt && tree_.tag(next) == dd && letters_in(next) < 300)
      return bind_definition(image, inner, next);
    if (rules_.is_credit_link(next)) linked_.push_back({image, inner, next});
    if (rules_.says_alternative(next, image))
      return bind_words(image, inner, {next}, FigureOrigin::adjacent_block, says_alternative);
    if (!rules_.reads_as_caption(next)) {
      left_.push_back({image, inner, next});
      return false;
    }
    return bind_words(image, inner, {next}, FigureOrigin::adjacent_block, reads_so);
  }

  /// The first paragraph of the block below a picture, where programs that lay out pages part pictures from text.
  bool bind_first_line(HtmlId image, HtmlId inner, HtmlId below) {
    constexpr int deepest = 6;  // wrappers around a paragraph
    HtmlId line = below;
    for (int down = 0; down < deepest && line != no_node && tree_.tag(line) != p; ++down)
      line = tree_.tag(line) == div || tree_.tag(line) == section ? map_.first_shown(line) : no_node;
    if (line == no_node || line == below || tree_.tag(line) != p || !map_.usable(line)) return false;
    if (!rules_.reads_as_caption_above_text(line)) return false;
    return bind_words(image, inner, {line}, FigureOrigin::adjacent_block, first_line);
  }

  bool bind_words(HtmlId image, HtmlId inner, std::vector<HtmlId> words, FigureOrigin origin, const PageRule& rule) {
    std::vector<HtmlId> images = parts_.images_under(inner, image);
    if (words.size() == 1 && images.size() > 1) words = items_for_pictures(tree_, map_, words.front(), images.size());
    if (words.size() == images.size() && images.size() > 1) {
      bind_each(images, words, origin, captions_in_order);
      return true;
    }
    if (words.size() == 1) add_credit_beside(words.back(), words);
    const HtmlId anchor = frame_of_term(inner, parts_.said_by(words));
    add_plan(anchor, std::move(images), std::move(words), origin, rule);
    return true;
  }

  /// `<dl><dt><img></dt><dd>words</dd></dl>`: the list is the frame when it holds nothing else.
  bool bind_definition(HtmlId image, HtmlId term, HtmlId words) {
    add_plan(frame_of_term(term, letters_in(words)), {image}, {words}, FigureOrigin::table_cell, defined);
    return true;
  }

  /// A term is a line of a list, and no place for a figure; the list is, when it holds nothing but these words.
  HtmlId frame_of_term(HtmlId term, std::uint32_t words) const {
    const HtmlId list = tree_[term].parent;
    return tree_.tag(term) == dt && images_in(list) == images_in(term) && letters_in(list) == words ? list : term;
  }

  std::vector<HtmlId> classed_after(HtmlId inner) const {
    std::vector<HtmlId> words;
    for (HtmlId next = map_.next_shown(inner); next != no_node && words.size() < 3; next = map_.next_shown(next)) {
      if (!map_.usable(next) || !rules_.says_caption_throughout(next, letters_in(next))) break;
      words.push_back(next);
    }
    if (!words.empty()) add_words_below_credit(words);
    return words;
  }

  /// A credit right below a picture, and below it, as the last of the same frame, the caption that nothing calls so.
  void add_words_below_credit(std::vector<HtmlId>& words) const {
    if (page_.signs(words.back()).has(Sign::caption)) return;
    const HtmlId next = map_.next_shown(words.back());
    const HtmlId frame = tree_[words.back()].parent;
    if (next == no_node || tree_[next].parent != frame || tree_[next].end != tree_[frame].end) return;
    const bool of_picture = images_in(frame) == 1 && letters_in(frame) == parts_.said_by(words) + letters_in(next);
    if (of_picture && map_.usable(next) && letters_in(next) <= 320) words.push_back(next);
  }

  /// Words in the same frame: `outer` holds this picture and no other, and text.
  bool bind_within(HtmlId image, HtmlId inner, HtmlId outer) {
    const std::uint32_t words = letters_in(outer) - letters_in(inner);
    if (words > longest_caption) return false;
    std::vector<HtmlId> captions = parts_.captions_of(outer, false);
    std::erase_if(captions, [&](HtmlId node) { return tree_.contains(inner, node) && inner != image; });
    const std::uint32_t said = parts_.said_by(captions);
    if (!captions.empty() && words <= said + said / 4 + 30) {
      if (words > said) parts_.add_parts_beside(outer, captions);
      add_plan(outer, {image}, std::move(captions), FigureOrigin::classed_block, class_in_frame);
      return true;
    }
    const auto origin = rules_.frame_says_caption(outer, inner, words);
    if (!origin.has_value()) return false;
    std::vector<HtmlId> parts = rules_.text_parts(outer);
    if (parts.empty()) return false;
    add_plan(outer, {image}, std::move(parts), *origin, frame_of_picture);
    return true;
  }

  /// Captions of several pictures in a frame that holds nothing else: one for each, in order, or one below all.
  bool bind_shared(HtmlId image, HtmlId outer) {
    if (outer == root_ || images_in(outer) > most_figure_images || letters_in(outer) == 0) return false;
    std::vector<HtmlId> captions = parts_.captions_of(outer, false);
    std::vector<HtmlId> images = parts_.images_of(outer);
    const bool whole = images.size() == images_in(outer) && images.front() == image;
    if (!whole || captions.empty() || captions.front() < image) return false;
    if (captions.size() == 1 && images.size() > 1)
      captions = items_for_pictures(tree_, map_, captions.front(), images.size());
    const std::uint32_t said = parts_.said_by(captions);
    if (letters_in(outer) > said + said / 5 + 12 * images.size()) return false;
    if (captions.size() == images.size() && captions.front() > images.back()) {
      bind_each(images, captions, FigureOrigin::classed_block, captions_in_order);
      return true;
    }
    if (captions.size() > 2 || images.size() > 8) return false;
    add_plan(outer, std::move(images), std::move(captions), FigureOrigin::classed_block, shared_caption);
    return true;
  }

  /// A row of pictures in a table, and below it a row of words: each column is a figure.
  bool bind_rows(HtmlId row) {
    const PicturesAndWords found = pictures_and_words_in_rows(tree_, map_, row);
    bind_each(found.images, found.words, FigureOrigin::table_cell, captions_in_row);
    return !found.images.empty();
  }

  // --- words that only the whole page shows to be captions ---

  /// Pictures that are still without words get the short blocks below them when those are a kind of block of their own.
  void bind_by_pattern() {
    constexpr std::size_t most_links = 6;  // where every picture has one, they lead to where the things are sold
    if (linked_.size() <= most_links)
      for (const PictureAndBlock& one : linked_) bind_lone(one, credit_links);
    for (const PictureAndBlock& one : find_caption_blocks(page_, root_, left_)) bind_lone(one, own_kind);
  }

  void bind_lone(const PictureAndBlock& one, const PageRule& rule) {
    const auto lone = plans_.find(one.image);
    if (lone == plans_.end() || !lone->second.captions.empty() || !map_.usable(one.block)) return;
    plans_.erase(lone);
    std::vector<HtmlId> words{one.block};
    add_credit_beside(one.block, words);
    add_plan(one.frame, {one.image}, std::move(words), FigureOrigin::adjacent_block, rule);
  }

  void add_plan(HtmlId anchor, std::vector<HtmlId> images, std::vector<HtmlId> captions, FigureOrigin origin,
                const PageRule& rule) {
    FigurePlan plan;
    plan.origin = origin;
    for (const HtmlId image : images) map_.use(image);
    plan.images = std::move(images);
    plan.captions = rules_.without_copies(captions);
    for (const HtmlId caption : plan.captions) {
      page_.claim(caption);
      rules_.tidy(caption);
      rules_.find_credits(caption, plan.credits);
    }
    if (plan.credits.empty() && plan.captions.size() > 1 && rules_.names_maker(plan.captions.back()))
      plan.credits.push_back(plan.captions.back());
    if (plan.captions.empty()) {
      plan.origin = FigureOrigin::lone_image;
    } else {
      plan.rule = &rule;
      page_.note(plan.captions.front(), rule);
    }
    plans_.emplace(anchor, std::move(plan));
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  CaptionRules rules_;
  PictureMap map_;
  FigureParts parts_;
  std::vector<bool> wordless_;  // figures in which no caption was found
  FigurePlans plans_;
  std::vector<PictureAndBlock> linked_;  // the same where the block is a link that says a source
  std::vector<PictureAndBlock> left_;    // pictures without words, and the blocks below them
};

}  // namespace

FigurePlans bind_figures(HtmlPage& page, HtmlId root) {
  show_noscript_pictures(page, root);
  show_hidden_words(page, root);
  return FigureBinder(page, root).bind();
}

}  // namespace sheaf
