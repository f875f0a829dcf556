#include "sheaf/illustrate/cover.hpp"

#include <memory>

#include "pictures.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/cover_palette.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

CoverText text(const std::string& title, const std::string& language = "en") {
  return {.title = title,
          .subtitle = "Twelve essays",
          .creator = "Ann Example",
          .date = "May 2024",
          .count = "12 articles",
          .language = language};
}

std::string draw(const CoverText& words) {
  Report report;
  const Image image = draw_cover("plain", words, std::make_shared<Spool>(), report);
  CHECK(image.width == 1600);
  CHECK(image.height == 2400);
  CHECK(image.content.size <= 300'000);
  return bytes_of(image.content);
}

Image cover_of(const std::string& bytes) {
  Report report;
  return cover_of_file(*memory_files({{"c", bytes}}), "c", std::make_shared<Spool>(), report);
}

}  // namespace

TEST_CASE("a drawn cover is the same for the same words, in any script", "[illustrate][cover]") {
  CHECK(draw(text("Tides")) == draw(text("Tides")));
  CHECK(draw(text("Tides")) != draw(text("Waves")));
  draw(text("مقالات عن البحر", "ar"));
  draw(text(""));
  draw(text("\x01\xFF<&>\xE2\x80\xAE backwards"));
}

TEST_CASE("words on a drawn cover never reach its lower half, however many there are", "[illustrate][cover]") {
  std::string endless;
  for (int i = 0; i < 200; ++i) endless += "everlasting ";
  CoverText words = text(endless);
  words.subtitle = words.creator = endless;
  const Pixels drawn = decode_jpeg(draw(words), {}).pixels;
  words.title = std::string(200, 'W');
  draw(words);
  // The strip above the sun holds paper alone.
  const std::uint8_t* paper = drawn.data.data() + 20 * drawn.row_bytes() + 60;
  const std::uint8_t* strip = drawn.data.data() + 1290 * drawn.row_bytes();
  for (int x = 10; x < 300; ++x) CHECK(std::abs(strip[3 * x + 1] - paper[1]) < 12);
}

TEST_CASE("signs that no font has are named", "[illustrate][cover]") {
  Report report;
  draw_cover("plain", text("\xF3\xB0\x80\x80\xF3\xB0\x80\x81"), std::make_shared<Spool>(), report);  // private use
  CHECK(report.has(FindingId::cover_glyph_missing));
}

TEST_CASE("every palette can be read", "[illustrate][cover]") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21.0));
  for (const CoverPalette& palette : cover_palettes()) {
    INFO(palette.name);
    CHECK(contrast(palette.ink, palette.paper) >= 7.0);
  }
}

TEST_CASE("an unknown design is a mistake of the command line", "[illustrate][cover]") {
  Report report;
  CHECK_THROWS_WITH(draw_cover("baroque", {}, std::make_shared<Spool>(), report),
                    Catch::Contains("baroque") && Catch::Contains("plain"));
}

TEST_CASE("a picture becomes a cover of a page's shape, upright, and is never enlarged", "[illustrate][cover]") {
  const Image page = cover_of(photograph(400, 600));
  CHECK(page.width == 400);
  CHECK(page.height == 600);
  const Image wide = cover_of(photograph(900, 600));
  CHECK(wide.width == 900);
  CHECK(wide.height == 1350);
  const Image tall = cover_of(photograph(200, 600));
  CHECK(tall.width == 400);
  CHECK(tall.height == 600);
  const Image sideways = cover_of(with_segments(photograph(600, 400), exif(6, "Maria")));
  CHECK(sideways.width == 400);
  CHECK(sideways.height == 600);
  const Image large = cover_of(photograph(2000, 3000));
  CHECK(large.width == 1600);
  CHECK(large.content.size <= 300'000);
  CHECK_THROWS_WITH(cover_of("<html>"), Catch::StartsWith("c: the picture cannot be a cover: it is a web page"));
}
