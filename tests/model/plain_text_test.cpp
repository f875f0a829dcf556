#include "sheaf/model/block.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("plain text keeps the words and drops the marks", "[model][text]") {
  const Inlines line = {{Text{"The "}},
                        {Span{SpanKind::emphasis, make_text("sea")}},
                        {LineBreak{}},
                        {Link{LinkKind::web, "https://example.org/", make_text("rose")}},
                        {NoteReference{"1"}},
                        {Anchor{"here"}},
                        {Ruby{{{"潮", "しお"}}}},
                        {InlineImage{{}, "a sign"}}};
  CHECK(plain_text(line) == "The sea rose潮");
}

TEST_CASE("plain text of blocks has a line for each, and none that is empty", "[model][text]") {
  Block list;
  list.node = List{.items = {{.content = {make_paragraph("one")}}, {.content = {make_paragraph("two")}}}};
  Block figure;
  figure.node = Figure{.caption = make_text("The quay."), .credit = make_text("A. Example")};
  Block rule;
  rule.node = Rule{};
  CHECK(plain_text(Blocks{make_paragraph("First."), list, rule, figure, make_paragraph("")}) ==
        "First.\none\ntwo\nThe quay.\nA. Example");
}
