#include "sheaf/adapt/colour.hpp"

#include <cstdlib>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

void append(std::string& bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
}

std::string xyz(double x, double y, double z) {
  std::string bytes("XYZ \0\0\0\0", 8);
  for (const double value : {x, y, z}) append(bytes, static_cast<std::uint32_t>(value * 65536 + 0.5));
  return bytes;
}

/// One number, 256 times the exponent.
std::string curve(double exponent) {
  std::string bytes("curv\0\0\0\0\0\0\0\1", 12);
  bytes += static_cast<char>(static_cast<int>(exponent * 256) >> 8);
  bytes += static_cast<char>(static_cast<int>(exponent * 256) & 0xFF);
  return bytes + std::string(2, '\0');
}

struct Tag {
  std::string name;
  std::string data;
};

/// An ICC profile, version 2, of a screen.
std::string profile(const std::string& space, const std::vector<Tag>& tags) {
  std::string table;
  std::string data;
  append(table, static_cast<std::uint32_t>(tags.size()));
  for (const Tag& tag : tags) {
    table += tag.name;
    append(table, static_cast<std::uint32_t>(128 + 4 + 12 * tags.size() + data.size()));
    append(table, static_cast<std::uint32_t>(tag.data.size()));
    data += tag.data;
  }
  std::string header(128, '\0');
  std::string length;
  append(length, static_cast<std::uint32_t>(128 + table.size() + data.size()));
  header.replace(0, 4, length);
  header.replace(8, 4, std::string("\2\x10\0\0", 4));
  header.replace(12, 12, "mntr" + space + "XYZ ");
  header.replace(36, 4, "acsp");
  header.replace(68, 12, xyz(0.9642, 1.0, 0.8249).substr(8));
  return header + table + data;
}

/// Primaries of sRGB as profiles hold them, or with red and green changed places.
std::string rgb_profile(double exponent, bool swapped = false) {
  const std::string red = xyz(0.4360, 0.2225, 0.0139);
  const std::string green = xyz(0.3851, 0.7169, 0.0971);
  return profile("RGB ", {{"rXYZ", swapped ? green : red},
                          {"gXYZ", swapped ? red : green},
                          {"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
                          {"wtpt", xyz(0.9642, 1.0, 0.8249)},
                          {"rTRC", curve(exponent)},
                          {"gTRC", curve(exponent)},
                          {"bTRC", curve(exponent)}});
}

std::string grey_profile(double exponent) {
  return profile("GRAY", {{"wtpt", xyz(0.9642, 1.0, 0.8249)}, {"kTRC", curve(exponent)}});
}

std::vector<int> converted(const ColourConversion& conversion, std::vector<std::uint8_t> pixel) {
  conversion.run(pixel.data(), pixel.data(), 1);
  return {pixel.begin(), pixel.end()};
}

void check_near(const std::vector<int>& values, const std::vector<int>& expected, int tolerance) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    INFO(i << ": " << values[i] << " for " << expected[i]);
    CHECK(std::abs(values[i] - expected[i]) <= tolerance);
  }
}

}  // namespace

TEST_CASE("a profile is judged by its numbers, not by its name", "[adapt][colour]") {
  CHECK(judge_profile(rgb_profile(1.0), 3) == ProfileVerdict::other);
  CHECK(judge_profile(rgb_profile(2.2, true), 3) == ProfileVerdict::other);
  CHECK(judge_profile(grey_profile(1.8), 1) == ProfileVerdict::other);
  CHECK(judge_profile(rgb_profile(1.0), 1) == ProfileVerdict::other);

  SECTION("what is damaged or for another kind of picture is of no use") {
    CHECK(judge_profile("", 3) == ProfileVerdict::unusable);
    CHECK(judge_profile(std::string(4000, 'x'), 3) == ProfileVerdict::unusable);
    CHECK(judge_profile(rgb_profile(1.0).substr(0, 140), 3) == ProfileVerdict::unusable);
    CHECK(judge_profile(rgb_profile(1.0), 4) == ProfileVerdict::unusable);
    CHECK(judge_profile(rgb_profile(1.0) + std::string(5U << 20, '\0'), 3) == ProfileVerdict::unusable);
  }
}

TEST_CASE("light of a linear picture becomes what sRGB writes for it", "[adapt][colour]") {
  const ColourConversion linear = ColourConversion::of_profile(rgb_profile(1.0), ColourLayout::rgb);
  REQUIRE(linear);
  check_near(converted(linear, {55, 55, 55}), {128, 128, 128}, 1);
  check_near(converted(linear, {0, 128, 255}), {0, 188, 255}, 1);

  const ColourConversion clear = ColourConversion::of_profile(rgb_profile(1.0), ColourLayout::rgb_opacity);
  check_near(converted(clear, {55, 55, 55, 77}), {128, 128, 128, 77}, 1);

  std::vector<std::uint16_t> deep = {55 * 257, 0, 65535};
  std::vector<std::uint8_t> row(3);
  ColourConversion::of_profile(rgb_profile(1.0), ColourLayout::rgb_16).run(deep.data(), row.data(), 1);
  check_near({row[0], row[1], row[2]}, {128, 0, 255}, 1);
}

TEST_CASE("grey stays grey, by a profile for grey or for RGB", "[adapt][colour]") {
  for (const std::string& bytes : {grey_profile(1.0), rgb_profile(1.0)}) {
    const ColourConversion grey = ColourConversion::of_profile(bytes, ColourLayout::grey);
    REQUIRE(grey);
    check_near(converted(grey, {55}), {128}, 1);
  }
  const ColourConversion three = ColourConversion::of_profile(grey_profile(1.0), ColourLayout::rgb_opacity);
  check_near(converted(three, {55, 55, 55, 55}), {128, 128, 128, 55}, 1);
}

TEST_CASE("primaries and a curve do as a profile does", "[adapt][colour]") {
  CHECK_FALSE(ColourConversion::of_primaries({}, ColourLayout::rgb));
  const ColourConversion linear = ColourConversion::of_primaries({}, power_curve(1.0), ColourLayout::rgb);
  check_near(converted(linear, {55, 55, 55}), {128, 128, 128}, 1);
  const Primaries display_p3{.red = {0.680, 0.320}, .green = {0.265, 0.690}, .blue = {0.150, 0.060}};
  const ColourConversion p3 = ColourConversion::of_primaries(display_p3, ColourLayout::rgb);
  REQUIRE(p3);
  check_near(converted(p3, {234, 51, 35}), {255, 0, 0}, 2);  // sRGB's red, as Display P3 writes it
}

TEST_CASE("a conversion that has nothing to do is empty", "[adapt][colour]") {
  CHECK_FALSE(ColourConversion());
  CHECK_FALSE(ColourConversion::of_profile("", ColourLayout::rgb));
  CHECK_FALSE(ColourConversion::of_profile(rgb_profile(1.0), ColourLayout::cmyk));
}
