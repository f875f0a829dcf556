#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "sheaf/extract/extract_html.hpp"
#include "sheaf/extract/page_rule.hpp"
#include "support/catch.hpp"

namespace sheaf {
namespace {

constexpr std::string_view divider = "<!-- and one that it must not catch -->\n";

std::string file_of(const PageRule& rule) {
  return std::string(SHEAF_SOURCE_DIR "/tests/extract/rules/") + std::string(rule.name) + ".html";
}

std::string read_all(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// "<prose/>" in a page stands for two paragraphs of running text.
std::string with_prose(std::string page) {
  const std::string prose =
      "<p>The boat leaves when the water allows it, which is twice a day, and on some days of autumn not at all, and "
      "nobody on the pier has ever been heard to complain.</p>\n<p>The captain, who has been the captain for "
      "thirty-one "
      "years, keeps a book of those who came too late, with the day, the weather and the reason that they gave.</p>\n";
  const std::string mark = "<prose/>";
  for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + prose.size()))
    page.replace(at, mark.size(), prose);
  return page;
}

/// Names of the rules that decided anything about a page.
std::set<std::string> decided(const std::string& html) {
  std::set<std::string> names;
  Source source;
  source.text = with_prose(html);
  for (const Extracted& made : extract_html(source, Explain::yes))
    for (const Decision& decision : made.report.decisions()) names.insert(decision.rule);
  return names;
}

}  // namespace

TEST_CASE("every rule of the page finder catches the page written for it, and spares the other", "[extract][rules]") {
  for (const RuleGroup& group : rule_groups()) {
    for (const PageRule* rule : group.rules) {
      INFO("tests/extract/rules/" << rule->name << ".html");
      const std::string pages = read_all(file_of(*rule));
      const std::size_t cut = pages.find(divider);
      REQUIRE(cut != std::string::npos);
      CHECK(decided(pages.substr(0, cut)).contains(std::string(rule->name)));
      CHECK_FALSE(decided(pages.substr(cut + divider.size())).contains(std::string(rule->name)));
    }
  }
}

TEST_CASE("rules of the page finder have names of their own, a reason and something to spare", "[extract][rules]") {
  std::set<std::string_view> names;
  for (const RuleGroup& group : rule_groups()) {
    CHECK_FALSE(group.title.empty());
    for (const PageRule* rule : group.rules) {
      INFO(rule->name);
      CHECK(names.insert(rule->name).second);
      CHECK(rule->reason.size() > 8);
      CHECK(rule->spares.size() > 4);
      CHECK(std::all_of(rule->name.begin(), rule->name.end(),
                        [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '-'; }));
    }
  }
}

}  // namespace sheaf
