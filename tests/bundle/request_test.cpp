#include "sheaf/bundle/request.hpp"

#include "sheaf/base/error.hpp"
#include "sheaf/bundle/set_metadata.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("demands are read as KEY=N%, with commas between", "[bundle][request]") {
  CHECK(parse_requirements("images=100%,captions=90") ==
        std::vector<Requirement>{{"images", 100.0}, {"captions", 90.0}});
  CHECK(parse_requirements(" words = 99.5% ") == std::vector<Requirement>{{"words", 99.5}});
}

TEST_CASE("a demand that means nothing is refused", "[bundle][request]") {
  CHECK_THROWS_WITH(parse_requirements("pictures=100%"), Catch::StartsWith("--require cannot use \"pictures=100%\": "
                                                                           "there is no such key"));
  CHECK_THROWS_WITH(parse_requirements("images"), Catch::Contains("it needs KEY=N%"));
  CHECK_THROWS_WITH(parse_requirements("images=all"), Catch::Contains("a number from 0 to 100"));
  CHECK_THROWS_WITH(parse_requirements("images=101%"), Catch::Contains("a number from 0 to 100"));
  CHECK_THROWS_WITH(parse_requirements("images=nan"), Catch::Contains("a number from 0 to 100"));
  CHECK_THROWS_WITH(parse_requirements(""), Catch::Contains("it needs KEY=N%"));
}

TEST_CASE("the keys of [book] are set one by one", "[bundle][request]") {
  Request request;
  set_metadata(request, "title", "  Tides ");
  set_metadata(request, "creator", "Ada Example");
  set_metadata(request, "creator", "Ben Example");
  set_metadata(request, "language", "EN_us");
  set_metadata(request, "date", "2024-05-31");
  set_metadata(request, "modified", "2024-05-31T12:30:05Z");
  set_metadata(request, "order", "date");
  set_metadata(request, "cover", "front.jpg");

  CHECK(request.book.title == "Tides");
  CHECK(request.book.creators == std::vector<std::string>{"Ada Example", "Ben Example"});
  CHECK(request.book.language == "en-US");
  CHECK(request.book.date == std::chrono::year_month_day{std::chrono::year{2024} / 5 / 31});
  CHECK(request.book.modified.time_since_epoch().count() == 1717158605);
  CHECK(request.order == Order::date);
  CHECK(request.cover == "front.jpg");
}

TEST_CASE("a key or a value that [book] does not take is refused with advice", "[bundle][request]") {
  Request request;
  CHECK_THROWS_WITH(set_metadata(request, "tilte", "x"), Catch::StartsWith("there is no book key \"tilte\""));
  CHECK_THROWS_WITH(set_metadata(request, "language", "english language"), Catch::Contains("give a tag such as en"));
  CHECK_THROWS_WITH(set_metadata(request, "date", "2024-02-30"), Catch::Contains("write it as 2024-05-31"));
  CHECK_THROWS_WITH(set_metadata(request, "date", "31.5.2024"), Catch::Contains("write it as 2024-05-31"));
  CHECK_THROWS_WITH(set_metadata(request, "modified", "yesterday"), Catch::Contains("2024-05-31T12:00:00Z"));
  CHECK_THROWS_WITH(set_metadata(request, "order", "random"), Catch::Contains("choose given, name or date"));
  CHECK_THROWS_WITH(set_metadata(request, "title", " "), Catch::Contains("give it a value"));
}
