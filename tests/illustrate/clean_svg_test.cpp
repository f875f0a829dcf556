#include "sheaf/illustrate/clean_svg.hpp"

#include "sheaf/base/error.hpp"
#include "sheaf/illustrate/svg_uses.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::string clean(const std::string& inside) {
  return clean_svg("<svg viewBox='0 0 9 9'>" + inside + "</svg>").text;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a drawing keeps what draws", "[illustrate][svg]") {
  const std::string text = clean("<g id='a' class='b' fill=\"url( '#c' )\"><path d='M0 0 1 1'/>a &amp; b</g>");
  CHECK(holds(text, "xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(holds(text, "<g id=\"a\" class=\"b\" fill=\"url( "));
  CHECK(holds(text, "<path d=\"M0 0 1 1\"/>a &amp; b</g>"));
  CHECK(holds(clean("<style>a{fill:url(#b)}</style>"), "fill:url(#b)"));
}

TEST_CASE("a drawing keeps nothing that runs, moves, declares or leads away", "[illustrate][svg]") {
  for (const std::string inside :
       {"<script>alert(1)</script>", "<g onclick='alert(1)'/>", "<a href='https://example.org'><g/></a>",
        "<use xlink:href='https://example.org/a.svg#b'/>", "<use href='&#104;ttps://example.org/#b'/>",
        "<g fill='url(https://example.org/#b)'/>", "<g style='fill:URL(\"//example.org\")'/>",
        "<style>@import 'https://example.org/a.css'</style>", "<style>a{fill:\\75rl(https://example.org)}</style>",
        "<animate attributeName='x' values='example'/>", "<set to='example'/>", "<?example?>", "<!--example-->",
        "<g xmlns:example='example' example:a='example'/>", "<example:g>example</example:g>",
        "<tref xlink:href='example'/>", "<metadata><g>example</g></metadata>", "<feImage href='https://example.org'/>",
        "&example;"}) {
    INFO(inside);
    const std::string text = clean(inside);
    CHECK_FALSE(holds(text, "example"));
    CHECK_FALSE(holds(text, "alert"));
  }
  const std::string declared =
      clean_svg("<!DOCTYPE svg [<!ENTITY a 'alert'> <!ENTITY b SYSTEM 'file:///'>]><svg><text>&a;&b;</text></svg>")
          .text;
  CHECK_FALSE(holds(declared, "alert"));
  CHECK_FALSE(holds(declared, "DOCTYPE"));
}

TEST_CASE("a drawing is sized for a page", "[illustrate][svg]") {
  const auto size = [](const std::string& attributes) { return clean_svg("<svg " + attributes + "></svg>").size; };
  CHECK(size("width='24' height='24'") == PixelSize{24, 24});
  CHECK(size("width='400px' height='300px'") == PixelSize{800, 600});
  CHECK(size("width='72pt' height='36pt'") == PixelSize{192, 96});
  CHECK(size("width='5000' height='10'") == PixelSize{2000, 4});
  CHECK(size("viewBox='0 0 800 600'") == PixelSize{1200, 900});
  CHECK(size("viewBox='0 0 24 24'") == PixelSize{24, 24});
  CHECK(size("viewBox='0 0 1 1'") == PixelSize{16, 16});
  CHECK(size("viewBox='0,0,100,50' width='200'") == PixelSize{400, 200});
  CHECK(size("") == PixelSize{600, 300});
  CHECK(size("width='-3' height='1e99' viewBox='nan inf'") == PixelSize{600, 300});
}

TEST_CASE("what is cut or crossed is refused", "[illustrate][svg]") {
  for (const std::string text : {"<svg", "<svg a", "<svg a=", "<svg a='", "<svg a=b>", "<svg><g>", "<html></html>",
                                 "</svg>", "", "words", "<svg><!--", "<svg>\0</svg>"}) {
    INFO(text);
    CHECK_THROWS_AS(clean_svg(text), Error);
  }
}

TEST_CASE("what is used again is counted again", "[illustrate][svg]") {
  CHECK(count_drawn({}, 10) == 0);
  std::vector<SvgNode> nodes = {{}, {.id = "a"}, {.parent = 1}, {.target = "a"}, {.target = "none"}};
  CHECK(count_drawn(nodes, 100) == 7);
  nodes.push_back({.id = "self", .target = "self"});
  CHECK(count_drawn(nodes, 1000) < 1000);
  std::vector<SvgNode> doubling = {{}, {.id = "0"}};
  for (std::size_t i = 1; i < 30; ++i) {
    const std::size_t group = doubling.size();
    const std::string before = std::to_string(i - 1);
    doubling.push_back({.id = std::to_string(i)});
    doubling.push_back({.parent = group, .target = before});
    doubling.push_back({.parent = group, .target = before});
  }
  CHECK(count_drawn(doubling, 100'000) == 100'001);
}

TEST_CASE("an element that names its target twice, for old programs and for new, names it once", "[illustrate][svg]") {
  const std::string text = clean("<g id='a'/><use href='#a' xlink:href='#a' x='1' x='2'/>");
  CHECK(holds(text, "<use xlink:href=\"#a\" x=\"1\"/>"));
  CHECK(clean_svg(text).text == text);
}
