#include "sheaf/extract/html_collapsed.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_furniture_words.hpp"

namespace sheaf {

constexpr PageRule collapsed_part = {"collapsed-part", "what opens below its question is read with it",
                                     "a menu, a dialogue, and what no question stands above"};

namespace {

using enum HtmlTag;

constexpr HtmlId farthest = 40;              // nodes between a question and its part
constexpr std::uint32_t least_letters = 20;  // of a part
constexpr std::uint32_t most_of_question = 300;
constexpr int highest_wrapper = 3;

class CollapsedParts {
 public:
  explicit CollapsedParts(HtmlPage& page) : page_(page), tree_(page.tree()) {}

  void open() {
    const HtmlId body = page_.body();
    for (HtmlId node = body + 1; node < tree_[body].end; ++node) {
      const HtmlTag tag = tree_.tag(node);
      if (is_heading(tag)) level_ = tag;
      if (tree_.is_text(node) || !is_control(node)) continue;
      const HtmlId part = part_of(node);
      if (part == no_node || is_frame(node) || !is_question(node) || !is_text_part(part)) continue;
      const bool changes = tag == button || page_.facts(part).hidden;
      if (tag == button) read_question(node);
      if (!changes) continue;
      page_.note(node, collapsed_part);
      opened_.push_back(part);
    }
    page_.show(opened_);
  }

 private:
  bool is_control(HtmlId node) const {
    if (tree_.tag(node) == button) return true;
    for (const HtmlAttribute& attribute : tree_.attributes(node)) {
      const std::string_view name = attribute.name;
      if (name == "aria-expanded" || name == "data-toggle" || name == "data-bs-toggle") return true;
    }
    return false;
  }

  HtmlId named_part(HtmlId node) const {
    for (const std::string_view name : {"aria-controls", "data-bs-target", "data-target", "href"}) {
      std::string_view id = trim(tree_.attribute(node, name));
      if (id.starts_with('#')) id.remove_prefix(1);
      if (id.empty() || id.size() > 200) continue;
      const HtmlId part = page_.by_id(id);
      if (part != no_node) return part;
    }
    return no_node;
  }

  /// The part that opens: the one that the control names, else the element below it. It follows its question.
  HtmlId part_of(HtmlId node) const {
    const HtmlId named = named_part(node);
    if (named != no_node) return named >= tree_[node].end && named - tree_[node].end <= farthest ? named : no_node;
    if (tree_.tag(node) != button) return no_node;
    HtmlId at = node;
    for (int up = 0; up < highest_wrapper && at != page_.body(); ++up, at = tree_[at].parent) {
      HtmlId next = tree_.next_sibling(at);
      while (next != no_node && tree_.is_text(next) && page_.facts(next).letters == 0) next = tree_.next_sibling(next);
      if (next != no_node) return !tree_.is_text(next) && is_toggle(node, at, next) ? next : no_node;
    }
    return no_node;
  }

  /// A button that says that it opens something, stands in a heading, or is called a question.
  bool is_toggle(HtmlId node, HtmlId wrapper, HtmlId part) const {
    if (tree_.has_attribute(node, "aria-expanded") || is_heading(tree_.tag(wrapper)) || tree_.tag(wrapper) == dt)
      return true;
    if (tree_.tag(part) != div && tree_.tag(part) != section && tree_.tag(part) != p) return false;
    for (const std::string_view word : {"accordion", "collaps", "faq", "question"})
      if (contains_nocase(tree_.attribute(node, "class").substr(0, 400), word)) return true;
    return false;
  }

  bool is_frame(HtmlId node) const {
    constexpr Signs frame = {Sign::navigation,       Sign::page_footer, Sign::page_header, Sign::overlay,
                             Sign::consent,          Sign::search,      Sign::comments,    Sign::share,
                             Sign::breadcrumb,       Sign::toolbar,     Sign::player,      Sign::newsletter,
                             Sign::table_of_contents};
    for (HtmlId at = node; at != no_node && at != page_.body(); at = tree_[at].parent) {
      const HtmlTag tag = tree_.tag(at);
      if (tag == nav || tag == footer || tag == dialog || tag == form || tag == menu) return true;
      if (page_.signs(at).any_of(frame)) return true;
    }
    return false;
  }

  std::string words_of(HtmlId node) const {
    std::string words;
    for (HtmlId at = node; at < tree_[node].end && words.size() < 2 * most_of_question; ++at)
      if (tree_.is_text(at)) words.append(tree_[at].text.substr(0, 2 * most_of_question)).append(" ");
    return collapse_space(words);
  }

  bool is_question(HtmlId node) const {
    const std::string words = words_of(node);
    return count_words(words) >= 2 && words.size() <= most_of_question && !is_stray_label(words) &&
           !is_link_label(words) && !begins_appeal(words) && !calls_reader(words);
  }

  /// Words, of which less than half are links, and nothing to fill in.
  bool is_text_part(HtmlId part) const {
    const HtmlTag tag = tree_.tag(part);
    if (!is_block(tag) || tag == nav || tag == form || tag == dialog || tag == menu || is_heading(tag)) return false;
    if (page_.signs(part).any_of({Sign::navigation, Sign::overlay, Sign::search})) return false;
    std::uint32_t letters = 0;
    std::uint32_t in_links = 0;
    for (HtmlId at = part; at < tree_[part].end; ++at) {
      const HtmlTag inner = tree_.tag(at);
      if (inner == form || inner == input || inner == nav) return false;
      if (inner == script || inner == style || inner == noscript) at = tree_[at].end - 1;
      if (inner == text) letters += page_.facts(at).letters;
      if (inner == a) {
        for (HtmlId in = at + 1; in < tree_[at].end; ++in)
          if (tree_.is_text(in)) in_links += page_.facts(in).letters;
      }
    }
    return letters >= least_letters && in_links * 2 < letters;
  }

  /// A heading one level below the last one; within a heading, a term or a line it is words of that.
  void read_question(HtmlId node) {
    for (HtmlId at = tree_[node].parent; at != no_node && at != page_.body(); at = tree_[at].parent) {
      const HtmlTag tag = tree_.tag(at);
      if (is_heading(tag) || tag == dt || tag == p || tag == summary || tag == td || tag == th)
        return page_.read_as(node, span);
    }
    for (HtmlId at = node + 1; at < tree_[node].end; ++at)
      if (is_heading(tree_.tag(at))) return page_.read_as(node, div);
    const bool first = question_level_ == text || level_ != below_;
    if (first) {
      below_ = level_;
      question_level_ = level_ == h6 ? h6 : static_cast<HtmlTag>(static_cast<int>(level_) + 1);
    }
    page_.read_as(node, question_level_);
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlTag level_ = h2;    ///< of the last heading
  HtmlTag below_ = text;  ///< the heading below which the last question stood
  HtmlTag question_level_ = text;
  std::vector<HtmlId> opened_{};
};

}  // namespace

RuleGroup collapsed_rules() {
  return {"What is opened", {&collapsed_part}};
}

void open_collapsed(HtmlPage& page) {
  CollapsedParts(page).open();
}

}  // namespace sheaf
