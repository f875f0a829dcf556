#include "sheaf/base/apart.hpp"

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("work done apart gives its bytes", "[base][apart]") {
  const auto bytes = work_apart(3, {}, [](std::span<std::uint8_t> to) {
    to[1] = 7;
    return true;
  });
  CHECK(bytes == std::vector<std::uint8_t>{0, 7, 0});
}

TEST_CASE("work done apart that fails, throws, dies or never ends costs its result alone", "[base][apart]") {
  const ApartLimits short_of_time{.cpu_seconds = 1, .wall_seconds = 2};
  CHECK(work_apart(1, {}, [](std::span<std::uint8_t>) { return false; }).empty());
  CHECK(work_apart(1, {}, [](std::span<std::uint8_t>) -> bool { throw std::runtime_error("no"); }).empty());
  CHECK(work_apart(1, {}, [](std::span<std::uint8_t>) { return raise(SIGKILL) == 0; }).empty());
  CHECK(work_apart(1, short_of_time, [](std::span<std::uint8_t> to) {
          for (volatile std::uint8_t* at = to.data();;) *at = 1;
          return true;
        }).empty());
  CHECK(work_apart(1, short_of_time, [](std::span<std::uint8_t>) {
          for (;;) raise(SIGSTOP);
          return true;
        }).empty());
}
