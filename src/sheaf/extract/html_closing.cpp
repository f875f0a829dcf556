#include "sheaf/extract/html_closing.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/html_caption_words.hpp"
#include "sheaf/extract/html_furniture_words.hpp"
#include "sheaf/extract/html_prose.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_closing = 420;  // letters
constexpr std::uint32_t longest_call = 220;
constexpr std::uint32_t longest_inner_call = 160;
constexpr std::uint32_t least_link_of_call = 12;  // per cent
constexpr std::uint32_t longest_author_note = 700;
constexpr int most_closing = 40;             // lines from the end that are looked at
constexpr std::uint32_t longest_below = 40;  // letters of a label below the end of the text
constexpr std::size_t most_below = 2;        // such labels between two lines that close a page
constexpr std::uint32_t longest_appeal_at_end = 120;

constexpr std::string_view author_verbs[] = {" is a ",        " is an ",  " is the ", " was a ", " has been ",
                                             " has written ", " writes ", " covers ", " works ", " reports ",
                                             " ist ",         " est ",    " es ",     " è "};

constexpr PageRule stray_label = {"stray-label", "a label of something that the page had and the text has not",
                                  "a short answer in a conversation"};
constexpr PageRule lone_link = {"lone-link", "a paragraph that is nothing but the title of another page",
                                "a sentence that is a link as a whole"};
constexpr PageRule inner_call = {"inner-call", "a line with a link that asks a reader to buy, in the midst of the text",
                                 "a sentence that names an offer and leads nowhere"};
constexpr PageRule after_rights = {"after-rights", "the line of rights ends the text, and what follows is small print",
                                   "a line of rights above most of the text"};
constexpr PageRule closing_line = {"closing-line", "appeals, rights and topics close a page",
                                   "the same words in the midst of the text"};
constexpr PageRule author_note = {"author-note", "the last lines say who the author is",
                                  "a text that begins with its author's name"};
constexpr PageRule below_end = {"below-end", "a label or a button below the line that ends the text",
                                "the last item of a list, a short last sentence above that line"};

constexpr std::string_view callings[] = {"writer",    "editor",      "journalist", "author",
                                         "reporter",  "contributor", "blogger",    "freelance",
                                         "columnist", "novelist",    "copywriter", "correspondent"};

struct Line {
  HtmlId block = no_node;
  HtmlId first = no_node;  ///< its first text
  std::uint32_t letters = 0;
  std::uint32_t link_letters = 0;
};

class LineDropper {
 public:
  LineDropper(HtmlPage& page, HtmlId root, const std::vector<std::string>& byline)
      : page_(page), tree_(page.tree()), root_(root), byline_(byline), prose_(page) {
    gather();
  }

  int drop() {
    drop_labels();
    drop_calls();
    drop_links();
    drop_after_rights();
    drop_closing();
    return count_;
  }

 private:
  /// The lines of running text: of each block, the words that stand in no block within it.
  void gather() {
    for (HtmlId node = root_; node < tree_[root_].end; ++node) {
      if (page_.dropped(node) || page_.facts(node).hidden || page_.claimed(node) || is_skipped(tree_.tag(node)) ||
          tree_.tag(node) == pre) {
        node = tree_[node].end - 1;
        continue;
      }
      if (!tree_.is_text(node) || prose_.letters(node) == 0) continue;
      HtmlId block = tree_[node].parent;
      while (block != root_ && !is_block(tree_.tag(block))) block = tree_[block].parent;
      if (lines_.empty() || lines_.back().block != block) lines_.push_back({block, node, 0, 0});
      lines_.back().letters += prose_.letters(node);
      lines_.back().link_letters += prose_.link_letters(node);
    }
  }

  /// Whether the block holds no other line.
  bool is_whole(const Line& line) const { return line.block != root_ && prose_.letters(line.block) == line.letters; }

  /// What holds the line and nothing else: its block, or a button beside blocks. Or no_node.
  HtmlId part_of(const Line& line) const {
    if (is_whole(line)) return line.block;
    HtmlId part = line.first;
    while (tree_[part].parent != line.block) part = tree_[part].parent;
    return tree_.tag(part) == a && prose_.letters(part) == line.letters ? part : no_node;
  }

  void take(const Line& line, const PageRule& rule) {
    page_.drop(line.block, rule);
    ++count_;
  }

  void drop_labels() {
    for (const Line& line : lines_) {
      if (line.letters > 40 || !is_whole(line)) continue;
      const std::string words = page_.text(line.block, 200);
      if (is_stray_label(words) || (is_link(line) && is_link_label(words)) ||
          (is_counter(words) && is_in_gallery(line.block)))
        take(line, stray_label);
    }
  }

  bool is_in_gallery(HtmlId node) const {
    for (int up = 0; up < 4 && node != no_node; ++up, node = tree_[node].parent)
      if (page_.signs(node).has(Sign::gallery)) return true;
    return false;
  }

  /// A short paragraph that asks a reader to buy, and leads there. Must not catch a sentence that names an offer.
  void drop_calls() {
    for (const Line& line : lines_) {
      if (line.letters > longest_inner_call || line.link_letters * 100 < line.letters * least_link_of_call) continue;
      if (is_whole(line) && !page_.dropped(line.block) && !is_heading(tree_.tag(line.block)) &&
          calls_reader(page_.text(line.block, 600)))
        take(line, inner_call);
    }
  }

  /// A paragraph that is nothing but a link, between paragraphs, leads to another page.
  void drop_links() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const Line& line = lines_[at];
      if (tree_.tag(line.block) != p || line.letters < 20 || line.link_letters * 100 < line.letters * 97) continue;
      if (!is_whole(line) || page_.dropped(line.block)) continue;
      const std::string words = page_.text(line.block, 4000);
      if (words.ends_with('.') || words.ends_with("。") || words.ends_with("।")) continue;  // a sentence, not a title
      if (at > 0 && page_.text(lines_[at - 1].block, 4000).ends_with(':')) continue;
      const bool alone = (at == 0 || !is_link(lines_[at - 1])) && (at + 1 == lines_.size() || !is_link(lines_[at + 1]));
      if (alone) take(line, lone_link);
    }
  }

  static bool is_link(const Line& line) { return line.link_letters * 100 >= line.letters * 97; }

  void drop_after_rights() {
    std::uint32_t letters = 0;
    bool ended = false;
    for (const Line& line : lines_) {
      if (page_.dropped(line.block)) continue;
      letters += line.letters;
      if (!ended && line.letters < 600 && letters * 100ULL > prose_.letters(root_) * 60ULL && is_whole(line) &&
          page_.ancestor(line.block, figure) == no_node)
        ended = is_rights(page_.text(line.block, 300));
      if (ended && is_whole(line)) take(line, after_rights);
    }
  }

  static bool is_rights(const std::string& text) {
    const bool says = text.starts_with("©") || starts_with_nocase(text, "copyright ©") ||
                      starts_with_nocase(text, "copyright (c)") || starts_with_nocase(text, "copyright 2") ||
                      starts_with_nocase(text, "all rights reserved");
    return says && !contains_nocase(text.substr(0, 60), "getty");
  }

  void drop_closing() {
    int seen = 0;
    std::vector<std::size_t> below;  // short lines that say nothing, seen since the last one that closes
    for (std::size_t at = lines_.size(); at-- > 1 && seen < most_closing; ++seen) {
      const Line& line = lines_[at];
      if (page_.dropped(line.block)) continue;
      const PageRule* rule = is_whole(line) ? closing_rule(line) : nullptr;
      if (rule == nullptr) {
        if (!may_stand_below(line) || below.size() == most_below) return;
        below.push_back(at);
        continue;
      }
      if (!below.empty() && !ends_text(line, *rule)) return;
      for (const std::size_t under : below) page_.drop(part_of(lines_[under]), below_end);
      below.clear();
      take(line, *rule);
    }
  }

  /// A button or a label, not a sentence, nor an item of a list.
  bool may_stand_below(const Line& line) const {
    const HtmlId part = part_of(line);
    if (part == no_node || line.letters > longest_below || page_.signs(line.block).has(Sign::footnote)) return false;
    const HtmlTag tag = tree_.tag(part);
    return tag == p || tag == div || tag == a || is_heading(tag);
  }

  /// Below who wrote the text, or a short appeal to subscribe, nothing of the text follows.
  bool ends_text(const Line& line, const PageRule& rule) const {
    if (&rule == &author_note) return true;
    if (&rule != &closing_line || line.letters > longest_appeal_at_end) return false;
    return !is_heading(tree_.tag(line.block)) || closes_page(page_.text(line.block, 600));
  }

  const PageRule* closing_rule(const Line& line) const {
    if (is_heading(tree_.tag(line.block))) return &closing_line;  // with nothing left below it
    if (page_.signs(line.block).has(Sign::footnote)) return nullptr;
    const std::string lower = ascii_lower(page_.text(line.block, 3000));
    if (line.letters <= longest_author_note && is_author_note(lower)) return &author_note;
    const bool closes = (line.letters <= longest_closing && closes_page(lower)) ||
                        (line.letters <= longest_call && calls_reader(lower));
    return closes ? &closing_line : nullptr;
  }

  /// "Ada Example is a writer in Oslo."
  bool is_author_note(const std::string& lower) const {
    if (lower.starts_with("written by") || lower.starts_with("about the author")) return true;
    const std::size_t is = lower.find(" is a");
    if (is < 40 && lower.find_first_of(".,:;!?") > is) {
      const std::string_view rest = std::string_view(lower).substr(is, 160);
      if (holds_any(rest, callings)) return true;
    }
    return std::any_of(byline_.begin(), byline_.end(), [&](const std::string& name) {
      const std::string known = ascii_lower(name);
      if (known.size() < 5 || !lower.starts_with(known)) return false;
      const std::string_view rest = std::string_view(lower).substr(known.size());
      return rest.size() < 3 ||
             std::any_of(std::begin(author_verbs), std::end(author_verbs), [&](std::string_view verb) {
               return rest.substr(0, 80).find(verb) != std::string_view::npos;
             });
    });
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  const std::vector<std::string>& byline_;
  Prose prose_;
  std::vector<Line> lines_;
  int count_ = 0;
};

}  // namespace

RuleGroup line_rules() {
  return {"Which lines are dropped",
          {&stray_label, &lone_link, &inner_call, &after_rights, &closing_line, &author_note, &below_end}};
}

int drop_stray_lines(HtmlPage& page, HtmlId root, const std::vector<std::string>& byline) {
  return LineDropper(page, root, byline).drop();
}

}  // namespace sheaf
