#include "sheaf/typeset/typeset.hpp"

#include <algorithm>

#include "sample_collection.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::vector<std::string> files_of(const Publication& publication) {
  std::vector<std::string> names;
  for (const ContentDocument& one : publication.documents) names.push_back(one.file_name);
  return names;
}

Collection two_articles() {
  Collection collection;
  collection.book.title = "Notes";
  collection.book.language = "en";
  collection.articles = {make_article("a.md", "One"), make_article("b.md", "Two")};
  return collection;
}

}  // namespace

TEST_CASE("typeset: documents stand in reading order, named by identity alone", "[typeset]") {
  const Publication publication = typeset(everything(), {});
  CHECK(files_of(publication) == std::vector<std::string>{"text/cover.xhtml", "text/title.xhtml", "nav.xhtml",
                                                          "text/section-water-7aa743af.xhtml",
                                                          "text/tides-17dff4f4.xhtml", "text/nets-2868d90f.xhtml",
                                                          "text/a-1-e4361bde.xhtml", "text/loi.xhtml",
                                                          "text/sources.xhtml"});
}

TEST_CASE("typeset: a new headline, or a new place, leaves an article's file name alone", "[typeset]") {
  Collection collection = two_articles();
  const std::string before = typeset(collection, {}).documents[2].file_name;
  collection.articles[0].headline = "Changed";
  std::swap(collection.articles[0], collection.articles[1]);
  CHECK(typeset(collection, {}).documents[3].file_name == before);
}

TEST_CASE("typeset: file names are safe whatever the identity", "[typeset]") {
  const auto name = [](const char* identity) { return article_file_name(make_article(identity, "x")); };
  CHECK_THAT(name("https://example.org/2021/06/The%20Tide.html?x=1"), Catch::StartsWith("text/the-tide-"));
  CHECK_THAT(name("https://example.org/story/index.html"), Catch::StartsWith("text/story-"));
  CHECK_THAT(name("notes/2.md"), Catch::StartsWith("text/a-2-"));
  CHECK_THAT(name("日本.txt"), Catch::StartsWith("text/article-"));
  CHECK_THAT(name("../../etc/passwd"), Catch::StartsWith("text/passwd-"));
  CHECK(name(std::string(500, 'x').c_str()).size() < 69);
}

TEST_CASE("typeset: two articles of one headline get titles of their own", "[typeset]") {
  Collection collection = two_articles();
  collection.articles[1].headline = "One";
  const Publication publication = typeset(collection, {});
  CHECK(publication.contents[0].label == "One");
  CHECK(publication.contents[1].label == "One (2)");
}

TEST_CASE("typeset: labels have at most eighty code points", "[typeset]") {
  Collection collection = two_articles();
  for (Article& article : collection.articles) article.headline = std::string(50, 'a') + " " + std::string(50, 'b');
  const Publication publication = typeset(collection, {});
  for (const ContentDocument& one : publication.documents) CHECK(one.title.size() <= 82);
  CHECK(publication.contents[0].label != publication.contents[1].label);
}

TEST_CASE("typeset: the depth of the contents is the user's to choose", "[typeset]") {
  const Collection collection = everything();
  const Publication flat = typeset(collection, {.toc_depth = 1});
  CHECK(flat.contents.size() == 5);
  const Publication sections = typeset(collection, {.toc_depth = 2});
  REQUIRE(sections.contents.size() == 4);
  CHECK(sections.contents[0].children.size() == 2);
  const Publication deep = typeset(collection, {.toc_depth = 3});
  REQUIRE(deep.contents[0].children[0].children.size() == 1);
  CHECK(deep.contents[0].children[0].children[0].label == "Before the storm");
}

TEST_CASE("typeset: landmarks say one word each", "[typeset]") {
  std::string words;
  for (const Landmark& one : typeset(everything(), {}).landmarks) words += one.type + " ";
  CHECK(words == "cover toc bodymatter loi ");
}

TEST_CASE("typeset: only captioned pictures are listed, and a book without them has no list", "[typeset]") {
  const Publication publication = typeset(everything(), {});
  REQUIRE(publication.illustrations.size() == 1);
  CHECK(publication.illustrations[0].label == "The quay at noon.");
  CHECK_THAT(publication.illustrations[0].href, Catch::EndsWith(".xhtml#fig-1"));
  CHECK(files_of(typeset(two_articles(), {})).size() == 4);
}

TEST_CASE("typeset: a right-to-left book turns its pages the other way", "[typeset]") {
  Collection collection = two_articles();
  CHECK(typeset(collection, {}).progression == Direction::ltr);
  collection.book.language = "ar";
  CHECK(typeset(collection, {}).progression == Direction::rtl);
  collection.book.language = "und";
  for (Article& article : collection.articles) article.direction = Direction::rtl;
  CHECK(typeset(collection, {}).progression == Direction::rtl);
}

TEST_CASE("typeset: the accessibility facts are counted, not claimed", "[typeset]") {
  Collection collection = two_articles();
  collection.images = {make_image("img-1.jpg")};
  collection.articles[0].body = {block(make_figure(0, "A quay.", "", "Stones"))};
  Publication publication = typeset(collection, {});
  CHECK(publication.accessibility.has_images);
  CHECK(publication.accessibility.every_image_described);
  CHECK_THAT(publication.accessibility_summary, Catch::EndsWith("Every picture has a description."));
  collection.articles[1].body = {block(make_figure(0, "A quay.", "", "A QUAY."))};  // repeats the caption
  publication = typeset(collection, {});
  CHECK(publication.accessibility.images_without_text == 1);
  CHECK_THAT(publication.accessibility_summary, Catch::EndsWith("Some pictures have no description."));
}
