#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <cstdlib>
#include <functional>
#include <string_view>
#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {
namespace {

using namespace std::string_literals;

/// How the reference encoder is to write a JPEG.
struct Wish {
  J_COLOR_SPACE given = JCS_RGB;
  J_COLOR_SPACE stored = JCS_YCbCr;
  int across = 1;  ///< brightness samples for one of colour
  int down = 1;
  int restart = 0;
  bool progressive = false;
  bool arithmetic = false;
  bool plain = false;  ///< neither the JFIF nor the Adobe mark
  int quality = 92;
  std::string profile{};
};

std::string encode(const Pixels& pixels, const Wish& wish) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long length = 0;
  jpeg_mem_dest(&info, &bytes, &length);
  info.image_width = static_cast<JDIMENSION>(pixels.width);
  info.image_height = static_cast<JDIMENSION>(pixels.height);
  info.input_components = pixels.channels;
  info.in_color_space = wish.given;
  jpeg_set_defaults(&info);
  jpeg_set_colorspace(&info, wish.stored);
  jpeg_set_quality(&info, wish.quality, TRUE);
  for (int i = 0; i < info.num_components; ++i) {
    const bool whole = i == 0 || i == 3;
    info.comp_info[i].h_samp_factor = whole ? wish.across : 1;
    info.comp_info[i].v_samp_factor = whole ? wish.down : 1;
  }
  info.restart_interval = static_cast<unsigned>(wish.restart);
  info.arith_code = wish.arithmetic ? TRUE : FALSE;
  if (wish.progressive) jpeg_simple_progression(&info);
  if (wish.plain) info.write_JFIF_header = info.write_Adobe_marker = FALSE;
  jpeg_start_compress(&info, TRUE);
  if (!wish.profile.empty()) {
    jpeg_write_icc_profile(&info, reinterpret_cast<const JOCTET*>(wish.profile.data()),
                           static_cast<unsigned>(wish.profile.size()));
  }
  while (info.next_scanline < info.image_height) {
    auto* row = const_cast<JSAMPROW>(pixels.data.data() + info.next_scanline * pixels.row_bytes());
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string out(reinterpret_cast<const char*>(bytes), length);
  std::free(bytes);
  return out;
}

std::string segment(int marker, std::string_view payload) {
  return "\xFF"s + static_cast<char>(marker) + big(static_cast<std::uint32_t>(payload.size() + 2), 2) +
         std::string(payload);
}

/// Put in right behind the first two bytes.
std::string with(const std::string& jpeg, const std::string& segments) {
  return jpeg.substr(0, 2) + segments + jpeg.substr(2);
}

/// Inks by the plain rule, as Adobe's programs store them (255: none) or not.
Pixels inks(const Quarters& quarters, bool inverted) {
  const Pixels rgb = paint(quarters, 3);
  Pixels cmyk = make_pixels(rgb.width, rgb.height, 4);
  const auto flip = [&](int ink) { return static_cast<std::uint8_t>(inverted ? 255 - ink : ink); };
  for (std::size_t i = 0; i < rgb.data.size() / 3; ++i) {
    for (std::size_t c = 0; c < 3; ++c) cmyk.data[4 * i + c] = flip(255 - rgb.data[3 * i + c]);
    cmyk.data[4 * i + 3] = flip(0);
  }
  return cmyk;
}

Pixels single_inks() {
  Pixels cmyk = make_pixels(plain_width, plain_height, 4);
  for (int y = 0; y < plain_height; ++y) {
    for (int x = 0; x < plain_width; ++x) {
      const int quarter = (y < plain_height / 2 ? 0 : 2) + (x < plain_width / 2 ? 0 : 1);
      for (int c = 0; c < 4; ++c) {
        cmyk.data[static_cast<std::size_t>(4 * (y * plain_width + x) + c)] = c == quarter ? 0 : 255;
      }
    }
  }
  return cmyk;
}

void add_codings(std::vector<PictureCase>& cases, const std::string& plain) {
  const Pixels colour = paint({}, 3);
  const Pixels grey = paint(greys(), 1);
  const auto add = [&](const std::string& name, const Wish& wish) { cases.push_back({name, encode(colour, wish)}); };
  cases.push_back({"baseline-444.jpg", plain});
  add("baseline-420.jpg", {.across = 2, .down = 2});
  add("baseline-422.jpg", {.across = 2});
  add("baseline-440.jpg", {.down = 2});
  add("baseline-411.jpg", {.across = 4});
  add("restart-every-block.jpg", {.restart = 1});
  add("restart-420.jpg", {.across = 2, .down = 2, .restart = 2});
  add("progressive.jpg", {.progressive = true});
  add("progressive-420.jpg", {.across = 2, .down = 2, .progressive = true});
  add("progressive-restart.jpg", {.restart = 3, .progressive = true});
  add("arithmetic.jpg", {.arithmetic = true});
  add("arithmetic-progressive.jpg", {.progressive = true, .arithmetic = true});
  add("rgb-adobe.jpg", {.stored = JCS_RGB});
  add("ycc-without-marks.jpg", {.plain = true});
  add("rgb-by-component-names.jpg", {.stored = JCS_RGB, .plain = true});
  const Wish one{.given = JCS_GRAYSCALE, .stored = JCS_GRAYSCALE};
  cases.push_back({"grey.jpg", encode(grey, one), greys()});
  Wish progressive = one;
  progressive.progressive = true;
  cases.push_back({"grey-progressive.jpg", encode(grey, progressive), greys()});
  Wish odd = one;
  odd.across = odd.down = 2;
  cases.push_back({"grey-2x2.jpg", encode(grey, odd), greys()});
  cases.push_back({"odd-size.jpg", encode(paint({}, 3, 45, 31), {.across = 2, .down = 2}), {}, 45, 31});
}

void add_orientations(std::vector<PictureCase>& cases) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const std::string jpeg = encode(lay_down(paint({}, 3), orientation), {});
    const std::string number = std::to_string(orientation);
    const auto block = [&](const std::string& tiff) { return with(jpeg, segment(0xE1, "Exif\0\0"s + tiff)); };
    cases.push_back({"turned-" + number + ".jpg", block(exif_block(orientation, orientation % 2 == 0))});
  }
  const std::string jpeg = encode(paint({}, 3), {});
  const auto upright = [&](const std::string& name, const std::string& segments) {
    cases.push_back({name, with(jpeg, segments)});
  };
  upright("turned-9-is-nonsense.jpg", segment(0xE1, "Exif\0\0"s + exif_block(9, true)));
  upright("turned-0-is-nonsense.jpg", segment(0xE1, "Exif\0\0"s + exif_block(0, false)));
  upright("exif-cut-short.jpg", segment(0xE1, "Exif\0\0"s + exif_block(6, true).substr(0, 12)));
  upright("exif-directory-far-away.jpg", segment(0xE1, "Exif\0\0II*\0\xFF\xFF\xFF\x7F"s));
  upright("exif-twice-first-counts.jpg",
          segment(0xE1, "Exif\0\0"s + exif_block(1, true)) + segment(0xE1, "Exif\0\0"s + exif_block(3, true)));
  const std::string late = encode(lay_down(paint({}, 3), 6), {});
  cases.push_back(
      {"turned-6-behind-many-entries.jpg", with(late, segment(0xE1, "Exif\0\0"s + exif_block(6, false, 400)))});
  Wish two{.across = 2, .down = 2, .progressive = true};
  const std::string progressive = encode(lay_down(paint({}, 3), 8), two);
  cases.push_back({"turned-8-progressive.jpg", with(progressive, segment(0xE1, "Exif\0\0"s + exif_block(8, true)))});
}

void add_colours(std::vector<PictureCase>& cases) {
  const Wish to_cmyk{.given = JCS_CMYK, .stored = JCS_CMYK};
  Wish to_ycck = to_cmyk;
  to_ycck.stored = JCS_YCCK;
  Wish bare = to_cmyk;
  bare.plain = true;
  const Pixels adobe = inks({}, true);
  cases.push_back({"cmyk-adobe.jpg", encode(adobe, to_cmyk)});
  cases.push_back({"ycck-adobe.jpg", encode(adobe, to_ycck)});
  cases.push_back({"cmyk-plain.jpg", encode(inks({}, false), bare)});
  Wish progressive = to_ycck;
  progressive.progressive = true;
  cases.push_back({"ycck-progressive.jpg", encode(adobe, progressive)});
  Wish broken = to_cmyk;
  broken.profile = cmyk_profile().substr(0, 300);
  cases.push_back({"cmyk-profile-broken.jpg", encode(adobe, broken)});
  Wish foreign = to_cmyk;
  foreign.profile = rgb_profile(1.0);
  cases.push_back({"cmyk-profile-for-rgb.jpg", encode(adobe, foreign)});
  // Lab 50 -64 40, 50 64 40 and 88 0 80, cut to what sRGB holds; and black.
  const Quarters printed{{0, 143, 41}, {219, 52, 56}, {250, 218, 45}, {0, 0, 0}};
  for (const bool ycck : {false, true}) {
    Wish wish = ycck ? to_ycck : to_cmyk;
    wish.profile = cmyk_profile();
    cases.push_back({ycck ? "ycck-profile.jpg" : "cmyk-profile.jpg", encode(single_inks(), wish), printed, plain_width,
                     plain_height, 14});
  }

  const auto add = [&](const std::string& name, const Quarters& stored, const std::string& profile,
                       const Quarters& shown, int tolerance) {
    cases.push_back(
        {name, encode(paint(stored, 3), {.profile = profile}), shown, plain_width, plain_height, tolerance});
  };
  add("profile-linear.jpg", stored_for({}, 1.0), rgb_profile(1.0), {}, 16);
  add("profile-1.8.jpg", stored_for({}, 1.8), rgb_profile(1.8), {}, 10);
  add("profile-broken.jpg", {}, rgb_profile(1.0).substr(0, 150), {}, 8);
  add("profile-not-a-profile.jpg", {}, std::string(3000, 'p'), {}, 8);
  add("profile-for-cmyk.jpg", {}, cmyk_profile(), {}, 8);
  add("profile-in-many-parts.jpg", stored_for({}, 1.8), rgb_profile(1.8) + std::string(150'000, '\0'), {}, 10);
  const Wish grey{.given = JCS_GRAYSCALE, .stored = JCS_GRAYSCALE, .profile = grey_profile(1.4)};
  cases.push_back({"grey-profile.jpg", encode(paint(stored_for(greys(), 1.4), 1), grey), greys()});
  Wish camera = grey;
  camera.profile = rgb_profile(1.4);
  cases.push_back({"grey-profile-for-rgb.jpg", encode(paint(stored_for(greys(), 1.4), 1), camera), greys()});
}

void add_damage(std::vector<PictureCase>& cases, const std::string& plain) {
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding,
                          const std::string& reason = {}) { cases.push_back(refusal(name, bytes, finding, reason)); };
  const auto changed = [&](std::string_view marker, std::size_t offset, std::string_view by) {
    std::string bytes = plain;
    bytes.replace(bytes.find(marker) + offset, by.size(), by);
    return bytes;
  };
  cases.push_back({"end-missing.jpg", plain.substr(0, plain.size() - 2)});
  cases.push_back({"end-followed-by-zip.jpg", plain + "PK\x03\x04 another file"});
  cases.push_back({"end-is-another-start.jpg", plain.substr(0, plain.size() - 1) + "\xD8"});
  cases.push_back({"filled-markers.jpg", with(plain, "\xFF\xFF\xFF\xFF"s)});
  cases.push_back({"stray-bytes-before-frame.jpg", [&] {
                     std::string bytes = plain;
                     return bytes.insert(bytes.find("\xFF\xC0"), "\0\0"s);
                   }()});
  cases.push_back({"thousand-comments.jpg", [&] {
                     std::string comments;
                     for (int i = 0; i < 1000; ++i) comments += segment(0xFE, "x");
                     return with(plain, comments);
                   }()});
  refuse("twelve-bits.jpg", changed("\xFF\xC0", 4, "\x0C"), FindingId::image_kind_unsupported,
         "JPEG of 12 bits a colour");
  refuse("lossless.jpg", changed("\xFF\xC0", 1, "\xC3"), FindingId::image_kind_unsupported, "lossless JPEG");
  refuse("hierarchical.jpg", changed("\xFF\xC0", 1, "\xC5"), FindingId::image_kind_unsupported, "hierarchical JPEG");
  refuse("two-colours.jpg", "\xFF\xD8"s + segment(0xC0, "\x08\0\x20\0\x30\x02\1\x11\0\2\x11\0"s) + "\xFF\xD9",
         FindingId::image_kind_unsupported, "JPEG of 2 colours");
  refuse("no-pixels.jpg", changed("\xFF\xC0", 5, "\0\0\0\0"s), FindingId::image_broken, "it has no pixels");
  refuse("65500-squared.jpg", changed("\xFF\xC0", 5, "\xFF\xDC\xFF\xDC"s), FindingId::image_too_large);
  refuse("more-than-it-holds.jpg", changed("\xFF\xC0", 5, "\x20\0\x20\0"s), FindingId::image_broken,
         "it holds less than its header says");
  refuse("half.jpg", plain.substr(0, plain.size() * 2 / 3), FindingId::image_broken);
  refuse("start-alone.jpg", plain.substr(0, 4), FindingId::image_broken);
  refuse(
      "endless-exif.jpg",
      plain.substr(0, 2) +
          [&] {
            std::string segments;
            for (int i = 0; i < 300; ++i) segments += segment(0xE1, "Exif\0\0"s + std::string(65'000, 'x'));
            return segments;
          }(),
      FindingId::image_broken);
  refuse("segment-without-length.jpg", with(plain, "\xFF\xE1\0\0"s), FindingId::image_broken,
         "a part of it has no length");
}

}  // namespace

std::vector<PictureCase> jpeg_cases() {
  std::vector<PictureCase> cases;
  const std::string plain = encode(paint({}, 3), {});
  add_codings(cases, plain);
  add_orientations(cases);
  add_colours(cases);
  add_damage(cases, plain);
  return cases;
}

}  // namespace sheaf::test
