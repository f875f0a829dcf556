#include "sheaf/bundle/volumes.hpp"

#include "support/catch.hpp"

namespace sheaf {
namespace {

Block picture(std::ptrdiff_t index) {
  FigureImage image;
  image.image.image = index;
  Figure figure;
  figure.images.push_back(image);
  return {figure};
}

Article article(std::string headline, std::vector<std::ptrdiff_t> pictures) {
  Article made{.headline = headline};
  made.identity = std::move(headline);
  for (const std::ptrdiff_t index : pictures) made.body.push_back(picture(index));
  return made;
}

Book three_articles() {
  Book book;
  book.collection.book = {.title = "Field Notes", .language = "en"};
  book.collection.images = {{.name = "img-a.jpg"}, {.name = "img-b.jpg"}, {.name = "img-c.jpg"}};
  book.collection.articles = {article("Tides", {0, 1}), article("Weirs", {1}), article("Locks", {2, 1})};
  book.reports.resize(3);
  return book;
}

TEST_CASE("volumes: each has a title, an identity and the names of the others", "[bundle][size]") {
  const Book whole = three_articles();
  const auto described = describe_volumes(whole.collection, {{0, 2}, {2, 3}});
  REQUIRE(described.size() == 2);
  CHECK(described[1].title == "Field Notes, 2 of 2");
  CHECK(described[1].id == "Field Notes#volume-2");
  CHECK(described[1].volumes.number == 2);
  CHECK(described[1].volumes.whole == "Field Notes");
  CHECK(described[1].volumes.all ==
        std::vector<Volume>{{"Field Notes, 1 of 2", "Tides", "Weirs"}, {"Field Notes, 2 of 2", "Locks", ""}});
  SECTION("and the identity does not change with their count") {
    CHECK(describe_volumes(whole.collection, {{0, 1}, {1, 2}, {2, 3}})[1].id == described[1].id);
  }
}

TEST_CASE("volumes: a volume holds its articles and the pictures that they show", "[bundle][size]") {
  Book whole = three_articles();
  const auto described = describe_volumes(whole.collection, {{0, 2}, {2, 3}});
  const Book copy = make_volume(whole, described[1], {2, 3}, Taking::copies);
  CHECK(whole.collection.articles[2].headline == "Locks");
  CHECK(pictures_of(whole.collection, {2, 3}) == std::vector<std::size_t>{2, 1});
  const Book volume = make_volume(whole, described[1], {2, 3}, Taking::moves);
  CHECK(volume.collection == copy.collection);
  REQUIRE(volume.collection.images.size() == 2);
  CHECK(volume.collection.images[0].name == "img-c.jpg");
  CHECK(volume.collection.images[1].name == "img-b.jpg");
  const auto& figure = std::get<Figure>(volume.collection.articles[0].body[1].node);
  CHECK(figure.images[0].image.image == 1);
}

TEST_CASE("volumes: links to another volume become text that names it", "[bundle][size]") {
  Book whole = three_articles();
  const auto link_to = [&](std::size_t index) {
    return Inline{Link{LinkKind::inside, article_file_name(whole.collection.articles[index]), make_text("there")}};
  };
  whole.collection.articles[0].body = {{Paragraph{{link_to(1), link_to(2)}}}};
  const std::vector<ArticleRange> ranges{{0, 2}, {2, 3}};
  const auto numbers = number_articles(whole.collection, ranges);
  Book volume = make_volume(whole, describe_volumes(whole.collection, ranges)[0], ranges[0], Taking::copies);
  const Inline kept = std::get<Paragraph>(volume.collection.articles[0].body[0].node).content[0];
  part_links(volume.collection, numbers, volume.reports);
  const Inlines& line = std::get<Paragraph>(volume.collection.articles[0].body[0].node).content;
  CHECK(line[0] == kept);
  CHECK(plain_text(line) == "therethere (2 of 2)");
  CHECK(volume.reports[0].has(FindingId::link_to_other_volume));
}

TEST_CASE("volumes: their files are numbered", "[bundle][size]") {
  CHECK(volume_target("shelf/book.epub", 2) == "shelf/book-2.epub");
  CHECK(volume_target("book", 1) == "book-1.epub");
}

}  // namespace
}  // namespace sheaf
