#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/extract/extract.hpp"
#include "support/catch.hpp"

using namespace sheaf;

// Each of these pages is small for work that grows with its size, and would keep the tests busy for hours if a rule
// looked at all others of a kind for each one, or walked a subtree for each of its nodes.

namespace {

constexpr int many = 10'000;

const std::string prose =
    "<p>The sea rose twice that day, and the town carried its chairs up the hill as it does each spring.</p>";

Source source_of(const std::string& text, SourceKind kind) {
  return {.origin = {.file = "tides.html"}, .kind = kind, .text = text, .path = "tides.html", .identity = "tides.html"};
}

Extracted read_page(const std::string& body) {
  return extract(source_of("<title>Tides</title>" + prose + body + prose, SourceKind::html)).front();
}

std::string repeat(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

std::string numbered(const std::string& before, const std::string& after, int times = many) {
  std::string text;
  for (int i = 0; i < times; ++i) text += before + std::to_string(i) + after;
  return text;
}

std::string around(const std::string& open, const std::string& middle, const std::string& close, int times) {
  return repeat(open, times) + middle + repeat(close, times);
}

std::size_t figures_in(const Blocks& blocks) {
  std::size_t count = 0;
  for (const Block& block : blocks) count += std::holds_alternative<Figure>(block.node) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("hostile page: pictures and captions without number are bound one by one", "[extract][html][hostile]") {
  const std::string pairs =
      numbered("<figure><img src=a", ".jpg><figcaption>Boats below the weir</figcaption></figure>");
  CHECK(figures_in(read_page(pairs).article.body) == many);
  const std::string beside = numbered("<div><img src=a", ".jpg></div><p class=caption>Boats below the weir</p>");
  CHECK(figures_in(read_page(beside).article.body) == many);
  const std::string bare = numbered("<div><img src=a", ".jpg></div><span></span>");
  CHECK(figures_in(read_page(bare).article.body) == many);
}

TEST_CASE("hostile page: one figure may hold any number of pictures, captions and credits",
          "[extract][html][hostile]") {
  const std::string pictures = "<figure>" + numbered("<img src=a", ".jpg>") + "<figcaption>Boats</figcaption></figure>";
  CHECK(figures_in(read_page(pictures).article.body) == 1);
  const std::string captions =
      "<figure><img src=a.jpg>" + numbered("<figcaption>Boats below weir ", "</figcaption>") + "</figure>";
  CHECK(figures_in(read_page(captions).article.body) == 1);
  const std::string credits = "<figure><img src=a.jpg><figcaption>Boats" +
                              numbered("<small class=credit>Maker ", "</small>") + "</figcaption></figure>";
  CHECK(figures_in(read_page(credits).article.body) == 1);
  const std::string sources = "<picture>" + repeat("<source srcset='a.webp 100w'>", many / 2) +
                              numbered("<img src=a", ".jpg>", many / 2) + "</picture>";
  CHECK(figures_in(read_page(sources).article.body) == many / 2);
}

TEST_CASE("hostile page: figures within figures are opened once", "[extract][html][hostile]") {
  const std::string inner = numbered("<img src=a", ".jpg><span>x</span>");
  for (const char* tag : {"figure", "div", "aside", "a href=x"}) {
    INFO(tag);
    const std::string name = std::string(tag).substr(0, std::string(tag).find(' '));
    CHECK_FALSE(read_page(around("<" + std::string(tag) + ">", inner, "</" + name + ">", 200)).article.body.empty());
  }
}

TEST_CASE("hostile page: words in classes, ids and references cost what they are long", "[extract][html][hostile]") {
  for (const char* sign : {"share", "related", "advert", "comments", "byline", "caption", "credit"}) {
    INFO(sign);
    const std::string open = "<div class='" + std::string(sign) + "'>";
    CHECK_FALSE(read_page(around(open, repeat(open + "word</div>", many), "</div>", 200)).article.body.empty());
  }
  CHECK_FALSE(read_page(numbered("<p><img src=a.jpg aria-describedby=i", "></p>") + numbered("<p id=i", ">Words</p>"))
                  .article.body.empty());
  const std::string notes = numbered("<p>Words<sup><a href='#n", "'>1</a></sup></p>") + "<ol class=footnotes>" +
                            numbered("<li id=n", ">A note</li>") + "</ol>";
  CHECK(read_page(notes).article.notes.size() == many);
}

TEST_CASE("hostile page: headings, tables and formatting without number", "[extract][html][hostile]") {
  CHECK_FALSE(read_page(repeat("<h2>Related articles</h2><h3>Share</h3>", many)).article.body.empty());
  CHECK_FALSE(
      read_page("<table>" + repeat("<tr><td colspan=65535 rowspan=65535>a", many) + "</table>").article.body.empty());
  CHECK_FALSE(
      read_page("<table><tr>" + repeat("<td>a", many) + repeat("<tr><td>b", many) + "</table>").article.body.empty());
  CHECK_FALSE(read_page(repeat("<b>x<p>y</b>z", many)).article.body.empty());
  CHECK_FALSE(read_page(repeat("<a href=x><b>x</a>y</b>", many)).article.body.empty());
  CHECK_FALSE(read_page("<table>" + repeat("x<b>y<p>z", many) + "</table>").article.body.empty());
}

TEST_CASE("hostile page: an address of 100,000 characters is no base for links", "[extract][html][hostile]") {
  const std::string base = "<base href='https://example.org/" + repeat("../a/", many) + "'>";
  CHECK_FALSE(read_page(base + repeat("<p><a href='../x'>a</a>", many)).article.body.empty());
}

TEST_CASE("hostile page: a page of too many elements or pictures is refused by name, line and advice",
          "[extract][html][hostile]") {
  const auto refusal = [](const std::string& text, SourceKind kind) {
    try {
      extract(source_of(text, kind));
    } catch (const Error& error) {
      CHECK(error.trouble() == Trouble::limit_not_met);
      return std::string(error.what());
    }
    return std::string("nothing");
  };
  CHECK(
      refusal("\n\n" + repeat("<br>", limits::html_elements + 1), SourceKind::html) ==
      "tides.html:3: the page has more than 2000000 elements\n  try: split it, or save the part that you want to read");
  CHECK(
      refusal("\n" + repeat("<img>", limits::html_pictures + 1), SourceKind::html) ==
      "tides.html:2: the page has more than 100000 pictures\n  try: split it, or save the part that you want to read");
  CHECK(refusal(repeat("\n", limits::text_lines) + "x", SourceKind::text) ==
        "tides.html:2000001: the text has more than 2000000 lines\n  try: split it");
}
