#include "sheaf/illustrate/quantise.hpp"

#include <cstdint>
#include <cstdlib>
#include <set>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::size_t colours_of(const Pixels& pixels) {
  std::set<std::uint32_t> colours;
  for (std::size_t i = 0; i < pixels.data.size(); i += 3)
    colours.insert(static_cast<std::uint32_t>(pixels.data[i]) << 16 |
                   static_cast<std::uint32_t>(pixels.data[i + 1]) << 8 | pixels.data[i + 2]);
  return colours.size();
}

/// Bars of one colour on white, with edges smoothed over `steps` shades.
Pixels chart(int bars, int steps) {
  const int width = bars * (steps + 30);
  Pixels pixels = make_pixels(width, 40, 3);
  for (int y = 0; y < pixels.height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int bar = x / (steps + 30);
      const int within = x % (steps + 30);
      const int share = within < steps ? within : steps;
      const int ink[3] = {bar * 37 % 200, bar * 91 % 200, bar * 53 % 200};
      for (int c = 0; c < 3; ++c)
        pixels.data[static_cast<std::size_t>((y * width + x) * 3 + c)] =
            static_cast<std::uint8_t>(255 - (255 - ink[c]) * share / steps);
    }
  }
  return pixels;
}

}  // namespace

TEST_CASE("a chart with smoothed edges gets along with 256 colours, and its inks stay", "[illustrate][quantise]") {
  const Pixels drawn = chart(24, 40);
  REQUIRE(colours_of(drawn) > 256);
  const auto made = quantise(drawn);
  REQUIRE(made.has_value());
  CHECK(made->colours.size() <= 256);
  const Pixels shown = in_full(*made);
  int worst = 0;
  for (std::size_t i = 0; i < drawn.data.size(); ++i) worst = std::max(worst, std::abs(drawn.data[i] - shown.data[i]));
  CHECK(worst <= 24);
  for (std::size_t i = 60 * 3; i < 65 * 3; ++i) CHECK(std::abs(drawn.data[i] - shown.data[i]) <= 2);
  CHECK(quantise(drawn) == made);
}

TEST_CASE("a picture of few colours stays as it is", "[illustrate][quantise]") {
  const Pixels plain = chart(3, 4);
  const auto made = quantise(plain);
  REQUIRE(made.has_value());
  CHECK(made->colours.size() == colours_of(plain));
  CHECK(in_full(*made) == plain);
}

TEST_CASE("a photograph has too many colours for a palette", "[illustrate][quantise]") {
  Pixels noise = make_pixels(400, 300, 3);
  std::uint32_t state = 1;
  for (std::uint8_t& value : noise.data)
    value = static_cast<std::uint8_t>((state = state * 1664525U + 1013904223U) >> 24);
  CHECK_FALSE(quantise(noise).has_value());
  CHECK_FALSE(quantise(make_pixels(4, 4, 1)).has_value());
}
