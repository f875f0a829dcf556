#include "sheaf/illustrate/illustrate.hpp"

#include <memory>

#include "pictures.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/pixel_budget.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace sheaf::test;
using namespace std::string_literals;

namespace {

Block figure(std::vector<std::string> candidates, const std::string& caption = "", const std::string& alt = "") {
  Figure made{.images = {{.image = {.candidates = std::move(candidates)}, .alternative_text = alt}},
              .caption = {},
              .credit = {}};
  if (!caption.empty()) made.caption = make_text(caption);
  return {.node = std::move(made)};
}

const Figure& figure_at(const Article& article, std::size_t index) {
  return std::get<Figure>(article.body.at(index).node);
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (int shift = 18; shift >= 0; shift -= 6) text += digits[bits >> shift & 63];
  }
  if (bytes.size() % 3 > 0)
    text.replace(text.size() - (3 - bytes.size() % 3), std::string::npos, 3 - bytes.size() % 3, '=');
  return text;
}

struct Scene {
  std::map<std::string, std::string> files{};
  IllustrateSettings settings{};
  Report report{};

  Illustrated illustrate(Blocks body) {
    const Source source{.kind = SourceKind::html, .files = memory_files(files), .path = "tides.html"};
    report.tally().images_found = static_cast<std::int64_t>(body.size());
    Article article{.headline = "Tides", .body = std::move(body), .notes = {}, .origin = {"tides.html"}};
    return sheaf::illustrate(std::move(article), source, std::make_shared<Spool>(), settings, report);
  }
};

}  // namespace

TEST_CASE("the first candidate that is there and sound wins", "[illustrate]") {
  Scene scene{.files = {{"small.jpg", photograph(300, 200)}, {"page.jpg", "<html>404</html>"}}};
  const Illustrated done = scene.illustrate({figure({"large.jpg", "page.jpg", "small.jpg"}, "The sea", "Waves")});
  REQUIRE(done.images.size() == 1);
  CHECK(done.images[0].width == 300);
  CHECK(figure_at(done.article, 0).images[0].image == ImageReference{.candidates = {}, .image = 0, .missing = ""});
  CHECK(scene.report.findings().empty());
  CHECK(scene.report.tally().images_embedded == 1);
  CHECK(scene.report.tally().images_without_alt == 0);
  CHECK(done.used_files == std::set<std::string>{"page.jpg", "small.jpg"});
}

TEST_CASE("a stand-in loses against the picture it stands for", "[illustrate]") {
  const std::string pixel = "data:image/png;base64," + base64(drawing(1, 1));
  const std::string preview = "data:image/jpeg;base64," + base64(photograph(32, 20));
  Scene scene{.files = {{"sea.jpg", photograph(600, 400)}}};

  CHECK(scene.illustrate({figure({pixel, "sea.jpg"})}).images.at(0).width == 600);
  CHECK(scene.illustrate({figure({preview, "sea.jpg"})}).images.at(0).width == 600);
  SECTION("even when that is missing, which is then the news") {
    const Illustrated done = scene.illustrate({figure({preview, "https://example.org/sea-large.jpg"}, "The sea")});
    CHECK(done.images.empty());
    REQUIRE(scene.report.findings().size() == 1);
    CHECK(scene.report.findings()[0] ==
          Finding{FindingId::image_remote, {"tides.html"}, "https://example.org/sea-large.jpg"});
  }
  SECTION("alone, a small picture is a picture") {
    CHECK(scene.illustrate({figure({preview})}).images.at(0).width == 32);
  }
}

TEST_CASE("what cannot be shown leaves its caption, and one finding", "[illustrate]") {
  Scene scene{.files = {{"cut.jpg", photograph(400, 300).substr(0, 900)}}};
  const Illustrated done = scene.illustrate(
      {figure({"cut.jpg"}, "The sea"), figure({"cut.jpg"}), figure({"../../x.jpg"}), figure({"gone.jpg"})});
  CHECK(done.article.body.size() == 4);
  CHECK(figure_at(done.article, 0).caption == make_text("The sea"));
  CHECK(figure_at(done.article, 0).images[0].image.image == -1);
  CHECK(figure_at(done.article, 0).images[0].image.missing == "cut.jpg: it is cut short");
  REQUIRE(scene.report.findings().size() == 3);
  CHECK(scene.report.findings()[0].id == FindingId::image_broken);
  CHECK(scene.report.findings()[1] == Finding{FindingId::image_outside, {"tides.html"}, "../../x.jpg"});
  CHECK(scene.report.findings()[2] == Finding{FindingId::image_missing, {"tides.html"}, "gone.jpg"});
  CHECK(scene.report.tally().images_replaced == 4);
  CHECK(scene.report.tally().images_refused == 1);
}

TEST_CASE("spacers and tracking pixels go without loss", "[illustrate]") {
  Scene scene{.files = {{"dot.png", drawing(1, 1)}, {"rule.png", drawing(400, 1)}}};
  Blocks body{figure({"dot.png"}), figure({"rule.png"}),
              figure({"data:image/svg+xml,%3Csvg viewBox='0 0 3 2'%3E%3C/svg%3E"})};
  body.push_back({.node = Paragraph{{{.node = InlineImage{.image = {.candidates = {"dot.png"}}}}}}});
  const Illustrated done = scene.illustrate(std::move(body));
  CHECK(done.article.body.empty());
  CHECK(done.images.empty());
  CHECK(scene.report.findings().empty());
  CHECK(scene.report.tally() == Tally{});
}

TEST_CASE("a picture used twice is stored once, in an article and in the book", "[illustrate]") {
  const std::string jpeg = photograph(300, 200);
  Scene scene{
      .files = {{"a.jpg", jpeg}, {"b.jpg", with_segments(jpeg, exif(1, "Maria"))}, {"c.jpg", photograph(310, 200)}}};
  Illustrated one = scene.illustrate({figure({"a.jpg"}), figure({"b.jpg"})});
  Illustrated two = scene.illustrate({figure({"c.jpg"}), figure({"b.jpg"})});
  CHECK(one.images.size() == 1);
  CHECK(scene.report.tally().images_duplicate == 1);
  Collection collection;
  ImageNames names;
  for (Illustrated* each : {&one, &two}) {
    renumber_images(each->article, add_images(collection, each->images, names, scene.report));
    collection.articles.push_back(each->article);
  }
  CHECK(collection.images.size() == 2);
  CHECK(figure_at(collection.articles[1], 0).images[0].image.image == 1);
  CHECK(figure_at(collection.articles[1], 1).images[0].image.image == 0);
  CHECK(scene.report.tally().images_embedded == 4);
  CHECK(scene.report.tally().images_duplicate == 2);
}

TEST_CASE("two pictures that share a name by chance are both kept", "[illustrate]") {
  const auto of_size = [](std::uint64_t size) {
    return Image{.name = "img-0123.jpg", .content = {.pieces = {}, .size = size}};
  };
  Collection collection;
  ImageNames names;
  Report report;
  for (const std::uint64_t size : {10U, 20U, 10U, 20U}) add_images(collection, {of_size(size)}, names, report);
  REQUIRE(collection.images.size() == 2);
  CHECK(collection.images[1].name == "img-0123-2.jpg");
  CHECK(report.tally().images_duplicate == 2);
}

TEST_CASE("without images, captions stay", "[illustrate]") {
  Scene scene{.files = {{"sea.jpg", photograph(300, 200)}}, .settings = {.with_images = false}};
  const Illustrated done = scene.illustrate({figure({"sea.jpg"}, "The sea"), figure({"sea.jpg"})});
  REQUIRE(done.article.body.size() == 1);
  CHECK(figure_at(done.article, 0).images.empty());
  CHECK(done.images.empty());
  CHECK(scene.report.findings().empty());
}

TEST_CASE("the pictures of one article are the same on one thread and on four", "[illustrate]") {
  std::map<std::string, std::string> files;
  Blocks body;
  for (int i = 0; i < 12; ++i) {
    const std::string name = std::to_string(i) + ".jpg";
    files[name] = photograph(i == 5 ? 1 : 2000 + 40 * i, 900);  // one is a spacer, the others are made smaller
    body.push_back(figure({"missing.jpg", name, "7.jpg"}));
  }
  files["3.jpg"] = "<html>404</html>";
  Scene alone{.files = files};
  Scene together{.files = files, .settings = {.budget = std::make_shared<PixelBudget>(4'000'000), .jobs = 4}};
  const Illustrated expected = alone.illustrate(body);
  const Illustrated done = together.illustrate(body);
  CHECK(done.article == expected.article);
  CHECK(done.used_files == expected.used_files);
  CHECK(together.report.findings() == alone.report.findings());
  REQUIRE(done.images.size() == expected.images.size());
  for (std::size_t i = 0; i < done.images.size(); ++i) {
    CHECK(done.images[i].name == expected.images[i].name);
    CHECK(content_bytes(done.images[i].content) == content_bytes(expected.images[i].content));
  }
}
