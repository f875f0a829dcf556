#include "sheaf/base/window.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("the window hands results on in order, whatever the number of threads", "[base][window]") {
  const std::size_t jobs = GENERATE(1u, 2u, 8u);
  std::vector<std::size_t> order;
  ordered_window<std::string>(
      500, jobs, jobs * 2,
      [](std::size_t i) {
        if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
        return std::string(i, 'x');
      },
      [&](std::size_t i, std::string result) {
        order.push_back(i);
        CHECK(result.size() == i);
      });
  CHECK(order.size() == 500);
  CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("the window never runs further ahead than its width", "[base][window]") {
  std::atomic<std::size_t> begun = 0;
  std::size_t used = 0;
  bool is_bounded = true;
  ordered_window<int>(
      200, 4, 6,
      [&](std::size_t) {
        ++begun;
        return 0;
      },
      [&](std::size_t, int) { is_bounded = is_bounded && begun <= ++used + 6; });
  CHECK(is_bounded);
}

TEST_CASE("the window stops at the first failure, of either side", "[base][window]") {
  const std::size_t jobs = GENERATE(1u, 4u);
  std::atomic<int> begun = 0;
  std::size_t used = 0;
  const auto run = [&](std::size_t bad_work, std::size_t bad_use) {
    ordered_window<int>(
        100'000, jobs, 8,
        [&](std::size_t i) {
          ++begun;
          if (i == bad_work) throw std::runtime_error("work " + std::to_string(i));
          return 0;
        },
        [&](std::size_t i, int) {
          if (i == bad_use) throw std::runtime_error("use " + std::to_string(i));
          ++used;
        });
  };
  SECTION("in the work") {
    CHECK_THROWS_WITH(run(20, 100'000), "work 20");
    CHECK(used == 20);
  }
  SECTION("in the use") {
    CHECK_THROWS_WITH(run(100'000, 20), "use 20");
  }
  CHECK(begun < 40);
}

TEST_CASE("an empty window does nothing", "[base][window]") {
  ordered_window<int>(
      0, 4, 4, [](std::size_t) { return 0; }, [](std::size_t, int) { FAIL(); });
  SUCCEED();
}

TEST_CASE("the window waits for no result that is not taken", "[base][window]") {
  std::atomic<int> begun = 0;
  {
    Window<int> window(1000, 4, 8, [&](std::size_t) { return ++begun; });
    CHECK(window.take() >= 1);
  }
  CHECK(begun <= 9);
}
