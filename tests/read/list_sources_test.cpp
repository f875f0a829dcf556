#include "sheaf/read/list_sources.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "read/temporary_folder.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::vector<std::string> identities(const Listing& listing) {
  std::vector<std::string> all;
  for (const SourceEntry& entry : listing.entries) all.push_back(entry.source.identity);
  return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("list_sources: the files of a folder", "[read][list]") {
  const test::TemporaryFolder folder;
  Report report;
  const auto list = [&](const std::string& operand = "") {
    return list_sources({.operands = {operand.empty() ? folder.path() : operand}}, report);
  };
  const auto detail_of = [&](FindingId id) {
    for (const Finding& finding : report.findings()) {
      if (finding.id == id) return finding.place.file.substr(folder.path().size()) + ": " + finding.detail;
    }
    return std::string("none");
  };

  SECTION("natural order of names; folders are sections, and their files go before their folders") {
    for (const char* name : {"10.md", "2.md", "b-culture/z.txt", "b-culture/music/a.txt", "tides.md", "tides-2.md"}) {
      folder.write(name, "Text");
    }
    const Listing listing = list();
    CHECK(identities(listing) ==
          Names{"2.md", "10.md", "b-culture/z.txt", "b-culture/music/a.txt", "tides.md", "tides-2.md"});
    CHECK(listing.entries[1].source.section.empty());
    CHECK(listing.entries[2].source.section == "B culture");
    CHECK(listing.entries[3].source.section == "B culture / Music");
    CHECK(listing.entries[0].source.kind == SourceKind::markdown);
    CHECK(listing.entries[0].source.origin.file == folder / "2.md");
    CHECK(report.findings().empty());
  }
  SECTION("hidden names and a system's litter are no articles") {
    for (const char* name : {".hidden.md", ".git/x.md", "__MACOSX/x.md", "desktop.ini", "a.md"})
      folder.write(name, "Text");
    CHECK(identities(list()) == Names{"a.md"});
    CHECK(report.findings().empty());
  }
  SECTION("what a browser saved with a page is no article, in any of its languages") {
    for (const char* name :
         {"tides_files/frame.html", "tides_files/style.css", "quay-Dateien/a.html", "lone_files/b.html"}) {
      folder.write(name, "<html><p>frame");
    }
    folder.write("tides.html", "<html><p>Tides");
    folder.write("quay.htm", "<html><p>Quay");
    const Listing listing = list();
    CHECK(identities(listing) == Names{"lone_files/b.html", "quay.htm", "tides.html"});
    CHECK(listing.entries[1].source.companions == Names{"quay-Dateien"});
    CHECK(listing.entries[2].source.companions == Names{"tides_files"});
    CHECK(report.findings().empty());
  }
  SECTION("a folder with captions.tsv beside a text is its sidecar") {
    folder.write("tides.txt", "Tides");
    folder.write("tides/captions.tsv", "a.jpg\tThe quay.\n");
    folder.write("tides/a.jpg", "\xFF\xD8\xFF");
    folder.write("tides/b.jpg", "\xFF\xD8\xFF");
    const Listing listing = list();
    REQUIRE(identities(listing) == Names{"tides.txt"});
    CHECK(listing.entries[0].source.sidecar == std::vector<SidecarPicture>{{"tides/a.jpg", "The quay.", "", ""}});
    CHECK(listing.pictures == std::vector<Listing::Picture>{{0, "tides/a.jpg"}, {0, "tides/b.jpg"}});
    CHECK(report.findings().empty());
  }
  SECTION("what cannot be read is named, and the rest is listed") {
    folder.write("a.md", "Text");
    folder.write("empty.md", "");
    folder.write("paper.pdf", "%PDF-1.4\n");
    folder.write("tool.bin", std::string_view("\x7F"
                                              "ELF\0\0\0\0\0\0",
                                              10));
    folder.write("css/site.css", "p { }");
    folder.write("js/site.js", "go()");
    CHECK(identities(list()) == Names{"a.md"});
    CHECK(detail_of(FindingId::file_empty) == "/empty.md: ");
    CHECK(detail_of(FindingId::file_binary) == "/tool.bin: ");
    CHECK_THAT(detail_of(FindingId::file_kind_unsupported), Catch::StartsWith("/paper.pdf: PDF; make it text"));
    CHECK(detail_of(FindingId::files_no_articles) == ": 2: css/site.css, js/site.js");
  }
  SECTION("folders deeper than the limit are named, and not entered") {
    std::string deep;
    for (int i = 0; i < 66; ++i) deep += "d/";
    folder.write(deep + "a.md", "Text");
    CHECK(list().entries.empty());
    CHECK_THAT(detail_of(FindingId::file_unreadable), Catch::EndsWith("folders nested deeper than 64"));
  }
  SECTION("a missing operand is an error of usage, by name") {
    CHECK_THROWS_WITH(list(folder / "gone"), Catch::Contains("gone: there is no such file or folder"));
  }
}

TEST_CASE("list_sources: nothing outside the folder is ever read", "[read][list][trust]") {
  namespace fs = std::filesystem;
  const test::TemporaryFolder outer;
  outer.write("canary.txt", "CANARY: this must not be in a book");
  outer.write("secret/canary.md", "CANARY");
  outer.write("inside/a.md", "Text");
  outer.write("inside/sub/b.md", "Text");
  fs::create_symlink("../canary.txt", outer / "inside/relative.txt");
  fs::create_symlink(outer / "canary.txt", outer / "inside/absolute.txt");
  fs::create_symlink("../secret", outer / "inside/folder");
  fs::create_symlink("..", outer / "inside/sub/up");
  fs::create_symlink("a.md", outer / "inside/twin.md");
  Report report;

  SECTION("links out of the folder are named and not followed; links inside are files, but no endless folders") {
    const Listing listing = list_sources({.operands = {outer / "inside"}}, report);
    CHECK(identities(listing) == Names{"a.md", "sub/b.md", "twin.md"});
    std::vector<std::string> refused;
    for (const Finding& finding : report.findings()) {
      CHECK(finding.id == FindingId::link_out_of_folder);
      refused.push_back(finding.place.file.substr((outer / "inside/").size()));
    }
    CHECK(refused == Names{"absolute.txt", "folder", "relative.txt"});
    for (const SourceEntry& entry : listing.entries) CHECK(read_source(entry, report).text == "Text");
    for (const char* path : {"../canary.txt", "relative.txt", "folder/canary.md", "sub/../../canary.txt"}) {
      CHECK(listing.folders.front()->size(path) == -1);
      CHECK_THROWS_AS(listing.folders.front()->read(path, 1000), Error);
    }
  }
  SECTION("a file named on the command line is no way out either, when it is a link") {
    const Listing listing = list_sources({.operands = {outer / "inside/relative.txt", outer / "inside/a.md"}}, report);
    CHECK(identities(listing) == Names{"a.md"});
    CHECK(report.has(FindingId::link_out_of_folder));
  }
  SECTION("an operand outside --root is refused") {
    CHECK_THROWS_WITH(list_sources({.operands = {outer / "canary.txt"}, .root = outer / "inside"}, report),
                      Catch::Contains("it does not lie in the folder of --root"));
  }
  SECTION("an entry's path cannot lead a read out of the folder") {
    Listing listing = list_sources({.operands = {outer / "inside"}}, report);
    listing.entries[0].source.path = "../canary.txt";
    CHECK_THROWS_AS(read_source(listing.entries[0], report), Error);
  }
}

TEST_CASE("list_sources: operands", "[read][list]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"a.html", "b.html", "a_files/frame.html"}) folder.write(name, "<html><p>Text");
  folder.write("news/x.md", "Text");
  folder.write("old/news/x.md", "Text");
  Report report;

  SECTION("files of one folder are that folder's, in the order given, and may refer to one another") {
    const Listing listing =
        list_sources({.operands = {folder / "b.html", folder / "a.html", folder / "a_files"}}, report);
    CHECK(identities(listing) == Names{"b.html", "a.html"});
    CHECK(listing.folders.size() == 1);
    CHECK(listing.entries[1].source.companions == Names{"a_files"});
  }
  SECTION("with several folders the folder's name goes in front, and equal names are told apart") {
    const Listing listing = list_sources({.operands = {folder / "news", folder / "old/news"}}, report);
    CHECK(identities(listing) == Names{"news/x.md", "news-2/x.md"});
    CHECK(listing.entries[1].source.operand == 1);
    CHECK(listing.name.empty());
  }
  SECTION("the same file named twice goes in once") {
    const Listing listing = list_sources({.operands = {folder / "a.html", folder / "a.html"}}, report);
    CHECK(identities(listing) == Names{"a.html"});
    CHECK(report.has(FindingId::article_duplicate));
  }
  SECTION("with --root paths begin there, identities do not") {
    const Listing listing = list_sources({.operands = {folder / "old"}, .root = folder.path()}, report);
    CHECK(identities(listing) == Names{"news/x.md"});
    CHECK(listing.entries[0].source.path == "old/news/x.md");
    CHECK(listing.entries[0].source.section == "News");
  }
  SECTION("the only operand names the listing") {
    CHECK(list_sources({.operands = {folder / "news/"}}, report).name == "news");
    CHECK(list_sources({.operands = {folder / "a.html"}}, report).name == "a");
  }
  SECTION("standard input is sniffed, or taken as --from says") {
    ReadRequest request{
        .operands = {"-"}, .base_url = "https://example.org/a", .standard_input = [] { return "<html><p>Text"; }};
    const Listing sniffed = list_sources(request, report);
    REQUIRE(sniffed.entries.size() == 1);
    CHECK(sniffed.entries[0].source.kind == SourceKind::html);
    CHECK(sniffed.entries[0].source.identity == "stdin");
    CHECK(sniffed.entries[0].source.path.empty());
    CHECK(sniffed.entries[0].source.base_url == "https://example.org/a");
    CHECK(sniffed.entries[0].source.files->size("a.html") == -1);
    CHECK(read_source(sniffed.entries[0], report).text == "<html><p>Text");
    request.kind = SourceKind::text;
    CHECK(list_sources(request, report).entries[0].source.kind == SourceKind::text);
    request.operands = {"-", "-"};
    CHECK_THROWS_WITH(list_sources(request, report), Catch::Contains("only once"));
  }
}
