#include "sheaf/extract/html_explain.hpp"

#include <algorithm>
#include <string>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_verdicts = 10'000;
constexpr std::size_t longest_selector = 60;  // code points
constexpr std::size_t longest_words = 70;     // code points

std::string words_of(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  if (tree.tag(node) == HtmlTag::img) return std::string(tree.attribute(node, "src").substr(0, 200));
  return page.text_as_shown(node, 400);
}

}  // namespace

std::string selector_of(const HtmlTree& tree, HtmlId node) {
  if (tree.is_text(node)) return "text";
  std::string selector(tree.tag(node) == HtmlTag::other ? tree[node].text : html_name(tree.tag(node)));
  if (const std::string_view id = trim(tree.attribute(node, "id")); !id.empty()) selector.append("#").append(id);
  for (const std::string_view part : split(tree.attribute(node, "class").substr(0, 400), ' '))
    if (!trim(part).empty()) selector.append(".").append(trim(part));
  return shorten(selector, longest_selector);
}

void explain_verdicts(const HtmlPage& page, Report& report) {
  const std::vector<Verdict>& verdicts = page.verdicts();
  for (std::size_t at = 0; at < std::min(verdicts.size(), most_verdicts); ++at) {
    const Verdict& verdict = verdicts[at];
    if (page.tree().is_text(verdict.node) && page.facts(verdict.node).letters == 0) continue;
    report.explain({std::string(verdict.rule->name), std::string(verdict.rule->reason), page.place(verdict.node),
                    selector_of(page.tree(), verdict.node), shorten(words_of(page, verdict.node), longest_words)});
  }
}

}  // namespace sheaf
