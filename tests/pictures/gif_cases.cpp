#include <string_view>
#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {
namespace {

using namespace std::string_literals;

struct Frame {
  int left = 0;
  int top = 0;
  int width = plain_width;
  int height = plain_height;
  bool interlaced = false;
  bool own_colours = false;
  int clear = -1;  ///< index of the transparent colour
  int disposal = 0;
};

/// The table of four colours, in reading order of the quarters.
std::string colours_of(const Quarters& quarters) {
  std::string table;
  for (const Colour* colour :
       {&quarters.upper_left, &quarters.upper_right, &quarters.lower_left, &quarters.lower_right}) {
    for (const int value : *colour) table += static_cast<char>(value);
  }
  return table;
}

std::string blocks_of(const std::string& bytes) {
  std::string blocks;
  for (std::size_t at = 0; at < bytes.size(); at += 255) {
    const std::string part = bytes.substr(at, 255);
    blocks += static_cast<char>(part.size()) + part;
  }
  return blocks + '\0';
}

/// LZW without words: the table is cleared before it needs longer codes.
std::string pack(const std::vector<int>& indices) {
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  const auto put = [&](unsigned code) {
    bits |= code << count;
    for (count += 3; count >= 8; count -= 8, bits >>= 8) bytes += static_cast<char>(bits);
  };
  for (std::size_t i = 0; i < indices.size(); ++i) {
    if (i % 2 == 0) put(4);  // clear
    put(static_cast<unsigned>(indices[i]));
  }
  put(5);  // end
  if (count > 0) bytes += static_cast<char>(bits);
  return '\2' + blocks_of(bytes);
}

std::vector<int> indices_of(const Frame& frame) {
  std::vector<int> rows;
  if (frame.interlaced) {
    for (const auto& [first, step] : {std::pair{0, 8}, {4, 8}, {2, 4}, {1, 2}}) {
      for (int y = first; y < frame.height; y += step) rows.push_back(y);
    }
  } else {
    for (int y = 0; y < frame.height; ++y) rows.push_back(y);
  }
  std::vector<int> indices;
  for (const int y : rows) {
    for (int x = 0; x < frame.width; ++x) {
      indices.push_back((y + frame.top < plain_height / 2 ? 0 : 2) + (x + frame.left < plain_width / 2 ? 0 : 1));
    }
  }
  return indices;
}

std::string encode(const Frame& frame) {
  std::string bytes;
  if (frame.clear >= 0 || frame.disposal > 0) {
    bytes += "!\xF9\4"s + static_cast<char>(frame.disposal << 2 | (frame.clear >= 0 ? 1 : 0)) + "\x0A\0"s +
             static_cast<char>(std::max(frame.clear, 0)) + '\0';
  }
  bytes += ',';
  for (const int number : {frame.left, frame.top, frame.width, frame.height}) {
    bytes += little(static_cast<std::uint32_t>(number), 2);
  }
  bytes += static_cast<char>((frame.interlaced ? 0x40 : 0) | (frame.own_colours ? 0x81 : 0));
  if (frame.own_colours) bytes += colours_of({});
  return bytes + pack(indices_of(frame));
}

std::string gif(int width, int height, const std::string& frames, bool colours = true) {
  std::string bytes = "GIF89a" + little(static_cast<std::uint32_t>(width), 2) +
                      little(static_cast<std::uint32_t>(height), 2) + (colours ? "\x81" : "\x01") + "\0\0"s;
  return bytes + (colours ? colours_of({}) : "") + frames + ';';
}

Quarters with_clear() {
  Quarters quarters;
  quarters.lower_right = white;
  return quarters;
}

void add_damage(std::vector<PictureCase>& cases) {
  const std::string plain = gif(plain_width, plain_height, encode({}));
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding) {
    cases.push_back(refusal(name, bytes, finding));
  };
  refuse("half.gif", plain.substr(0, plain.size() / 2), FindingId::image_broken);
  refuse("header-alone.gif", plain.substr(0, 13), FindingId::image_broken);
  refuse("no-picture.gif", gif(10, 10, ""), FindingId::image_broken);
  refuse("no-colours.gif", gif(plain_width, plain_height, encode({}), false), FindingId::image_broken);
  refuse("asks-for-gigabytes.gif", gif(65'535, 65'535, encode({})).substr(0, 64), FindingId::image_too_large);
  refuse("frame-asks-for-gigabytes.gif", gif(10, 10, ",\0\0\0\0\xFF\xFF\xFF\xFF\0\2\1\4\0"s),
         FindingId::image_too_large);
  refuse("no-canvas-no-frame.gif", gif(0, 0, ""), FindingId::image_broken);
}

}  // namespace

std::vector<PictureCase> gif_cases() {
  std::vector<PictureCase> cases;
  const auto add = [&](const std::string& name, const std::string& bytes, const Quarters& quarters = {},
                       bool animated = false) {
    PictureCase picture{name, bytes, quarters};
    picture.animated = animated;
    cases.push_back(std::move(picture));
  };
  add("plain.gif", gif(plain_width, plain_height, encode({})));
  add("interlaced.gif", gif(plain_width, plain_height, encode({.interlaced = true})));
  add("own-colours.gif", gif(plain_width, plain_height, encode({.own_colours = true}), false));
  add("clear.gif", gif(plain_width, plain_height, encode({.clear = 3})), with_clear());
  add("clear-colour-out-of-table.gif", gif(plain_width, plain_height, encode({.clear = 200})));
  add("smaller-than-canvas.gif",
      gif(plain_width, plain_height, encode({.width = plain_width, .height = plain_height / 2})), [] {
        Quarters quarters;
        quarters.lower_left = quarters.lower_right = white;
        return quarters;
      }());
  add("larger-than-canvas.gif", gif(10, 10, encode({})));
  add("without-canvas.gif", gif(0, 0, encode({})));
  add("moving.gif", gif(plain_width, plain_height, encode({}) + encode({.disposal = 2})), {}, true);
  add("moving-first-clear.gif", gif(plain_width, plain_height, encode({.clear = 3, .disposal = 2}) + encode({})),
      with_clear(), true);
  add("moving-disposal-to-previous.gif",
      gif(plain_width, plain_height, encode({.disposal = 3}) + encode({.disposal = 3})), {}, true);
  add("comment-before.gif", gif(plain_width, plain_height, "!\xFE\5hello\0"s + encode({})));
  std::string old = gif(plain_width, plain_height, encode({}));
  old[4] = '7';
  add("gif87a.gif", old);
  const std::string plain = gif(plain_width, plain_height, encode({}));
  add("end-missing.gif", plain.substr(0, plain.size() - 1));
  add("tail.gif", plain + "PK\3\4");
  add_damage(cases);
  return cases;
}

}  // namespace sheaf::test
