#include <algorithm>

#include "sample_collection.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;
using Catch::Contains;

namespace {

Collection field_notes() {
  Collection collection;
  collection.book = {.title = "Field Notes", .creators = {"Ada", "Ben"}, .language = "en"};
  collection.articles = {make_article("a.md", "The ferry"), make_article("b.md", "The bench")};
  Article& ferry = collection.articles[0];
  ferry.byline = {"Ada"};
  ferry.site = "The Landing";
  ferry.url = "https://landing.example/ferry";
  ferry.published = std::chrono::year{2024} / 5 / 18;
  ferry.section = "Water";
  collection.articles[1].section = "Wood";
  return collection;
}

std::string page(const Collection& collection, DocumentRole role) {
  const Publication publication = typeset(collection, {});
  const auto found = std::find_if(publication.documents.begin(), publication.documents.end(),
                                  [role](const ContentDocument& one) { return one.role == role; });
  REQUIRE(found != publication.documents.end());
  return content_document(publication, collection,
                          static_cast<std::size_t>(std::distance(publication.documents.begin(), found)));
}

}  // namespace

TEST_CASE("title page: what the book is, then what is in it, of data alone", "[typeset][pages]") {
  Collection collection = field_notes();
  collection.book.series = "Landing Papers";
  collection.book.number = "3";
  collection.book.publisher = "Landing Press";
  const std::string text = page(collection, DocumentRole::title_page);
  CHECK_THAT(text, Contains("<p class=\"kicker caps\">Landing Papers · 3</p>\n<h1 id=\"title\">Field Notes</h1>\n"
                            "<p class=\"creators\">Ada and Ben</p></header>"));
  CHECK_THAT(text, Contains("<p class=\"facts\">May 18, 2024</p>\n<p class=\"facts\">2 articles · 2\u00A0min</p>\n"
                            "<p class=\"sections\">Water · Wood</p></div>"));
  CHECK_THAT(text, Contains("<footer class=\"imprint\">\n<p class=\"publisher\">Landing Press</p></footer>"));
  SECTION("a series of the book's own name is not said twice") {
    collection.book.series = "Field Notes";
    CHECK_THAT(page(collection, DocumentRole::title_page), Contains("<p class=\"kicker caps\">3</p>"));
  }
  SECTION("what is not known leaves no trace") {
    collection.book = {.title = "Field Notes", .language = "en"};
    for (Article& article : collection.articles) article.section.clear();
    const std::string bare = page(collection, DocumentRole::title_page);
    CHECK_THAT(bare, !Contains("kicker") && !Contains("creators") && !Contains("imprint") && !Contains("sections"));
  }
  SECTION("a long title is set smaller, and a Chinese one is long with half the signs") {
    collection.book.title = std::string(81, 'a');
    CHECK_THAT(page(collection, DocumentRole::title_page), Contains("<h1 id=\"title\" class=\"long\">"));
    collection.book.title = std::string(80, 'a');
    CHECK_THAT(page(collection, DocumentRole::title_page), Contains("<h1 id=\"title\">"));
    collection.book.title.clear();
    for (int i = 0; i < 41; ++i) collection.book.title += "茶";
    CHECK_THAT(page(collection, DocumentRole::title_page), Contains("<h1 id=\"title\" class=\"long\">"));
  }
}

TEST_CASE("section page: its articles, each with author, publication and reading time", "[typeset][pages]") {
  Collection collection = field_notes();
  const std::string text = page(collection, DocumentRole::section);
  CHECK_THAT(text, Contains("<p class=\"extent\">1 article · 1\u00A0min</p>\n<ol class=\"articles\">\n<li>"));
  CHECK_THAT(text, Contains(">The ferry</a></p>\n<p class=\"facts\">Ada · The Landing · 1\u00A0min</p></li></ol>"));
  CHECK_THAT(text, !Contains("The bench"));
  SECTION("a headline in another language says so, and its direction") {
    collection.articles[0].language = "ar";
    collection.articles[0].direction = Direction::rtl;
    CHECK_THAT(page(collection, DocumentRole::section),
               Contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">The ferry</a>"));
  }
}

TEST_CASE("article: publication above the headline, date and reading time below the byline", "[typeset][pages]") {
  Collection collection = field_notes();
  CHECK_THAT(
      page(collection, DocumentRole::article),
      Contains("<header class=\"opening\">\n<p class=\"kicker caps\"><a href=\"https://landing.example/ferry\">The "
               "Landing</a></p>\n<h1 id=\"title\">The ferry</h1>\n<p class=\"byline\">By Ada</p>\n<p "
               "class=\"facts\"><time datetime=\"2024-05-18\">May 18, 2024</time> · 1\u00A0min</p></header>"));
  SECTION("capitals only where letters have them, and no dot is lost") {
    collection.articles[0].site = "山の茶";
    CHECK_THAT(page(collection, DocumentRole::article), Contains("<p class=\"kicker\">"));
    collection.articles[0].site = "Il Mattino";
    collection.articles[0].language = "tr";
    CHECK_THAT(page(collection, DocumentRole::article), Contains("<p class=\"kicker\">"));
  }
}

TEST_CASE("sources: author, publication and day, and the address as it is typed", "[typeset][pages]") {
  Collection collection = field_notes();
  const std::string text = page(collection, DocumentRole::sources);
  CHECK_THAT(text,
             Contains(">The ferry</a></dt><dd>Ada</dd><dd><cite>The Landing</cite> · <time "
                      "datetime=\"2024-05-18\">May 18, 2024</time></dd><dd><a class=\"address\" "
                      "href=\"https://landing.example/ferry\" dir=\"ltr\">landing<wbr/>.example/<wbr/>ferry</a></dd>"));
  CHECK_THAT(text, !Contains("The bench"));
  SECTION("an author alone is a source too, once there are others") {
    collection.articles[1].byline = {"Ben"};
    CHECK_THAT(page(collection, DocumentRole::sources), Contains(">The bench</a></dt><dd>Ben</dd>"));
  }
}

TEST_CASE("contents: sections stand apart, and so does what follows them", "[typeset][pages]") {
  const std::string text = page(field_notes(), DocumentRole::navigation);
  CHECK_THAT(text, Contains("<li class=\"group\"><a href=\"text/section-water-"));
  CHECK_THAT(text, Contains("<li class=\"apart\"><a href=\"text/sources.xhtml\""));
  CHECK_THAT(text, Contains("<li><a href=\"text/a-"));
}
