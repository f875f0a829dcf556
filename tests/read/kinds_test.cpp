#include "sheaf/read/kinds.hpp"

#include <string>

#include "support/catch.hpp"

using namespace sheaf;
using namespace std::string_literals;

namespace {

FileKind article(SourceKind kind) {
  return {.role = FileRole::article, .kind = kind};
}

}  // namespace

TEST_CASE("kinds: content decides before the name", "[read][kinds]") {
  SECTION("HTML is told by its first element, whatever the name") {
    CHECK(sniff_kind("<!DOCTYPE html><p>x", "page.txt") == article(SourceKind::html));
    CHECK(sniff_kind("\xEF\xBB\xBF\n<!-- saved -->\n<HTML>", "page.md") == article(SourceKind::html));
    CHECK(sniff_kind("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "page") == article(SourceKind::html));
    CHECK(sniff_kind("<article><h1>Tides", "noname") == article(SourceKind::html));
    CHECK(sniff_kind("\xFF\xFE<\0h\0t\0m\0l\0>\0"s, "wide") == article(SourceKind::html));
  }
  SECTION("Markdown may begin with an element") {
    CHECK(sniff_kind("<p align=center>Tides</p>\n\n# Tides", "README.md") == article(SourceKind::markdown));
  }
  SECTION("front matter makes Markdown of a text") {
    CHECK(sniff_kind("---\ntitle: Tides\n---\nText", "tides.txt") == article(SourceKind::markdown));
    CHECK(sniff_kind("+++\ntitle = 'Tides'\n+++\nText", "tides") == article(SourceKind::markdown));
    CHECK(sniff_kind("---\nThe sea rose.\n---\n", "tides.txt") == article(SourceKind::text));
  }
  SECTION("JSON is told by how it begins, and lines of it by the whole text") {
    CHECK(sniff_kind("{\"title\": \"Tides\"}", "noname") == article(SourceKind::json));
    CHECK(sniff_kind("[1] The first note of a text", "notes.txt") == article(SourceKind::text));
    CHECK(refine_json("{\"a\": \"}\\\"{\"}\n{\"a\": 2}", SourceKind::json) == SourceKind::json_lines);
    CHECK(refine_json("{\"a\":\n {\"b\": 1}}\n", SourceKind::json) == SourceKind::json);
  }
  SECTION("what sheaf cannot read says what to do") {
    CHECK_THAT(sniff_kind("%PDF-1.7\n", "a.txt").detail, Catch::Contains("pdftotext"));
    CHECK_THAT(sniff_kind("PK\x03\x04....[Content_Types].xml word/document.xml", "a").detail, Catch::Contains("DOCX"));
    CHECK_THAT(sniff_kind("PK\x03\x04....mimetypeapplication/epub+zip", "a").detail, Catch::Contains("EPUB"));
    CHECK_THAT(sniff_kind("PK\x03\x04....a.html", "a.zip").detail, Catch::Contains("unpack it"));
    CHECK_THAT(
        sniff_kind("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "a")
            .detail,
        Catch::Contains("MHTML"));
    CHECK_THAT(sniff_kind("<?xml version='1.0'?><rss version='2.0'>", "a").detail, Catch::Contains("feed"));
    CHECK_THAT(sniff_kind("WARC/1.0\r\n", "a").detail, Catch::Contains("WARC"));
    CHECK(sniff_kind("<?xml version='1.0'?><books/>", "a").role == FileRole::unsupported);
  }
  SECTION("pictures and binaries are told by their bytes") {
    CHECK(sniff_kind("\x89PNG\r\n\x1A\n....", "photo.html").role == FileRole::picture);
    CHECK(sniff_kind("<?xml version='1.0'?><svg xmlns='x'>", "drawing").role == FileRole::picture);
    CHECK(sniff_kind("BM\x36\0\0\0\0\0\0\0\x36\0"s, "a").role == FileRole::picture);
    CHECK(sniff_kind("BMW builds a factory", "a").role == FileRole::article);
    CHECK(sniff_kind("\x7F"
                     "ELF\x02\x01\x01\0\0\0\0\0\0"s,
                     "a.txt")
              .role == FileRole::binary);
  }
  SECTION("a stray zero does not make a text binary") {
    CHECK(sniff_kind("The sea rose twice that day, and the quay\0 was under water."s, "a").role == FileRole::article);
  }
}
