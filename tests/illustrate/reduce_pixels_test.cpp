#include "sheaf/illustrate/reduce_pixels.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

Pixels filled(int width, int height, int channels, std::uint8_t value) {
  Pixels pixels = make_pixels(width, height, channels);
  std::fill(pixels.data.begin(), pixels.data.end(), value);
  return pixels;
}

/// Columns of black and white in turn.
Pixels stripes(int width, int height) {
  Pixels pixels = make_pixels(width, height, 1);
  for (std::size_t i = 0; i < pixels.data.size(); ++i)
    pixels.data[i] = i % static_cast<std::size_t>(width) % 2 == 0 ? 255 : 0;
  return pixels;
}

}  // namespace

TEST_CASE("a size is made to fit in proportion, and never enlarged", "[illustrate][reduce]") {
  CHECK(fitted_size({300, 100}, {150, 150}) == PixelSize{150, 50});
  CHECK(fitted_size({300, 100}, {1000, 1000}) == PixelSize{300, 100});
  CHECK(fitted_size({20'000, 3}, {100, 100}) == PixelSize{100, 1});
}

TEST_CASE("an even picture stays even, to the last pixel", "[illustrate][reduce]") {
  for (const int channels : {1, 3}) {
    for (const int value : {0, 1, 17, 128, 254, 255}) {
      const Pixels even = filled(37, 23, channels, static_cast<std::uint8_t>(value));
      CHECK(reduce_pixels(even, {11, 7}) == filled(11, 7, channels, static_cast<std::uint8_t>(value)));
    }
  }
}

TEST_CASE("fine stripes keep their light, not the mean of their numbers", "[illustrate][reduce]") {
  const Pixels grey = reduce_pixels(stripes(400, 8), {50, 8});
  // Half of the light of white is 188 in sRGB; the mean of 0 and 255 would be 128, which looks far too dark.
  for (int x = 5; x < 45; ++x) CHECK(std::abs(grey.data[static_cast<std::size_t>(x)] - 188) <= 2);
}

TEST_CASE("an edge does not ring", "[illustrate][reduce]") {
  Pixels edge = filled(300, 10, 1, 40);
  for (std::size_t i = 0; i < edge.data.size(); ++i)
    if (i % 300 >= 150) edge.data[i] = 200;
  const Pixels small = reduce_pixels(edge, {101, 10});
  const auto [low, high] = std::minmax_element(small.data.begin(), small.data.end());
  CHECK(*low == 40);
  CHECK(*high == 200);
  CHECK(std::is_sorted(small.data.begin(), small.data.begin() + 101));
}

TEST_CASE("a picture of one row, of one column, and of the wanted size", "[illustrate][reduce]") {
  CHECK(reduce_pixels(filled(500, 1, 3, 90), {20, 1}) == filled(20, 1, 3, 90));
  CHECK(reduce_pixels(filled(1, 500, 3, 90), {1, 20}) == filled(1, 20, 3, 90));
  CHECK(reduce_pixels(stripes(9, 9), {9, 9}) == stripes(9, 9));
  CHECK(reduce_pixels(filled(7, 5, 1, 3), {1, 1}) == filled(1, 1, 1, 3));
}
