#include "sheaf/extract/main_content.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_closing.hpp"
#include "sheaf/extract/html_comments.hpp"
#include "sheaf/extract/html_end_credit.hpp"
#include "sheaf/extract/html_foreign_pictures.hpp"
#include "sheaf/extract/html_furniture.hpp"
#include "sheaf/extract/html_headline.hpp"
#include "sheaf/extract/html_lead.hpp"
#include "sheaf/extract/html_other_articles.hpp"
#include "sheaf/extract/html_prose.hpp"
#include "sheaf/extract/html_repeats.hpp"
#include "sheaf/extract/html_said_images.hpp"
#include "sheaf/extract/html_teasers.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

bool may_hold_article(HtmlTag tag) noexcept {
  return tag == div || tag == section || tag == article || tag == main || tag == td || tag == tr || tag == tbody ||
         tag == center || tag == HtmlTag::table || tag == form || tag == span || tag == other || tag == font ||
         tag == slot || tag == body || tag == ul || tag == li || tag == dl || tag == dd || tag == amp_media ||
         tag == fieldset;
}

constexpr std::uint32_t most_links_of_whole = 30;  // per cent of the letters: a page of links has a frame, unnamed
constexpr std::uint32_t least_in_main = 25;        // per cent of the page's prose
constexpr std::uint32_t least_with_headline = 15;  // the same, when it holds the headline as well

constexpr PageRule says_body = {"content-says-body",
                                "a part that is called the body of the article, with most of the prose",
                                "a part so called that holds a teaser"};
constexpr PageRule main_holds = {
    "content-main-element", "the element main holds what a page is there for, when a good part of the prose is in it",
    "a main that holds a banner"};
constexpr PageRule most_prose = {"content-most-prose", "the part that holds nearly all of the prose",
                                 "a list of comments longer than the article"};
constexpr PageRule no_frame = {"content-whole-page", "a page without any frame is nothing but its article",
                               "a page with a menu"};
constexpr PageRule intro_kept = {"content-intro", "prose between the headline and the chosen part opens the article",
                                 "a teaser above the article"};
constexpr PageRule beside_intro = {"beside-content", "what stands between the article's parts and is neither",
                                   "a paragraph of the article"};
constexpr PageRule figure_between = {
    "figure-between",
    "a picture with a caption, or one that the page's data name, between the article's parts is one of them",
    "a box of links between them"};
constexpr PageRule above_headline = {"above-headline", "what stands above the headline is the page's",
                                     "a lead picture"};

class ContentFinder {
 public:
  ContentFinder(HtmlPage& page, const PageMetadata& metadata)
      : page_(page), tree_(page.tree()), metadata_(metadata), title_(headline_letters(metadata.headline)) {}

  MainContent find(Report& report) {
    const HtmlId body = page_.body();
    MainContent found;
    headline_ = found.headline = find_headline(page_, body, metadata_.headline);
    const FurnitureCount frame = drop_page_frame(page_, body);
    const int comments = drop_comments(page_, headline_);
    found.whole = frame.blocks + comments == 0 && Prose(page_).link_percent(body) < most_links_of_whole;
    found.figures = bind_figures(page_, body);
    if (found.whole) {
      found.root = body;
      report.tally().furniture_blocks += drop_foreign_pictures(page_, found.figures, ForeignPictures::sure);
      bind_said_images(page_, found.figures, metadata_);
      page_.note(body, no_frame);
      drop_links_above(found.headline);
      drop_headline(found);
      bind_end_credit(page_, found.root, {}, found.figures);
      return found;
    }
    int dropped = frame.blocks + comments + drop_foreign_pictures(page_, found.figures, ForeignPictures::all) +
                  drop_teasers(page_, body);
    bind_said_images(page_, found.figures, metadata_);
    const Prose prose(page_);
    const HtmlId begin = start(prose, body);
    found.root = descend(prose, begin);
    const bool is_main = tree_.tag(begin) == main || tree_.attribute(begin, "role") == "main";
    page_.note(found.root, begin == body ? most_prose : is_main ? main_holds : says_body);
    found.lead = find_lead_pictures(page_, found, metadata_);
    keep_intro(prose, found);
    drop_headline(found);
    dropped += drop_other_articles(page_, found.root, found.headline, report);
    bind_end_credit(page_, found.root, found.lead, found.figures);
    dropped += drop_inner_furniture(page_, found.root).blocks;
    dropped += drop_repeats(page_, found.root, found.figures);
    dropped += drop_stray_lines(page_, found.root, metadata_.byline);
    report.tally().furniture_blocks += dropped;
    return found;
  }

  MainContent take_whole() {
    MainContent found;
    found.root = page_.body();
    found.headline = find_headline(page_, found.root, metadata_.headline);
    found.figures = bind_figures(page_, found.root);
    found.whole = true;
    drop_headline(found);
    return found;
  }

 private:
  /// The headline stands in the head of the article; so it goes from its body, with what is above it and no prose.
  void drop_headline(const MainContent& found) {
    if (found.headline == no_node || !tree_.contains(found.root, found.headline)) return;
    const std::string words = headline_letters(page_.text_as_shown(found.headline, 600));
    const bool agrees =
        title_.empty() || title_.find(words) != std::string::npos || words.find(title_) != std::string::npos;
    if (!agrees) return;
    page_.drop(found.headline);
    if (found.whole) return;
    const Prose prose(page_);
    // Below much of the text, it is a heading within it.
    if (prose.prose_between(found.root, found.headline) > 400) return;
    for (HtmlId node = found.root + 1; node < found.headline;) {
      if (tree_.contains(node, found.headline)) {
        ++node;
        continue;
      }
      const auto plan = found.figures.lower_bound(node);
      const bool picture = plan != found.figures.end() && tree_.contains(node, plan->first);
      if (!picture && prose.prose(node) < 80) page_.drop(node, above_headline);
      node = tree_[node].end;
    }
  }

  /// Where to begin the descent: what says that it is the article's body, when it holds most of the prose.
  HtmlId start(const Prose& prose, HtmlId body) const {
    const std::uint32_t all = prose.prose(body);
    HtmlId best = body;
    std::uint32_t best_prose = 0;
    for (HtmlId node = body + 1; node < tree_[body].end; ++node) {
      if (tree_.is_text(node) || page_.dropped(node) || !may_hold_article(tree_.tag(node))) continue;
      const bool says = page_.signs(node).has(Sign::body) || tree_.attribute(node, "itemprop") == "articleBody";
      const std::uint32_t held = prose.prose(node);
      if (!says || held <= best_prose || held * 10 < all * 6) continue;
      best = node;
      best_prose = held;
    }
    return best != body ? best : main_element(prose, body);
  }

  /// `main` is what the page is there for. It is believed when it holds a good part of the prose; a page may call a
  /// banner so.
  HtmlId main_element(const Prose& prose, HtmlId body) const {
    const std::uint32_t all = prose.prose(body);
    HtmlId best = body;
    std::uint32_t most = 0;
    for (HtmlId node = body + 1; node < tree_[body].end; ++node) {
      if (tree_.is_text(node) || page_.dropped(node)) continue;
      if (tree_.tag(node) != main && tree_.attribute(node, "role") != "main") continue;
      const std::uint32_t held = prose.prose(node);
      const bool headed = headline_ != no_node && tree_.contains(node, headline_);
      const std::uint32_t least = headed ? least_with_headline : least_in_main;
      if (held > most && std::uint64_t{held} * 100 >= std::uint64_t{all} * least) {
        most = held;
        best = node;
      }
      node = tree_[node].end - 1;
    }
    return best;
  }

  /// Goes down as long as one child holds nearly all of the prose.
  HtmlId descend(const Prose& prose, HtmlId node) const {
    for (;;) {
      HtmlId best = no_node;
      std::uint32_t most = 0;
      for (const HtmlId child : tree_.children(node)) {
        if (tree_.is_text(child) || page_.dropped(child) || !may_hold_article(tree_.tag(child))) continue;
        if (prose.prose(child) > most) {
          most = prose.prose(child);
          best = child;
        }
      }
      if (best == no_node || most * 100 < prose.prose(node) * 80u) return node;
      node = best;
    }
  }

  /// Ways to other pages above the headline of a page without a frame.
  void drop_links_above(HtmlId headline) {
    if (headline == no_node) return;
    for (HtmlId node = page_.body() + 1; node < headline; ++node) {
      const NodeFacts& facts = page_.facts(node);
      const bool links = facts.letters > 0 && facts.link_letters == facts.letters;
      if (!links || tree_.contains(node, headline) || tree_.is_text(node) || page_.dropped(node)) continue;
      page_.drop(node, above_headline);
      node = tree_[node].end - 1;
    }
  }

  /// Prose that stands before the chosen part and after the headline is its beginning: the part becomes their common
  /// ancestor, and what else stands there is dropped.
  void keep_intro(const Prose& prose, MainContent& found) {
    const HtmlId chosen = found.root;
    HtmlId top = chosen;
    HtmlId outer = chosen;
    std::set<HtmlId> kept;
    for (int up = 0; up < 4 && tree_[outer].parent != no_node && outer != page_.body(); ++up) {
      const HtmlId parent = tree_[outer].parent;
      for (const HtmlId child : tree_.children(parent)) {
        if (child == outer) continue;
        if (page_.dropped(child) || tree_.is_text(child) || !belongs(prose, child, outer, found)) continue;
        kept.insert(child);
        page_.note(child, intro_kept);
        top = parent;
      }
      outer = parent;
    }
    if (top == chosen) return;
    const HtmlId first = std::max(top, found.headline == no_node ? std::min(chosen, *kept.begin()) : found.headline);
    const HtmlId last = std::max(chosen, *kept.rbegin());
    for (HtmlId node = top + 1; node < tree_[top].end;) {
      const auto next = kept.lower_bound(node);
      const bool wanted = node == chosen || (next != kept.end() && *next == node);
      const bool around = tree_.contains(node, chosen) || (next != kept.end() && tree_.contains(node, *next));
      if (wanted) {
        node = tree_[node].end;
      } else if (around) {
        ++node;
      } else if (node > first && node < last && prose.prose(node) < 200 && keeps_figure(node, found)) {
        node = tree_[node].end;
      } else {
        page_.drop(node, beside_intro);
        node = tree_[node].end;
      }
    }
    found.root = top;
  }

  /// A picture with its words, or one that the page's data name, between the article's parts is one of them. As it
  /// stays in its place, it is no lead.
  bool keeps_figure(HtmlId node, MainContent& found) const {
    bool figure = false;
    for (auto plan = found.figures.lower_bound(node); plan != found.figures.end() && plan->first < tree_[node].end;
         ++plan)
      figure = figure || !plan->second.captions.empty() || is_named(page_, plan->second, said_keys(metadata_));
    if (figure) std::erase_if(found.lead, [&](HtmlId anchor) { return tree_.contains(node, anchor); });
    if (figure) page_.note(node, figure_between);
    return figure;
  }

  bool belongs(const Prose& prose, HtmlId node, HtmlId chosen, const MainContent& found) const {
    const HtmlTag tag = tree_.tag(node);
    const std::uint32_t words = prose.prose(node);
    if (words < 60) return false;
    if (is_like(node, chosen)) return true;
    if (prose.link_percent(node) > 25) return false;
    const bool before = node < chosen;
    const bool after_headline = found.headline != no_node && node > found.headline && !page_.dropped(found.headline);
    if (before) return after_headline && words * 2 < std::max(prose.prose(chosen), 1u) * 3 && !is_deck(node);
    return tag == p || tag == blockquote || tag == ul || tag == ol;
  }

  /// A line below the headline. What is longer than a line is the beginning of the text.
  bool is_deck(HtmlId node) const { return page_.signs(node).has(Sign::deck) && page_.facts(node).letters < 250; }

  /// Parts of one article are set in boxes of one class.
  bool is_like(HtmlId node, HtmlId chosen) const {
    return tree_.tag(node) == tree_.tag(chosen) && !tree_.attribute(chosen, "class").empty() &&
           tree_.attribute(node, "class") == tree_.attribute(chosen, "class");
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  const PageMetadata& metadata_;
  std::string title_;
  HtmlId headline_ = no_node;
};

}  // namespace

RuleGroup content_rules() {
  return {"Where the article stands",
          {&waiting_part, &no_frame, &says_body, &main_holds, &most_prose, &intro_kept, &beside_intro, &figure_between,
           &above_headline}};
}

MainContent find_main_content(HtmlPage& page, const PageMetadata& metadata, Report& report) {
  return ContentFinder(page, metadata).find(report);
}

MainContent take_whole_body(HtmlPage& page, const PageMetadata& metadata) {
  return ContentFinder(page, metadata).take_whole();
}

}  // namespace sheaf
