#include "sheaf/extract/html_furniture.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "sheaf/extract/html_furniture_words.hpp"
#include "sheaf/extract/html_links.hpp"
#include "sheaf/extract/html_picture_box.hpp"
#include "sheaf/extract/html_posts.hpp"
#include "sheaf/extract/html_prose.hpp"
#include "sheaf/extract/html_text_box.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

/// A part of the frame, known by the words in its class, id or role.
struct SignRule {
  PageRule rule;
  Sign sign;
  int most_percent;  ///< of the page's prose that such a part may hold and still be dropped
  int most_letters;  ///< 0: any length
};

constexpr SignRule sign_rules[] = {
    {{"advert", "advertising is about something else", "an article whose wrapper is called ad-layout"},
     Sign::advert,
     10,
     0},
    {{"comments", "comments are written by readers", "an article about comments"}, Sign::comments, 60, 0},
    {{"related", "teasers of other articles", "a wrapper called has-related"}, Sign::related, 20, 0},
    {{"share", "buttons that send the page on", "a wrapper called social-news"}, Sign::share, 5, 0},
    {{"newsletter", "an appeal to sign up", "an article of a newsletter"}, Sign::newsletter, 8, 1500},
    {{"navigation", "ways through the site", "a wrapper called with-menu"}, Sign::navigation, 5, 0},
    {{"page-footer", "the imprint", "a footer that holds the notes"}, Sign::page_footer, 8, 0},
    {{"sidebar", "a column beside the article", "a wrapper called has-sidebar"}, Sign::sidebar, 15, 0},
    {{"breadcrumb", "ways through the site", "prose"}, Sign::breadcrumb, 2, 400},
    {{"tags", "topics to click on", "a wrapper called category-news"}, Sign::tags, 2, 600},
    {{"consent", "an answer wanted about cookies", "an article on privacy"}, Sign::consent, 20, 0},
    {{"overlay", "a dialogue over the page", "a wrapper called modal-open"}, Sign::overlay, 10, 0},
    {{"print-only", "a copy for paper", "a wrapper called print-layout"}, Sign::print_only, 5, 600},
    {{"screen-reader", "a label of a control", "prose"}, Sign::screen_reader, 2, 300},
    {{"author-box", "words about the author, not by them", "a profile of a person"}, Sign::author_box, 12, 1500},
    {{"paywall", "an offer to subscribe", "text behind a class paywall"}, Sign::paywall, 10, 1200},
    {{"toolbar", "buttons of the page", "an article on tools"}, Sign::toolbar, 2, 400},
    {{"rating", "stars to click on", "a review"}, Sign::rating, 2, 300},
    {{"pagination", "pages to click on", "prose"}, Sign::pagination, 2, 400},
    {{"skip-link", "a jump for keyboards", "prose"}, Sign::skip_link, 1, 100},
    {{"search", "a field to search in", "an article on search"}, Sign::search, 2, 400},
    {{"edit-link", "a button of a wiki", "prose"}, Sign::edit_link, 1, 60},
    {{"promotion", "the house's own advertising",
      "a wrapper called widget-area, a product of a comparison with paragraphs on it"},
     Sign::promotion,
     8,
     1500},
    {{"contents", "the book has its own", "prose, a list of answers that lead to where they are given"},
     Sign::table_of_contents,
     3,
     3000},
    {{"byline", "the byline stands in the head of the article", "a paragraph on an author"}, Sign::byline, 2, 300},
    {{"date", "the date stands in the head of the article", "a timeline"}, Sign::date, 1, 120},
    {{"metadata", "date, author and topic stand in the head", "prose"}, Sign::metadata, 2, 400},
    {{"avatar", "a portrait of an author", "prose"}, Sign::avatar, 1, 200},
    {{"teaser", "stands for another article", "cards of which the article is made"}, Sign::teaser, 4, 500},
    {{"action", "a call to do something", "prose"}, Sign::action, 4, 500},
};

constexpr PageRule by_element = {"frame-element", "nav, dialog, form, footer and the like are never the article's",
                                 "a footer that holds the notes, an aside with a quotation"};

constexpr int most_heads = 9;  // authors and dates that one article may have in its head

/// Elements that are never the article's.
constexpr HtmlTag frame_tags[] = {nav, dialog, fieldset, menu};

class FrameDropper {
 public:
  FrameDropper(HtmlPage& page, HtmlId root) : page_(page), tree_(page.tree()), root_(root), prose_(page) {
    for (HtmlId node = root; node < tree_[root].end; ++node)
      if (tree_.tag(node) == h1 && page_.facts(node).letters > 0) headlines_.push_back(node);
  }

  int drop() {
    find();
    for (const Catch& caught : caught_)
      if (!is_of_entry(caught.rule)) take(caught);
    int entries = 0;
    for (const Catch& caught : caught_) entries += is_of_entry(caught.rule) && !page_.dropped(caught.node) ? 1 : 0;
    if (entries > most_heads) return count_;
    const bool has_entries = std::count_if(caught_.begin(), caught_.end(), [&](const Catch& caught) {
                               return is_of_entry(caught.rule) && heads_entry(caught.node);
                             }) >= 2;
    for (const Catch& caught : caught_)
      if (is_of_entry(caught.rule) && !(has_entries && heads_entry(caught.node))) take(caught);
    return count_;
  }

 private:
  struct Catch {
    HtmlId node = no_node;
    const SignRule* rule = nullptr;  // null: by its element
  };

  void take(const Catch& caught) {
    if (is_too_much(caught.rule) || page_.dropped(caught.node)) return;
    page_.drop(caught.node, caught.rule == nullptr ? by_element : caught.rule->rule);
    ++count_;
  }

  /// Author and date stand in the head of an article. Where there are many of them, they head the entries of a list, a
  /// live page or a thread, and say whose and when these are.
  static bool is_of_entry(const SignRule* rule) {
    return rule != nullptr && (rule->sign == Sign::date || rule->sign == Sign::byline);
  }

  HtmlId next_element(HtmlId node) const {
    do node = tree_.next_sibling(node);
    while (node != no_node && tree_.is_text(node));
    return node;
  }

  /// Between a heading within the text and its prose: the day or the author of this entry.
  bool heads_entry(HtmlId node) const {
    if (page_.dropped(node)) return false;
    HtmlId before = no_node;
    for (const HtmlId child : tree_.children(tree_[node].parent)) {
      if (child == node) break;
      if (!tree_.is_text(child)) before = child;
    }
    const HtmlId next = next_element(node);
    return before != no_node && is_heading(tree_.tag(before)) && tree_.tag(before) != h1 && next != no_node &&
           tree_.tag(next) == p && prose_.prose(next) >= 80;
  }

  /// The outermost parts of the frame; what is within one is not looked at.
  void find() {
    for (HtmlId node = root_ + 1; node < tree_[root_].end; ++node) {
      if (tree_.is_text(node)) continue;
      if (page_.dropped(node)) {
        node = tree_[node].end - 1;
        continue;
      }
      if (tree_.tag(node) == pre) {  // a highlighter calls a comment a comment
        node = tree_[node].end - 1;
        continue;
      }
      if (tree_.tag(node) == HtmlTag::table && is_table_of_facts(node)) facts_end_ = tree_[node].end;
      if (node < facts_end_ && is_fact(node)) continue;
      rule_ = nullptr;
      if (page_.signs(node).has(Sign::promotion) && percent(node) > 60) builder_ = true;
      if (!is_frame(node)) continue;
      caught_.push_back({node, rule_});
      if (rule_ == nullptr) {
        node = tree_[node].end - 1;
        continue;
      }
      const auto row = static_cast<std::size_t>(rule_ - sign_rules);
      if (node < caught_end_[row]) continue;  // within one that the same rule has caught
      if (node >= caught_all_end_) {
        caught_in_all_ += prose_.prose(node);
        caught_all_end_ = tree_[node].end;
      }
      if (prose_.prose(node) < 60) continue;
      ++caught_count_[row];
      caught_prose_[row] += prose_.prose(node);
      caught_end_[row] = tree_[node].end;
    }
  }

  /// Rows and columns of one kind, with headings: not a table that only arranges the page.
  bool is_table_of_facts(HtmlId node) const {
    constexpr int least_rows = 3;
    int rows = 0;
    int headings = 0;
    for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
      const HtmlTag tag = tree_.tag(at);
      if (tag == HtmlTag::table) return false;
      rows += tag == tr ? 1 : 0;
      headings += tag == th && prose_.letters(at) > 0 ? 1 : 0;
    }
    return rows >= least_rows && headings >= 2;
  }

  /// In such a table a day, a name, a mark or a row called "popular" is what the table tells.
  bool is_fact(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    if (tag == form || tag == nav || tag == img || tag == aside) return false;
    return !page_.signs(node).any_of({Sign::advert, Sign::share, Sign::newsletter, Sign::consent, Sign::overlay,
                                      Sign::screen_reader, Sign::print_only, Sign::action});
  }

  /// A word that would take much of the page away, a little at a time, means something else here: a page builder calls
  /// each paragraph a widget.
  bool is_too_much(const SignRule* rule) const {
    if (rule == nullptr) return false;
    if (rule->sign == Sign::promotion && builder_) return true;
    const auto row = static_cast<std::size_t>(rule - sign_rules);
    // Readers may well write more than the author: comments are comments however many there are.
    if (caught_count_[row] < 4 || rule->sign == Sign::comments) return false;
    const std::uint64_t all = std::max(prose_.prose(root_), 1u);
    const auto most = static_cast<std::uint64_t>(std::max(40, rule->most_percent));
    const std::uint64_t left = all - std::min(caught_in_all_, all);
    return caught_prose_[row] * 100 > all * most && left * 100 < all * 30;
  }

  /// Of the page's prose, what stands in this part.
  std::uint32_t percent(HtmlId node) const {
    const std::uint32_t all = std::max(prose_.prose(root_), 1u);
    return static_cast<std::uint32_t>(std::uint64_t{prose_.prose(node)} * 100 / all);
  }

  bool holds_headline(HtmlId node) const {
    const auto first = std::lower_bound(headlines_.begin(), headlines_.end(), node);
    return first != headlines_.end() && *first < tree_[node].end;
  }

  bool is_frame(HtmlId node) {
    const HtmlTag tag = tree_.tag(node);
    if (std::find(std::begin(frame_tags), std::end(frame_tags), tag) != std::end(frame_tags)) return percent(node) < 10;
    if (tag == form) return percent(node) < 10;
    if (tag == footer) return percent(node) < (is_of_page(node) ? 50 : 10) && !page_.signs(node).has(Sign::footnote);
    if (tag == header && is_of_page(node) && percent(node) < 10 && !holds_headline(node)) return true;
    if (tag == aside) return is_beside(node);
    if (is_in_figure(node))
      return page_.signs(node).any_of({Sign::share, Sign::newsletter}) && says_frame(node, page_.signs(node));
    if (tag == img) return page_.signs(node).any_of({Sign::avatar, Sign::logo});
    if (is_heading(tag) || tag == p || tag == figure || tag == figcaption) return is_small_frame(node);
    return says_frame(node, page_.signs(node));
  }

  /// Whether a `header` or `footer` is that of the whole page.
  bool is_of_page(HtmlId node) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < 40 && up != no_node && up != root_; ++step, up = tree_[up].parent) {
      const HtmlTag tag = tree_.tag(up);
      if (tag == article || tag == main || tag == section || tag == blockquote || tag == figure) return false;
      if (page_.signs(up).any_of({Sign::article, Sign::body, Sign::lead})) return false;
    }
    return true;
  }

  /// Date, author and labels within a figure are words about its picture.
  bool is_in_figure(HtmlId node) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < 12 && up != no_node && up != root_; ++step, up = tree_[up].parent)
      if (tree_.tag(up) == figure) return true;
    return false;
  }

  /// An `aside` in the article may hold a quotation or facts; one that is mostly links, or beside the article, goes.
  bool is_beside(HtmlId node) const {
    if (page_.signs(node).any_of({Sign::pull_quote, Sign::footnote})) return false;
    return percent(node) < 15 && !is_note(node);
  }

  /// A note of the author's within the text: long, with few links, among paragraphs.
  bool is_note(HtmlId node) const {
    if (prose_.prose(node) < 300 || prose_.link_percent(node) > 15 || says_furniture(node)) return false;
    const HtmlId beside = next_element(node);
    return beside != no_node && (tree_.tag(beside) == p || is_heading(tree_.tag(beside)));
  }

  bool says_furniture(HtmlId node) const {
    for (HtmlId at = node + 1; at < tree_[node].end; ++at)
      if (is_heading(tree_.tag(at)) && opens_furniture(page_.text(at, 200))) return true;
    return page_.signs(node).any_of({Sign::sidebar, Sign::related, Sign::newsletter, Sign::author_box, Sign::advert,
                                     Sign::promotion, Sign::share, Sign::comments});
  }

  /// Paragraphs, headings and figures go by class only when the class can mean nothing else.
  bool is_small_frame(HtmlId node) {
    constexpr Signs sure = {Sign::advert,  Sign::share,  Sign::newsletter, Sign::screen_reader, Sign::consent,
                            Sign::related, Sign::byline, Sign::avatar,     Sign::date,          Sign::action};
    const Signs signs = page_.signs(node);
    return signs.any_of(sure) && !signs.any_of({Sign::caption, Sign::credit}) && says_frame(node, signs);
  }

  bool says_frame(HtmlId node, Signs signs) {
    if (signs.empty()) return false;
    if (signs.any_of({Sign::body, Sign::footnote})) return false;
    const std::uint32_t part = percent(node);
    const std::uint32_t letters = prose_.letters(node);
    for (const SignRule& rule : sign_rules) {
      if (!signs.has(rule.sign) || part > static_cast<std::uint32_t>(rule.most_percent)) continue;
      if (rule.most_letters != 0 && letters > static_cast<std::uint32_t>(rule.most_letters)) continue;
      if (holds_headline(node)) continue;
      if (rule.sign == Sign::teaser && !leads_away(node)) continue;
      if (rule.sign == Sign::promotion && holds_review(page_, prose_, node)) continue;
      if (rule.sign == Sign::metadata && tells_durations(page_, node)) continue;
      if (is_of_answers(node, rule.sign)) continue;
      if (is_of_picture(page_, node, rule.sign)) continue;
      if (is_in_sentence(node) && !rule_takes_words(rule.sign)) continue;
      if (is_of_entry(&rule) && (is_in_timeline(node) || is_in_post(page_, node))) continue;
      // A post of another page that the text quotes stands in a box called "social".
      if (rule.sign == Sign::share && quotes_post(node)) continue;
      if (rule.sign == Sign::metadata && is_in_frame_of_picture(page_, node)) continue;
      // The words of a picture may be called by its date or its author; they belong to it.
      if (signs.any_of({Sign::caption, Sign::credit}) && letters < 400) continue;
      rule_ = &rule;
      return true;
    }
    return false;
  }

  /// A list of answers in a box that is called contents, and its parts, which are called so, too.
  bool is_of_answers(HtmlId node, Sign called) {
    constexpr Signs parts = {Sign::table_of_contents, Sign::tags, Sign::rating};
    if (!parts.has(called)) return false;
    if (answers_ != no_node && tree_.contains(answers_, node)) return true;
    if (called != Sign::table_of_contents || !lists_answers(page_, prose_, node)) return false;
    answers_ = node;
    return true;
  }

  bool is_in_timeline(HtmlId node) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < 8 && up != no_node && up != root_; ++step, up = tree_[up].parent)
      if (page_.signs(up).has(Sign::timeline)) return true;
    return false;
  }

  bool is_in_body(HtmlId node) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < 12 && up != no_node && up != root_; ++step, up = tree_[up].parent)
      if (page_.signs(up).has(Sign::body) || tree_.attribute(up, "itemprop") == "articleBody") return true;
    return false;
  }

  static bool rule_takes_words(Sign sign) {
    return Signs{Sign::screen_reader, Sign::edit_link, Sign::advert, Sign::print_only, Sign::skip_link, Sign::share}
        .has(sign);
  }

  /// Whether an inline element stands in the midst of running text: what it is called is a matter of style then.
  bool is_in_sentence(HtmlId node) const {
    if (is_block(tree_.tag(node))) return false;
    HtmlId block = tree_[node].parent;
    for (int step = 0; step < 6 && block != root_ && !is_block(tree_.tag(block)); ++step) block = tree_[block].parent;
    const HtmlTag tag = tree_.tag(block);
    const bool line = tag == p || tag == li || tag == dd || tag == td || tag == blockquote || is_heading(tag);
    return line && prose_.letters(block) >= prose_.letters(node) + 40;
  }

  /// A card stands for another article when its title leads there.
  bool leads_away(HtmlId node) const {
    if (tree_.tag(node) == a && is_document_address(tree_.attribute(node, "href"))) return false;
    if (!holds_link(node) && (is_among_paragraphs(node) || opens_text(page_, prose_, headlines_, node)))
      return false;  // a box of the text
    if (tree_.tag(node) == a || prose_.prose(node) < 60 || prose_.link_percent(node) >= 40 || !is_in_body(node))
      return true;
    for (HtmlId at = node; at < tree_[node].end; ++at) {
      const HtmlTag tag = tree_.tag(at);
      if (!is_heading(tag) && tag != a) continue;
      for (HtmlId below = at + 1; below < tree_[at].end; ++below)
        if (tag == a ? is_heading(tree_.tag(below)) : tree_.tag(below) == a) return true;
      at = tree_[at].end - 1;
    }
    return false;
  }

  bool is_among_paragraphs(HtmlId node) const {
    int paragraphs = 0;
    int seen = 0;
    for (const HtmlId beside : tree_.children(tree_[node].parent)) {
      if (++seen > 400 || paragraphs > 1) break;  // enough to tell, however many there are
      paragraphs += tree_.tag(beside) == p && prose_.prose(beside) >= 60 ? 1 : 0;
    }
    return paragraphs > 1;
  }

  bool holds_link(HtmlId node) const {
    if (page_.ancestor(node, a) != no_node) return true;
    for (HtmlId at = node; at < tree_[node].end; ++at)
      if (tree_.tag(at) == a || tree_.tag(at) == button || tree_.tag(at) == form) return true;
    return false;
  }

  bool quotes_post(HtmlId node) const {
    for (HtmlId at = node; at < tree_[node].end; ++at)
      if (tree_.tag(at) == blockquote && page_.facts(at).letters > 20) return true;
    return false;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  Prose prose_;
  std::vector<HtmlId> headlines_;  // every h1 that says something
  std::vector<Catch> caught_;
  std::array<std::uint64_t, std::size(sign_rules)> caught_prose_{};
  std::uint64_t caught_in_all_ = 0;
  HtmlId caught_all_end_ = 0;
  std::array<int, std::size(sign_rules)> caught_count_{};
  std::array<HtmlId, std::size(sign_rules)> caught_end_{};
  const SignRule* rule_ = nullptr;  // that says_frame() found
  HtmlId facts_end_ = 0;            // of the table of facts that was entered last
  HtmlId answers_ = no_node;        // the last list of answers
  bool builder_ = false;            // a page builder made the page: what holds its text is called a widget, too
  int count_ = 0;
};

}  // namespace

RuleGroup frame_rules() {
  RuleGroup group{"What is dropped because it belongs to the page's frame", {&by_element}};
  for (const SignRule& row : sign_rules) group.rules.push_back(&row.rule);
  return group;
}

FurnitureCount drop_page_frame(HtmlPage& page, HtmlId root) {
  return {FrameDropper(page, root).drop()};
}

}  // namespace sheaf
