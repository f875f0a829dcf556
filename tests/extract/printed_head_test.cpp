#include <string>

#include "sheaf/extract/extract_html.hpp"
#include "sheaf/extract/html_headline.hpp"
#include "sheaf/extract/person_name.hpp"
#include "support/catch.hpp"

using namespace sheaf;

using People = std::vector<std::string>;

namespace {

const std::string prose =
    "<p>The sea rose twice that day, and twice the people of the lower town carried their chairs up the hill, as their "
    "parents had done before them, without a word to anybody.</p><p>Nobody in the town keeps a record of the tides any "
    "more, since the harbour office moved to the city, and the old book lies in the museum beside a stuffed gull that "
    "has lost an eye.</p><p>Those who remember the great flood of the year in which the bridge fell say that it came "
    "by "
    "night and went by noon, and that nothing was ever found of the boats.</p><p>This year the water came as far as "
    "the "
    "second step of the church, stayed there for the length of a sermon, and went away again, and the women of the "
    "market, who had seen it coming, laughed at those who had not.</p>";

/// An article whose head holds what is given, below the headline.
Article read(const std::string& by_headline, const std::string& head = {}, const std::string& tail = {}) {
  Source source;
  source.origin.file = source.path = "tides.html";
  source.text = "<html lang=en-GB><head><title>Tides of the lower town</title>" + head +
                "</head><body><nav><a href=/>Home</a></nav><main><article><header><h1>Tides of the lower town</h1>" +
                by_headline + "</header><div class=text>" + prose + "</div>" + tail +
                "</article></main><footer><p>All rights reserved</p></footer></body></html>";
  return extract_html(source).front().article;
}

std::string json_ld(const std::string& members) {
  return R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tides of the lower town",)" +
         members + "}</script>";
}

constexpr auto day(int year, unsigned month, unsigned number) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{number};
}

}  // namespace

TEST_CASE("a printed byline is read from the lines by the headline", "[extract][html][byline]") {
  CHECK(read("<p>By Ana Example</p>").byline == People{"Ana Example"});
  CHECK(read("<p>By <b>Ana Example</b>, <i>Staff Writer</i></p>").byline == People{"Ana Example"});
  CHECK(read("<div><span>Published August 7, 2023</span> <span>by Ana Example</span></div>").byline ==
        People{"Ana Example"});
  CHECK(read("<div><p>Written by</p><p>Ana Example</p></div>").byline == People{"Ana Example"});
  CHECK(read("<p>By <a href=/people/ana>Ana Example</a> and <a href=/people/ben>Ben Example</a></p>").byline ==
        People{"Ana Example", "Ben Example"});
  CHECK(read("<p><a href='/authors/ana-example'>Ana Example</a> <span>9 min read</span></p>").byline ==
        People{"Ana Example"});
  CHECK(read("<p><a rel=author href=/ana>ana.example</a></p>").byline == People{"ana.example"});
  CHECK(read("<p>Von <span>Ana Beispiel</span></p>").byline == People{"Ana Beispiel"});
  CHECK(read("<p>Haber: Ana Örnek</p>").byline == People{"Ana Örnek"});
  CHECK(read("<p><a href='https://letters.example/@ana'>Ana Example</a></p>").byline == People{"Ana Example"});
}

TEST_CASE("the post of an author is no part of the name", "[extract][html][byline]") {
  CHECK(read("<div class=author-line><span>Written By:</span> <a href=/author/ana>Ana Example</a> <span>Gardener &amp; "
             "Astrologer</span></div>")
            .byline == People{"Ana Example"});
  CHECK(read("<div class=byline><p class=name>Ana Example</p><p class=job>Trending Editor</p></div>").byline ==
        People{"Ana Example"});
}

TEST_CASE("who only checked, edited or photographed is no author", "[extract][html][byline]") {
  CHECK(read("<p>Fact checked by: <a href=/author/ben>Ben Example</a></p>").byline.empty());
  CHECK(read("<p>Reviewed by</p><p>Ben Example</p>").byline.empty());
  CHECK(read("<p>By Ana Example</p><p>Edited by <a rel=author href=/ben>Ben Example</a></p>").byline ==
        People{"Ana Example"});
}

TEST_CASE("nothing is made a byline that is none", "[extract][html][byline]") {
  CHECK(
      read("<p>By the sea, all is quiet.</p><div class=author><a href=/subscribe>Read More</a></div>").byline.empty());
  CHECK(read("<p>Business News</p><p>June 12, 2021</p>").byline.empty());
  CHECK(read("<p>Wakes of the pier, by Ana Example, 1721.</p>").byline.empty());
}

TEST_CASE("a house or a stand-in gives way to the person that is printed", "[extract][html][byline]") {
  CHECK(read("<p>By Ana Example</p>", json_ld(R"("author":{"@type":"Organization","name":"The Tides"})")).byline ==
        People{"Ana Example"});
  CHECK(read("<p>By Ana Example</p>", "<meta name=author content=admin>").byline == People{"Ana Example"});
  CHECK(read("", "<meta name=author content=admin>").byline.empty());
  CHECK(read("", "<meta name=author content=undefined>").byline.empty());
  CHECK(read("<p>By Ben Example</p>", json_ld(R"("author":{"@type":"Person","name":"Ana Example"})")).byline ==
        People{"Ana Example"});
}

TEST_CASE("every author of a scholarly page counts, each in the order of a name", "[extract][html][byline]") {
  CHECK(read("", "<meta name=citation_author content='Example, Ana'><meta name=citation_author content='Ben Example'>")
            .byline == People{"Ana Example", "Ben Example"});
  CHECK(
      read("", json_ld(R"("author":{"@type":"Person","name":"Ana Example"})") +
                   "<meta name=citation_author content='Ana Example'><meta name=citation_author content='Ben Example'>")
          .byline == People{"Ana Example", "Ben Example"});
}

TEST_CASE("a byline at the end counts when it says so", "[extract][html][byline]") {
  CHECK(read("", "", "<h3>Written by Ana Example</h3><p>Ana Example writes on the sea.</p>").byline ==
        People{"Ana Example"});
  CHECK(read("", "", "<p>Written by Ana Example</p><p>Written by Ben Example</p>").byline.empty());
  CHECK(read("", "", "<p>Un texte de <a href=/gens/ana>Ana Exemple</a></p>").byline == People{"Ana Exemple"});
  CHECK(read("", "", "<div><span>Автор</span> <a href=/author/1>Анна Примерова</a></div>").byline ==
        People{"Анна Примерова"});
  CHECK(read("", "", "<p>Autor: <a rel=author href=/a/2>Jana Krupová</a></p>").byline == People{"Jana Krupová"});
}

TEST_CASE("the deck is read whatever element it stands in", "[extract][html]") {
  const std::string deck = "The women of the market had seen the water coming and laughed at those who had not.";
  CHECK(read("<div class=headline_line>" + deck + "</div>").deck == deck);
  CHECK(read("<div class=social-wrap></div><p>" + deck + "</p>").deck == deck);
  CHECK(read("<div><button>Save</button> for later, when the water has gone again</div>").deck.empty());
}

TEST_CASE("the site's own name gives way to a person who is printed after it", "[extract][html][byline]") {
  const std::string site = "<meta property=og:site_name content='Low Sand News'>";
  CHECK(
      read("<p>By <a rel=author href=/>Low Sand News</a></p><p><a href=/people/ana>Ana Example</a></p>", site).byline ==
      People{"Ana Example"});
  CHECK(read("<p>By <a rel=author href=/>Low Sand News</a></p>", site).byline == People{"Low Sand News"});
}

TEST_CASE("a school or an agency behind a person is where the person works", "[extract][html][byline]") {
  CHECK(read("<p><a href=/people/ana>Ana Example</a>, <a href=/s>Low Sand University</a></p>").byline ==
        People{"Ana Example"});
}

TEST_CASE("a note about the author at the end names the author", "[extract][html][byline]") {
  CHECK(read("", {}, "<div><img src=a.jpg><div><h4>Ylva Example</h4><p>Ylva is a pilot and a writer.</p></div></div>")
            .byline == People{"Ylva Example"});
  CHECK(
      read("", {}, "<p><img src=a.jpg alt='Anna Example'></p><p><strong>Anna Example</strong>, Low Sand</p>").byline ==
      People{"Anna Example"});
  CHECK(read("", {}, "<p><img src=a.jpg alt='Storage Solutions'></p><p>Storage Solutions</p>").byline.empty());
  CHECK(read("", {}, "<h4>Anna Example</h4><p>Anna is a pilot.</p><h4>Ben Example</h4><p>Ben is a pilot.</p>")
            .byline.empty());
}

TEST_CASE("a personal site is written by the person after whom it is called", "[extract][html][byline]") {
  CHECK(read("", "<meta property=og:site_name content='Anna Example'>").byline == People{"Anna Example"});
  CHECK(read("", {}, "<p>Copyright (c) 2019-2024 by Anna Example, all rights reserved</p>").byline ==
        People{"Anna Example"});
  CHECK(read("", {}, "<p>© 2024 Anna Example Ltd. All rights reserved</p>").byline.empty());
  CHECK(read("", "<meta property=og:site_name content='Harbour Life'>").byline.empty());
  SECTION("and so is one whose author signs with a given name alone") {
    const std::string by = "<p>By <a rel=author href=/anna>Anna</a></p>";
    CHECK(read(by, "<meta property=og:site_name content='Anna Example Yoga'>").byline == People{"Anna Example"});
    CHECK(read(by, "<meta property=og:site_name content='Harbour Life'>").byline == People{"Anna"});
    CHECK(read("<p>By <a rel=author href=/wire>Harbour</a></p>",
               "<meta property=og:site_name content='Harbour Wire News'>")
              .byline != People{"Harbour Wire"});
  }
}

TEST_CASE("a canonical address without a word is none", "[extract][html]") {
  CHECK(read("", "<base href='https://tides.example/old/page'><link rel=canonical href=''>").url.empty());
  CHECK(read("", "<link rel=canonical href=''><meta property=og:url content='https://tides.example/t'>").url ==
        "https://tides.example/t");
}

TEST_CASE("a printed day of publication is believed before the data", "[extract][html][date]") {
  const std::string data = json_ld(R"("datePublished":"2025-11-05")");
  CHECK(read("<p>January 31, 2024</p>", data).published == day(2024, 1, 31));
  CHECK(read("<p>Published Apr 26, 2023</p><p>Updated Aug 20, 2025</p>", data).published == day(2023, 4, 26));
  CHECK(read("<p>Last updated: August 20, 2025</p>", data).published == day(2025, 11, 5));
  CHECK(read("<p>Last updated</p><p>August 20, 2025</p>").published == day(2025, 8, 20));
}

TEST_CASE("a day in the data that is that of the last change is weaker than any printed one", "[extract][html][date]") {
  const std::string data =
      "<meta property='og:updated_time' content='2024-07-05'><meta name='dc.date' content='2024-07-05'>";
  Source source;
  source.origin.file = source.path = "tides.html";
  source.text = "<html><head><title>Tides of the lower town</title>" + data +
                "</head><body><main><time>March 1, 2024</time><h1>Tides of the lower town</h1>" + prose +
                "</main></body></html>";
  CHECK(extract_html(source).front().article.published == day(2024, 3, 1));
}

TEST_CASE("names of meta elements that no list holds are understood", "[extract][html][date]") {
  CHECK(read("", "<meta name=x-published-date content='2025-05-27T06:03:43Z'>").published == day(2025, 5, 27));
  CHECK_FALSE(read("", "<meta name=unpublish-date content=2025-05-27>").published.has_value());
  CHECK(read("", R"(<meta name="script:ld+json" content='{"@type":"Article","datePublished":"2025-11-17"}'>)")
            .published == day(2025, 11, 17));
}

TEST_CASE("a time is read as it is printed, and from its attribute when it prints no date", "[extract][html][date]") {
  CHECK(read("<time datetime='2026-02-23T00:57:30+00:00'>February 22, 2026</time>").published == day(2026, 2, 22));
  CHECK(read("<time datetime='2026-02-23T00:57:30+00:00'>3 days ago</time>").published == day(2026, 2, 23));
}

TEST_CASE("a date in a sentence, and one in another article, is not the day of the article", "[extract][html][date]") {
  CHECK_FALSE(read("<p>The great flood of June 12, 1921 was the last of its kind in the whole of the lower town.</p>")
                  .published.has_value());
  CHECK_FALSE(read("", "", "<div class=related><p>Published June 12, 2021</p></div>").published.has_value());
  CHECK(read("", "", "<p>Published on: 15 August 2025</p>").published == day(2025, 8, 15));
}

TEST_CASE("the headline is the h1, not a heading of the text that has the title's words", "[extract][html]") {
  Source source;
  source.origin.file = source.path = "tides.html";
  source.text =
      "<html><head><title>5 best tides for 2026</title></head><body><h1 class=logo>The Paper</h1><main>"
      "<h1>Top five tides of the coming years</h1>" +
      prose + "<h2>5 best tides for 2026</h2>" + prose + "</main></body></html>";
  CHECK(extract_html(source).front().article.headline == "Top five tides of the coming years");
  CHECK(headline_likeness("Tides & the town", "tides the TOWN!") == 100);
  CHECK(headline_likeness("Tides", "Gulls") == 0);
}

TEST_CASE("names have the shape of names", "[extract][byline]") {
  CHECK(looks_like_name("Ana María de la Vega", NameTrust::bare));
  CHECK(looks_like_name("王小明", NameTrust::labelled));
  CHECK(looks_like_name("98 Sea Street", NameTrust::said));
  CHECK_FALSE(looks_like_name("Read More", NameTrust::bare));
  CHECK_FALSE(looks_like_name("the sea", NameTrust::labelled));
  CHECK_FALSE(looks_like_name("ana@example.org", NameTrust::said));
  CHECK_FALSE(looks_like_name("5 min read", NameTrust::said));
  CHECK(is_placeholder_name("Admin"));
  CHECK(is_placeholder_name("mdexampleq6vkpg2ma0ci"));
  CHECK_FALSE(is_placeholder_name("ana.example2021"));
  CHECK(is_same_house("The Daily Tides", "dailytides.com"));
}

TEST_CASE("the headline loses its label where the data know it without, and is decoded once more",
          "[extract][html][head]") {
  const auto headline = [](const std::string& printed, const std::string& title) {
    Source source;
    source.text = "<title>" + title + "</title><meta property='og:title' content='" + title +
                  "'><nav><a href=/>Home</a></nav><main><h1>" + printed + "</h1>" + prose + "</main>";
    return extract_html(source).front().article.headline;
  };
  CHECK(headline("<span>Title:</span>Tides of the town", "Tides of the town") == "Tides of the town");
  CHECK(headline("<b>Blog:</b> Tides of the town", "Tides of the town") == "Tides of the town");
  CHECK(headline("Tides: a town and its sea", "Tides: a town and its sea") == "Tides: a town and its sea");
  CHECK(headline("Tides &amp;amp; boats of the town", "Tides of the town") == "Tides & boats of the town");
  CHECK(headline("Tides & boats; a town", "Tides of the town") == "Tides & boats; a town");
}

TEST_CASE("a byline is read in the first lines of a text far below its headline", "[extract][html][byline]") {
  std::string table;
  for (int row = 0; row < 80; ++row)
    table += "<div><a href=/b" + std::to_string(row) + ">Boat</a><span>7 knots</span></div>";
  Source source;
  source.text =
      "<title>Tides of the lower town</title><nav><a href=/>Home</a></nav><h1>Tides of the lower town</h1><div>" +
      table + "</div><main><div class=byline><b>Written by</b> <a href=/authors/ana>Ana Example</a></div>" + prose +
      "</main>";
  CHECK(extract_html(source).front().article.byline == People{"Ana Example"});
}

TEST_CASE("a day right below who wrote it, at the end, is that of publication", "[extract][html][date]") {
  CHECK(read("", "", "<div><p>Written by <a href=/p/ana>Ana Example</a></p><p>April 8, 2024</p></div>").published ==
        day(2024, 4, 8));
  CHECK_FALSE(read("", "", "<div><p>By Ana Example</p><p>April 8, 2024</p></div>").published.has_value());
  // Failing all, the day of the last change.
  CHECK(read("", "<meta property=article:modified_time content=2023-06-12T10:39:42Z>").published == day(2023, 6, 12));
}

TEST_CASE("two facts below a page's title, and who made the site, are no authors but by their label",
          "[extract][html][byline]") {
  const std::string label = "<meta name=twitter:label1 content='";
  CHECK(read("", label + "Interview by'><meta name=twitter:data1 content='Ana Example'>").byline ==
        People{"Ana Example"});
  CHECK(read("", label + "Verfasst von'><meta name=twitter:data1 content='Ana Example'>").byline ==
        People{"Ana Example"});
  CHECK(read("", label + "Price'><meta name=twitter:data1 content='Ana Example'>").byline.empty());
  CHECK(read("<p>By Ana Example</p>", "<meta name=author content='content: Low Sand; design: Bo Reed; code: Cy Vane'>")
            .byline == People{"Ana Example"});
  CHECK(read("<p>By 3i Harbour</p>").byline == People{"3i Harbour"});
}

TEST_CASE("the day of a time element that waits for its words is read", "[extract][html][date]") {
  CHECK(read("<p>By Ana Example <time datetime='2024-05-03T08:00:00Z'></time></p>").published == day(2024, 5, 3));
  CHECK(read("<p>By Ana Example</p>", "", "<div><time datetime='2024-05-03'></time></div>").published == std::nullopt);
}

TEST_CASE("a portrait that says who wrote the article names its author", "[extract][html][byline]") {
  CHECK(read("<div><span aria-label='Writer: Gabo' role=img></span><span>Gabo</span></div>").byline == People{"Gabo"});
  CHECK(read("<div><img alt='Author: Ana Example'><span>Ana Example</span></div>").byline == People{"Ana Example"});
  CHECK(read("<div><img alt='Ana Example'><span>Ana Example</span></div>").byline.empty());
}

TEST_CASE("a meta element that holds several facts as JSON is read", "[extract][html][head]") {
  const std::string bundle =
      R"(<meta name="parsely-page" content='{"title":"Tides","author":["Ana Example","Bo Reed"],"pub_date":"2014-12-19T04:38:49Z"}'>)";
  const Article article = read("", bundle);
  CHECK(article.byline == People{"Ana Example", "Bo Reed"});
  CHECK(article.published == day(2014, 12, 19));
  CHECK(read("", "<meta name=parsely-page content='{\"author\":\"Ana Exa'>").byline.empty());
  CHECK(read("", "<meta name=parsely-page content='[1]'>").byline.empty());
}
