#include "sheaf/bundle/max_size.hpp"

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

namespace sheaf {
namespace {

TEST_CASE("size: MB are a million bytes, MiB are 2^20", "[bundle][size]") {
  CHECK(parse_size("25MB", "--max-size") == 25'000'000);
  CHECK(parse_size("25MiB", "--max-size") == 26'214'400);
  CHECK(parse_size("25 mb", "--max-size") == 25'000'000);
  CHECK(parse_size("1.5MB", "--max-size") == 1'500'000);
  CHECK(parse_size("123456B", "--max-size") == 123'456);
  CHECK(parse_size("1000GB", "--max-size") == 1'000'000'000'000);
}

TEST_CASE("size: what is no size is refused, with the sizes that are", "[bundle][size]") {
  for (const char* text :
       {"", "25", "MB", "25 apples", "-1MB", "1.2.3MB", "9kB", "1001GB", ".5MB", "99999999999999999999999999MB"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH(parse_size(text, "--max-size"),
                      Catch::StartsWith("--max-size cannot be \"") && Catch::Contains("25MiB"));
  }
}

TEST_CASE("size: the command line wins over the plan, and the plan over the destination", "[bundle][size]") {
  Request request;
  Plan plan;
  Destination destination{.book = 36'000'000};
  CHECK(size_limit(request, plan, destination) == 36'000'000);
  plan.max_size = "25MB";
  CHECK(size_limit(request, plan, destination) == 25'000'000);
  request.max_size = 0;
  CHECK(size_limit(request, plan, destination) == 0);
}

}  // namespace
}  // namespace sheaf
