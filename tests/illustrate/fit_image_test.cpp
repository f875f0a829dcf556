#include "sheaf/illustrate/fit_image.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("a picture is as large as its destination has a use for, and never enlarged", "[illustrate][fit]") {
  const Destination any;
  CHECK(size_for({800, 600}, any) == PixelSize{800, 600});
  CHECK(size_for({4000, 3000}, any) == PixelSize{1600, 1200});
  CHECK(size_for({1000, 6000}, any) == PixelSize{400, 2400});
  Destination small;
  small.pixels = 1'000'000;
  const PixelSize bounded = size_for({1600, 2400}, small);
  CHECK(bounded.width * bounded.height <= 1'000'000);
  CHECK(bounded == PixelSize{816, 1224});
}

TEST_CASE("a JPEG is decoded at the eighths that come nearest, or at a half that is not too small",
          "[illustrate][fit]") {
  CHECK(jpeg_eighths({1600, 1067}, {1200, 800}) == 6);
  CHECK(jpeg_eighths({1600, 1067}, {1072, 715}) == 8);
  CHECK(jpeg_eighths({4000, 3000}, {1600, 1200}) == 4);
  CHECK(jpeg_eighths({6400, 4800}, {800, 600}) == 1);
  CHECK(jpeg_eighths({8000, 6000}, {480, 360}) == 1);
  CHECK(jpeg_eighths({640, 480}, {640, 480}) == 8);
  CHECK(jpeg_eighths({5, 3}, {5, 3}) == 8);
}

TEST_CASE("a grey panel gets grey pixels, by the luma of the colours", "[illustrate][fit]") {
  Destination panel;
  panel.grey = true;
  Pixels pixels = make_pixels(3, 1, 3);
  pixels.data = {255, 0, 0, 0, 255, 0, 0, 0, 255};
  const Pixels grey = fit_pixels(pixels, panel);
  CHECK(grey.channels == 1);
  CHECK(grey.data == std::vector<std::uint8_t>{54, 182, 18});
  CHECK(fit_pixels(grey, panel) == grey);
}

TEST_CASE("a pixel more than the box, which the decoder rounds up to, is let be", "[illustrate][fit]") {
  Destination box;
  box.width = 100;
  box.height = 100;
  CHECK(fit_pixels(make_pixels(100, 101, 1), box).height == 101);
  CHECK(fit_pixels(make_pixels(100, 104, 1), box).height == 100);
}
