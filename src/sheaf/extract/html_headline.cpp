#include "sheaf/extract/html_headline.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr int least_likeness = 40;
constexpr int surely_alike = 90;
constexpr int h1_bonus = 20;      // a page has one h1 and many h2: a heading within the text may hold the title's words
constexpr int link_penalty = 15;  // a heading that is a link stands for an article elsewhere
constexpr std::size_t longest_headline = 600;  // bytes that are compared

bool is_letter(char32_t sign) noexcept {
  return (sign >= U'a' && sign <= U'z') || (sign >= U'0' && sign <= U'9') ||
         (sign > 0xBF && (sign < 0x2000 || sign > 0x206F));
}

/// Words of letters and digits, folded.
std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold_case(text.substr(0, longest_headline));
  std::vector<std::string> words;
  bool open = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t sign = next_code_point(folded, at);
    if (!is_letter(sign)) {
      if (sign != U'\'' && sign != 0x2019) open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    words.back().append(folded, begin, at - begin);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

int likeness(std::vector<std::string> left, std::vector<std::string> right) {
  const std::string one = joined(left);
  const std::string two = joined(right);
  if (one.empty() || two.empty()) return 0;
  if (one == two) return 100;
  const std::size_t shorter = std::min(one.size(), two.size());
  const std::size_t longer = std::max(one.size(), two.size());
  int held = 0;
  if (shorter > 8 && (one.find(two) != std::string::npos || two.find(one) != std::string::npos))
    held = static_cast<int>(shorter * 100 / longer);
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<std::string> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  return std::max(held, static_cast<int>(common.size() * 200 / (left.size() + right.size())));
}

/// A heading that is the name of the site: called so, or in the head of the page.
bool is_logo(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  HtmlId up = node;
  for (int step = 0; step < 4 && up != no_node && up != page.body(); ++step, up = tree[up].parent)
    if (page.signs(up).any_of({Sign::logo, Sign::page_header})) return true;
  const HtmlId end = std::min(tree[node].end, node + 40);
  for (HtmlId at = node + 1; at < end; ++at)
    if (page.signs(at).has(Sign::logo)) return true;
  return false;
}

/// An h1 that can only be a headline: several words, no logo, no link to elsewhere.
bool is_full_headline(const HtmlPage& page, HtmlId node) {
  const NodeFacts& facts = page.facts(node);
  return facts.letters >= 12 && facts.link_letters * 10 < facts.letters * 9 && !is_logo(page, node) &&
         (words_of(page.text(node, longest_headline)).size() >= 3 || facts.letters >= 24);
}

bool is_all_link(const NodeFacts& facts) {
  return facts.link_letters * 10 >= facts.letters * 9;
}

/// A line that is the title, where a page has no heading for it.
HtmlId find_title_line(const HtmlPage& page, HtmlId body, const std::string& title) {
  const HtmlTree& tree = page.tree();
  if (title.size() <= 8) return no_node;
  int tries = 30;  // each may walk through all that is below it
  for (HtmlId node = body; node < tree[body].end; ++node) {
    if (tree.is_text(node) || page.facts(node).hidden) continue;
    const HtmlTag tag = tree.tag(node);
    if (!is_block(tag) && tag != font && tag != b && tag != strong && tag != big) continue;
    const std::uint32_t letters = page.facts(node).letters;
    if (letters < 4 || letters > title.size() || letters * 4 < title.size()) continue;
    if (tries-- == 0) return no_node;
    if (joined(words_of(page.text(node, longest_headline))) != title) continue;
    while (tree.first_child(node) != no_node && page.facts(tree.first_child(node)).letters == letters &&
           is_block(tree.tag(tree.first_child(node))))
      node = tree.first_child(node);
    return node;
  }
  return no_node;
}

constexpr PageRule headline_agrees = {"headline-agrees", "a heading that says what the page's title says",
                                      "a heading of the text that has the title's words, a teaser of the same name"};
constexpr PageRule headline_line = {"headline-line", "a line that is the title, where no heading is",
                                    "a line that only begins like the title"};
constexpr PageRule first_h1 = {"headline-first-h1", "without a title to compare, the first h1 names the page",
                               "an h1 that is the publication's name, when another heading agrees with the title"};

/// Looks through the headings of a page once, from the top.
class HeadlineFinder {
 public:
  HeadlineFinder(HtmlPage& page, std::vector<std::string> title)
      : page_(page), tree_(page.tree()), title_(std::move(title)) {}

  HtmlId find(HtmlId body) {
    for (HtmlId node = body; node < tree_[body].end; ++node) {
      const HtmlTag tag = tree_.tag(node);
      const NodeFacts& facts = page_.facts(node);
      if (tag == p && !facts.hidden) prose_ += facts.letters - std::min(facts.letters, facts.link_letters);
      if (tag < h1 || tag > h3 || node < heading_end_) continue;
      heading_end_ = tree_[node].end;  // no heading stands in a heading, but in a page that means harm
      if (!facts.hidden && facts.letters >= 2) consider(node);
    }
    if (best_ != no_node) return chosen(best_, headline_agrees);
    if (full_ != no_node) return chosen(full_, first_h1);
    if (const HtmlId line = find_title_line(page_, body, joined(title_)); line != no_node)
      return chosen(line, headline_line);
    const HtmlId first = first_no_logo_ != no_node ? first_no_logo_ : first_;
    return first == no_node ? no_node : chosen(first, first_h1);
  }

 private:
  HtmlId chosen(HtmlId node, const PageRule& rule) {
    page_.note(node, rule);
    return node;
  }

  void consider(HtmlId node) {
    const bool is_h1 = tree_.tag(node) == h1;
    if (is_h1 && first_ == no_node) first_ = node;
    if (is_h1 && first_no_logo_ == no_node && !is_logo(page_, node)) first_no_logo_ = node;
    const int like = title_.empty() ? 0 : likeness(words_of(page_.text(node, longest_headline)), title_);
    if (is_h1 && full_ == no_node && is_full_headline(page_, node)) {
      full_ = node;
      full_like_ = like;
      prose_ = 0;
      // What came before it was a line over the headline, unless it is the title.
      if (best_ != no_node && tree_.tag(best_) != h1 && best_score_ < surely_alike) best_score_ = 0;
    } else if (full_ != no_node && !may_follow(node, is_h1, like)) {
      return;
    }
    const int score = like + (is_h1 ? h1_bonus : 0) - (is_all_link(page_.facts(node)) ? link_penalty : 0);
    if (like < least_likeness || score <= best_score_) return;
    best_ = node;
    best_score_ = score;
  }

  /// Behind a full h1, a heading of the text may hold the title's words. A better headline follows at once, where the
  /// h1 was the site's, and is the title nearly word for word; one that is a link is a teaser.
  bool may_follow(HtmlId node, bool is_h1, int like) const {
    if (is_all_link(page_.facts(node)) || like < full_like_ + 30) return false;
    return is_h1 || (like >= surely_alike && full_like_ < least_likeness && prose_ < 200);
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  std::vector<std::string> title_;
  HtmlId first_ = no_node;
  HtmlId first_no_logo_ = no_node;
  HtmlId full_ = no_node;  ///< the first h1 that can only be a headline
  int full_like_ = 0;
  std::uint32_t prose_ = 0;  ///< letters of paragraphs since then
  HtmlId best_ = no_node;
  int best_score_ = 0;
  HtmlId heading_end_ = 0;
};

}  // namespace

std::string headline_letters(std::string_view text) {
  const std::string folded = fold_case(text);
  std::string letters;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    if (is_letter(next_code_point(folded, at))) letters.append(folded, begin, at - begin);
  }
  return letters;
}

int headline_likeness(std::string_view left, std::string_view right) {
  return likeness(words_of(left), words_of(right));
}

RuleGroup headline_rules() {
  return {"Which line is the headline", {&headline_agrees, &headline_line, &first_h1}};
}

HtmlId find_headline(HtmlPage& page, HtmlId body, std::string_view title) {
  return HeadlineFinder(page, words_of(title)).find(body);
}

bool is_only_headline(const HtmlPage& page, HtmlId headline) {
  const HtmlTree& tree = page.tree();
  if (tree.tag(headline) != h1) return false;
  // Headings of the text may be h1 as well; then the first is the headline, when it says enough to be one.
  const HtmlId end = is_full_headline(page, headline) ? headline : tree.size();
  const std::string words = joined(words_of(page.text_as_shown(headline, longest_headline)));
  for (HtmlId node = page.body(); node < end; ++node) {
    const NodeFacts& facts = page.facts(node);
    if (tree.tag(node) != h1 || node == headline || facts.letters <= 12 || facts.hidden || page.dropped(node)) continue;
    if (is_all_link(facts) || is_logo(page, node)) continue;
    if (joined(words_of(page.text_as_shown(node, longest_headline))) != words) return false;
    node = tree[node].end - 1;
  }
  return true;
}

}  // namespace sheaf
