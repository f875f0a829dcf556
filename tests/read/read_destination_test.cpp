#include "sheaf/read/read_destination.hpp"

#include <set>

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("every destination that is built in reads, and says of each fact where it comes from", "[read][devices]") {
  std::set<std::string_view> names;
  for (const BuiltInFile& file : destination_files()) {
    INFO(file.name);
    const Destination made = built_in_destination(file.name);
    CHECK(made.name == file.name);
    CHECK_FALSE(made.title.empty());
    CHECK_FALSE(made.facts.empty());
    for (const DestinationFact& fact : made.facts) CHECK(fact.because.size() > 5);
    CHECK(names.insert(file.name).second);
  }
  CHECK(built_in_destination("") == built_in_destination("any"));
  CHECK(built_in_destination("xteink").grey);
  CHECK_FALSE(built_in_destination("text").pictures);
}

TEST_CASE("the default destination is what a destination without facts is", "[read][devices]") {
  Destination any = built_in_destination("any");
  any.facts.clear();
  any.name.clear();
  any.title.clear();
  CHECK(any == Destination{});
}

TEST_CASE("a destination of one's own is read with its facts, and what is wrong with it is told", "[read][devices]") {
  const Place place{.file = "mine.toml"};
  const Destination mine = read_destination(
      "title = \"My reader\"\n[width]\nvalue = 600\nbecause = \"its box says so\"\n[colour]\nvalue = \"grey\"\n",
      place);
  CHECK(mine.title == "My reader");
  CHECK(mine.width == 600);
  CHECK(mine.height == 2400);
  CHECK(mine.grey);
  REQUIRE(mine.facts.size() == 2);
  CHECK(mine.facts[0].because == "its box says so");

  using Catch::Contains;
  CHECK_THROWS_WITH(read_destination("[width]\nvalue = 0\n", place), Contains("`width` cannot be 0"));
  CHECK_THROWS_WITH(read_destination("[width]\nvalue = \"wide\"\n", place), Contains("`width` cannot be wide"));
  CHECK_THROWS_WITH(read_destination("width = 600\n", place), Contains("no table"));
  CHECK_THROWS_WITH(read_destination("[wdth]\nvalue = 1\n", place), Contains("no key `wdth`"));
  CHECK_THROWS_WITH(read_destination("[width]\nbecause = \"x\"\n", place), Contains("no `value`"));
  CHECK_THROWS_WITH(read_destination("[colour]\nvalue = \"blue\"\n", place), Contains("cannot be \"blue\""));
  CHECK_THROWS_WITH(read_destination("[progressive]\nvalue = 1\n", place), Contains("true or false"));
  CHECK_THROWS_AS(read_destination("[width", place), Error);
  CHECK_THROWS_WITH(built_in_destination("kobold"), Contains("no destination \"kobold\""));
}
