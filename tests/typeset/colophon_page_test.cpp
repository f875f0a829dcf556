#include "sample_collection.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

Collection two_articles(const std::string& language = "en") {
  Collection collection;
  collection.book.title = "Notes";
  collection.book.language = language;
  collection.articles = {make_article("a.md", "One"), make_article("b.md", "Two")};
  return collection;
}

Colophon whole() {
  Colophon colophon{.articles = 2};
  colophon.counts.words_found = colophon.counts.words_kept = 12345;
  colophon.counts.images_found = colophon.counts.images_embedded = 3;
  return colophon;
}

std::string last_page(Collection collection, const Colophon& colophon) {
  collection.colophon = colophon;
  const Publication publication = typeset(collection, {.generator = "sheaf 9"});
  return content_document(publication, collection, publication.documents.size() - 1);
}

}  // namespace

TEST_CASE("colophon: it is the last page and the last line of the contents, where it is wanted",
          "[typeset][colophon]") {
  Collection collection = two_articles();
  CHECK(typeset(collection, {}).documents.back().role == DocumentRole::article);
  collection.colophon = whole();
  const Publication with = typeset(collection, {});
  CHECK(with.documents.back().role == DocumentRole::colophon);
  CHECK(with.documents.back().file_name == "text/colophon.xhtml");
  CHECK(with.contents.back().label == "How this book was made");
  CHECK(with.contents.back().href == "text/colophon.xhtml");
}

TEST_CASE("colophon: the counts stand in the words and numbers of the book's language", "[typeset][colophon]") {
  const std::string page = last_page(two_articles(), whole());
  CHECK_THAT(page, Catch::Contains("epub:type=\"colophon\" role=\"doc-colophon\" aria-labelledby=\"title\""));
  CHECK_THAT(page, Catch::Contains("<p>This book was put together by sheaf 9 from saved articles.</p>"));
  CHECK_THAT(page, Catch::Contains("<dt>Articles</dt><dd>2</dd>") && Catch::Contains("<dt>Words</dt><dd>12,345</dd>"));
  CHECK_THAT(page, Catch::Contains("<dt>Pictures</dt><dd>3</dd>") && !Catch::Contains("Tables"));
  CHECK_THAT(page, Catch::Contains("<p>Everything that was found is in this book.</p>"));
  CHECK_THAT(last_page(two_articles("de"), whole()), Catch::Contains("<dt>Wörter</dt><dd>12.345</dd>"));
}

TEST_CASE("colophon: what could not go in stands with its article and the reason", "[typeset][colophon]") {
  Colophon colophon = whole();
  colophon.counts.images_found = 4;
  colophon.missing = {{.article = 1, .name = "tide.jpg", .reason = FindingId::image_broken},
                      {.article = 1, .name = "<b>.webp", .reason = FindingId::image_remote},
                      {.article = {}, .name = "empty.html", .reason = FindingId::article_without_text}};
  const std::string page = last_page(two_articles(), colophon);
  CHECK_THAT(page, Catch::Contains("<dt>Pictures</dt><dd>3 of 4</dd>"));
  CHECK_THAT(page, Catch::Contains("<h2>What is not in this book</h2>"));
  CHECK_THAT(page, Catch::Contains("\">Two</a></dt><dd><bdi>tide.jpg</bdi>: damaged</dd>"
                                   "<dd><bdi>&lt;b&gt;.webp</bdi>: only on the web</dd>"));
  CHECK_THAT(page, Catch::Contains("<dt><bdi>empty.html</bdi></dt><dd>holds no text</dd>"));
  CHECK_THAT(page, !Catch::Contains("Everything"));
}

TEST_CASE("colophon: nothing is called whole when pictures were left out, or a count says otherwise",
          "[typeset][colophon]") {
  Colophon colophon = whole();
  SECTION("pictures") {
    colophon.with_images = false;
  }
  SECTION("a table") {
    colophon.counts.tables_found = 1;
  }
  CHECK_THAT(last_page(two_articles(), colophon), !Catch::Contains("Everything"));
}

TEST_CASE("colophon: a long list is cut, and says so", "[typeset][colophon]") {
  Colophon colophon = whole();
  colophon.missing.assign(1700, {.article = 0, .name = "x.jpg", .reason = FindingId::image_missing});
  CHECK_THAT(last_page(two_articles(), colophon), Catch::Contains("<p>and 1,200 more</p>"));
}

TEST_CASE("colophon: the date and the kind of reader are told when there is one", "[typeset][colophon]") {
  Collection collection = two_articles("fr");
  Colophon colophon = whole();
  CHECK_THAT(last_page(collection, colophon), !Catch::Contains("<dt>Date</dt>") && !Catch::Contains("préparées"));
  collection.book.date = std::chrono::year{2024} / 5 / 31;
  colophon.destination = "Kobo e-readers";
  colophon.destination_language = "en";
  const std::string page = last_page(collection, colophon);
  CHECK_THAT(page, Catch::Contains("<dt>Date</dt><dd>31 mai 2024</dd>"));
  CHECK_THAT(page,
             Catch::Contains("<dt>Images préparées pour</dt><dd lang=\"en\" xml:lang=\"en\">Kobo e-readers</dd>"));
}
