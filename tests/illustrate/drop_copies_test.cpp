#include "sheaf/illustrate/drop_copies.hpp"

#include <memory>

#include "pictures.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

struct Told {
  std::vector<std::string> addresses{};
  std::string caption{};
  std::string credit{};
  std::string alternative_text{};
};

Block figure(const Told& told) {
  Figure made;
  for (const std::string& address : told.addresses) {
    made.images.push_back({.image = {.candidates = {address}}, .alternative_text = told.alternative_text});
  }
  if (!told.caption.empty()) made.caption = make_text(told.caption);
  if (!told.credit.empty()) made.credit = make_text(told.credit);
  return {.node = std::move(made)};
}

/// Another photograph of the same size.
std::string other_photograph(int width, int height) {
  return encode_jpeg(make_upright(slope(width, height), 3), 85);
}

/// What an article shows: a line for each figure with the widths of its pictures and its words.
struct Scene {
  std::map<std::string, std::string> files{{"sea-300x200.jpg", photograph(300, 200)},
                                           {"sea.jpg", photograph(1200, 800)}};
  IllustrateSettings settings{};
  Report report{};
  Illustrated done{};

  std::vector<std::string> shown(Blocks body) {
    report = {};
    const Source source{.kind = SourceKind::html, .files = memory_files(files), .path = "tides.html"};
    Article article{.headline = "Tides", .body = std::move(body), .notes = {}, .origin = {"tides.html"}};
    done = illustrate(std::move(article), source, std::make_shared<Spool>(), settings, report);
    std::vector<std::string> lines;
    for (const Block& block : done.article.body) {
      const Figure& figure = std::get<Figure>(block.node);
      std::string line;
      for (const FigureImage& image : figure.images) {
        line += std::to_string(done.images.at(static_cast<std::size_t>(image.image.image)).width) + " ";
      }
      line += plain_text(figure.caption);
      if (!figure.credit.empty()) line += " / " + plain_text(figure.credit);
      lines.push_back(line);
    }
    return lines;
  }
  std::int64_t duplicates() { return report.tally().images_duplicate; }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("of a picture that stands small and large in one article, the large one stays", "[illustrate]") {
  Scene scene;
  CHECK(scene.shown({figure({{"sea-300x200.jpg"}}), figure({{"sea.jpg"}, "The sea"})}) == Lines{"1200 The sea"});
  CHECK(scene.done.images.size() == 1);
  CHECK(scene.duplicates() == 1);
  CHECK(scene.report.tally().images_embedded == 2);
  REQUIRE(scene.report.findings().size() == 1);
  CHECK(scene.report.findings()[0] == Finding{FindingId::picture_copy_dropped, {"tides.html"}, "sea-300x200.jpg"});

  SECTION("wherever it stands") {
    CHECK(scene.shown({figure({{"sea.jpg"}}), figure({{"sea-300x200.jpg"}})}) == Lines{"1200 "});
  }
  SECTION("in a row of thumbnails, which goes with its last") {
    scene.files["bay-thumb.jpg"] = other_photograph(300, 200);
    scene.files["bay.jpg"] = other_photograph(1200, 800);
    const Lines lines = scene.shown({figure({{"sea-300x200.jpg", "bay-thumb.jpg"}}), figure({{"sea.jpg"}, "The sea"}),
                                     figure({{"bay.jpg"}, "The bay"})});
    CHECK(lines == Lines{"1200 The sea", "1200 The bay"});
    CHECK(scene.duplicates() == 2);
  }
  SECTION("in one figure, whose words stay") {
    CHECK(scene.shown({figure({{"sea-300x200.jpg", "sea.jpg"}, "The sea"})}) == Lines{"1200 The sea"});
  }
  SECTION("of three sizes, and of two formats") {
    scene.files["sea-large.png"] = encode_png(slope(600, 400));
    const Lines lines =
        scene.shown({figure({{"sea-large.png"}}), figure({{"sea-300x200.jpg"}}), figure({{"sea.jpg"}})});
    CHECK(lines == Lines{"1200 "});
    CHECK(scene.duplicates() == 2);
  }
  SECTION("where the destination makes both equally large") {
    scene.settings.destination.width = 200;
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}}), figure({{"sea.jpg"}})}) == Lines{"200 "});
  }
}

TEST_CASE("no caption, credit or alternative text is lost with a smaller copy", "[illustrate]") {
  Scene scene;
  SECTION("they go to the larger one that has none") {
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "The sea", "Maria"}), figure({{"sea.jpg"}})}) ==
          Lines{"1200 The sea / Maria"});
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "", "Maria"}), figure({{"sea.jpg"}, "The sea"})}) ==
          Lines{"1200 The sea / Maria"});
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "", "", "Waves"}), figure({{"sea.jpg"}})}) == Lines{"1200 "});
    CHECK(std::get<Figure>(scene.done.article.body[0].node).images[0].alternative_text == "Waves");
    CHECK(scene.report.tally().images_without_alt == 0);
  }
  SECTION("equal ones are said once") {
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "The sea"}), figure({{"sea.jpg"}, "The sea"})}) ==
          Lines{"1200 The sea"});
  }
  SECTION("figures whose words differ both stay") {
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "The sea"}), figure({{"sea.jpg"}, "Low tide"})}) ==
          Lines{"300 The sea", "1200 Low tide"});
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "The sea", "Ann"}), figure({{"sea.jpg"}, "The sea", "Maria"})}) ==
          Lines{"300 The sea / Ann", "1200 The sea / Maria"});
    CHECK(scene.duplicates() == 0);
    CHECK(scene.report.findings().empty());
  }
  SECTION("words of a row stay with the row, and none come into it") {
    scene.files["bay.jpg"] = other_photograph(900, 600);
    CHECK(scene.shown({figure({{"sea-300x200.jpg", "bay.jpg"}, "Left: the sea"}), figure({{"sea.jpg"}})}) ==
          Lines{"300 900 Left: the sea", "1200 "});
    CHECK(scene.shown({figure({{"sea-300x200.jpg"}, "The sea"}), figure({{"sea.jpg", "bay.jpg"}})}) ==
          Lines{"300 The sea", "1200 900 "});
  }
}

TEST_CASE("what only looks like a smaller copy stays", "[illustrate]") {
  Scene scene;
  const auto both_stay = [&](const std::string& one, const std::string& other) {
    CHECK(scene.shown({figure({{one}}), figure({{other}})}).size() == 2);
    CHECK(scene.duplicates() == 0);
  };
  SECTION("another photograph of one name and one format") {
    scene.files["sea-600x400.jpg"] = other_photograph(600, 400);
    both_stay("sea-600x400.jpg", "sea.jpg");
  }
  SECTION("a photograph of another name: before and after") {
    scene.files["sea-after.jpg"] = photograph(600, 400);
    both_stay("sea-after.jpg", "sea.jpg");
  }
  SECTION("a part of it, of other proportions") {
    scene.files["sea-150x150.jpg"] = photograph(150, 150);
    both_stay("sea-150x150.jpg", "sea.jpg");
  }
  SECTION("a counted one of equal size, as a browser names two pictures of two addresses") {
    scene.files["sea(1).jpg"] = encode_jpeg(slope(1200, 800), 70);
    both_stay("sea(1).jpg", "sea.jpg");
  }
  SECTION("one of a long series of one name") {
    Blocks body;
    for (int i = 0; i < 13; ++i) {
      const std::string address = std::to_string(i) + "/sea.jpg";
      scene.files[address] = photograph(300 + 3 * i, 200 + 2 * i);
      body.push_back(figure({{address}}));
    }
    CHECK(scene.shown(std::move(body)).size() == 13);
  }
  SECTION("one that a link leads to, and one in a table") {
    Block linked = figure({{"sea-300x200.jpg"}});
    linked.id = "fig1";
    CHECK(scene.shown({linked, figure({{"sea.jpg"}})}).size() == 2);
    Table table;
    table.body.push_back({{TableCell{.content = {figure({{"sea-300x200.jpg"}})}}}});
    const Source source{.kind = SourceKind::html, .files = memory_files(scene.files), .path = "tides.html"};
    Article article{.headline = "Tides", .body = {{.node = table}, figure({{"sea.jpg"}})}, .notes = {}};
    CHECK(illustrate(std::move(article), source, std::make_shared<Spool>(), {}, scene.report).images.size() == 2);
  }
}
