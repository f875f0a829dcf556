#include <algorithm>
#include <iterator>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_furniture.hpp"
#include "sheaf/extract/html_furniture_words.hpp"
#include "sheaf/extract/html_links.hpp"
#include "sheaf/extract/html_posts.hpp"
#include "sheaf/extract/html_prose.hpp"
#include "sheaf/extract/html_text_box.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr PageRule link_list = {"link-list", "a box that is nothing but links leads to other articles",
                                "a table of facts, a list of sources with words, an embedded post"};
constexpr PageRule appeal = {"appeal", "a line that leads to another article, or asks for something",
                             "a sentence of the text that begins alike and has no link"};
constexpr PageRule linked_card = {"linked-card",
                                  "a box within the text that is one link, picture and title, to another page",
                                  "a picture whose link holds its caption, a page that is made of such boxes"};
constexpr PageRule furniture_heading = {"furniture-heading", "\"Related articles\" opens a list of other things",
                                        "a heading \"Share prices fall\", a section of prose under \"See also\""};

constexpr PageRule sign_up = {"sign-up", "a box of few words with a field for the reader's address",
                              "the paragraph above such a box"};

constexpr std::uint32_t most_of_sign_up = 300;     // letters
constexpr int highest_sign_up = 6;                 // wrappers around the field
constexpr std::uint32_t least_prose_around = 500;  // letters of text, in which a box leads to something else
constexpr HtmlId largest_box = 400;                // nodes

class InnerDropper {
 public:
  InnerDropper(HtmlPage& page, HtmlId root) : page_(page), tree_(page.tree()), root_(root), prose_(page) {}

  int drop() {
    for (HtmlId node = root_ + 1; node < tree_[root_].end; ++node) {
      if (tree_.tag(node) == input && asks_for_address(node)) drop_sign_up(node);
      if (page_.dropped(node) || page_.claimed(node)) continue;
      if (tree_.is_text(node)) {
        if (prose_.letters(node) > 0) before_ = node;
        continue;
      }
      if (is_heading(tree_.tag(node))) {
        drop_section(node);
      } else if (const PageRule* rule = rule_for(node)) {
        page_.drop(node, *rule);
        ++count_;
      }
    }
    return count_;
  }

 private:
  const PageRule* rule_for(HtmlId node) const {
    const PageRule* rule = is_link_list(node)     ? &link_list
                           : is_appeal(node)      ? &appeal
                           : is_linked_card(node) ? &linked_card
                                                  : nullptr;
    const bool of_post = rule != nullptr && (is_in_post(page_, node) || holds_post(page_, node));
    return of_post ? nullptr : rule;
  }

  int links_in(HtmlId node, int enough) const {
    int count = 0;
    for (HtmlId at = node; at < tree_[node].end && count < enough; ++at) count += tree_.tag(at) == a ? 1 : 0;
    return count;
  }

  /// Lists and boxes that are nothing but links. Must not catch a table of facts, nor a list of sources with words.
  bool is_link_list(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    const bool box =
        tag == ul || tag == ol || tag == div || tag == section || tag == HtmlTag::table || tag == dl || tag == other;
    if (!box || prose_.letters(node) == 0 || prose_.prose(node) > 200) return false;
    if (prose_.letters(node) * 10 > prose_.letters(root_) * 8) return false;  // the page is a list of links
    const std::uint32_t share = prose_.link_percent(node);
    if (page_.signs(node).any_of({Sign::footnote, Sign::gallery, Sign::picture})) return false;
    if (share < 95 && holds_table(node)) return false;  // figures beside names
    return share >= 70 && links_in(node, 2) >= 2 && prose_.letters(node) > 20 && !is_introduced() &&
           !leads_to_documents(node) && !lists_answers(page_, prose_, node);
  }

  /// Must not catch a picture whose link holds its caption, nor the boxes of a page that is made of them.
  bool is_linked_card(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    if (tag != div && tag != section && tag != HtmlTag::figure && tag != other && tag != a) return false;
    const std::uint32_t letters = prose_.letters(node);
    if (tree_[node].end - node > largest_box) return false;
    if (letters < 12 || letters > 300 || prose_.link_percent(node) < 95 || links_in(node, 2) != 1) return false;
    if (before_ == no_node || prose_.prose(root_) < least_prose_around || is_introduced()) return false;
    HtmlId link = node;
    while (tree_.tag(link) != a) ++link;
    const std::string_view href = trim(tree_.attribute(link, "href"));
    if (href.empty() || href[0] == '#' || is_document_address(href)) return false;
    bool is_card = false;
    for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
      if (page_.claimed(at)) return false;
      is_card = is_card || (at > link && (tree_.tag(at) == img || is_block(tree_.tag(at))));
    }
    return is_card || (tag != a && holds_parts(link));
  }

  /// A label and a title, each in an element of its own.
  bool holds_parts(HtmlId link) const {
    int parts = 0;
    for (const HtmlId child : tree_.children(link))
      parts += !tree_.is_text(child) && page_.facts(child).letters > 0 ? 1 : 0;
    return parts > 1;
  }

  /// Forms and reports to download are of use to a reader, and no ways through the site.
  bool leads_to_documents(HtmlId node) const {
    int links = 0;
    int documents = 0;
    for (HtmlId at = node; at < tree_[node].end && links < 40; ++at) {
      if (tree_.tag(at) != a) continue;
      ++links;
      documents += is_document_address(tree_.attribute(at, "href")) ? 1 : 0;
    }
    return documents * 2 > links;
  }

  bool holds_table(HtmlId node) const {
    const HtmlId end = std::min(tree_[node].end, node + 20);
    for (HtmlId at = node; at < end; ++at)
      if (tree_.tag(at) == HtmlTag::table) return true;
    return false;
  }

  /// "The best tools for this are:" and then links: they complete the sentence above. "Related stories:" does not.
  bool is_introduced() const {
    if (before_ == no_node) return false;
    HtmlId block = before_;
    while (!is_block(tree_.tag(block))) block = tree_[block].parent;
    const std::string words = page_.text(block, 4000);
    if (is_heading(tree_.tag(block)) && names_sources(words)) return true;
    const bool colon = words.ends_with(':') || words.ends_with("：");
    return colon && !opens_furniture(words) && !begins_appeal(words);
  }

  /// A line that leads to another article, or asks for something.
  bool is_appeal(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    if (tag != p && tag != div && tag != section && tag != blockquote && tag != span && tag != strong && tag != em)
      return false;
    const std::uint32_t letters = prose_.letters(node);
    if (letters == 0 || letters > 220) return false;
    const std::string words = page_.text(node, 600);
    if (!begins_appeal(words)) return false;
    const bool inline_part = tag == span || tag == strong || tag == em;
    if (inline_part) return is_stray_label(words) && letters < 20;
    // "More on that in a later chapter." with a link in it is a sentence of the text.
    const bool is_sentence =
        (tag == p || tag == blockquote) && words.ends_with('.') && words.find(':') == std::string::npos;
    return prose_.link_percent(node) >= (is_sentence ? 70 : 30) || (letters < 45 && !is_sentence);
  }

  bool asks_for_address(HtmlId node) const {
    const std::string_view type = tree_.attribute(node, "type");
    if (equals_nocase(type, "email")) return true;
    if (!type.empty() && !equals_nocase(type, "text")) return false;
    return contains_nocase(tree_.attribute(node, "name").substr(0, 100), "mail") ||
           contains_nocase(tree_.attribute(node, "placeholder").substr(0, 100), "mail");
  }

  /// The widest wrapper of the field that holds few words, no paragraph of the text and no picture of the article.
  void drop_sign_up(HtmlId field) {
    HtmlId box = no_node;
    HtmlId up = tree_[field].parent;
    for (int step = 0; step < highest_sign_up && up != no_node && up > root_; ++step, up = tree_[up].parent) {
      if (prose_.letters(up) > most_of_sign_up || holds_paragraph_beside(up, field)) break;
      box = up;
    }
    if (box == no_node || page_.dropped(box) || prose_.letters(box) == 0) return;
    page_.drop(box, sign_up);
    ++count_;
  }

  /// A paragraph right beside the wrapper of the field is one of the article's, or a picture that has words.
  bool holds_paragraph_beside(HtmlId node, HtmlId field) const {
    for (const HtmlId child : tree_.children(node)) {
      if (tree_.contains(child, field)) continue;
      const bool beside = tree_.tag(child) == p && prose_.letters(child) >= 80;
      if (beside || tree_.tag(child) == figure || page_.claimed(child)) return true;
    }
    return false;
  }

  /// "Related articles" and what follows it, when that is no prose.
  void drop_section(HtmlId heading) {
    if (!opens_furniture(page_.text(heading, 200))) return;
    // What a heading opens is what follows it in its parent, or, when it is alone there, what follows its parent.
    const HtmlId parent = tree_[heading].parent;
    HtmlId until = heading;
    std::uint32_t prose = 0;
    for (HtmlId next = tree_.next_sibling(heading); next != no_node; next = tree_.next_sibling(next)) {
      if (is_heading(tree_.tag(next)) && tree_.tag(next) <= tree_.tag(heading)) break;
      prose += prose_.prose(next);
      if (prose > 350) break;
      until = next;
    }
    if (parent != root_ && prose_.prose(parent) < 350 && prose_.letters(parent) < 2500) {
      page_.drop(parent, furniture_heading);
      ++count_;
      return;
    }
    if (prose > 350 && until == heading) return;
    for (HtmlId next = heading; next != no_node && next <= until; next = tree_.next_sibling(next))
      page_.drop(next, furniture_heading);
    ++count_;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  Prose prose_;
  HtmlId before_ = no_node;  // the last text that was kept
  int count_ = 0;
};

}  // namespace

RuleGroup inner_furniture_rules() {
  return {"What is dropped within the article", {&link_list, &appeal, &linked_card, &sign_up, &furniture_heading}};
}

FurnitureCount drop_inner_furniture(HtmlPage& page, HtmlId root) {
  return {InnerDropper(page, root).drop()};
}

}  // namespace sheaf
