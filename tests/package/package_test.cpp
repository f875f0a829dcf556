#include "sheaf/package/package.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/base/text.hpp"
#include "support/catch.hpp"
#include "support/small_book.hpp"

namespace sheaf {
namespace {

std::vector<std::string> names_of(const Archive& archive) {
  std::vector<std::string> names;
  for (const ArchiveEntry& entry : archive.entries) names.push_back(entry.name);
  return names;
}

std::string text_of(const Archive& archive, const std::string& name) {
  for (const ArchiveEntry& entry : archive.entries) {
    if (entry.name == name) return std::get<std::string>(std::get<Content>(entry.content).pieces.at(0));
  }
  return {};
}

/// Values of an attribute in a document that sheaf wrote.
std::vector<std::string> values(const std::string& xml, const std::string& attribute) {
  std::vector<std::string> found;
  const std::string before = " " + attribute + "=\"";
  for (std::size_t at = xml.find(before); at != std::string::npos; at = xml.find(before, at + 1)) {
    const std::size_t start = at + before.size();
    found.push_back(xml.substr(start, xml.find('"', start) - start));
  }
  return found;
}

bool is_safe_name(std::string_view part) {
  return !part.empty() && part.size() <= 64 &&
         part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

}  // namespace

TEST_CASE("package: the entries stand in their order", "[package]") {
  const test::SmallBook book = test::small_book();
  const Archive archive = package(book.publication, book.collection);
  CHECK(names_of(archive) ==
        std::vector<std::string>{"mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml",
                                 "EPUB/toc.ncx", "EPUB/css/base.css", "EPUB/text/cover.xhtml", "EPUB/text/title.xhtml",
                                 "EPUB/text/water.xhtml", "EPUB/text/tides-00000001.xhtml",
                                 "EPUB/text/sums-00000002.xhtml", "EPUB/images/cover.jpg",
                                 "EPUB/images/img-0123456789abcdef.jpg", "EPUB/images/img-fedcba9876543210.png"});
}

TEST_CASE("package: photographs are stored, and what was drawn is deflated where that helps", "[package]") {
  const test::SmallBook book = test::small_book();
  const auto entries = package(book.publication, book.collection).entries;
  CHECK(entries[0].packing == Packing::store);
  CHECK(entries[1].packing == Packing::deflate);
  CHECK(entries[11].packing == Packing::smaller);
  CHECK(entries[12].packing == Packing::store);
  CHECK(entries[13].packing == Packing::smaller);
  CHECK(std::get<DeferredDocument>(entries[3].content).document == 2);
}

TEST_CASE("package: bytes in memory are measured", "[package]") {
  const test::SmallBook book = test::small_book();
  const Archive archive = package(book.publication, book.collection);
  const Content& content = std::get<Content>(archive.entries[0].content);
  CHECK(content.size == 20);
  CHECK(content.crc32 == 0x2CAB616F);
}

TEST_CASE("package: the book keeps the statements that a checker reads from the container", "[package][statements]") {
  const test::SmallBook book = test::small_book();
  const Archive archive = package(book.publication, book.collection);
  const std::string opf = text_of(archive, "EPUB/package.opf");
  const std::vector<std::string> names = names_of(archive);

  SECTION("1: the mimetype is the first entry, 20 bytes, stored") {
    CHECK(text_of(archive, names.front()) == "application/epub+zip");
  }
  SECTION("3, 4: no folder and no name twice, each part short and safe") {
    std::set<std::string> seen;
    for (const std::string& name : names) {
      CHECK(seen.insert(ascii_lower(name)).second);
      for (const std::string_view part : split(name, '/')) {
        CHECK((part == "META-INF" || part == "EPUB" || is_safe_name(part)));
      }
    }
  }
  SECTION("5: the container names one package document, which is there") {
    CHECK(values(text_of(archive, "META-INF/container.xml"), "full-path") ==
          std::vector<std::string>{"EPUB/package.opf"});
  }
  SECTION("8, 9: the manifest lists every other file once, and no file that is not there") {
    const std::string manifest = opf.substr(opf.find("<manifest"), opf.find("</manifest") - opf.find("<manifest"));
    std::vector<std::string> listed = values(manifest, "href");
    for (std::string& href : listed) href = "EPUB/" + href;
    std::vector<std::string> there(names.begin() + 3, names.end());
    std::sort(listed.begin(), listed.end());
    std::sort(there.begin(), there.end());
    CHECK(listed == there);
  }
  SECTION("11: the name's end tells the media type") {
    for (const std::string& href : values(opf, "href")) {
      const std::string end = href.substr(href.rfind('.'));
      CHECK((end == ".xhtml" || end == ".css" || end == ".ncx" || end == ".jpg" || end == ".png"));
    }
  }
  SECTION("12, 16: one moment of change, at most one date") {
    const std::vector<std::string> properties = values(opf, "property");
    CHECK(std::count(properties.begin(), properties.end(), "dcterms:modified") == 1);
    CHECK(opf.find("<dc:date") == opf.rfind("<dc:date"));
  }
  SECTION("13: the identifier is the one that the package names") {
    CHECK(values(opf, "unique-identifier") == std::vector<std::string>{"book-id"});
    CHECK_THAT(opf, Catch::Contains("<dc:identifier id=\"book-id\">urn:uuid:"));
  }
  SECTION("17: what is refined exists, and ids are unique") {
    const std::vector<std::string> ids = values(opf, "id");
    const std::set<std::string> unique(ids.begin(), ids.end());
    CHECK(unique.size() == ids.size());
    for (const std::string& target : values(opf, "refines")) CHECK(unique.count(target.substr(1)) == 1);
    for (const std::string& target : values(opf, "idref")) CHECK(unique.count(target) == 1);
  }
}

}  // namespace sheaf
