#include "sheaf/extract/extract_html.hpp"

#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

Extracted extract_page(const std::string& html, const Overrides& overrides = {}) {
  Source source;
  source.origin.file = "tides.html";
  source.path = "tides.html";
  source.text = html;
  source.overrides = overrides;
  std::vector<Extracted> all = extract_html(source);
  REQUIRE(all.size() == 1);
  return std::move(all.front());
}

const std::string prose_one =
    "The sea rose twice that day, and twice the people of the lower town carried their chairs up the hill, as their "
    "parents had done before them, without a word.";
const std::string prose_two =
    "Nobody in the town keeps a record of the tides any more, since the harbour office moved to the city, and the old "
    "book lies in the museum beside a stuffed gull.";

std::string page(const std::string& head, const std::string& article) {
  return "<html lang=en><head><title>Tides | The Paper</title>" + head +
         "</head><body><header><nav><a href=/>Home</a> <a href=/sea>Sea</a></nav></header><main><h1>Tides</h1>" +
         article +
         "</main><div class='related-articles'><h2>More like this</h2><a href=/a><img src=t.jpg>Ebb</a></div>"
         "<div id=comments><p>What a fine text that was, I have read it to my whole family and the neighbours "
         "too.</p></div>"
         "<footer><p>© The Paper. All rights reserved, in this world and in any other that may be "
         "found.</p></footer></body></html>";
}

}  // namespace

TEST_CASE("html: the frame of a page stays out, and its article is whole", "[extract][html]") {
  const Extracted found =
      extract_page(page("", "<div class=text><p>" + prose_one + "</p><h2>Later</h2><p>" + prose_two + "</p></div>"));
  CHECK(found.article.headline == "Tides");
  CHECK(dump(found.article.body) == "p " + prose_one + "\n# Later\np " + prose_two + "\n");
  CHECK(found.report.tally().furniture_blocks > 2);
}

TEST_CASE("html: what stands within the article and is not its own stays out", "[extract][html]") {
  const Extracted found = extract_page(
      page("", "<article><p>" + prose_one +
                   "</p><p><a href=/x>Read more: The ebb</a></p><div class=newsletter-signup><p>Get the tides "
                   "by mail each morning, it is free.</p></div><p>" +
                   prose_two +
                   "</p><ul><li><a href=/1>One other</a></li><li><a "
                   "href=/2>Two others here</a></li></ul></article>"));
  CHECK(dump(found.article.body) == "p " + prose_one + "\np " + prose_two + "\n");
}

TEST_CASE("html: a lead picture above the text comes with its caption and credit", "[extract][html]") {
  const Extracted found = extract_page(
      page("",
           "<div class=hero><img src=quay.jpg width=800 alt=Quay><div class=photo-caption>The quay at noon.</div><span "
           "class=photo-credit>Ana Example</span></div><div class=story-body><p>" +
               prose_one + "</p><p>" + prose_two + "</p></div>"));
  CHECK(dump(found.article.body) ==
        "figure [classed_block] quay.jpg alt=\"Quay\"\n  caption: The quay at noon.\n  credit: Ana Example\np " +
            prose_one + "\np " + prose_two + "\n");
  CHECK(found.report.tally().captions_bound == 1);
}

TEST_CASE("html: head, address and language come from structured data before the page", "[extract][html]") {
  const Extracted found =
      extract_page(page("<link rel=canonical href='https://paper.example.org/sea/tides'><meta property='og:site_name' "
                        "content='The Paper'>"
                        "<meta name=author content='Someone Else'><script "
                        "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                        "\"Tides\",\"author\":[{\"name\":\"Ana Example\"},{\"name\":\"Ben "
                        "Example\"}],\"datePublished\":\"2021-06-12T10:00:00Z\"}"
                        "</script><script type='application/ld+json'>{ broken </script>",
                        "<p class=byline>By Ana Example and Ben Example</p><p>" + prose_one +
                            " <a href='ebb'>Ebb</a></p><p>" + prose_two + "</p>"));
  CHECK(found.article.url == "https://paper.example.org/sea/tides");
  CHECK(found.article.site == "The Paper");
  CHECK(found.article.byline == std::vector<std::string>{"Ana Example", "Ben Example"});
  CHECK(found.article.published == std::chrono::year{2021} / 6 / 12);
  CHECK(found.article.language == "en");
  CHECK(dump(found.article.body) ==
        "p " + prose_one + " [Ebb](https://paper.example.org/sea/ebb)\np " + prose_two + "\n");
}

TEST_CASE("html: a clean article is taken whole, short parts and lists of links with it", "[extract][html]") {
  const Extracted found = extract_page(
      "<article><h1>Tides</h1><p>Short.</p><ul><li><a href='https://example.org/1'>One source</a></li>"
      "<li><a href='https://example.org/2'>Two sources</a></li></ul></article>");
  CHECK(found.article.headline.empty() == false);
  CHECK(dump(found.article.body) ==
        "p Short.\nul\n  li [One source](https://example.org/1)\n  li [Two sources](https://example.org/2)\n");
}

TEST_CASE("html: the plan chooses and removes parts by selector", "[extract][html]") {
  const std::string html =
      page("", "<div class='a b'><p id=one>One.</p><p class=no>No.</p></div><section data-x=y><p>Two.</p></section>");
  Overrides overrides;
  overrides.select = "main > .b, section[data-x=y]";
  overrides.remove = "p.no";
  CHECK(dump(extract_page(html, overrides).article.body) == "p {#one} One.\np Two.\n");
  overrides.select = "#nothing";
  CHECK_THROWS_WITH(extract_page(html, overrides), Catch::Contains("nothing in the page is \"#nothing\""));
  overrides.select = "p:nth-child(2)";
  CHECK_THROWS_WITH(extract_page(html, overrides), Catch::Contains("is not understood"));
}

TEST_CASE("html: a page without text is refused, by name and with advice", "[extract][html]") {
  CHECK_THROWS_WITH(extract_page("<html><body><nav><a href=/>x</a></nav><script>y</script></body></html>"),
                    Catch::StartsWith("tides.html: the page holds no article text") && Catch::Contains("try: "));
}
