#include "sheaf/typeset/style_sheet.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("styles: a book has the base sheet, the enhanced one, and the user's own after them", "[typeset][style]") {
  const auto sheets = style_sheets("plain", "h1 { font-weight: normal; }");
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[0].file_name == "css/base.css");
  CHECK(sheets[1].file_name == "css/enhanced.css");
  CHECK(sheets[2].text == "h1 { font-weight: normal; }");
  CHECK(style_sheets("plain", "").size() == 2);
}

TEST_CASE("styles: the base sheet holds nothing on which old engines stumble", "[typeset][style]") {
  const std::string base = style_sheets("plain", "").front().text;
  for (const char* word : {"@media", "@supports", "@import", "calc(", "var(", "vh", "vw", "px;font", "unicode-bidi"}) {
    INFO(word);
    CHECK(base.find(word) == std::string::npos);
  }
}

TEST_CASE("styles: an unknown style is refused by name", "[typeset][style]") {
  CHECK_THROWS_WITH(style_sheets("fancy", ""),
                    Catch::StartsWith("there is no style \"fancy\"") && Catch::Contains("try: "));
}

TEST_CASE("styles: the user's own sheet may neither fetch, run, nor turn text around", "[typeset][style]") {
  const auto refused = [](const char* css) {
    INFO(css);
    CHECK_THROWS_WITH(style_sheets("plain", css), Catch::StartsWith("the style sheet "));
  };
  refused("@import 'x.css';");
  refused("@\\69mport 'x.css';");
  refused("p { background: url(https://example.org/a.png) }");
  refused("p { background: u\\72l (a.png) }");
  refused("p { background: ur/**/l(a.png) }");
  refused("p { width: EXPRESSION(alert(1)) }");
  refused("p { direction : rtl }");
  refused("p { color: red");
  refused("p { content: \"\xFF\" }");
  CHECK_NOTHROW(style_sheets("plain", "p { flex-direction: row; text-align: right }"));
}
