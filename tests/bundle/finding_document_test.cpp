#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "sheaf/base/finding_table.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

const std::string path = std::string(SHEAF_SOURCE_DIR) + "/docs/findings.md";

std::string group_title(std::string_view code) {
  if (code.starts_with("ART-")) return "Articles and files";
  if (code.starts_with("FIG-")) return "Figures, pictures, captions";
  if (code.starts_with("TXT-")) return "Text, links, tables, notes";
  return "The book as a whole";
}

/// The document as the table says it should be.
std::string expected_document() {
  std::string text =
      "# Findings\n\n"
      "Everything that sheaf can notice on the way from a folder to a book. A code never changes its meaning and is "
      "never "
      "used\nagain. A *warning* fails a `--strict` run. *Loss* means that something which was found is not in the "
      "book: "
      "then the exit\ncode is 4. In the account (`--json`) and the log (`--log`) each finding has its place and a "
      "detail.\n\n"
      "This page follows the table in `src/sheaf/base/finding_table.cpp`; a test compares them, and writes the page "
      "anew "
      "with\n`SHEAF_SAVE_GOLDEN=1`.\n";
  std::string group;
  for (const FindingRow& row : finding_table()) {
    if (group_title(row.code) != group) {
      group = group_title(row.code);
      text += "\n## " + group + "\n\n| code | kind | loss | what | what to do |\n|---|---|---|---|---|\n";
    }
    text += "| " + std::string(row.code) + " | " + (row.severity == Severity::warning ? "warning" : "note") + " | " +
            (row.loss == Loss::yes ? "yes" : "") + " | " + std::string(row.message) + " | " + std::string(row.advice) +
            " |\n";
  }
  return text;
}

}  // namespace

TEST_CASE("docs/findings.md lists every finding as the table has it", "[bundle][docs]") {
  if (std::getenv("SHEAF_SAVE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << expected_document();
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  INFO("write it anew: SHEAF_SAVE_GOLDEN=1 build/dev/tests/bundle/bundle_test '[docs]'");
  CHECK(text.str() == expected_document());
}
