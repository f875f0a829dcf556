#include "sheaf/bundle/split_volumes.hpp"

#include "support/catch.hpp"

namespace sheaf {
namespace {

using Ranges = std::vector<ArticleRange>;

TEST_CASE("volumes: what fits is one volume", "[bundle][size]") {
  const BookWeight book{.fixed = 10, .articles = {{.bytes = 20}, {.bytes = 20}}};
  CHECK(split_volumes(book, 50) == Ranges{{0, 2}});
}

TEST_CASE("volumes: as few as the limit allows, and about equally heavy", "[bundle][size]") {
  const BookWeight book{.articles = std::vector<ArticleWeight>(6, {.bytes = 10})};
  CHECK(split_volumes(book, 50) == Ranges{{0, 3}, {3, 6}});
}

TEST_CASE("volumes: every article is in one, in order", "[bundle][size]") {
  BookWeight book{.fixed = 5};
  for (std::uint64_t i = 0; i < 50; ++i) {
    book.articles.push_back({.bytes = (i * 37) % 23 + 1, .section = i < 20 ? "one" : i < 25 ? "" : "two"});
  }
  for (std::uint64_t limit = 28; limit < 700; limit += 7) {
    std::size_t next = 0;
    for (const ArticleRange& range : split_volumes(book, limit)) {
      CHECK(range.first == next);
      CHECK(range.last > range.first);
      CHECK(weight_of(book, range) <= limit);
      next = range.last;
    }
    CHECK(next == book.articles.size());
  }
}

TEST_CASE("volumes: a section that fits stays together", "[bundle][size]") {
  const BookWeight book{.articles = {{.bytes = 20, .section = "a"},
                                     {.bytes = 20, .section = "a"},
                                     {.bytes = 20, .section = "b"},
                                     {.bytes = 20, .section = "b"},
                                     {.bytes = 20, .section = "b"}}};
  CHECK(split_volumes(book, 70) == Ranges{{0, 2}, {2, 5}});
  SECTION("and one that does not is parted between its articles") {
    CHECK(split_volumes(book, 50) == Ranges{{0, 2}, {2, 4}, {4, 5}});
  }
}

TEST_CASE("volumes: an article that is too large stands alone", "[bundle][size]") {
  const BookWeight book{.articles = {{.bytes = 10}, {.bytes = 900}, {.bytes = 10}}};
  CHECK(split_volumes(book, 100) == Ranges{{0, 1}, {1, 2}, {2, 3}});
}

TEST_CASE("volumes: a picture that two articles of a volume show counts once", "[bundle][size]") {
  const BookWeight book{.articles = {{.bytes = 1, .pictures = {0}}, {.bytes = 1, .pictures = {0, 1}}},
                        .pictures = {100, 50}};
  CHECK(weight_of(book, {0, 2}) == 152);
  CHECK(split_volumes(book, 152) == Ranges{{0, 2}});
  CHECK(split_volumes(book, 151) == Ranges{{0, 1}, {1, 2}});
}

TEST_CASE("volumes: a range is parted where its halves are about equal, and at a section if one begins in it",
          "[bundle][size]") {
  BookWeight book{.articles = std::vector<ArticleWeight>(4, {.bytes = 10})};
  CHECK(middle_of(book, {0, 4}) == 2);
  CHECK(middle_of(book, {2, 4}) == 3);
  book.articles[3].section = "b";
  CHECK(middle_of(book, {0, 4}) == 3);
}

}  // namespace
}  // namespace sheaf
