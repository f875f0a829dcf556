#include <avif/avif.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {
namespace {

struct Wish {
  int depth = 8;
  avifPixelFormat format = AVIF_PIXEL_FORMAT_YUV444;
  avifColorPrimaries primaries = AVIF_COLOR_PRIMARIES_BT709;
  avifTransferCharacteristics transfer = AVIF_TRANSFER_CHARACTERISTICS_SRGB;
  avifMatrixCoefficients matrix = AVIF_MATRIX_COEFFICIENTS_BT601;
  avifRange range = AVIF_RANGE_FULL;
  int quarters_turned = 0;  ///< anticlockwise
  int mirrored = -1;
  std::string profile{};
  int frames = 1;
};

avifImage* image_of(const Pixels& pixels, const Wish& wish) {
  avifImage* image = avifImageCreate(pixels.width, pixels.height, wish.depth, wish.format);
  image->colorPrimaries = wish.primaries;
  image->transferCharacteristics = wish.transfer;
  image->matrixCoefficients = wish.matrix;
  image->yuvRange = wish.range;
  if (wish.quarters_turned > 0) {
    image->transformFlags |= AVIF_TRANSFORM_IROT;
    image->irot.angle = static_cast<std::uint8_t>(wish.quarters_turned);
  }
  if (wish.mirrored >= 0) {
    image->transformFlags |= AVIF_TRANSFORM_IMIR;
    image->imir.mode = static_cast<std::uint8_t>(wish.mirrored);
  }
  if (!wish.profile.empty()) {
    avifImageSetProfileICC(image, reinterpret_cast<const std::uint8_t*>(wish.profile.data()), wish.profile.size());
  }
  avifRGBImage rgb;
  avifRGBImageSetDefaults(&rgb, image);
  rgb.depth = 8;
  rgb.format = pixels.channels == 4 ? AVIF_RGB_FORMAT_RGBA : AVIF_RGB_FORMAT_RGB;
  rgb.pixels = const_cast<std::uint8_t*>(pixels.data.data());
  rgb.rowBytes = static_cast<std::uint32_t>(pixels.row_bytes());
  avifImageRGBToYUV(image, &rgb);
  return image;
}

std::string encode(const Pixels& pixels, const Wish& wish) {
  avifImage* image = image_of(pixels, wish);
  avifEncoder* encoder = avifEncoderCreate();
  encoder->speed = 10;
  encoder->maxThreads = 1;
  encoder->minQuantizer = 0;
  encoder->maxQuantizer = 10;
  encoder->minQuantizerAlpha = encoder->maxQuantizerAlpha = 0;
  for (int i = 0; i < wish.frames; ++i) {
    avifEncoderAddImage(encoder, image, 1,
                        wish.frames == 1 ? avifAddImageFlags{AVIF_ADD_IMAGE_FLAG_SINGLE} : avifAddImageFlags{0});
  }
  avifRWData out = AVIF_DATA_EMPTY;
  avifEncoderFinish(encoder, &out);
  std::string bytes(reinterpret_cast<const char*>(out.data), out.size);
  avifRWDataFree(&out);
  avifEncoderDestroy(encoder);
  avifImageDestroy(image);
  return bytes;
}

/// Turned clockwise, so that as many quarters anticlockwise show it as it is.
Pixels turned(const Pixels& shown, int quarters) {
  constexpr int orientations[] = {1, 6, 3, 8};
  return make_upright(shown, orientations[quarters]);
}

void add_damage(std::vector<PictureCase>& cases, const std::string& plain) {
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding) {
    cases.push_back(refusal(name, bytes, finding));
  };
  refuse("half.avif", plain.substr(0, plain.size() / 2), FindingId::image_broken);
  refuse("mark-alone.avif", plain.substr(0, 32), FindingId::image_broken);
  std::string wide = plain;
  wide.replace(wide.find("ispe") + 8, 8, big(60'000, 4) + big(60'000, 4));
  refuse("60000-squared.avif", wide, FindingId::image_broken);
  std::string large = plain;
  large.replace(large.find("ispe") + 8, 8, big(16'000, 4) + big(16'000, 4));
  refuse("16000-squared.avif", large, FindingId::image_too_large);
}

}  // namespace

std::vector<PictureCase> avif_cases() {
  const Pixels opaque = paint({}, 3);
  const std::string plain = encode(opaque, {});
  std::vector<PictureCase> cases;
  const auto add = [&](const std::string& name, const Pixels& pixels, const Wish& wish, const Quarters& shown = {},
                       int tolerance = 12) {
    cases.push_back({name, encode(pixels, wish), shown, plain_width, plain_height, tolerance});
  };
  add("plain.avif", opaque, {});
  add("420.avif", opaque, {.format = AVIF_PIXEL_FORMAT_YUV420});
  add("422-10.avif", opaque, {.depth = 10, .format = AVIF_PIXEL_FORMAT_YUV422});
  add("444-12.avif", opaque, {.depth = 12});
  add("420-10-narrow.avif", opaque, {.depth = 10, .format = AVIF_PIXEL_FORMAT_YUV420, .range = AVIF_RANGE_LIMITED});
  add("matrix-709.avif", opaque, {.matrix = AVIF_MATRIX_COEFFICIENTS_BT709});
  add("matrix-identity.avif", opaque, {.matrix = AVIF_MATRIX_COEFFICIENTS_IDENTITY});
  add("unspecified.avif", opaque,
      {.primaries = AVIF_COLOR_PRIMARIES_UNSPECIFIED, .transfer = AVIF_TRANSFER_CHARACTERISTICS_UNSPECIFIED});
  add("video.avif", opaque, {.transfer = AVIF_TRANSFER_CHARACTERISTICS_BT709});
  const Quarters g = greys();
  add("grey.avif", paint(g, 3), {.format = AVIF_PIXEL_FORMAT_YUV400}, g);
  Quarters clear;
  clear.lower_right = white;
  add("clear.avif", paint({}, 4), {}, clear);
  add("clear-10.avif", paint({}, 4), {.depth = 10, .format = AVIF_PIXEL_FORMAT_YUV420}, clear);
  add("profile-1.8.avif", paint(stored_for({}, 1.8), 3), {.profile = rgb_profile(1.8)});
  add("profile-broken.avif", opaque, {.profile = rgb_profile(1.8).substr(0, 80)});
  add("linear.avif", paint(stored_for({}, 1.0), 3), {.transfer = AVIF_TRANSFER_CHARACTERISTICS_LINEAR}, {}, 24);
  add("gamma-2.2.avif", paint(stored_for({}, 2.2), 3), {.transfer = AVIF_TRANSFER_CHARACTERISTICS_BT470M});
  // sRGB's red, green, blue and yellow as Display P3 and BT.2020 write them.
  const Quarters pure{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}};
  add("p3.avif", paint({{234, 51, 35}, {117, 251, 76}, {0, 0, 245}, {255, 255, 85}}, 3),
      {.primaries = AVIF_COLOR_PRIMARIES_SMPTE432}, pure, 20);
  for (int quarters = 1; quarters <= 3; ++quarters) {
    add("turned-" + std::to_string(quarters) + ".avif", turned(opaque, quarters), {.quarters_turned = quarters});
  }
  add("mirrored-top-to-bottom.avif", make_upright(opaque, 4), {.mirrored = 0});
  add("mirrored-left-to-right.avif", make_upright(opaque, 2), {.mirrored = 1});
  PictureCase moving{"moving.avif", encode(opaque, {.frames = 2}), {}, plain_width, plain_height, 12};
  moving.animated = true;
  cases.push_back(moving);
  add_damage(cases, plain);
  return cases;
}

}  // namespace sheaf::test
