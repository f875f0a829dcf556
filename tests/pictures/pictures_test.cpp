#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string_view>

#include "illustrate/pictures.hpp"
#include "picture_case.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/decode_image.hpp"
#include "sheaf/illustrate/prepare_image.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

PreparedImage prepare(const std::string& bytes) {
  return prepare_file(memory_files({{"p", bytes}}), "p", {.spool = std::make_shared<Spool>()});
}

DecodedImage shown(const PreparedImage& prepared) {
  const bool jpeg = prepared.image->type == MediaType::jpeg;
  return decode_image(jpeg ? ImageFormat::jpeg : ImageFormat::png, bytes_of(prepared.image->content), 1);
}

std::string text_of(const Colour& colour) {
  return std::to_string(colour[0]) + " " + std::to_string(colour[1]) + " " + std::to_string(colour[2]);
}

void check_colour(const Pixels& pixels, int x, int y, const Colour& expected, int tolerance) {
  const std::uint8_t* at = pixels.data.data() + static_cast<std::size_t>(y) * pixels.row_bytes() + x * pixels.channels;
  const Colour seen = {at[0], at[pixels.channels == 1 ? 0 : 1], at[pixels.channels == 1 ? 0 : 2]};
  INFO("at " << x << ", " << y << ": " << text_of(seen) << " for " << text_of(expected));
  for (std::size_t c = 0; c < 3; ++c) CHECK(std::abs(seen[c] - expected[c]) <= tolerance);
}

void check_shown(const PictureCase& picture, const PreparedImage& prepared) {
  INFO(prepared.reason << " " << finding_row(prepared.trouble).code);
  REQUIRE(prepared.image);
  CHECK(prepared.animated == picture.animated);
  const Pixels pixels = shown(prepared).pixels;
  REQUIRE(pixels.width == picture.width);
  REQUIRE(pixels.height == picture.height);
  CHECK(prepared.image->width == picture.width);
  CHECK(prepared.image->height == picture.height);
  const int left = picture.width / 4;
  const int right = picture.width * 3 / 4;
  const int top = picture.height / 4;
  const int bottom = picture.height * 3 / 4;
  check_colour(pixels, left, top, picture.quarters.upper_left, picture.tolerance);
  check_colour(pixels, right, top, picture.quarters.upper_right, picture.tolerance);
  check_colour(pixels, left, bottom, picture.quarters.lower_left, picture.tolerance);
  check_colour(pixels, right, bottom, picture.quarters.lower_right, picture.tolerance);
}

/// Adds what the picture shows to expected.tsv: name, width, height, tolerance, and the colours of the four quarters.
void tell(const PictureCase& picture, const std::filesystem::path& folder) {
  std::ofstream file(folder / "expected.tsv", std::ios::app);
  file << picture.name << '\t' << picture.width << '\t' << picture.height << '\t' << picture.tolerance;
  const auto& [upper_left, upper_right, lower_left, lower_right] = picture.quarters;
  for (const Colour& colour : {upper_left, upper_right, lower_left, lower_right}) file << '\t' << text_of(colour);
  file << '\n';
}

/// \returns how many pictures there were
std::size_t check_all(const std::vector<PictureCase>& cases) {
  std::set<std::string_view> names;
  const char* folder = std::getenv("SHEAF_SAVE_PICTURES");
  if (folder != nullptr) std::filesystem::create_directories(folder);
  for (const PictureCase& picture : cases) {
    INFO(picture.name);
    CHECK(names.insert(picture.name).second);
    if (folder != nullptr) {
      std::ofstream(std::filesystem::path(folder) / picture.name, std::ios::binary) << picture.bytes;
    }
    const PreparedImage prepared = prepare(picture.bytes);
    if (folder != nullptr && !picture.refused) tell(picture, folder);
    if (!picture.refused) {
      check_shown(picture, prepared);
      continue;
    }
    CHECK_FALSE(prepared.image);
    CHECK(finding_row(prepared.trouble).code == finding_row(*picture.refused).code);
    if (!picture.reason.empty()) CHECK(prepared.reason == picture.reason);
  }
  return cases.size();
}

}  // namespace

// SHEAF_SAVE_PICTURES=FOLDER writes the set, for other programs to look at and for the fuzzers to begin with.
TEST_CASE("the profiles of the set can be written", "[pictures]") {
  const char* folder = std::getenv("SHEAF_SAVE_PICTURES");
  if (folder == nullptr) return;
  std::filesystem::create_directories(folder);
  const auto write = [&](const std::string& name, const std::string& bytes) {
    std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << bytes;
  };
  write("rgb.icc", rgb_profile(1.8));
  write("grey.icc", grey_profile(1.8));
  write("inks.icc", cmyk_profile());
}
TEST_CASE("every JPEG of the set is shown, or refused for what it is", "[pictures]") {
  CHECK(check_all(jpeg_cases()) >= 50);
}
TEST_CASE("every PNG of the set is shown, or refused for what it is", "[pictures]") {
  CHECK(check_all(png_cases()) >= 60);
}
TEST_CASE("every GIF of the set is shown, or refused for what it is", "[pictures]") {
  CHECK(check_all(gif_cases()) >= 20);
}
TEST_CASE("every WebP of the set is shown, or refused for what it is", "[pictures]") {
  CHECK(check_all(webp_cases()) >= 20);
}
TEST_CASE("every AVIF of the set is shown, or refused for what it is", "[pictures]") {
  CHECK(check_all(avif_cases()) >= 20);
}
TEST_CASE("every BMP, TGA, PNM and PSD of the set is shown, or refused for what it is", "[pictures]") {
  CHECK(check_all(raster_cases()) >= 40);
}
TEST_CASE("every SVG of the set is drawn, or refused for what would be lost", "[pictures]") {
  CHECK(check_all(svg_cases()) >= 30);
}
TEST_CASE("what is no picture, or another than its name says, is told by its bytes", "[pictures]") {
  CHECK(check_all(lying_cases()) >= 10);
}

TEST_CASE("a destination that reads baseline JPEG alone gets no other", "[pictures]") {
  Destination old;
  old.progressive = false;
  int seen = 0;
  for (const PictureCase& picture : jpeg_cases()) {
    if (picture.refused || picture.name.find("progressive") == std::string_view::npos) continue;
    INFO(picture.name);
    const PreparedImage prepared = prepare_file(memory_files({{"p", picture.bytes}}), "p",
                                                {.spool = std::make_shared<Spool>(), .destination = old});
    check_shown(picture, prepared);
    CHECK(bytes_of(prepared.image->content).find("\xFF\xC2") == std::string::npos);
    ++seen;
  }
  CHECK(seen >= 3);
}

TEST_CASE("a progressive JPEG becomes baseline to the last bit, and grey without a generation of loss", "[pictures]") {
  Destination old;
  old.progressive = false;
  Destination panel;
  panel.grey = true;
  const auto shown = [](const std::string& bytes, const Destination& destination) {
    const PreparedImage prepared = prepare_file(memory_files({{"p", bytes}}), "p",
                                                {.spool = std::make_shared<Spool>(), .destination = destination});
    REQUIRE(prepared.image);
    return decode_jpeg(bytes_of(prepared.image->content), {}).pixels;
  };
  int seen = 0;
  for (const PictureCase& picture : jpeg_cases()) {
    if (picture.name != "progressive.jpg" && picture.name != "progressive-420.jpg" &&
        picture.name != "progressive-restart.jpg")
      continue;
    INFO(picture.name);
    CHECK(shown(picture.bytes, old) == decode_jpeg(picture.bytes, {}).pixels);
    CHECK(shown(picture.bytes, panel) == decode_jpeg(picture.bytes, {.colours = JpegColours::grey}).pixels);
    ++seen;
  }
  CHECK(seen == 3);
}

TEST_CASE("no picture is transparent in a book, unless its destination allows that", "[pictures]") {
  Destination clear;
  clear.transparency = true;
  const auto is_clear = [](const std::string& bytes, const Destination& destination) {
    const PreparedImage prepared = prepare_file(memory_files({{"p", bytes}}), "p",
                                                {.spool = std::make_shared<Spool>(), .destination = destination});
    REQUIRE(prepared.image);
    const std::string made = bytes_of(prepared.image->content);
    return prepared.image->type == MediaType::png && has_clear_pixels(made, plain_height);
  };
  int allowed = 0;
  for (const PictureCase& picture : png_cases()) {
    if (picture.refused) continue;
    INFO(picture.name);
    CHECK_FALSE(is_clear(picture.bytes, {}));
    if (is_clear(picture.bytes, clear)) ++allowed;
  }
  CHECK(allowed >= 4);
}
