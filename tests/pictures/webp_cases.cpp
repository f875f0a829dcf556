#include <webp/encode.h>
#include <webp/mux.h>

#include <string_view>
#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {
namespace {

using namespace std::string_literals;

std::string encode(const Pixels& pixels, bool lossless, float quality = 90) {
  std::uint8_t* bytes = nullptr;
  const auto stride = static_cast<int>(pixels.row_bytes());
  const bool clear = pixels.channels == 4;
  const std::uint8_t* data = pixels.data.data();
  std::size_t length = 0;
  if (lossless) {
    length =
        (clear ? WebPEncodeLosslessRGBA : WebPEncodeLosslessRGB)(data, pixels.width, pixels.height, stride, &bytes);
  } else {
    length = (clear ? WebPEncodeRGBA : WebPEncodeRGB)(data, pixels.width, pixels.height, stride, quality, &bytes);
  }
  std::string out(reinterpret_cast<const char*>(bytes), length);
  WebPFree(bytes);
  return out;
}

WebPData data_of(const std::string& bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

std::string assembled(WebPMux* mux) {
  WebPData all{};
  WebPMuxAssemble(mux, &all);
  std::string out(reinterpret_cast<const char*>(all.bytes), all.size);
  WebPDataClear(&all);
  WebPMuxDelete(mux);
  return out;
}

std::string with_chunk(const std::string& webp, const char* name, const std::string& chunk) {
  const WebPData picture = data_of(webp);
  const WebPData extra = data_of(chunk);
  WebPMux* mux = WebPMuxCreate(&picture, 1);
  WebPMuxSetChunk(mux, name, &extra, 1);
  return assembled(mux);
}

struct Frame {
  std::string webp;
  int left;
  int top;
};

std::string moving(int width, int height, const std::vector<Frame>& frames) {
  WebPMux* mux = WebPMuxNew();
  for (const Frame& frame : frames) {
    WebPMuxFrameInfo info{};
    info.bitstream = data_of(frame.webp);
    info.x_offset = frame.left;
    info.y_offset = frame.top;
    info.duration = 100;
    info.id = WEBP_CHUNK_ANMF;
    WebPMuxPushFrame(mux, &info, 1);
  }
  const WebPMuxAnimParams params{0xFFFFFFFF, 0};
  WebPMuxSetAnimationParams(mux, &params);
  WebPMuxSetCanvasSize(mux, width, height);
  return assembled(mux);
}

Quarters with_clear(Quarters quarters = {}) {
  quarters.lower_right = white;
  return quarters;
}

void add_damage(std::vector<PictureCase>& cases, const std::string& plain, const std::string& exact) {
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding) {
    cases.push_back(refusal(name, bytes, finding));
  };
  refuse("half.webp", plain.substr(0, plain.size() / 2), FindingId::image_broken);
  refuse("half-lossless.webp", exact.substr(0, exact.size() / 2), FindingId::image_broken);
  refuse("mark-alone.webp", plain.substr(0, 12), FindingId::image_broken);
  // Fourteen bits of width and of height, less one, behind a signature byte.
  std::string wide = exact;
  wide.replace(21, 4, "\xFF\xFF\xFF\x0F");
  refuse("16384-squared-lossless.webp", wide, FindingId::image_too_large);
  std::string canvas = "VP8X" + little(10, 4) + std::string(4, '\0') + "\xFF\xFF\xFF\xFF\xFF\xFF";
  canvas = "RIFF" + little(static_cast<std::uint32_t>(4 + canvas.size()), 4) + "WEBP" + canvas;
  refuse("canvas-of-gigabytes.webp", canvas, FindingId::image_broken);
  std::string chunks;
  for (int i = 0; i < 100'000; ++i) chunks += "JUNK" + little(0, 4);
  std::string deep = "VP8X" + little(10, 4) + std::string(4, '\0') + "\x2F\0\0\x1F\0\0"s + chunks;
  deep = "RIFF" + little(static_cast<std::uint32_t>(4 + deep.size()), 4) + "WEBP" + deep;
  refuse("hundred-thousand-chunks.webp", deep, FindingId::image_broken);
}

}  // namespace

std::vector<PictureCase> webp_cases() {
  const Pixels opaque = paint({}, 3);
  const Pixels clear = paint({}, 4);
  const std::string plain = encode(opaque, false);
  const std::string exact = encode(opaque, true);
  const std::string exact_clear = encode(clear, true);
  std::vector<PictureCase> cases;
  // Lossy WebP halves the colour's resolution, and holds no more than 219 levels of brightness.
  cases.push_back({"lossy.webp", plain, {}, plain_width, plain_height, 12});
  cases.push_back({"lossy-coarse.webp", encode(opaque, false, 20), {}, plain_width, plain_height, 24});
  cases.push_back({"lossy-odd-size.webp", encode(paint({}, 3, 45, 31), false), {}, 45, 31, 12});
  cases.push_back({"lossy-clear.webp", encode(clear, false), with_clear(), plain_width, plain_height, 12});
  cases.push_back({"lossless.webp", exact});
  cases.push_back({"lossless-clear.webp", exact_clear, with_clear()});
  cases.push_back({"lossless-grey.webp",
                   encode(paint({{20, 20, 20}, {90, 90, 90}, {160, 160, 160}, {240, 240, 240}}, 3), true), greys()});
  cases.push_back({"tail.webp", plain + "PK\3\4", {}, plain_width, plain_height, 12});
  cases.push_back(
      {"profile-1.8.webp", with_chunk(encode(paint(stored_for({}, 1.8), 3), true), "ICCP", rgb_profile(1.8))});
  cases.push_back({"profile-1.8-clear.webp",
                   with_chunk(encode(paint(stored_for({}, 1.8), 4), true), "ICCP", rgb_profile(1.8)), with_clear()});
  cases.push_back({"profile-broken.webp", with_chunk(exact, "ICCP", rgb_profile(1.8).substr(0, 90))});
  for (const int orientation : {1, 3, 6, 8}) {
    const std::string turned = encode(lay_down(opaque, orientation), true);
    cases.push_back({"turned-" + std::to_string(orientation) + ".webp",
                     with_chunk(turned, "EXIF", exif_block(orientation, orientation == 6))});
  }
  cases.push_back({"turned-6-marked-as-in-jpeg.webp",
                   with_chunk(encode(lay_down(opaque, 6), true), "EXIF", "Exif\0\0"s + exif_block(6, true))});
  const auto add_moving = [&](const std::string& name, const std::vector<Frame>& frames, const Quarters& shown) {
    PictureCase picture{name, moving(plain_width, plain_height, frames), shown, plain_width, plain_height, 12};
    picture.animated = true;
    cases.push_back(std::move(picture));
  };
  add_moving("moving.webp", {{exact, 0, 0}, {exact_clear, 0, 0}}, {});
  add_moving("moving-lossy.webp", {{plain, 0, 0}, {plain, 0, 0}}, {});
  add_moving("moving-clear.webp", {{exact_clear, 0, 0}, {exact, 0, 0}}, with_clear());
  Quarters corner{white, white, white, {220, 30, 40}};
  const Colour red{220, 30, 40};
  const std::string small = encode(paint({red, red, red, red}, 3, plain_width / 2, plain_height / 2), true);
  add_moving("moving-in-a-corner.webp", {{small, plain_width / 2, plain_height / 2}, {exact, 0, 0}}, corner);
  add_damage(cases, plain, exact);
  return cases;
}

}  // namespace sheaf::test
