#include "sheaf/illustrate/choose_steps.hpp"

#include "support/catch.hpp"

namespace sheaf {
namespace {

using Chosen = std::vector<std::size_t>;

TEST_CASE("steps: where all pictures fit as they are, they stay", "[illustrate][size]") {
  const std::vector<SizeSteps> pictures{{{100, 0}, {50, 10}}, {{200, 0}, {90, 10}}};
  CHECK(choose_steps(pictures, 300) == Chosen{0, 0});
}

TEST_CASE("steps: what saves most bytes for its loss goes first", "[illustrate][size]") {
  const std::vector<SizeSteps> pictures{{{100, 0}, {50, 10}}, {{200, 0}, {90, 10}}, {{300, 0}, {150, 100}}};
  CHECK(choose_steps(pictures, 599) == Chosen{0, 1, 0});
  CHECK(choose_steps(pictures, 480) == Chosen{1, 1, 0});
  CHECK(choose_steps(pictures, 339) == Chosen{1, 1, 1});
  // The third had to go, and with it the first may come back.
  CHECK(choose_steps(pictures, 439) == Chosen{0, 1, 1});
}

TEST_CASE("steps: of equal gains the earlier picture's is taken", "[illustrate][size]") {
  const std::vector<SizeSteps> pictures(3, SizeSteps{{100, 0}, {60, 10}});
  CHECK(choose_steps(pictures, 299) == Chosen{1, 0, 0});
  CHECK(choose_steps(pictures, 220) == Chosen{1, 1, 0});
}

TEST_CASE("steps: what the last move saved too much is given back", "[illustrate][size]") {
  // The small picture is the better bargain, but then the large one must go too, and that alone is enough.
  const std::vector<SizeSteps> pictures{{{100, 0}, {50, 5}}, {{1000, 0}, {300, 100}}};
  CHECK(choose_steps(pictures, 1000) == Chosen{0, 1});
}

TEST_CASE("steps: a step that costs more than its neighbours is passed over", "[illustrate][size]") {
  const std::vector<SizeSteps> pictures{{{100, 0}, {95, 50}, {40, 60}}};
  CHECK(choose_steps(pictures, 97) == Chosen{2});
}

TEST_CASE("steps: below the floor nothing is left to choose", "[illustrate][size]") {
  const std::vector<SizeSteps> pictures{{{100, 0}, {50, 10}, {20, 90}}, {{70, 0}, {70, 20}}, {{30, 0}}};
  CHECK(smallest_bytes(pictures) == 120);
  CHECK(choose_steps(pictures, 0) == Chosen{2, 0, 0});
}

TEST_CASE("steps: no pictures, no choice", "[illustrate][size]") {
  CHECK(choose_steps({}, 10).empty());
  CHECK(smallest_bytes({}) == 0);
}

}  // namespace
}  // namespace sheaf
