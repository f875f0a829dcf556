#include "sheaf/package/ncx.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/small_book.hpp"

namespace sheaf {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the NCX nests like the contents and carries the book's identifier", "[package][ncx]") {
  const Publication publication = test::small_book().publication;
  const std::string ncx = ncx_document(publication);
  CHECK_THAT(ncx, Catch::Contains("<meta name=\"dtb:uid\" content=\"" + publication.identifier + "\"/>"));
  CHECK_THAT(ncx, Catch::Contains("<meta name=\"dtb:depth\" content=\"2\"/>"));
  CHECK_THAT(ncx, Catch::Contains("<docTitle><text>Field &amp; River</text></docTitle>"));
  CHECK_THAT(ncx, Catch::Contains("<navPoint id=\"np-1\" playOrder=\"1\"><navLabel><text>Water</text></navLabel>"
                                  "<content src=\"text/water.xhtml\"/>\n<navPoint id=\"np-2\" playOrder=\"2\">"));
  CHECK_THAT(ncx,
             Catch::Contains("<text>Tides &lt;rise></text>") || Catch::Contains("<text>Tides &lt;rise&gt;</text>"));
}

TEST_CASE("two points that lead to one place have one number in the NCX", "[package][ncx]") {
  Publication publication = test::small_book().publication;
  publication.contents = {{"Water", "text/a.xhtml", {{"Tides", "text/a.xhtml", {}}}}, {"Sums", "text/b.xhtml", {}}};
  const std::string ncx = ncx_document(publication);
  CHECK_THAT(ncx, Catch::Contains("id=\"np-2\" playOrder=\"1\""));
  CHECK_THAT(ncx, Catch::Contains("id=\"np-3\" playOrder=\"2\""));
}

TEST_CASE("contents of any depth make an NCX of at most eight levels", "[package][ncx]") {
  Publication publication = test::small_book().publication;
  TocEntry entry{"leaf", "text/leaf.xhtml", {}};
  for (int i = 0; i < 40; ++i) entry = TocEntry{"branch", "text/branch.xhtml", {entry}};
  publication.contents = {entry};
  const std::string ncx = ncx_document(publication);
  CHECK(count(ncx, "<navPoint ") == 8);
  CHECK_THAT(ncx, Catch::Contains("<meta name=\"dtb:depth\" content=\"8\"/>"));
}

}  // namespace sheaf
