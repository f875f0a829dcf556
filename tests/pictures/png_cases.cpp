#include <zlib.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "picture_case.hpp"
#include "sheaf/adapt/deflate.hpp"

namespace sheaf::test {
namespace {

using namespace std::string_literals;

std::string zlib(const std::string& bytes) {
  uLongf length = compressBound(static_cast<uLong>(bytes.size()));
  std::string packed(length, '\0');
  compress(reinterpret_cast<Bytef*>(packed.data()), &length, reinterpret_cast<const Bytef*>(bytes.data()),
           static_cast<uLong>(bytes.size()));
  packed.resize(length);
  return packed;
}

std::string chunk(const std::string& type, const std::string& data) {
  return big(static_cast<std::uint32_t>(data.size()), 4) + type + data + big(crc32(type + data), 4);
}

enum Kind { grey = 0, rgb = 2, indexed = 3, grey_opacity = 4, rgb_opacity = 6 };

struct Wish {
  int depth = 8;
  Kind kind = rgb;
  bool interlaced = false;
  std::string before{};  ///< chunks between header and pixels
};

/// Index of the quarter that a pixel lies in, in reading order.
int quarter_of(int x, int y, int width, int height) {
  return (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
}

const Colour& colour_of(const Quarters& quarters, int quarter) {
  return quarter == 0   ? quarters.upper_left
         : quarter == 1 ? quarters.upper_right
         : quarter == 2 ? quarters.lower_left
                        : quarters.lower_right;
}

/// The samples of one pixel, in the depth of the file. The last quarter is the clear one.
std::vector<std::uint32_t> samples_of(const Quarters& quarters, int quarter, const Wish& wish) {
  const std::uint32_t most = (1U << wish.depth) - 1;
  if (wish.kind == indexed) return {static_cast<std::uint32_t>(quarter) & most};
  std::vector<std::uint32_t> samples;
  const Colour& colour = colour_of(quarters, quarter);
  for (std::size_t c = 0; c < (wish.kind == grey || wish.kind == grey_opacity ? 1U : 3U); ++c) {
    samples.push_back((static_cast<std::uint32_t>(colour[c]) * most + 127) / 255);
  }
  if (wish.kind >= grey_opacity) samples.push_back(quarter == 3 ? 0 : most);
  return samples;
}

struct Pass {
  int left, top, across, down;
};

std::string rows_of(const Quarters& quarters, const Wish& wish, Pass pass) {
  std::string rows;
  if (pass.left >= plain_width || pass.top >= plain_height) return rows;
  for (int y = pass.top; y < plain_height; y += pass.down) {
    rows += '\0';  // filter none
    std::uint64_t bits = 0;
    int count = 0;
    for (int x = pass.left; x < plain_width; x += pass.across) {
      for (const std::uint32_t sample : samples_of(quarters, quarter_of(x, y, plain_width, plain_height), wish)) {
        bits = bits << wish.depth | sample;
        for (count += wish.depth; count >= 8; count -= 8) rows += static_cast<char>(bits >> (count - 8));
      }
    }
    if (count > 0) rows += static_cast<char>(bits << (8 - count));
  }
  return rows;
}

std::string header(std::uint32_t width, std::uint32_t height, const Wish& wish) {
  return chunk("IHDR", big(width, 4) + big(height, 4) + static_cast<char>(wish.depth) + static_cast<char>(wish.kind) +
                           "\0\0"s + static_cast<char>(wish.interlaced ? 1 : 0));
}

std::string palette(const Quarters& quarters) {
  std::string colours;
  for (int i = 0; i < 4; ++i) {
    for (const int value : colour_of(quarters, i)) colours += static_cast<char>(value);
  }
  return colours;
}

constexpr std::string_view mark = "\x89PNG\r\n\x1A\n";

std::string encode(const Quarters& quarters, const Wish& wish) {
  constexpr Pass adam7[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                            {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
  std::string rows;
  if (wish.interlaced) {
    for (const Pass& pass : adam7) rows += rows_of(quarters, wish, pass);
  } else {
    rows = rows_of(quarters, wish, {0, 0, 1, 1});
  }
  std::string png(mark);
  png += header(plain_width, plain_height, wish);
  const bool sees_palette = wish.kind == indexed;
  const auto clear_at = wish.before.find("tRNS");
  if (sees_palette && clear_at != std::string::npos) {
    png += chunk("PLTE", palette(quarters)) + wish.before;
  } else {
    png += wish.before + (sees_palette ? chunk("PLTE", palette(quarters)) : "");
  }
  return png + chunk("IDAT", zlib(rows)) + chunk("IEND", "");
}

/// Two colours or four greys that a depth below eight can say.
Quarters said_in(int depth) {
  const auto level = [&](int share) {
    const int most = (1 << depth) - 1;
    const int value = share * most / 3 * 255 / most;
    return Colour{value, value, value};
  };
  return {level(0), level(depth == 1 ? 3 : 1), level(depth == 1 ? 3 : 2), level(depth == 1 ? 0 : 3)};
}

Quarters with_clear(Quarters quarters) {
  quarters.lower_right = white;
  return quarters;
}

void add_depths(std::vector<PictureCase>& cases) {
  for (const bool interlaced : {false, true}) {
    const std::string suffix = interlaced ? "-interlaced.png" : ".png";
    const auto add = [&](const std::string& name, const Quarters& quarters, int depth, Kind kind, bool clear) {
      cases.push_back({name + "-" + std::to_string(depth) + suffix,
                       encode(quarters, {.depth = depth, .kind = kind, .interlaced = interlaced}),
                       clear ? with_clear(quarters) : quarters});
    };
    for (const int depth : {1, 2, 4}) add("grey", said_in(depth), depth, grey, false);
    for (const int depth : {8, 16}) {
      add("grey", greys(), depth, grey, false);
      add("grey-opacity", greys(), depth, grey_opacity, true);
      add("rgb", {}, depth, rgb, false);
      add("rgb-opacity", {}, depth, rgb_opacity, true);
    }
    for (const int depth : {2, 4, 8}) add("indexed", {}, depth, indexed, false);
    Quarters two;
    two.lower_left = two.upper_left;
    two.lower_right = two.upper_right;
    add("indexed", two, 1, indexed, false);
  }
}

void add_clear(std::vector<PictureCase>& cases) {
  const Quarters shown = with_clear({});
  const auto deep = [](int value) { return big(static_cast<std::uint32_t>(value) * 257, 2); };
  const auto flat = [](int value) { return big(static_cast<std::uint32_t>(value), 2); };
  cases.push_back({"indexed-clear.png",
                   encode({}, {.depth = 8, .kind = indexed, .before = chunk("tRNS", "\xFF\xFF\xFF\0"s)}), shown});
  cases.push_back(
      {"indexed-clear-interlaced.png",
       encode({}, {.depth = 4, .kind = indexed, .interlaced = true, .before = chunk("tRNS", "\xFF\xFF\xFF\0"s)}),
       shown});
  Quarters half;
  half.upper_left = {238, 142, 147};
  cases.push_back(
      {"indexed-half-clear.png", encode({}, {.depth = 8, .kind = indexed, .before = chunk("tRNS", "\x80"s)}), half});
  cases.push_back(
      {"rgb-clear-colour.png", encode({}, {.before = chunk("tRNS", flat(250) + flat(210) + flat(60))}), shown});
  cases.push_back({"rgb-16-clear-colour.png",
                   encode({}, {.depth = 16, .before = chunk("tRNS", deep(250) + deep(210) + deep(60))}), shown});
  cases.push_back({"grey-clear-level.png", encode(greys(), {.kind = grey, .before = chunk("tRNS", flat(240))}),
                   with_clear(greys())});
  cases.push_back(
      {"grey-2-clear-level.png", encode(said_in(2), {.depth = 2, .kind = grey, .before = chunk("tRNS", flat(1))}), [] {
         Quarters quarters = said_in(2);
         quarters.upper_right = white;
         return quarters;
       }()});
}

std::string profile_chunk(const std::string& profile) {
  return chunk("iCCP", "a name\0\0"s + zlib(profile));
}
std::string gamma_chunk(double gamma) {
  return chunk("gAMA", big(static_cast<std::uint32_t>(gamma * 100'000 + 0.5), 4));
}
std::string primaries_chunk(const std::vector<double>& values) {
  std::string data;
  for (const double value : values) data += big(static_cast<std::uint32_t>(value * 100'000 + 0.5), 4);
  return chunk("cHRM", data);
}

void add_colours(std::vector<PictureCase>& cases) {
  const std::string srgb = primaries_chunk({0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06});
  const std::string p3 = primaries_chunk({0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06});
  const auto add = [&](const std::string& name, const Quarters& stored, const Wish& wish, const Quarters& shown = {},
                       int tolerance = 8) {
    cases.push_back({name, encode(stored, wish), shown, plain_width, plain_height, tolerance});
  };
  add("srgb.png", {}, {.before = chunk("sRGB", "\0"s)});
  add("srgb-above-gamma.png", {}, {.before = chunk("sRGB", "\0"s) + gamma_chunk(1.0)});
  add("gamma-usual.png", {}, {.before = gamma_chunk(0.45455)});
  add("gamma-and-primaries-usual.png", {}, {.before = gamma_chunk(0.45455) + srgb});
  add("gamma-linear.png", stored_for({}, 1.0), {.before = gamma_chunk(1.0)}, {}, 16);
  add("gamma-linear-16.png", stored_for({}, 1.0), {.depth = 16, .before = gamma_chunk(1.0)}, {}, 16);
  add("gamma-1.8-opacity.png", stored_for({}, 1.8), {.kind = rgb_opacity, .before = gamma_chunk(1 / 1.8)},
      with_clear({}));
  add("gamma-1.8-indexed.png", stored_for({}, 1.8), {.depth = 4, .kind = indexed, .before = gamma_chunk(1 / 1.8)});
  add("gamma-1.4-grey.png", stored_for(greys(), 1.4), {.kind = grey, .before = gamma_chunk(1 / 1.4)}, greys());
  add("gamma-zero.png", {}, {.before = gamma_chunk(0)});
  add("gamma-nonsense.png", {}, {.before = gamma_chunk(2000)});
  // sRGB's red, green, blue and yellow, as a wider space of colours writes them.
  const Quarters wide{{234, 51, 35}, {117, 251, 76}, {0, 0, 245}, {255, 255, 85}};
  const Quarters pure{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}};
  add("primaries-p3.png", wide, {.before = gamma_chunk(0.45455) + p3}, pure, 16);
  add("primaries-without-gamma.png", {}, {.before = p3});
  add("profile-1.8.png", stored_for({}, 1.8), {.before = profile_chunk(rgb_profile(1.8))});
  add("profile-1.8-opacity-16.png", stored_for({}, 1.8),
      {.depth = 16, .kind = rgb_opacity, .before = profile_chunk(rgb_profile(1.8))}, with_clear({}));
  add("profile-1.8-interlaced-16.png", stored_for({}, 1.8),
      {.depth = 16, .interlaced = true, .before = profile_chunk(rgb_profile(1.8))});
  add("profile-indexed.png", stored_for({}, 1.8), {.kind = indexed, .before = profile_chunk(rgb_profile(1.8))});
  add("profile-grey.png", stored_for(greys(), 1.4), {.kind = grey, .before = profile_chunk(grey_profile(1.4))},
      greys());
  add("profile-grey-opacity.png", stored_for(greys(), 1.4),
      {.kind = grey_opacity, .before = profile_chunk(grey_profile(1.4))}, with_clear(greys()));
  add("profile-damaged.png", {}, {.before = profile_chunk(rgb_profile(1.8).substr(0, 100))});
  add("profile-not-packed.png", {}, {.before = chunk("iCCP", "a name\0\0not packed"s)});
  add("profile-bomb.png", {}, {.before = profile_chunk(std::string(30'000'000, '\0'))});
}

void add_lives(std::vector<PictureCase>& cases) {
  const std::string plain = encode({}, {});
  const auto put_in = [&](const std::string& chunks) { return plain.substr(0, 33) + chunks + plain.substr(33); };
  PictureCase moving{"animated.png", put_in(chunk("acTL", big(2, 4) + big(0, 4)))};
  moving.animated = true;
  cases.push_back(moving);
  cases.push_back({"text-and-time.png", put_in(chunk("tEXt", "Author\0x"s) + chunk("tIME", "\7\xE8\1\1\0\0\0"s))});
  cases.push_back({"tail.png", plain + "<script>alert(1)</script>"});
  for (const int orientation : {3, 6, 8}) {
    // Only the shown picture is known to the writer here: a square turns into itself by colours changing places.
    Quarters stored;
    if (orientation == 3) stored = {stored.lower_right, stored.lower_left, stored.upper_right, stored.upper_left};
    if (orientation == 6) stored = {stored.upper_right, stored.lower_right, stored.upper_left, stored.lower_left};
    if (orientation == 8) stored = {stored.lower_left, stored.upper_left, stored.lower_right, stored.upper_right};
    const bool turned = orientation != 3;
    cases.push_back({"turned-" + std::to_string(orientation) + ".png",
                     encode(stored, {.before = chunk("eXIf", exif_block(orientation, true))}),
                     {},
                     turned ? plain_height : plain_width,
                     turned ? plain_width : plain_height});
  }
}

void add_damage(std::vector<PictureCase>& cases) {
  const std::string plain = encode({}, {});
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding,
                          const std::string& reason = {}) { cases.push_back(refusal(name, bytes, finding, reason)); };
  std::string wrong = plain;
  wrong[plain.size() - 20] = static_cast<char>(wrong[plain.size() - 20] ^ 1);
  refuse("checksum-wrong.png", wrong, FindingId::image_broken, "a checksum in it is wrong");
  refuse("end-missing.png", plain.substr(0, plain.size() - 12), FindingId::image_broken, "it is cut short");
  refuse("half.png", plain.substr(0, plain.size() / 2), FindingId::image_broken, "it is cut short");
  refuse("mark-alone.png", std::string(mark), FindingId::image_broken, "it is cut short");
  const std::string rest = chunk("IDAT", zlib("x")) + chunk("IEND", "");
  const std::string start(mark);
  refuse("60000-squared.png", start + header(60'000, 60'000, {}) + rest, FindingId::image_too_large);
  refuse("4-thousand-million-wide.png", start + header(0xFFFFFFFF, 1, {}) + rest, FindingId::image_too_large);
  refuse("less-than-it-says.png", start + header(6'000, 6'000, {}) + rest, FindingId::image_broken,
         "it holds less than its header says");
  refuse("no-pixels.png", start + header(0, 10, {}) + rest, FindingId::image_broken, "it has no pixels");
  refuse("depth-3.png", start + header(10, 10, {.depth = 3}) + rest, FindingId::image_broken, "its header is damaged");
  refuse("palette-missing.png", start + header(10, 10, {.kind = indexed}) + rest, FindingId::image_broken,
         "its palette is missing");
  refuse("chunk-unknown-but-needed.png", plain.substr(0, 33) + chunk("ABCD", "") + plain.substr(33),
         FindingId::image_kind_unsupported);
  refuse("chunk-of-2-gigabytes.png", plain.substr(0, 33) + big(0x7FFFFFFF, 4) + "tEXt", FindingId::image_broken,
         "it is cut short");
}

}  // namespace

std::vector<PictureCase> png_cases() {
  std::vector<PictureCase> cases;
  add_depths(cases);
  add_clear(cases);
  add_colours(cases);
  add_lives(cases);
  add_damage(cases);
  return cases;
}

}  // namespace sheaf::test
