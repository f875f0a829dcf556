#include "sheaf/read/read_plan.hpp"

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("plan: sheaf.toml says what the book is", "[read][plan]") {
  const auto read = [](const char* text) { return read_plan(text, {"sheaf.toml"}); };

  SECTION("all tables are read") {
    const Plan plan = read(R"([book]
title = "Tides"
creator = ["A. Example", "B. Example"]
number = 3
date = 2021-05-03
modified = 2021-05-03T12:00:00+02:00
order = "date"
font = ["serif.ttf", "mono.otf"]
[[section]]
name = "Coast"
match = ["coast/*.md", "quay.md"]
[[article]]
match = "quay.md"
byline = "A. Example"
extract = false
[[article]]
match = "draft/**"
skip = true
[limits]
max_size = "25MB"
require = "images=100%"
)");
    CHECK(plan.fonts == std::vector<std::string>{"serif.ttf", "mono.otf"});
    CHECK(plan.book.title == "Tides");
    CHECK(plan.book.creators == std::vector<std::string>{"A. Example", "B. Example"});
    CHECK(plan.book.number == "3");
    CHECK(plan.book.date ==
          std::chrono::year_month_day{std::chrono::year(2021), std::chrono::May, std::chrono::day(3)});
    CHECK(plan.modified == 1620036000);
    CHECK(plan.order == Order::date);
    CHECK(plan.sections == std::vector<PlanSection>{{"Coast", {"coast/*.md", "quay.md"}}});
    REQUIRE(plan.articles.size() == 2);
    CHECK(plan.articles[0].overrides.byline == std::vector<std::string>{"A. Example"});
    CHECK(plan.articles[0].overrides.extraction == Extraction::off);
    CHECK(plan.articles[1].skip);
    CHECK(plan.max_size == "25MB");
    CHECK(plan.with_colophon);
    CHECK_FALSE(read("[book]\ncolophon = false\n").with_colophon);
    CHECK_FALSE(plan.vertical);
    CHECK(read("[book]\nvertical = true\n").vertical);
    CHECK(plan.require == "images=100%");
  }
  SECTION("an unknown key is refused with its line, and the near one suggested") {
    CHECK_THROWS_WITH(read("[book]\ntitel = \"Tides\"\n"),
                      "sheaf.toml:2: [book] has no key `titel`\n  try: write `title`, if that is meant");
    CHECK_THROWS_WITH(read("[[article]]\nmatch = \"a\"\n[books]\n"), Catch::Contains("write `book`"));
    CHECK_THROWS_WITH(read("[limits]\nzzzzzzzzz = 1\n"), Catch::Contains("use one of: max_size, require"));
  }
  SECTION("a value of the wrong kind is refused with its line") {
    CHECK_THROWS_WITH(read("[book]\n\ntitle = [1]\n"), Catch::StartsWith("sheaf.toml:3: `title` must be text"));
    CHECK_THROWS_WITH(read("[book]\norder = \"size\"\n"),
                      Catch::StartsWith("sheaf.toml:2: `order` must be given, name or date"));
    CHECK_THROWS_WITH(read("[book]\ndate = \"May\"\n"), Catch::StartsWith("sheaf.toml:2: `date` is no date"));
    CHECK_THROWS_WITH(read("[[article]]\nskip = \"yes\"\n"),
                      Catch::StartsWith("sheaf.toml:2: `skip` must be true or false"));
    CHECK_THROWS_WITH(read("[[section]]\nname = \"x\"\n"), Catch::Contains("a [[section]] has no `match`"));
    CHECK_THROWS_WITH(read("book = 3\n"), Catch::Contains("`[book]` is no table"));
  }
  SECTION("broken TOML is an error of usage, with its place") {
    try {
      read("[book\n");
      FAIL("it was read");
    } catch (const Error& error) {
      CHECK(error.trouble() == Trouble::usage);
      CHECK(error.place().line == 1);
    }
  }
}
