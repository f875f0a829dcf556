#include "sheaf/package/package_document.hpp"

#include <algorithm>
#include <string>

#include "sheaf/package/accessibility.hpp"
#include "sheaf/package/identifier.hpp"
#include "support/catch.hpp"
#include "support/small_book.hpp"

namespace sheaf {
namespace {

using Catch::Contains;

std::string document_of(const test::SmallBook& book) {
  return package_document(book.publication, book.collection);
}

}  // namespace

TEST_CASE("package document: what is said of the book", "[package]") {
  test::SmallBook book = test::small_book();
  BookMetadata& metadata = book.publication.book;
  metadata.subtitle = "Notes";
  metadata.publisher = "River Press";
  metadata.rights = "CC BY 4.0";
  metadata.description = "Two\n articles.";
  metadata.date = std::chrono::year{2026} / 1 / 5;
  const std::string opf = document_of(book);

  CHECK_THAT(opf, Contains(R"(unique-identifier="book-id" xml:lang="en" dir="ltr")"));
  CHECK_THAT(opf, Contains("<dc:identifier id=\"book-id\">" + book.publication.identifier + "</dc:identifier>"));
  CHECK_THAT(opf, Contains(R"(<dc:title id="book-title">Field &amp; River: Notes</dc:title>)"));
  CHECK_THAT(opf, Contains("<dc:language>en</dc:language>"));
  CHECK_THAT(opf, Contains(R"(<dc:creator id="book-creator-1">Ada Example</dc:creator>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#book-creator-1" property="role" scheme="marc:relators">aut</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#book-creator-1" property="file-as">Example, Ada</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#book-creator-1" property="display-seq">1</meta>)"));
  CHECK_THAT(opf, Contains("<dc:publisher>River Press</dc:publisher>"));
  CHECK_THAT(opf, Contains("<dc:description>Two articles.</dc:description>"));
  CHECK_THAT(opf, Contains("<dc:rights>CC BY 4.0</dc:rights>"));
  CHECK_THAT(opf, Contains("<dc:date>2026-01-05</dc:date>"));
  CHECK_THAT(opf, Contains(R"(<meta property="dcterms:modified">2026-01-31T07:00:00Z</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta name="generator" content="sheaf 0.1.0"/>)"));
}

TEST_CASE("package document: a value without a character is left out", "[package]") {
  test::SmallBook book = test::small_book();
  book.publication.book.publisher = " \n";
  book.publication.book.creators = {"\x01", "Bo Muster"};
  const std::string opf = document_of(book);
  CHECK_THAT(opf, !Contains("dc:publisher"));
  CHECK_THAT(opf, Contains(R"(<dc:creator id="book-creator-1">Bo Muster</dc:creator>)"));
}

TEST_CASE("package document: the volumes of a book are a series, or a set where it has a series of its own",
          "[package]") {
  test::SmallBook book = test::small_book();
  book.publication.book.volumes = {.number = 2, .whole = "River Notes", .all = {}};
  const auto opf = [&] { return package_document(book.publication, book.collection); };
  CHECK_THAT(opf(), Contains(R"(<meta property="belongs-to-collection" id="book-volumes">River Notes</meta>)") &&
                        Contains(R"(<meta refines="#book-volumes" property="collection-type">series</meta>)") &&
                        Contains(R"(<meta refines="#book-volumes" property="group-position">2</meta>)") &&
                        Contains(R"(<meta name="calibre:series_index" content="2"/>)"));
  book.publication.book.series = "Field Notes";
  book.publication.book.number = "7";
  CHECK_THAT(opf(), Contains(R"(<meta refines="#book-volumes" property="collection-type">set</meta>)") &&
                        Contains(R"(<meta name="calibre:series" content="Field Notes"/>)") &&
                        Contains(R"(<meta name="calibre:series_index" content="7"/>)"));
}

TEST_CASE("package document: a series is told in both dialects", "[package]") {
  test::SmallBook book = test::small_book();
  book.publication.book.series = "Field Notes";
  book.publication.book.number = "3";
  std::string opf = document_of(book);
  CHECK_THAT(opf, Contains(R"(<meta property="belongs-to-collection" id="book-series">Field Notes</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#book-series" property="collection-type">series</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#book-series" property="group-position">3</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta name="calibre:series" content="Field Notes"/>)"));
  CHECK_THAT(opf, Contains(R"(<meta name="calibre:series_index" content="3"/>)"));

  SECTION("a number that is none stays out") {
    book.publication.book.number = "iii";
    opf = document_of(book);
    CHECK_THAT(opf, Contains("belongs-to-collection") && !Contains("group-position") && !Contains("series_index"));
  }
}

TEST_CASE("package document: an article's data refine its item", "[package]") {
  const test::SmallBook book = test::small_book();
  const std::string opf = document_of(book);
  CHECK_THAT(opf, Contains(R"(<meta refines="#a-00000001" property="dcterms:title">Tides &lt;rise)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#a-00000001" property="dcterms:creator">Bo Muster</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#a-00000001" property="dcterms:issued">2025-04-02</meta>)"));
  CHECK_THAT(opf, Contains(R"(property="dcterms:source">https://example.org/tides</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#a-00000001" property="dcterms:rights">CC BY 4.0</meta>)"));
  CHECK_THAT(opf, Contains(R"(<meta refines="#a-00000002" property="dcterms:identifier">)" +
                           article_identifier(book.collection.articles[1])));
}

TEST_CASE("package document: manifest, spine and guide", "[package]") {
  test::SmallBook book = test::small_book();
  std::string opf = document_of(book);
  CHECK_THAT(opf, Contains(R"(<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>)"));
  CHECK_THAT(opf, Contains(R"(href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>)"));
  CHECK_THAT(opf,
             Contains(R"(href="text/sums-00000002.xhtml" media-type="application/xhtml+xml" properties="mathml"/>)"));
  CHECK_THAT(opf, Contains(R"(<item id="cover" href="text/cover.xhtml")"));
  CHECK_THAT(opf, Contains(R"(href="images/cover.jpg" media-type="image/jpeg" properties="cover-image"/>)"));
  CHECK_THAT(
      opf,
      Contains(R"(<item id="i-img-fedcba9876543210" href="images/img-fedcba9876543210.png" media-type="image/png"/>)"));
  CHECK_THAT(
      opf, Contains(R"(<spine toc="ncx"><itemref idref="cover"/><itemref idref="title-page"/><itemref idref="nav"/>)"));
  CHECK_THAT(opf, Contains(R"(<reference type="cover" title="Cover" href="text/cover.xhtml"/>)"));
  CHECK_THAT(opf, Contains(R"(<reference type="toc" title="Contents" href="nav.xhtml"/>)"));
  CHECK_THAT(opf, Contains(R"(<reference type="text" title="Start reading" href="text/water.xhtml"/>)"));

  SECTION("a book from right to left says so") {
    book.publication.progression = Direction::rtl;
    book.publication.documents[5].linear = false;
    opf = document_of(book);
    CHECK_THAT(opf, Contains(R"(dir="rtl")") && Contains(R"(<spine toc="ncx" page-progression-direction="rtl">)"));
    CHECK_THAT(opf, Contains(R"(<itemref idref="a-00000002" linear="no"/>)"));
  }
  SECTION("a book in columns turns its pages to the left, and tells Kindle so") {
    CHECK_THAT(opf, !Contains("primary-writing-mode"));
    book.publication.vertical = true;
    opf = document_of(book);
    CHECK_THAT(opf, Contains(R"(dir="ltr")") && Contains(R"(<spine toc="ncx" page-progression-direction="rtl">)"));
    CHECK_THAT(opf, Contains(R"(<meta name="primary-writing-mode" content="vertical-rl"/>)"));
  }
  SECTION("a cover that is an article's own picture is listed once") {
    book.collection.cover = book.collection.images[0];
    opf = document_of(book);
    CHECK(opf.find("img-0123456789abcdef.jpg") == opf.rfind("img-0123456789abcdef.jpg"));
    CHECK_THAT(opf, Contains(R"(<meta name="cover" content="i-img-0123456789abcdef"/>)"));
  }
}

TEST_CASE("accessibility: nothing is claimed that the book does not hold", "[package]") {
  Publication publication = test::small_book().publication;
  const auto says = [&](const char* property, const std::string& value) {
    const auto statements = accessibility_statements(publication);
    return std::count(statements.begin(), statements.end(), Statement{property, value}) == 1;
  };
  SECTION("all pictures described") {
    CHECK(says("schema:accessMode", "visual"));
    CHECK(says("schema:accessModeSufficient", "textual"));
    CHECK(says("schema:accessModeSufficient", "textual,visual"));
    CHECK(says("schema:accessibilityFeature", "alternativeText"));
    CHECK(says("schema:accessibilityFeature", "MathML"));
    CHECK(says("schema:accessibilityHazard", "none"));
    CHECK(says("schema:accessibilitySummary", "Every picture is described."));
  }
  SECTION("one is not") {
    publication.accessibility.every_image_described = false;
    CHECK_FALSE(says("schema:accessModeSufficient", "textual"));
    CHECK_FALSE(says("schema:accessibilityFeature", "alternativeText"));
    CHECK(says("schema:accessModeSufficient", "textual,visual"));
  }
  SECTION("no pictures") {
    publication.accessibility = {};
    CHECK_FALSE(says("schema:accessMode", "visual"));
    CHECK(says("schema:accessModeSufficient", "textual"));
    CHECK_FALSE(says("schema:accessibilityFeature", "alternativeText"));
    CHECK_FALSE(says("schema:accessibilityFeature", "MathML"));
  }
}

}  // namespace sheaf
