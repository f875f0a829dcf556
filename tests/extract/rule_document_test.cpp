#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "sheaf/extract/page_rule.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

const std::string path = SHEAF_SOURCE_DIR "/docs/extraction.md";
constexpr std::string_view opening = "<!-- rules: written by a test -->\n";
constexpr std::string_view closing = "<!-- end of the rules -->\n";

std::string read_document() {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every rule, as the tables have it.
std::string rule_tables() {
  std::string text;
  for (const RuleGroup& group : rule_groups()) {
    text += "\n### " + std::string(group.title) + "\n\n| rule | because | spares |\n|---|---|---|\n";
    for (const PageRule* rule : group.rules)
      text += "| [" + std::string(rule->name) + "](../tests/extract/rules/" + std::string(rule->name) + ".html) | " +
              std::string(rule->reason) + " | " + std::string(rule->spares) + " |\n";
  }
  return text + "\n";
}

}  // namespace

TEST_CASE("docs/extraction.md lists every rule of the page finder as the tables have it", "[extract][docs]") {
  std::string document = read_document();
  const std::size_t begin = document.find(opening);
  const std::size_t end = document.find(closing);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  const std::size_t inside = begin + opening.size();
  if (std::getenv("SHEAF_SAVE_GOLDEN") != nullptr) {
    document.replace(inside, end - inside, rule_tables());
    std::ofstream(path, std::ios::binary) << document;
    return;
  }
  INFO("write it anew: SHEAF_SAVE_GOLDEN=1 build/dev/tests/extract/extract_test '[docs]'");
  CHECK(document.substr(inside, end - inside) == rule_tables());
}
