#include "sheaf/illustrate/sharpen_pixels.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

/// Rows that are all alike.
Pixels rows_of(std::initializer_list<std::uint8_t> row, int height) {
  Pixels pixels = make_pixels(static_cast<int>(row.size()), height, 1);
  for (int y = 0; y < height; ++y) std::copy(row.begin(), row.end(), pixels.data.begin() + y * pixels.width);
  return pixels;
}

Pixels in_colour(const Pixels& grey) {
  Pixels colour = make_pixels(grey.width, grey.height, 3);
  for (std::size_t i = 0; i < colour.data.size(); ++i) colour.data[i] = grey.data[i / 3];
  return colour;
}

}  // namespace

TEST_CASE("a soft edge gets steeper, without a halo", "[illustrate][sharpen]") {
  const Pixels soft = rows_of({50, 50, 90, 160, 200, 200}, 3);
  const Pixels sharp = sharpen_pixels(soft, 50);
  CHECK(sharp == rows_of({50, 50, 86, 164, 200, 200}, 3));
  CHECK(std::ranges::minmax(sharp.data).min == 50);
  CHECK(std::ranges::minmax(sharp.data).max == 200);
}

TEST_CASE("an even picture, and a slope, stay as they are", "[illustrate][sharpen]") {
  const Pixels even = rows_of({77, 77, 77}, 2);
  CHECK(sharpen_pixels(even, 100) == even);
  const Pixels slope = rows_of({10, 20, 30, 40, 50}, 4);
  CHECK(sharpen_pixels(slope, 100) == slope);
}

TEST_CASE("light is sharpened, colour is not", "[illustrate][sharpen]") {
  const Pixels soft = rows_of({50, 50, 90, 160, 200, 200}, 3);
  CHECK(sharpen_pixels(in_colour(soft), 50) == in_colour(sharpen_pixels(soft, 50)));

  Pixels coded = in_colour(soft);
  coded.luma_chroma = true;
  const Pixels sharp = sharpen_pixels(coded, 50);
  CHECK(sharp.data[2 * 3] == 86);
  CHECK(sharp.data[2 * 3 + 1] == 90);
  CHECK(sharp.data[2 * 3 + 2] == 90);
}

TEST_CASE("a picture of one pixel, and no sharpening, change nothing", "[illustrate][sharpen]") {
  const Pixels dot = rows_of({9}, 1);
  CHECK(sharpen_pixels(dot, 100) == dot);
  const Pixels soft = rows_of({50, 50, 90, 160, 200, 200}, 3);
  CHECK(sharpen_pixels(soft, 0) == soft);
}
