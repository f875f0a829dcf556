#include "sheaf/extract/not_caption.hpp"

#include <string>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("every rule of what is no caption refuses its example and spares its counter-example", "[extract][caption]") {
  for (const NotCaptionRule& rule : not_caption_rules()) {
    CAPTURE(rule.name, rule.example, rule.counter_example);
    CHECK(rule.holds(rule.example));
    CHECK_FALSE(rule.holds(rule.counter_example));
    CHECK_FALSE(may_be_caption_text(rule.example));
    CHECK(may_be_caption_text(rule.counter_example));
    CHECK_FALSE(rule.reason.empty());
  }
}

TEST_CASE("lines of programs are told from sentences", "[extract][caption]") {
  for (const char* line : {"Partition := Choose(Left);", "// Author", "read_text(source)", "[the weir](./weir.md)",
                           "if (left) {", "std::begin(row)->count"}) {
    CAPTURE(line);
    CHECK(reads_as_code(line));
  }
  for (const char* line :
       {"Ana Example (left) and Ben Example; behind them the weir", "@ana_example (Ana Example)", "The weir (1911)",
        "Boats & chairs, carried at dawn", "The weir = the pride of the town", ""}) {
    CAPTURE(line);
    CHECK_FALSE(reads_as_code(line));
  }
}

TEST_CASE("a long paragraph stands above no credit as its caption", "[extract][caption]") {
  std::string paragraph;
  for (int i = 0; i < 51; ++i) paragraph += "water ";
  CHECK_FALSE(may_be_caption_text(paragraph));
  CHECK_FALSE(may_be_caption_text(""));
}
