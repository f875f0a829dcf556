#include "sheaf/extract/html_formulas.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr PageRule drawn = {"formula-drawn", "glyphs or a picture that say again what the MathML beside them says",
                            "a picture beside a formula, MathML that is hidden for itself"};
constexpr PageRule source_of_formula = {"formula-source", "a script that holds TeX, of which another script draws",
                                        "any other script"};

constexpr int highest_wrapper = 3;              // between MathML and what was drawn of it
constexpr std::size_t longest_source = 20'000;  // bytes

class FormulaForms {
 public:
  explicit FormulaForms(HtmlPage& page) : page_(page), tree_(page.tree()) {}

  void settle() {
    for (HtmlId node = page_.body(); node < tree_[page_.body()].end; ++node) {
      if (tree_.tag(node) == math) settle_math(node);
      if (tree_.tag(node) == HtmlTag::script && is_formula_script(tree_, node)) settle_script(node);
    }
    page_.show(shown_);
  }

 private:
  /// Climbs through the wrappers of MathML for what stands beside it within one line.
  void settle_math(HtmlId node) {
    HtmlId part = node;
    for (int up = 0; up < highest_wrapper; ++up) {
      const HtmlId around = tree_[part].parent;
      if (around == no_node || is_block(tree_.tag(around))) return;
      for (const HtmlId beside : {before(part), behind(part)}) {
        if (beside == no_node || !is_drawn(beside, node)) continue;
        page_.drop(beside, drawn);
        return show(node, around);
      }
      part = around;
    }
  }

  /// Shows a part and what stands between it and the wrapper around it.
  void show(HtmlId node, HtmlId around) {
    if (!page_.facts(node).hidden || page_.facts(around).hidden) return;
    const auto first = static_cast<std::ptrdiff_t>(shown_.size());
    for (HtmlId at = node; at != around; at = tree_[at].parent) shown_.push_back(at);
    std::reverse(shown_.begin() + first, shown_.end());  // a part hides what is in it
  }

  bool is_blank(HtmlId node) const { return tree_.is_text(node) && trim(tree_[node].text).empty(); }

  HtmlId behind(HtmlId node) const {
    const HtmlId next = tree_.next_sibling(node);
    return next != no_node && is_blank(next) ? tree_.next_sibling(next) : next;
  }

  HtmlId directly_before(HtmlId node) const {
    const HtmlId parent = tree_[node].parent;
    if (parent == no_node || node == parent + 1) return no_node;
    HtmlId at = node - 1;
    while (tree_[at].parent != parent) at = tree_[at].parent;
    return at;
  }

  HtmlId before(HtmlId node) const {
    const HtmlId last = directly_before(node);
    return last != no_node && is_blank(last) ? directly_before(last) : last;
  }

  /// Must not catch a picture that only stands in the same line: it is not kept from screen readers, nor says the same.
  bool is_drawn(HtmlId beside, HtmlId formula) const {
    if (tree_.is_text(beside) || tree_.tag(beside) == HtmlTag::script) return false;
    if (tree_.attribute(beside, "aria-hidden") == "true") return true;
    if (!is_image(tree_.tag(beside))) return false;
    const std::string_view alt = trim(tree_.attribute(beside, "alt"));
    return !alt.empty() && xml_safe(collapse_space(alt)) == collapse_space(math_text(page_, formula));
  }

  /// MathJax 2 draws into a frame that has the name of its script, behind a preview.
  void settle_script(HtmlId node) {
    const std::string id(tree_.attribute(node, "id").substr(0, 200));
    const HtmlId frame = id.empty() ? no_node : page_.by_id(id + "-Frame");
    if (frame != no_node && holds_math(frame)) return page_.drop(node);
    if (frame != no_node) page_.drop(frame, drawn);
    HtmlId beside = before(node);
    if (beside != no_node && frame != no_node && tree_.contains(beside, frame)) beside = before(beside);
    if (beside != no_node && contains_nocase(tree_.attribute(beside, "class"), "preview")) page_.drop(beside, drawn);
    page_.note(node, source_of_formula);
  }

  bool holds_math(HtmlId frame) const {
    for (HtmlId at = frame; at < tree_[frame].end; ++at)
      if (tree_.tag(at) == math) return true;
    return false;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  std::vector<HtmlId> shown_;
};

}  // namespace

RuleGroup formula_rules() {
  return {"Which form of a formula is taken", {&drawn, &source_of_formula}};
}

void settle_formulas(HtmlPage& page) {
  FormulaForms(page).settle();
}

bool is_formula_script(const HtmlTree& tree, HtmlId node) {
  const std::string_view type = tree.attribute(node, "type");
  return starts_with_nocase(type, "math/");
}

std::string formula_source(const HtmlTree& tree, HtmlId node) {
  std::string source;
  for (HtmlId at = node + 1; at < tree[node].end && source.size() < longest_source; ++at)
    if (tree.is_text(at)) source += tree[at].text;
  // Frameworks that write XHTML hide TeX from parsers so.
  for (const std::string_view mark : {"% <![CDATA[", "%]]>", "<![CDATA[", "]]>"})
    if (const std::size_t found = source.find(mark); found != std::string::npos) source.erase(found, mark.size());
  return xml_safe(collapse_space(source.substr(0, longest_source)));
}

}  // namespace sheaf
