#include "sheaf/typeset/book_fonts.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "support/catch.hpp"
#include "support/small_book.hpp"

using namespace sheaf;

namespace {

/// A font of Debian's fonts-dejavu-core.
std::string dejavu(const std::string& name) {
  std::ifstream file("/usr/share/fonts/truetype/dejavu/" + name + ".ttf", std::ios::binary);
  INFO("needs Debian's fonts-dejavu-core");
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

NamedFont named(const std::string& name) {
  return open_font(dejavu(name), {name + ".ttf"});
}

/// What fonts need of their words and tables to be told apart.
NamedFont made_up(const std::string& family, int weight, bool italic = false, bool fixed_pitch = false) {
  NamedFont font{.place = {family + ".ttf"}};
  font.words.family = family;
  font.tables.weight = weight;
  font.tables.italic = italic;
  font.tables.fixed_pitch = fixed_pitch;
  return font;
}

}  // namespace

TEST_CASE("fonts of a book: each has its place, and the text an upright one", "[typeset][font]") {
  CHECK_NOTHROW(check_fonts({}));
  CHECK_NOTHROW(check_fonts({made_up("Weir", 400), made_up("Weir", 700), made_up("Weir", 400, true),
                             made_up("Weir", 700, true), made_up("Weir Mono", 400, false, true)}));
  CHECK_NOTHROW(check_fonts({made_up("Weir Mono", 400, false, true)}));
  CHECK_THROWS_WITH(check_fonts({made_up("Weir", 400), made_up("Gull", 300)}),
                    Catch::StartsWith("Gull.ttf: \"Gull\" is for what another font is for"));
  CHECK_THROWS_WITH(check_fonts({made_up("Weir", 700)}), Catch::Contains("no font is upright and of usual weight"));
}

TEST_CASE("fonts of a book: the sheet names one family for the text and one for code", "[typeset][font]") {
  const StyleSheet sheet = font_sheet(
      {made_up("Weir */ \"Serif\"", 400), made_up("Weir Bold", 700), made_up("Weir Mono", 400, false, true)});
  CHECK(sheet.file_name == "css/fonts.css");
  CHECK(sheet.text.find("font-family: \"Weir Serif\"; font-weight: bold; font-style: normal;") != std::string::npos);
  CHECK(sheet.text.find("body { font-family: \"Weir Serif\", serif; }") != std::string::npos);
  CHECK(sheet.text.find("code, kbd, samp, pre { font-family: \"Weir Mono\", monospace; }") != std::string::npos);
  CHECK(sheet.text.find("url(\"../fonts/weir-mono.ttf\")") != std::string::npos);
  CHECK(sheet.text.find("*/") == sheet.text.rfind("*/"));
  CHECK(font_sheet({made_up("Weir Mono", 400, false, true)}).text.find("body") == std::string::npos);
}

TEST_CASE("fonts of a book: what is shown is counted, and nothing of the tags", "[typeset][font]") {
  ShownCharacters shown;
  shown.add("<p title=\"ж\">\u00E9\u00E9 &amp; \u05D0\u200B</p><");
  const auto wanted = shown.wanted();
  const auto wants = [&](char32_t c) { return std::ranges::binary_search(wanted, c); };
  CHECK(wants(0xE9));
  CHECK(wants(U'~'));
  CHECK(wants(0x2010));
  CHECK_FALSE(wants(0x436));
  const FontGaps gaps = shown.gaps({named("DejaVuSerif")});
  CHECK(gaps.count == 1);
  CHECK(gaps.characters == std::vector<char32_t>{0x5D0});
}

TEST_CASE("fonts of a book: a font is cut to the text, and equal input gives equal bytes", "[typeset][font]") {
  const NamedFont serif = named("DejaVuSerif");
  CHECK(font_name(serif) == "DejaVu Serif");
  CHECK(serif.words.copyright.find("Bitstream") != std::string::npos);
  CHECK(serif.tables == FontTables{});
  ShownCharacters shown;
  shown.add("<p>\u00E9</p>");
  const auto cut = cut_fonts({serif}, shown.wanted());
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].file_name == "fonts/dejavu-serif.ttf");
  CHECK(cut[0].bytes.size() < serif.bytes->size() / 5);
  CHECK(cut == cut_fonts({serif}, shown.wanted()));
  const NamedFont again = open_font(cut[0].bytes, {"again.ttf"});
  CHECK(again.words == serif.words);
  const auto has = font_characters(cut[0].bytes);
  CHECK(std::ranges::binary_search(has, U'\u00E9'));
  CHECK_FALSE(std::ranges::binary_search(has, U'\u0436'));
}

TEST_CASE("fonts of a book: bold, italic and fixed pitch are told from the file", "[typeset][font]") {
  CHECK(named("DejaVuSans-Bold").tables.weight == 700);
  CHECK(named("DejaVuSans").tables.sans);
  CHECK(named("DejaVuSansMono").tables.fixed_pitch);
  CHECK_FALSE(named("DejaVuSerif-Bold").tables.italic);
}

TEST_CASE("fonts of a book: a font that lies about its outlines is refused or cut, never more", "[typeset][font]") {
  const std::string whole = dejavu("DejaVuSans");
  ShownCharacters shown;
  for (std::size_t step = 1; step <= 12; ++step) {
    std::string bytes = whole;
    for (std::size_t at = 400 + step * 37; at < bytes.size(); at += step * 997) bytes[at] = '\xFF';
    CAPTURE(step);
    try {
      const auto cut = cut_fonts({open_font(std::move(bytes), {"odd.ttf"})}, shown.wanted());
      CHECK_FALSE(cut.front().bytes.empty());
    } catch (const Error& error) {
      CHECK(error.trouble() == Trouble::malformed);
    }
  }
}

TEST_CASE("fonts of a book: the book links them, and its documents tell what they lack", "[typeset][font]") {
  test::SmallBook book = test::small_book();
  TypesetSettings settings{.fonts = {named("DejaVuSerif"), named("DejaVuSansMono")}, .extra_css = "h1 { margin: 0; }"};
  const Publication publication = typeset(book.collection, settings);
  REQUIRE(publication.styles.size() == 4);
  CHECK(publication.styles[2].file_name == "css/fonts.css");
  CHECK(publication.styles[3].file_name == "css/own.css");
  REQUIRE(publication.fonts.size() == 2);
  CHECK(publication.fonts[1].file_name == "fonts/dejavu-sans-mono.ttf");
  const std::string page = content_document(publication, book.collection, 1);
  CHECK(page.find("../css/fonts.css") != std::string::npos);
}
