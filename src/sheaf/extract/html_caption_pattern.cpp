#include "sheaf/extract/html_caption_pattern.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/html_caption_rules.hpp"
#include "sheaf/extract/html_caption_words.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_line = 220;  // letters

struct Kind {
  std::size_t seen = 0;                 // such blocks on the page
  std::size_t below = 0;                // of these, right below a picture
  std::vector<std::string> openings{};  // their first two words
  std::vector<std::string> endings{};   // what is behind their first word
  bool only_words = true;               // each is a single word: names of languages, of services, of sizes
};

class CaptionPattern {
 public:
  CaptionPattern(const HtmlPage& page, HtmlId root) : page_(page), tree_(page.tree()), root_(root) {}

  std::vector<PictureAndBlock> find(const std::vector<PictureAndBlock>& candidates) {
    for (const PictureAndBlock& one : candidates)
      if (may_be_caption(one)) note(one);
    if (kinds_.empty()) return {};
    for (HtmlId node = root_; node < tree_[root_].end; ++node) count(node);
    std::vector<PictureAndBlock> found;
    for (const PictureAndBlock& one : candidates)
      if (may_be_caption(one) && is_own_kind(one)) found.push_back(one);
    return found;
  }

 private:
  /// What a style sheet sees of a block; empty for a plain one.
  std::string kind_of(HtmlId node) const {
    const std::string_view name = tree_.attribute(node, "class").substr(0, 200);
    const bool centred = is_centred_by_attribute(tree_, node);
    if (name.empty() && !centred) return {};
    return std::to_string(static_cast<int>(tree_.tag(node))) + (centred ? "|" : " ") + std::string(name);
  }

  /// Short, no list of links, no heading, and not one of several lines of a card.
  bool may_be_caption(const PictureAndBlock& one) const {
    const NodeFacts& facts = page_.facts(one.block);
    const HtmlTag tag = tree_.tag(one.block);
    if (tag != p && tag != div && tag != span && tag != small && tag != section && tag != center) return false;
    if (facts.letters < 6 || facts.letters > longest_line || facts.link_letters * 3 > facts.letters) return false;
    if (facts.signs.any_of({Sign::byline, Sign::date, Sign::deck, Sign::metadata, Sign::author_box, Sign::share,
                            Sign::tags, Sign::headline, Sign::teaser, Sign::related, Sign::action, Sign::body}))
      return false;
    if (tree_.attribute(one.image, "aria-hidden") == "true") return false;  // decoration
    return !is_heading_or_date(one.block) && !opens_with_title(one.block) && !is_in_card(one);
  }

  bool is_heading_or_date(HtmlId node) const {
    for (HtmlId at = node; at < tree_[node].end; ++at) {
      const HtmlTag tag = tree_.tag(at);
      if (tag == HtmlTag::time || is_heading(tag) || is_date_line(at)) return true;
      const bool loud = tag == b || tag == strong || tag == button;
      if (loud && page_.facts(at).letters * 2 > page_.facts(node).letters) return true;
    }
    return false;
  }

  /// An element of its own for the day: the line of author and date below a portrait.
  bool is_date_line(HtmlId node) const {
    constexpr std::uint32_t longest = 40;  // letters of a day, and "Updated"
    if (tree_.is_text(node) || page_.facts(node).letters == 0 || page_.facts(node).letters > longest) return false;
    const std::string words = page_.text(node, 200);
    const auto found = find_date(words);
    return found.has_value() && words.size() - (found->end - found->begin) < 12;
  }

  /// A short part of its own, and a longer one: title and text of a card. Must not catch a caption and its credit.
  bool opens_with_title(HtmlId node) const {
    constexpr std::uint32_t longest_title = 30;  // letters
    HtmlId first = no_node;
    for (const HtmlId child : tree_.children(node)) {
      const std::uint32_t letters = page_.facts(child).letters;
      if (letters == 0) continue;
      if (tree_.is_text(child)) return false;
      if (first == no_node && letters > longest_title) return false;
      if (first != no_node)
        return letters > page_.facts(first).letters * 2 && !opens_caption(ascii_lower(page_.text(first, 100)));
      first = child;
    }
    return first != no_node && tree_[first].end - first > 2 && opens_with_title(first);
  }

  /// A frame of this picture, this block and further words: title and text of a card.
  bool is_in_card(const PictureAndBlock& one) const {
    const HtmlId frame = tree_[one.block].parent;
    if (frame == no_node || page_.facts(frame).letters > 300) return false;
    return page_.facts(frame).letters > page_.facts(one.block).letters + 20;
  }

  void note(const PictureAndBlock& one) {
    const std::string kind = kind_of(one.block);
    if (kind.empty()) return;
    Kind& noted = kinds_[kind];
    ++noted.below;
    const std::string words = page_.text(one.block, 60);
    const std::size_t blank = words.find(' ');
    noted.openings.push_back(words.substr(0, words.find_first_of(" :", blank + 1)));
    noted.only_words = noted.only_words && count_words(words) < 2;
    noted.endings.push_back(blank == std::string::npos ? words : words.substr(blank));
  }

  void count(HtmlId node) {
    if (tree_.is_text(node) || page_.facts(node).letters == 0 || page_.dropped(node)) return;
    if (tree_[node].attribute_count == 0) return;
    const auto kind = kinds_.find(kind_of(node));
    if (kind != kinds_.end()) ++kind->second.seen;
  }

  bool is_own_kind(const PictureAndBlock& one) const {
    const auto found = kinds_.find(kind_of(one.block));
    if (found == kinds_.end() || found->second.seen > found->second.below) return false;
    const Kind& kind = found->second;
    if (kind.below == 1) {
      const bool centred = is_centred_by_attribute(tree_, one.block) && is_centred_by_attribute(tree_, one.frame);
      return centred ? page_.facts(one.block).letters < 140 : is_whole_frame(one);
    }
    return !kind.only_words && differ(kind.openings) && differ(kind.endings);
  }

  static bool differ(const std::vector<std::string>& parts) {
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& other) { return other != parts.front(); });
  }

  /// The picture, the block, and nothing else in a frame that stands in running text.
  bool is_whole_frame(const PictureAndBlock& one) const {
    const HtmlId frame = tree_[one.block].parent;
    if (frame == no_node || frame == root_ || !tree_.contains(frame, one.image)) return false;
    if (page_.facts(frame).letters != page_.facts(one.block).letters || page_.facts(frame).link_letters > 0)
      return false;
    const HtmlImage image = read_image(page_, one.image);
    if ((image.width > 0 && image.width < 200) || count_words(page_.text(one.block, 400)) < 4) return false;
    const HtmlId around = tree_[frame].parent;
    return around != no_node && page_.facts(around).letters > 4 * page_.facts(frame).letters;
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  std::map<std::string, Kind> kinds_;
};

}  // namespace

std::vector<PictureAndBlock> find_caption_blocks(const HtmlPage& page, HtmlId root,
                                                 const std::vector<PictureAndBlock>& candidates) {
  return CaptionPattern(page, root).find(candidates);
}

}  // namespace sheaf
