#include "sheaf/illustrate/pixel_budget.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("threads never have more pixels at work than the budget, but for one picture alone", "[illustrate]") {
  PixelBudget budget(100);
  std::atomic<std::uint64_t> at_work = 0;
  std::atomic<int> pictures = 0;
  std::atomic<bool> exceeded = false;
  const auto work = [&](std::uint64_t pixels) {
    for (int i = 0; i < 200; ++i) {
      const PixelBudget::Share share(&budget, pixels);
      const std::uint64_t all = at_work += pixels;
      const int others = ++pictures;
      if (all > 100 && others > 1) exceeded = true;
      --pictures;
      at_work -= pixels;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (const std::uint64_t pixels : {10U, 40U, 60U, 100U, 250U}) threads.emplace_back(work, pixels);
  }
  CHECK_FALSE(exceeded);
  CHECK(at_work == 0);
}

TEST_CASE("without a budget nobody waits", "[illustrate]") {
  const PixelBudget::Share one(nullptr, 1'000'000);
  const PixelBudget::Share other(nullptr, 1'000'000);
}
