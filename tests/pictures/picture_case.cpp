#include "picture_case.hpp"

#include <cmath>
#include <utility>

namespace sheaf::test {

Pixels paint(const Quarters& quarters, int channels, int width, int height) {
  Pixels pixels = make_pixels(width, height, channels);
  std::uint8_t* to = pixels.data.data();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x, to += channels) {
      const bool right = x >= width / 2;
      const bool below = y >= height / 2;
      const Colour& colour = below ? (right ? quarters.lower_right : quarters.lower_left)
                                   : (right ? quarters.upper_right : quarters.upper_left);
      for (int c = 0; c < std::min(channels, 3); ++c) {
        to[c] = static_cast<std::uint8_t>(colour[static_cast<std::size_t>(c)]);
      }
      if (channels == 4) to[3] = right && below ? 0 : 255;
    }
  }
  return pixels;
}

Quarters greys() {
  const auto grey = [](int level) { return Colour{level, level, level}; };
  return {grey(20), grey(90), grey(160), grey(240)};
}

PictureCase refusal(const std::string& name, const std::string& bytes, FindingId finding, const std::string& reason) {
  PictureCase refused{name, bytes};
  refused.refused = finding;
  refused.reason = reason;
  return refused;
}

Pixels lay_down(const Pixels& shown, int orientation) {
  // A quarter turn to one side is undone by one to the other; every other orientation undoes itself.
  const int inverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
  return make_upright(shown, inverse);
}

std::string big(std::uint32_t number, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(i < 4 ? number >> (8 * i) : 0);
  return text;
}

std::string little(std::uint32_t number, int bytes) {
  const std::string text = big(number, bytes);
  return {text.rbegin(), text.rend()};
}

std::string exif_block(int orientation, bool big_endian, int padding) {
  const auto number = [&](std::uint32_t value, int bytes) {
    return big_endian ? big(value, bytes) : little(value, bytes);
  };
  std::string block = (big_endian ? "MM" : "II") + number(42, 2) + number(8, 4);
  block += number(static_cast<std::uint32_t>(padding) + 1, 2);
  for (int i = 0; i < padding; ++i) block += number(0x0100, 2) + number(4, 2) + number(1, 4) + number(1, 4);
  block += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(static_cast<std::uint32_t>(orientation), 2);
  return block + std::string(2 + 4, '\0');
}

namespace {

struct Tag {
  std::string name;
  std::string data;
};

std::string profile(const std::string& kind, const std::string& space, const std::string& between,
                    const std::vector<Tag>& tags) {
  std::string table = big(static_cast<std::uint32_t>(tags.size()), 4);
  std::string data;
  const std::size_t data_at = 128 + 4 + 12 * tags.size();
  for (const Tag& tag : tags) {
    table += tag.name + big(static_cast<std::uint32_t>(data_at + data.size()), 4) +
             big(static_cast<std::uint32_t>(tag.data.size()), 4);
    data += tag.data;
    data.resize((data.size() + 3) / 4 * 4);
  }
  std::string header(128, '\0');
  header.replace(0, 4, big(static_cast<std::uint32_t>(data_at + data.size()), 4));
  header.replace(8, 4, big(0x02100000, 4));
  header.replace(12, 12, kind + space + between);
  header.replace(36, 4, "acsp");
  header.replace(68, 12, big(63190, 4) + big(65536, 4) + big(54061, 4));
  return header + table + data;
}

std::string xyz(double x, double y, double z) {
  std::string bytes = "XYZ " + big(0, 4);
  for (const double value : {x, y, z}) bytes += big(static_cast<std::uint32_t>(std::lround(value * 65536)), 4);
  return bytes;
}

std::string curve(double exponent) {
  return "curv" + big(0, 4) + big(1, 4) + big(static_cast<std::uint32_t>(std::lround(exponent * 256)), 2);
}

}  // namespace

std::string rgb_profile(double exponent, bool display_p3) {
  const std::vector<Tag> curves = {{"rTRC", curve(exponent)}, {"gTRC", curve(exponent)}, {"bTRC", curve(exponent)}};
  std::vector<Tag> tags = {{"wtpt", xyz(0.9642, 1.0, 0.8249)}};
  if (display_p3) {
    tags.push_back({"rXYZ", xyz(0.5151, 0.2412, 0.0)});
    tags.push_back({"gXYZ", xyz(0.2920, 0.6922, 0.0419)});
    tags.push_back({"bXYZ", xyz(0.1571, 0.0666, 0.7841)});
  } else {
    tags.push_back({"rXYZ", xyz(0.4360, 0.2225, 0.0139)});
    tags.push_back({"gXYZ", xyz(0.3851, 0.7169, 0.0971)});
    tags.push_back({"bXYZ", xyz(0.1431, 0.0606, 0.7141)});
  }
  tags.insert(tags.end(), curves.begin(), curves.end());
  return profile("mntr", "RGB ", "XYZ ", tags);
}

std::string grey_profile(double exponent) {
  return profile("mntr", "GRAY", "XYZ ", {{"wtpt", xyz(0.9642, 1.0, 0.8249)}, {"kTRC", curve(exponent)}});
}

std::string cmyk_profile() {
  // Of type lut8: four curves, a grid of two steps for each ink, three curves. Lightness is 255 times L over 100.
  const auto even = [] {
    std::string table;
    for (int i = 0; i < 256; ++i) table += static_cast<char>(i);
    return table;
  }();
  std::string lut = "mft1" + big(0, 4) + "\4\3\2" + std::string(1, '\0');
  for (int i = 0; i < 9; ++i) lut += big(i % 4 == 0 ? 65536 : 0, 4);
  for (int i = 0; i < 4; ++i) lut += even;
  for (int inks = 0; inks < 16; ++inks) {
    const bool first = (inks & 8) != 0;
    const bool second = (inks & 4) != 0;
    const bool third = (inks & 2) != 0;
    const bool black = (inks & 1) != 0;
    if (black) {
      lut += big(0x008080, 3);  // L 0
    } else if (first) {
      lut += big(0x8040A8, 3);  // L 50, a -64, b 40
    } else if (second) {
      lut += big(0x80C0A8, 3);  // L 50, a 64, b 40
    } else {
      lut += third ? big(0xE080D0, 3) : big(0xFF8080, 3);  // L 88, b 80; paper
    }
  }
  for (int i = 0; i < 3; ++i) lut += even;
  return profile("prtr", "CMYK", "Lab ", {{"wtpt", xyz(0.9642, 1.0, 0.8249)}, {"A2B0", lut}});
}

int level_for(int value, double exponent) {
  const double coded = value / 255.0;
  const double light = coded <= 0.04045 ? coded / 12.92 : std::pow((coded + 0.055) / 1.055, 2.4);
  return static_cast<int>(std::lround(255 * std::pow(light, 1 / exponent)));
}

Quarters stored_for(const Quarters& quarters, double exponent) {
  Quarters stored = quarters;
  for (Colour* colour : {&stored.upper_left, &stored.upper_right, &stored.lower_left, &stored.lower_right}) {
    for (int& value : *colour) value = level_for(value, exponent);
  }
  return stored;
}

}  // namespace sheaf::test
