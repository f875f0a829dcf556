#include "sheaf/adapt/jpeg.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

/// Slopes of colour, as a sky has them.
Pixels sky(int width, int height) {
  Pixels pixels = make_pixels(width, height, 3);
  std::size_t at = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      pixels.data[at++] = static_cast<std::uint8_t>(255 * x / width);
      pixels.data[at++] = static_cast<std::uint8_t>(255 * y / height);
      pixels.data[at++] = static_cast<std::uint8_t>(127 + 127 * std::sin((x + y) / 40.0));
    }
  }
  return pixels;
}

/// The mean difference of two pictures' samples.
double difference(const Pixels& left, const Pixels& right) {
  REQUIRE(left.data.size() == right.data.size());
  double sum = 0;
  for (std::size_t i = 0; i < left.data.size(); ++i) sum += std::abs(int{left.data[i]} - int{right.data[i]});
  return sum / static_cast<double>(left.data.size());
}

}  // namespace

TEST_CASE("a picture that is coded by a part of it is whole, whatever the other parts hold", "[adapt][jpeg]") {
  Pixels pixels = sky(96, 480);
  const Pixels smooth = decode_jpeg(encode_jpeg(pixels, 90), {}).pixels;
  CHECK(difference(smooth, pixels) < 1.5);
  // Noise in the rows between the strips that the codes are made for: their symbols come nowhere in the sample.
  std::uint32_t state = 7;
  for (int y = 0; y < 32; ++y) {
    for (std::size_t x = 0; x < pixels.row_bytes(); ++x) {
      state = state * 1664525U + 1013904223U;
      pixels.data[static_cast<std::size_t>(y) * pixels.row_bytes() + x] = static_cast<std::uint8_t>(state >> 24);
    }
  }
  const DecodedJpeg noisy = decode_jpeg(encode_jpeg(pixels, 95), {});
  CHECK(noisy.complete);
  CHECK(difference(noisy.pixels, pixels) < 4);
}

TEST_CASE("a JPEG made of another's luma and chroma shows what one made of its colours does", "[adapt][jpeg]") {
  const std::string photograph = encode_jpeg(sky(320, 240), 90);
  const Pixels coded = decode_jpeg(photograph, {.eighths = 6, .colours = JpegColours::as_coded}).pixels;
  const Pixels colours = decode_jpeg(photograph, {.eighths = 6}).pixels;
  CHECK(coded.luma_chroma);
  CHECK_FALSE(colours.luma_chroma);
  CHECK(coded.width == 240);
  const Pixels shown = decode_jpeg(encode_jpeg(coded, 90), {}).pixels;
  CHECK_FALSE(shown.luma_chroma);
  CHECK(difference(shown, decode_jpeg(encode_jpeg(colours, 90), {}).pixels) < 0.7);
}

TEST_CASE("of a JPEG in colour, grey is its luma", "[adapt][jpeg]") {
  Pixels red = make_pixels(16, 16, 3);
  for (std::size_t i = 0; i < red.data.size(); i += 3) red.data[i] = 255;
  const Pixels grey = decode_jpeg(encode_jpeg(red, 95), {.colours = JpegColours::grey}).pixels;
  CHECK(grey.channels == 1);
  CHECK(std::abs(int{grey.data[100]} - 76) <= 1);
}

TEST_CASE("a JPEG without colours is grey, whichever are asked for", "[adapt][jpeg]") {
  const std::string photograph = encode_jpeg(make_pixels(20, 20, 1), 90);
  CHECK(decode_jpeg(photograph, {.colours = JpegColours::as_coded}).pixels.channels == 1);
  CHECK_FALSE(decode_jpeg(photograph, {.colours = JpegColours::as_coded}).pixels.luma_chroma);
}
