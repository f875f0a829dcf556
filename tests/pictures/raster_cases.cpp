#include <string_view>
#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {
namespace {

using namespace std::string_literals;

const Colour& colour_at(const Quarters& quarters, int x, int y) {
  const bool right = x >= plain_width / 2;
  if (y < plain_height / 2) return right ? quarters.upper_right : quarters.upper_left;
  return right ? quarters.lower_right : quarters.lower_left;
}
int index_at(int x, int y) {
  return (y < plain_height / 2 ? 0 : 2) + (x < plain_width / 2 ? 0 : 1);
}

/// Blue, green, red, and something in the place of opacity.
std::string bgr(const Colour& colour, int bytes) {
  std::string text = big(static_cast<std::uint32_t>(colour[2] << 16 | colour[1] << 8 | colour[0]), 3);
  if (bytes == 4) text += '\xFF';
  if (bytes == 2) {
    text = little(static_cast<std::uint32_t>(colour[0] >> 3 << 10 | colour[1] >> 3 << 5 | colour[2] >> 3), 2);
  }
  return text;
}

std::string table(int entry_bytes) {
  std::string colours;
  for (const auto& [x, y] : {std::pair{0, 0}, {47, 0}, {0, 31}, {47, 31}}) {
    colours += bgr(colour_at({}, x, y), 3);
    if (entry_bytes == 4) colours += '\0';
  }
  return colours;
}

std::string bmp(int bits, bool top_down, int compression = 0) {
  std::string rows;
  for (int i = 0; i < plain_height; ++i) {
    const int y = top_down ? i : plain_height - 1 - i;
    std::string row;
    for (int x = 0; x < plain_width; ++x) {
      if (bits >= 16) {
        row += bgr(colour_at({}, x, y), bits / 8);
      } else if (bits == 8) {
        row += static_cast<char>(index_at(x, y));
      } else if (x % (8 / bits) == 0) {
        unsigned packed = 0;
        for (int j = 0; j < 8 / bits; ++j) {
          packed = packed << bits | (static_cast<unsigned>(index_at(x + j, y)) & ((1U << bits) - 1));
        }
        row += static_cast<char>(packed);
      }
    }
    row.resize((row.size() + 3) / 4 * 4);
    rows += row;
  }
  const std::string colours = bits <= 8 ? table(4).substr(0, bits == 1 ? 8 : 16) : "";
  const std::string info = little(40, 4) + little(plain_width, 4) +
                           little(static_cast<std::uint32_t>(top_down ? -plain_height : plain_height), 4) +
                           little(1, 2) + little(static_cast<std::uint32_t>(bits), 2) +
                           little(static_cast<std::uint32_t>(compression), 4) + little(0, 12) + little(0, 8);
  std::string header = info;
  header.resize(40);
  header.replace(32, 4, little(bits <= 8 ? static_cast<std::uint32_t>(colours.size() / 4) : 0, 4));
  const auto start = static_cast<std::uint32_t>(14 + 40 + colours.size());
  return "BM" + little(static_cast<std::uint32_t>(start + rows.size()), 4) + little(0, 4) + little(start, 4) + header +
         colours + rows;
}

std::string tga(int kind, int bits, bool top_down) {
  const bool packed = kind >= 9;
  const bool mapped = kind % 8 == 1;
  const bool grey = kind % 8 == 3;
  std::string rows;
  for (int i = 0; i < plain_height; ++i) {
    const int y = top_down ? i : plain_height - 1 - i;
    for (int x = 0; x < plain_width; x += packed ? plain_width / 2 : 1) {
      if (packed) rows += static_cast<char>(0x80 | (plain_width / 2 - 1));
      if (mapped) {
        rows += static_cast<char>(index_at(x, y));
      } else if (grey) {
        rows += static_cast<char>(colour_at(greys(), x, y)[0]);
      } else {
        rows += bgr(colour_at({}, x, y), bits / 8);
      }
    }
  }
  std::string header = "\0"s + static_cast<char>(mapped ? 1 : 0) + static_cast<char>(kind);
  header += little(0, 2) + little(mapped ? 4 : 0, 2) + static_cast<char>(mapped ? 24 : 0) + little(0, 4) +
            little(plain_width, 2) + little(plain_height, 2) + static_cast<char>(bits) +
            static_cast<char>(top_down ? 0x20 : 0);
  return header + (mapped ? table(3) : "") + rows;
}

std::string pnm(const std::string& kind, int greatest, const std::string& comment = {}) {
  const bool grey = kind == "P5";
  std::string rows;
  for (int y = 0; y < plain_height; ++y) {
    for (int x = 0; x < plain_width; ++x) {
      for (std::size_t c = 0; c < (grey ? 1U : 3U); ++c) {
        const auto value = static_cast<std::uint32_t>((grey ? colour_at(greys(), x, y) : colour_at({}, x, y))[c]);
        rows += greatest > 255 ? big(value * 257, 2) : big(value, 1);
      }
    }
  }
  return kind + "\n" + comment + std::to_string(plain_width) + " " + std::to_string(plain_height) + "\n" +
         std::to_string(greatest) + "\n" + rows;
}

/// Flat Photoshop: planes one after the other, packed or not.
std::string psd(int channels, int bits, bool packed, int mode = 3) {
  std::string planes;
  std::string lengths;
  for (int c = 0; c < channels; ++c) {
    for (int y = 0; y < plain_height; ++y) {
      std::string row;
      for (int x = 0; x < plain_width; ++x) {
        const bool clear = c == 3 && index_at(x, y) == 3;
        const int value = c == 3 ? (clear ? 0 : 255) : colour_at({}, x, y)[static_cast<std::size_t>(c)];
        if (!packed)
          row +=
              bits == 16 ? big(static_cast<std::uint32_t>(value) * 257, 2) : big(static_cast<std::uint32_t>(value), 1);
        if (packed && x % (plain_width / 2) == 0) {
          row += static_cast<char>(257 - plain_width / 2);
          row += static_cast<char>(value);
        }
      }
      lengths += big(static_cast<std::uint32_t>(row.size()), 2);
      planes += row;
    }
  }
  return "8BPS" + big(1, 2) + std::string(6, '\0') + big(static_cast<std::uint32_t>(channels), 2) +
         big(plain_height, 4) + big(plain_width, 4) + big(static_cast<std::uint32_t>(bits), 2) +
         big(static_cast<std::uint32_t>(mode), 2) + big(0, 4) + big(0, 4) + big(0, 4) + big(packed ? 1 : 0, 2) +
         (packed ? lengths : "") + planes;
}

void add_refusals(std::vector<PictureCase>& cases) {
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding,
                          const std::string& reason = {}) { cases.push_back(refusal(name, bytes, finding, reason)); };
  const auto half = [](const std::string& bytes) { return bytes.substr(0, bytes.size() / 2); };
  refuse("packed.bmp", bmp(8, false, 1), FindingId::image_kind_unsupported);
  refuse("inks.psd", psd(4, 8, false, 4), FindingId::image_kind_unsupported);
  refuse("letters.ppm", "P3\n2 1\n255\n255 0 0 0 0 255\n", FindingId::image_kind_unsupported);
  refuse("bits.pbm", "P4\n8 1\n\xAA", FindingId::image_kind_unsupported);
  refuse("half.ppm", half(pnm("P6", 255)), FindingId::image_broken, "it is cut short");
  refuse("half.pgm", half(pnm("P5", 65535)), FindingId::image_broken, "it is cut short");
  refuse("half.tga", half(tga(2, 24, true)), FindingId::image_broken, "it is cut short");
  refuse("one-byte-short.tga", tga(3, 8, true).substr(0, 18 + 48 * 32 - 1), FindingId::image_broken, "it is cut short");
  refuse("gigabytes.ppm", "P6\n65000 65000\n255\n", FindingId::image_too_large);
  std::string wide = bmp(24, false);
  wide.replace(18, 8, little(60'000, 4) + little(60'000, 4));
  refuse("gigabytes.bmp", wide, FindingId::image_too_large);
  std::string tall = tga(10, 24, false);
  tall.replace(12, 4, little(60'000, 2) + little(60'000, 2));
  refuse("gigabytes.tga", tall, FindingId::image_too_large);
}

}  // namespace

std::vector<PictureCase> raster_cases() {
  std::vector<PictureCase> cases;
  Quarters two;  // one bit tells the left half from the right
  two.lower_left = two.upper_left;
  two.lower_right = two.upper_right;
  for (const int bits : {1, 4, 8, 16, 24, 32}) {
    const std::string name = "bits-" + std::to_string(bits);
    cases.push_back({name + ".bmp", bmp(bits, false), bits == 1 ? two : Quarters{}});
    if (bits >= 8) cases.push_back({name + "-top-down.bmp", bmp(bits, true)});
  }
  for (const bool top_down : {false, true}) {
    const std::string suffix = top_down ? "-top-down.tga" : ".tga";
    for (const int kind : {2, 10}) {
      for (const int bits : {16, 24, 32}) {
        cases.push_back(
            {(kind == 2 ? "plain-" : "packed-") + std::to_string(bits) + suffix, tga(kind, bits, top_down)});
      }
    }
    cases.push_back({"mapped" + suffix, tga(1, 8, top_down)});
    cases.push_back({"mapped-packed" + suffix, tga(9, 8, top_down)});
    cases.push_back({"grey" + suffix, tga(3, 8, top_down), greys()});
    cases.push_back({"grey-packed" + suffix, tga(11, 8, top_down), greys()});
  }
  cases.push_back({"plain.ppm", pnm("P6", 255)});
  cases.push_back({"comment.ppm", pnm("P6", 255, "# 99 99 made by hand\n")});
  cases.push_back({"sixteen.ppm", pnm("P6", 65535)});
  cases.push_back({"plain.pgm", pnm("P5", 255), greys()});
  cases.push_back({"sixteen.pgm", pnm("P5", 65535), greys()});
  cases.push_back({"plain.psd", psd(3, 8, false)});
  cases.push_back({"packed.psd", psd(3, 8, true)});
  cases.push_back({"sixteen.psd", psd(3, 16, false)});
  Quarters clear;
  clear.lower_right = white;
  cases.push_back({"clear.psd", psd(4, 8, false), clear});
  add_refusals(cases);
  return cases;
}

}  // namespace sheaf::test
