#include "sheaf/base/finding_table.hpp"

#include <set>
#include <string>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("findings: every id has one row, in order, with a code of its own", "[base][findings]") {
  std::set<std::string_view> codes;
  int expected = 0;
  for (const FindingRow& row : finding_table()) {
    CHECK(static_cast<int>(row.id) == expected++);
    CHECK(codes.insert(row.code).second);
    CHECK(&finding_row(row.id) == &row);
  }
}

TEST_CASE("findings: codes count up within their group", "[base][findings]") {
  std::set<std::string> groups;
  std::string group;
  int number = 0;
  for (const FindingRow& row : finding_table()) {
    const std::string code(row.code);
    const std::size_t hyphen = code.find('-');
    REQUIRE(hyphen != std::string::npos);
    if (code.substr(0, hyphen) != group) {
      group = code.substr(0, hyphen);
      number = 0;
      CHECK(groups.insert(group).second);  // rows of one group stand together
    }
    CHECK(code.size() == hyphen + 4);
    CHECK(std::stoi(code.substr(hyphen + 1)) == ++number);
  }
}

TEST_CASE("findings: messages are clauses, and each says what to do", "[base][findings]") {
  for (const FindingRow& row : finding_table()) {
    INFO(row.code);
    CHECK_FALSE(row.message.empty());
    CHECK_FALSE(row.advice.empty());
    CHECK_FALSE(row.message.ends_with('.'));
    CHECK_FALSE(row.advice.ends_with('.'));
    if (row.loss == Loss::yes) CHECK(row.severity == Severity::warning);
  }
}
