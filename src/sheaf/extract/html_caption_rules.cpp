#include "sheaf/extract/html_caption_rules.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/html_caption_words.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {

using enum HtmlTag;

bool is_slanted_or_small(HtmlTag tag) noexcept {
  return tag == em || tag == i || tag == small || tag == cite || tag == figcaption || tag == sub;
}

bool is_centred_by_attribute(const HtmlTree& tree, HtmlId node) {
  std::string style;
  for (const char c : tree.attribute(node, "style").substr(0, 400))
    if (c != ' ') style += c;
  return equals_nocase(tree.attribute(node, "align"), "center") || contains_nocase(style, "text-align:center");
}

bool CaptionRules::says_caption(HtmlId node) const {
  const HtmlTag tag = tree_.tag(node);
  if (tag == HtmlTag::text || tag == video || tag == audio || (tag >= h1 && tag <= h3) || tag == a) return false;
  const Signs signs = page_.signs(node);
  if (!signs.any_of({Sign::caption, Sign::credit}) && tag != figcaption) return false;
  return !signs.any_of({Sign::player, Sign::comments, Sign::share, Sign::body, Sign::action}) &&
         (tag == figcaption || !holds_heading(node));
}

/// A part with a heading in it is called "credits" for the topic of an article.
bool CaptionRules::holds_heading(HtmlId node) const {
  constexpr HtmlId largest = 60;  // nodes; what is larger is no caption anyway, and may hold one
  const HtmlId end = std::min(tree_[node].end, node + largest);
  for (HtmlId at = node; at < end; ++at)
    if (tree_.tag(at) >= h1 && tree_.tag(at) <= h3) return true;
  return false;
}

bool CaptionRules::says_maker(HtmlId node, std::uint32_t letters) const {
  if (tree_.is_text(node) || letters > 90) return false;
  const Signs signs = page_.signs(node);
  if (signs.any_of({Sign::credit, Sign::rights}) && holds_heading(node)) return false;
  if (signs.has(Sign::credit)) return true;
  if (!signs.has(Sign::rights)) return false;
  const std::string lower = ascii_lower(page_.text(node, 400));
  return lower.find("all rights") == std::string::npos && lower.find("copyright 2") == std::string::npos;
}

bool CaptionRules::says_caption_throughout(HtmlId node, std::uint32_t letters) const {
  if (says_caption(node) || says_maker(node, letters)) return true;
  if (tree_[node].end - node > 60) return false;
  std::uint32_t said = 0;
  for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
    if (!says_caption(at) || page_.facts(at).hidden) continue;
    said += page_.facts(at).letters;
    at = tree_[at].end - 1;
  }
  return said > 0 && letters <= said + said / 5;
}

bool CaptionRules::is_set_apart(HtmlId node) const {
  std::uint32_t apart = 0;
  std::uint32_t all = 0;
  HtmlId until = 0;
  for (HtmlId at = node; at < tree_[node].end; ++at) {
    if (is_slanted_or_small(tree_.tag(at))) until = std::max(until, tree_[at].end);
    if (!tree_.is_text(at)) continue;
    all += page_.facts(at).letters;
    if (at < until) apart += page_.facts(at).letters;
  }
  return all > 0 && apart * 10 >= all * 9;
}

bool CaptionRules::is_credit_link(HtmlId node) const {
  const NodeFacts& facts = page_.facts(node);
  return facts.link_letters * 10 > facts.letters * 9 && is_credit_line(node);
}

bool CaptionRules::reads_as_credit(HtmlId node) const {
  const NodeFacts& facts = page_.facts(node);
  return facts.link_letters * 10 <= facts.letters * 9 && is_credit_line(node);
}

bool CaptionRules::is_credit_line(HtmlId node) const {
  const HtmlTag tag = tree_.tag(node);
  const NodeFacts& facts = page_.facts(node);
  const bool line = tag == p || tag == div || tag == center || tag == em || tag == i || tag == small || tag == span ||
                    tag == cite || tag == font || tag == td || tag == dd || (tag >= h5 && tag <= h6);
  if (!line || facts.letters < 2 || facts.letters > 110) return false;
  if (facts.signs.any_of({Sign::byline, Sign::date, Sign::deck, Sign::author_box, Sign::share, Sign::tags}))
    return false;
  const std::string words = page_.text(node, 400);
  return !is_editors_note(ascii_lower(words)) && says_source(words);
}

bool CaptionRules::reads_as_caption(HtmlId node) const {
  const HtmlTag tag = tree_.tag(node);
  const bool block = tag == p || tag == div || tag == center || tag == em || tag == i || tag == small || tag == span ||
                     tag == td || tag == font || tag == cite || tag == section;
  if (reads_as_credit(node)) return true;
  const NodeFacts& facts = page_.facts(node);
  if (!block || facts.letters < 6 || facts.letters > 320 || facts.link_letters * 2 > facts.letters) return false;
  if (is_of_head(node) || holds_quotation(node)) return false;
  const std::string words = page_.text(node, 1200);
  const std::string lower = ascii_lower(words);
  if (is_editors_note(lower)) return false;
  if (opens_caption(lower) || is_bracketed(words)) return true;
  if (is_set_apart(node) && facts.letters <= 250) return true;
  if (facts.letters > 250) return false;
  return read_caption_text(words).has_value();
}

bool CaptionRules::reads_as_caption_above_text(HtmlId line) const {
  constexpr std::uint32_t longest = 500;  // letters
  const NodeFacts& facts = page_.facts(line);
  if (facts.letters < 6 || facts.letters > longest || facts.link_letters * 2 > facts.letters) return false;
  const std::string words = page_.text(line, 2000);
  const std::string lower = ascii_lower(words);
  if (is_of_head(line) || is_bold(line) || is_editors_note(lower)) return false;
  if (is_bracketed(words) || opens_caption(lower)) return true;
  const auto reading = facts.letters <= 250 ? read_caption_text(words) : std::nullopt;
  return reading.has_value() && (!reading->caption.empty() || credit_label(words) > 0);
}

/// Called a part of the article's head, or of the page's machinery.
bool CaptionRules::is_of_head(HtmlId node) const {
  return page_.signs(node).any_of({Sign::byline, Sign::date, Sign::deck, Sign::metadata, Sign::author_box, Sign::share,
                                   Sign::tags, Sign::headline});
}

bool CaptionRules::is_bold(HtmlId node) const {
  std::uint32_t loud = 0;
  for (HtmlId at = node; at < tree_[node].end; ++at) {
    const HtmlTag tag = tree_.tag(at);
    if (tag != b && tag != strong && !is_heading(tag)) continue;
    loud += page_.facts(at).letters;
    at = tree_[at].end - 1;
  }
  return loud * 2 > page_.facts(node).letters;
}

bool CaptionRules::says_alternative(HtmlId node, HtmlId picture) const {
  const HtmlTag tag = tree_.tag(node);
  const bool block = tag == p || tag == div || tag == center || tag == span || tag == section;
  int items = 0;
  if (tag == ul || tag == ol)
    for (const HtmlId item : tree_.children(node)) items += tree_.tag(item) == li ? 1 : 0;
  const NodeFacts& facts = page_.facts(node);
  if ((!block && items != 1) || facts.letters > 320 || facts.link_letters * 2 > facts.letters) return false;
  for (HtmlId at = node; at < tree_[node].end; ++at)
    if (is_heading(tree_.tag(at))) return false;
  // A card names what its picture shows and leads there: the alternative text is the title.
  const HtmlId link = page_.ancestor(picture, a);
  const std::string_view href = link == no_node ? std::string_view{} : trim(tree_.attribute(link, "href"));
  if (page_.ancestor(node, a) != no_node || !(href.empty() || href.front() == '#' || has_image_suffix(href)))
    return false;
  return !is_of_head(node) && !is_bold(node) && say_the_same(page_.text(node, 1200), tree_.attribute(picture, "alt"));
}

/// What somebody said, beside their portrait.
bool CaptionRules::holds_quotation(HtmlId node) const {
  for (HtmlId at = node; at < tree_[node].end; ++at)
    if (tree_.tag(at) == blockquote) return true;
  return false;
}

std::optional<FigureOrigin> CaptionRules::frame_says_caption(HtmlId frame, HtmlId picture,
                                                             std::uint32_t letters) const {
  const HtmlTag tag = tree_.tag(frame);
  const NodeFacts& facts = page_.facts(frame);
  if (letters < 2 || letters > 500 || facts.link_letters * 2 > facts.letters + 1) return std::nullopt;
  if (facts.signs.any_of({Sign::byline, Sign::author_box, Sign::teaser, Sign::related, Sign::share, Sign::headline,
                          Sign::body, Sign::article, Sign::comments}))
    return std::nullopt;
  for (HtmlId at = frame; at < tree_[frame].end; ++at)
    if (is_heading(tree_.tag(at))) return std::nullopt;
  if (facts.signs.any_of({Sign::picture, Sign::caption, Sign::gallery})) return FigureOrigin::classed_block;
  if (letters <= 300 && is_in_gallery(frame)) return FigureOrigin::classed_block;
  if (tree_.attribute(frame, "itemtype").ends_with("/ImageObject")) return FigureOrigin::classed_block;
  const bool of_table = tag == HtmlTag::table || tag == tbody || tag == tr;
  if (letters <= 300 && (tag == dl || (of_table && !is_of_facts(frame)))) return FigureOrigin::table_cell;
  if (letters > 250) return std::nullopt;
  return line_says_caption(frame, picture, letters);
}

/// A table of facts that has pictures in it, too: it has a row of headings, or rows of several values. Their words have
/// columns of their own, and would be lost as captions. Must not catch a table that lines up pictures and words.
bool CaptionRules::is_of_facts(HtmlId part) const {
  constexpr HtmlId largest = 4000;  // nodes; no one lines up pictures in more
  HtmlId table = part;
  while (table != no_node && tree_.tag(table) != HtmlTag::table) table = tree_[table].parent;
  if (table == no_node) return false;
  if (tree_[table].end - table > largest) return true;
  int headings = 0;
  int values = 0;
  for (HtmlId at = table + 1; at < tree_[table].end; ++at) {
    const HtmlTag tag = tree_.tag(at);
    if (tag == tr) headings = values = 0;
    if (tag == HtmlTag::table) at = tree_[at].end - 1;
    if ((tag != th && tag != td) || page_.facts(at).letters == 0) continue;
    ++values;
    headings += tag == th ? 1 : 0;
    if (headings > 1 || values > 2) return true;
  }
  return false;
}

/// An item of a gallery. Must not catch an item of a gallery of teasers: those have headings or links.
bool CaptionRules::is_in_gallery(HtmlId node) const {
  for (int up = 0; up < 3 && node != no_node; ++up, node = tree_[node].parent)
    if (page_.signs(node).has(Sign::gallery)) return true;
  return false;
}

/// `<p><img><br>words</p>`, `<div><img><small>words</small></div>`: the words follow the picture on their own line, or
/// say where it is from.
std::optional<FigureOrigin> CaptionRules::line_says_caption(HtmlId frame, HtmlId picture, std::uint32_t letters) const {
  const HtmlTag tag = tree_.tag(frame);
  if (tag != p && tag != div && tag != center && tag != td && tag != span && tag != li && tag != section)
    return std::nullopt;
  const std::string words = page_.text(frame, 1200);
  if (is_editors_note(ascii_lower(words))) return std::nullopt;
  if (letters <= 110 && says_source(words)) return FigureOrigin::adjacent_block;
  for (HtmlId before = frame + 1; before < picture; ++before)
    if (tree_.is_text(before) && !trim(tree_[before].text).empty()) return std::nullopt;
  HtmlId next = tree_.next_sibling(picture);
  while (next != no_node && tree_.is_text(next) && trim(tree_[next].text).empty()) next = tree_.next_sibling(next);
  if (next == no_node) return std::nullopt;
  const bool own_line = tree_.tag(next) == br;
  const bool apart =
      !tree_.is_text(next) && is_slanted_or_small(tree_.tag(next)) && page_.facts(next).letters * 10 >= letters * 9;
  return own_line || apart || tag == center || is_centred_by_attribute(tree_, frame)
             ? std::optional(FigureOrigin::adjacent_block)
             : std::nullopt;
}

HtmlId CaptionRules::described_by(HtmlId image) const {
  for (const std::string_view name : {"aria-describedby", "aria-labelledby"})
    for (const std::string_view id : split_words(tree_.attribute(image, name).substr(0, 400)))
      if (const HtmlId node = page_.by_id(id); node != no_node && !tree_.contains(node, image)) return node;
  return no_node;
}

bool CaptionRules::is_inline_sign(HtmlId node, const HtmlImage& image) const {
  const std::string sign_words = ascii_lower(tree_.attribute(node, "class").substr(0, 200));
  constexpr std::string_view words[] = {"emoji", "smiley", "latex", "tex", "math", "inline"};
  const bool named = std::any_of(std::begin(words), std::end(words),
                                 [&](std::string_view word) { return sign_words.find(word) != std::string::npos; });
  const bool small = image.width > 0 && image.height > 0 && image.height <= 48 && image.width <= 240;
  if (!named && !small) return false;
  // The portrait of somebody, with a link to more of theirs.
  const HtmlId around = tree_[node].parent;
  const bool linked = around != no_node && tree_.tag(around) == a && page_.facts(around).letters == 0;
  if (!named && linked && count_words(image.alternative_text) > 1) return false;
  for (HtmlId up = tree_[node].parent; up != no_node; up = tree_[up].parent)
    if (is_block(tree_.tag(up))) return page_.facts(up).letters > 20;
  return false;
}

}  // namespace sheaf
