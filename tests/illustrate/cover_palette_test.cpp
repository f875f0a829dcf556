#include "sheaf/illustrate/cover_palette.hpp"

#include <cmath>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

void check_readable(const CoverPalette& palette) {
  CHECK(contrast(palette.ink, palette.paper) >= 7.0);
  CHECK(contrast(palette.soft, palette.ink) >= 7.0);
  CHECK(contrast(palette.grey, palette.paper) >= 7.0);
  CHECK(contrast(palette.accent, palette.ink) >= 7.0);
}

Pixels plain(Colour colour) {
  Pixels pixels = make_pixels(8, 8, 3);
  for (std::size_t i = 0; i < 64; ++i) {
    pixels.data[3 * i] = colour.red;
    pixels.data[3 * i + 1] = colour.green;
    pixels.data[3 * i + 2] = colour.blue;
  }
  return pixels;
}

}  // namespace

TEST_CASE("every palette of titles can be read", "[illustrate][cover]") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21.0));
  for (std::size_t number = 0; number < cover_palette_count(); ++number) {
    INFO(number);
    check_readable(cover_palette(number));
  }
  CHECK(cover_palette_for("Tides") == cover_palette_for("Tides"));
}

TEST_CASE("a palette of any picture can be read, and has the picture's hue", "[illustrate][cover]") {
  for (int red = 0; red < 256; red += 51)
    for (int green = 0; green < 256; green += 51)
      for (int blue = 0; blue < 256; blue += 51)
        check_readable(cover_palette_of(plain(
            {static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green), static_cast<std::uint8_t>(blue)})));
  const Colour ink = cover_palette_of(plain({40, 90, 200})).ink;
  CHECK(ink.blue > ink.red);
  CHECK(ink.blue > ink.green);
  const Colour none = cover_palette_of(make_pixels(8, 8, 1)).ink;
  CHECK(std::abs(none.red - none.blue) < 16);
}
