#include "sheaf/illustrate/draw_cover.hpp"

#include <memory>
#include <vector>

#include "pictures.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/spool.hpp"
#include "support/catch.hpp"
#include "support/small_book.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

CoverDesign design(CoverLayout layout) {
  CoverDesign made{.name = "mine", .layout = layout, .title_fonts = "Noto Serif, DejaVu Serif, serif"};
  made.text_fonts = "Noto Sans, DejaVu Sans, sans-serif";
  made.deep = layout != CoverLayout::grid && layout != CoverLayout::monogram && layout != CoverLayout::newspaper;
  return made;
}

constexpr CoverLayout layouts[] = {CoverLayout::typographic, CoverLayout::lead_picture, CoverLayout::grid,
                                   CoverLayout::contents,    CoverLayout::monogram,     CoverLayout::newspaper};

CoverText text(const std::string& title, const std::string& language = "en") {
  const std::string opening = "The sea rose twice that day, and the ferrymen moved their boats to the upper quay.";
  return {.title = title,
          .subtitle = "Twelve essays",
          .creator = "Ann Example",
          .date = "May 2024",
          .count = "12 articles",
          .language = language,
          .stories = {{"The year of the sea", "Ann Example", opening}, {"Eels", "", opening}, {"Salt", "", ""}}};
}

/// Photographs of 640 × 480.
struct Album {
  std::vector<Image> images{};
  std::vector<const Image*> pictures{};
  explicit Album(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      images.push_back(
          {.type = MediaType::jpeg, .width = 640, .height = 480, .content = content_of(photograph(640, 480))});
    for (const Image& image : images) pictures.push_back(&image);
  }
};

/// Small, to be quick.
Destination small_screen() {
  Destination destination;
  destination.width = 750;
  destination.height = 1125;
  return destination;
}

DrawnCover lay(CoverLayout layout, const CoverText& words, const Album& album, Report& report) {
  return lay_cover({design(layout), words, album.pictures, small_screen()}, design(CoverLayout::typographic), report);
}

DrawnCover lay(CoverLayout layout, const CoverText& words) {
  static const Album album(2);
  Report report;
  return lay(layout, words, album, report);
}

std::string endless() {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "everlasting ";
  return words;
}

const std::vector<std::pair<std::string, std::string>> titles = {
    {"Coast and River", "en"},
    {"Eel", "en"},
    {"", "en"},
    {"A short and not at all complete history of the harbours, lighthouses, ferries and salt works of the northern "
     "coast, "
     "told by those who built them, and of the tides that took them away",
     "en"},
    {endless(), "en"},
    {std::string(200, 'W'), "en"},
    {"حكايات البحر والنهر", "ar"},
    {"סיפורי החוף", "he"},
    {"海岸与河流的故事", "zh"},
    {"समुद्र और नदी की कहानियाँ", "hi"},
    {"เรื่องเล่าจากชายฝั่งและแม่น้ำ", "th"},
    {"Sea \xF0\x9F\x98\x80 \xE2\x98\x80", "en"},
    {"Tales of שלום and 海", "en"},
    {"\x01\xFF<&>\xE2\x80\xAE backwards", "en"},
};

}  // namespace

TEST_CASE("words stand within the margins of every design, apart from each other, and can be read",
          "[illustrate][cover]") {
  const Album album(2);
  for (const CoverLayout layout : layouts) {
    std::size_t turn = 0;
    for (const auto& [title, language] : titles) {
      CoverText words = text(title, language);
      const char* const numbers[] = {"", "12", "Spring 2024"};
      words.number = numbers[turn++ % 3];
      Report report;
      const DrawnCover drawn = lay(layout, words, album, report);
      CHECK(drawn.layout == layout);
      CHECK_FALSE(drawn.boxes.empty());
      for (std::size_t i = 0; i < drawn.boxes.size(); ++i) {
        const CoverBox& box = drawn.boxes[i];
        INFO(static_cast<int>(layout) << " " << words.number << " " << box.text << " " << box.ink.left << " "
                                      << box.ink.top << " " << box.ink.width << " " << box.ink.height);
        CHECK((box.ink.left >= 60 && box.ink.right() <= 1600 - 60));
        CHECK((box.ink.top >= 60 && box.ink.bottom() <= drawn.height - 60));
        CHECK(contrast(box.colour, box.ground) >= 7.0);
        for (std::size_t j = 0; j < i; ++j) {
          const Box& other = drawn.boxes[j].ink;
          INFO(drawn.boxes[j].text);
          CHECK((box.ink.right() <= other.left + 1 || other.right() <= box.ink.left + 1 ||
                 box.ink.bottom() <= other.top + 1 || other.bottom() <= box.ink.top + 1));
        }
      }
    }
  }
}

TEST_CASE("a title of usual length is nine pixels high where the cover is a hundred wide", "[illustrate][cover]") {
  for (const CoverLayout layout : layouts) {
    for (const std::string title : {"Coast and River", "The Long Way Home"}) {
      INFO(static_cast<int>(layout) << " " << title);
      CoverText words = text(title);
      const DrawnCover drawn = lay(layout, words);
      REQUIRE(drawn.boxes.size() > 0);
      double size = 0;
      for (const CoverBox& box : drawn.boxes)
        if (box.part == CoverPart::title) size = box.size;
      CHECK(0.714 * size / 16 >= 9.0);  // capitals of Noto Serif are 0.714 of the em
    }
  }
}

TEST_CASE("a title that fits in no size is cut at a word", "[illustrate][cover]") {
  for (const CoverLayout layout : layouts) {
    const DrawnCover drawn = lay(layout, text(endless()));
    for (const CoverBox& box : drawn.boxes) {
      if (box.part != CoverPart::title) continue;
      INFO(box.text);
      CHECK_THAT(box.text, Catch::EndsWith("everlasting\xE2\x80\xA6"));
    }
  }
}

TEST_CASE("the number of an issue stands on every design, and a series has one family of colours",
          "[illustrate][cover]") {
  CoverText first = text("Summer");
  first.series = "Harbour Reader";
  first.number = "3";
  CoverText second = first;
  second.title = "Winter";
  second.number = "4";
  for (const CoverLayout layout : layouts) {
    const auto number_of = [&](const CoverText& words) {
      for (const CoverBox& box : lay(layout, words).boxes)
        if (box.part == CoverPart::number) return box;
      return CoverBox{};
    };
    INFO(static_cast<int>(layout));
    CHECK(number_of(first).text == "3");
    CHECK(0.714 * number_of(first).size / 16 >= 9.0);
    CHECK(number_of(first).colour == number_of(second).colour);
    CHECK(number_of(first).ground == number_of(second).ground);
  }
}

TEST_CASE("equal words give an equal cover, of less than 150 kB without pictures", "[illustrate][cover]") {
  for (const CoverLayout layout : layouts) {
    const Album album(2);
    const auto draw = [&](const std::string& title) {
      Report report;
      const Image image = draw_cover({design(layout), text(title), album.pictures, {}},
                                     design(CoverLayout::typographic), std::make_shared<Spool>(), report);
      CHECK(report.findings().empty());
      CHECK(image.width == 1600);
      CHECK(image.height == 2400);
      const bool flat =
          layout == CoverLayout::typographic || layout == CoverLayout::contents || layout == CoverLayout::monogram;
      CHECK(image.content.size <= (flat ? 150'000 : 300'000));
      return bytes_of(image.content);
    };
    const std::string tides = draw("Tides");
    CHECK(tides == draw("Tides"));
    CHECK(tides != draw("Waves"));
  }
}

TEST_CASE("designs that need pictures make way without them, and say so", "[illustrate][cover]") {
  for (const CoverLayout layout : {CoverLayout::lead_picture, CoverLayout::grid}) {
    Report report;
    CHECK(lay(layout, text("Tides"), Album(0), report).layout == CoverLayout::typographic);
    CHECK(report.has(FindingId::cover_unusable));
  }
  Report report;
  Album tiny(1);
  tiny.images.front().height = 60;
  CHECK(lay(CoverLayout::lead_picture, text("Tides"), tiny, report).layout == CoverLayout::typographic);
  Album broken(1);
  broken.images.front().content = content_of("\xFF\xD8\xFF");
  CHECK(lay(CoverLayout::lead_picture, text("Tides"), broken, report).layout == CoverLayout::typographic);
  CHECK(lay(CoverLayout::newspaper, text("Tides"), Album(0), report).layout == CoverLayout::newspaper);
}

TEST_CASE("signs that no font has are left out and named", "[illustrate][cover]") {
  for (const CoverLayout layout : layouts) {
    Report report;
    const DrawnCover drawn = lay(layout, text("Sea \xF3\xB0\x80\x80\xF3\xB0\x80\x81 song"), Album(2), report);
    CHECK(report.has(FindingId::cover_glyph_missing));
    for (const CoverBox& box : drawn.boxes)
      if (box.part == CoverPart::title) CHECK(box.text == "Sea song");
  }
}

TEST_CASE("a cover has the size of its destination's screen, within the shapes of pages", "[illustrate][cover]") {
  const auto size = [](int width, int height) {
    Destination destination;
    destination.width = width;
    destination.height = height;
    return cover_size(destination);
  };
  CHECK(size(1600, 2400) == PixelSize{1600, 2400});
  CHECK(size(1264, 1680) == PixelSize{1264, 1685});
  CHECK(size(1080, 2400) == PixelSize{1080, 1728});
  CHECK(size(480, 800) == PixelSize{750, 1000});
}

TEST_CASE("on a grey screen the cover is grey", "[illustrate][cover]") {
  Report report;
  Destination grey = small_screen();
  grey.grey = true;
  const Image image = draw_cover({design(CoverLayout::typographic), text("Tides"), {}, grey},
                                 design(CoverLayout::typographic), std::make_shared<Spool>(), report);
  CHECK(image.type == MediaType::png);
  CHECK(bytes_of(image.content).substr(25, 1) == std::string(1, '\0'));  // colour type 0 of PNG
}

TEST_CASE("a design's own colours must be readable", "[illustrate][cover]") {
  Report report;
  CoverDesign mine = design(CoverLayout::typographic);
  mine.paper = "#FFFFFF";
  mine.ink = "#102030";
  mine.accent = "#F0C040";
  CHECK_NOTHROW(lay_cover({mine, text("Tides"), {}, small_screen()}, mine, report));
  mine.ink = "#808080";
  CHECK_THROWS_WITH(lay_cover({mine, text("Tides"), {}, small_screen()}, mine, report),
                    Catch::Contains("the colours `paper` and `ink` have a contrast of 3.9, and words need 7"));
}
