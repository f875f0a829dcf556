#include "sheaf/extract/html_other_articles.hpp"

#include <string>
#include <vector>

#include "sheaf/extract/html_prose.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t least_own_percent = 25;  // of the prose: what the headline stands in is no mere head
constexpr std::uint32_t long_article = 1200;     // letters of prose: more than a teaser

constexpr PageRule other_article = {"other-article",
                                    "of several articles on a page, it is about the one that its headline stands in",
                                    "the entries of a live page or a list, which stand beside the headline"};

}  // namespace

RuleGroup other_article_rules() {
  return {"What is dropped for being another article", {&other_article}};
}

int drop_other_articles(HtmlPage& page, HtmlId root, HtmlId headline, Report& report) {
  const HtmlTree& tree = page.tree();
  if (headline == no_node || !tree.contains(root, headline)) return 0;
  std::vector<HtmlId> others;
  HtmlId own = no_node;
  for (HtmlId node = root + 1; node < tree[root].end; ++node) {
    if (tree.tag(node) != article || page.facts(node).hidden) continue;
    if (tree.contains(node, headline)) {
      own = node;
      continue;
    }
    if (page.facts(node).letters > 0 && !page.dropped(node)) others.push_back(node);
    node = tree[node].end - 1;
  }
  const Prose prose(page);
  if (own == no_node || prose.prose(own) * 100 < prose.prose(root) * least_own_percent) return 0;
  int count = 0;
  bool long_one = false;
  for (const HtmlId node : others) {
    if (tree.contains(own, node)) continue;
    long_one = long_one || prose.prose(node) > long_article;
    page.drop(node, other_article);
    ++count;
  }
  if (long_one) report.add(FindingId::several_articles, page.place(own), std::to_string(count + 1) + " articles");
  return count;
}

}  // namespace sheaf
