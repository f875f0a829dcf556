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

TEST_CASE("styles: no base sheet holds anything on which old engines stumble", "[typeset][style]") {
  for (const StyleInfo& style : built_in_styles()) {
    INFO(style.name);
    const std::string base = style_sheets(style.name, "").front().text;
    for (const char* word :
         {"@media", "@supports", "@import", "calc(", "var(", "vh", "vw", "px;font", "unicode-bidi"}) {
      INFO(word);
      CHECK(base.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("styles: every style follows plain", "[typeset][style]") {
  const auto styles = built_in_styles();
  REQUIRE(styles.size() == 4);
  CHECK(styles.front().name == "plain");
  const auto plain = style_sheets("plain", "");
  for (const StyleInfo& style : styles) {
    const auto sheets = style_sheets(style.name, "");
    CHECK(sheets[0].text.starts_with(plain[0].text));
    CHECK(sheets[1].text.starts_with(plain[1].text));
  }
  CHECK(numbers_figures("journal"));
  CHECK_FALSE(numbers_figures("plain"));
}

TEST_CASE("styles: what readers take ill in the user's sheet is named", "[typeset][style]") {
  const auto doubts = [](const char* css) {
    std::string all;
    for (const std::string& one : style_doubts(css)) all += one.substr(0, one.find(':')) + ";";
    return all;
  };
  CHECK(doubts("p { width: calc(10% - 1em) }") == "calc;");
  CHECK(doubts("@media (min-width: 30em) { p { margin: 0 } }") == "(min-width;");
  CHECK(doubts("p { display : flex; color: black }") == "display;color;");
  CHECK(doubts("p { font-size: 12px }") == "font-size in px or pt;");
  CHECK(doubts("p { color: inherit; background: transparent; border-color: red; font-size: 1.2em }").empty());
  CHECK(doubts("/* calc( */ p { background-color: #fff }") == "background-color;");
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
  refused("@media all { }");
  refused("p { margin: 10vh 0 0 }");
  CHECK_NOTHROW(style_sheets("plain", "p { flex-direction: row; text-align: right }"));
  CHECK_NOTHROW(style_sheets("plain", "@media all { p { margin-top: 10vh; margin: 1em; font: inherit } }"));
}
