#include <cstdint>
#include <string>
#include <string_view>

#include "sheaf/adapt/avif.hpp"
#include "sheaf/adapt/gif.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/adapt/raster.hpp"
#include "sheaf/adapt/webp.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

// Each is a red picture of 6 x 4 pixels whose upper left corner, 3 x 2, is blue; in the clear ones red is transparent.
constexpr std::string_view gif_plain =
    "47494638396106000400f00000ff00000000ff21f904000000000021ff0b496d6167654d616769636b0d67616d6d613d302e"
    "3435343535002c00000000060004004002068c819916ea05003b";
constexpr std::string_view gif_clear =
    "47494638396106000400f000000000ff00000021f904010000010021ff0b496d6167654d616769636b0d67616d6d613d302e"
    "3435343535002c0000000006000400000207848306c8ed5100003b";
constexpr std::string_view gif_moving =
    "47494638396106000400f100000000ffff0000ffffff00000021f904000000000021ff0b4e45545343415045322e30030100"
    "000021ff0b496d6167654d616769636b0d67616d6d613d302e3435343535002c0000000006000400000207848306c8ed5100"
    "0021f904000a00000021ff0b496d6167654d616769636b0d67616d6d613d302e3435343535002c0000000006000400000207"
    "848306c8ed5100003b";
constexpr std::string_view webp_plain =
    "5249464620000000574542505650384c130000002f05c000000f10f3bffff31f0e8ef313d1ff6000";
constexpr std::string_view webp_clear = "524946461e000000574542505650384c110000002f05c000100f1031fff31f8c3988e87f0c00";
constexpr std::string_view webp_moving =
    "524946460001000057454250565038580a00000002000000050000030000414e494d06000000ffffffff0000414e4d466800"
    "0000000000000000050000030000640000025650382050000000d002009d012a0600040002003425b00274ba01f8007e807a"
    "370397fec75e0000fef8a2ffb2dbfd53585f9b8d3cff1acf03717c71fec9379f325ffe08125bffd76feebe6dbcff901ff203"
    "ffe3c8000000414e4d466400000000000000000005000003000064000000565038204c0000007402009d012a060004000000"
    "3425b00274ba01f800792a836028302000fef75f62bc5fb4b509f9cd387ff9d5f96ffcdef93ab275b79fff08026f7f8cf8fa"
    "ffc4a5f155f91c7f238ffe432000524946465c000000574542505650382050000000d002009d012a0600040002003425b002"
    "74ba01f8007e807a370397fec75e0000fef8a2ffb2dbfd53585f9b8d3cff1acf03717c71fec9379f325ffe08125bffd76fee"
    "be6dbcff901ff203ffe3c8000000";
constexpr std::string_view avif_plain =
    "0000001c667479706176696600000000617669666d6966316d696166000000ea6d657461000000000000002168646c720000"
    "00000000000070696374000000000000000000000000000000000e7069746d00000000000100000022696c6f630000000044"
    "400001000100000000010e0001000000000000002d0000002369696e6600000000000100000015696e666502000000000100"
    "0061763031000000006a697072700000004b6970636f00000013636f6c726e636c78000200020006800000000c6176314381"
    "000c000000001469737065000000000000000600000004000000107069786900000000030808080000001769706d61000000"
    "000000000100010481820384000000356d64617412000a0518086ec084322218000a28a2850003b7ce66502bfc6caf2df627"
    "10cd1dbbe5264c82ee5f2284b68f20";
constexpr std::string_view bmp_plain =
    "424d860000000000000076000000280000000600000004000000010004000000000010000000000000000000000010000000"
    "10000000ff0000000000ff00ffffff0000000000000000000000000000000000000000000000000000000000000000000000"
    "00000000000000000000000000000000000011111100111111000001110000011100";
constexpr std::string_view tga_plain =
    "000101000003001800000000060004000820ff00000000ffffffff0000000101010000000101010101010101010101010101"
    "01";
constexpr std::string_view ppm_plain =
    "50360a3620340a3235350a0000ff0000ff0000ffff0000ff0000ff00000000ff0000ff0000ffff0000ff0000ff0000ff0000"
    "ff0000ff0000ff0000ff0000ff0000ff0000ff0000ff0000ff0000ff0000ff0000";
// 16 x 16 pixels of one red, in CMYK.
constexpr std::string_view jpeg_cmyk =
    "ffd8ffee000e41646f626500640000000002ffdb004300030202020202030202020303030304060404040404080606050609"
    "080a0a090809090a0c0f0c0a0b0e0b09090d110d0e0f101011100a0c12131210130f101010ffdb0043010303030403040804"
    "0408100b090b1010101010101010101010101010101010101010101010101010101010101010101010101010101010101010"
    "101010101010ffc00014080010001004011100021101031101041100ffc40016000101010000000000000000000000000000"
    "0708ffc40014100100000000000000000000000000000000ffc400160101010100000000000000000000000000000709ffc4"
    "0014110100000000000000000000000000000000ffda000e040100021103110400003f00a02c6cdc6c00000007ffd9";

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

/// "red", "blue", "clear" or "white", give or take what a lossy format does.
std::string colour_at(const Pixels& pixels, int x, int y) {
  const std::uint8_t* at = pixels.data.data() + static_cast<std::size_t>(y) * pixels.row_bytes() + x * pixels.channels;
  if (pixels.channels == 4 && at[3] < 128) return "clear";
  if (at[0] > 150 && at[1] > 150 && at[2] > 150) return "white";
  if (at[0] > 150 && at[1] < 90 && at[2] < 90) return "red";
  if (at[2] > 150 && at[0] < 90 && at[1] < 90) return "blue";
  return "another";
}

void check_corner(const Pixels& pixels, const std::string& around) {
  REQUIRE(pixels.width == 6);
  REQUIRE(pixels.height == 4);
  CHECK(colour_at(pixels, 0, 0) == "blue");
  CHECK(colour_at(pixels, 2, 1) == "blue");
  CHECK(colour_at(pixels, 5, 0) == around);
  CHECK(colour_at(pixels, 0, 3) == around);
  CHECK(colour_at(pixels, 5, 3) == around);
}

/// Neither a cut nor a changed byte may do worse than an error.
template <typename Decode>
void check_damage(std::string_view hex, Decode decode) {
  const std::string whole = from_hex(hex);
  const auto survives = [&](const std::string& bytes) {
    try {
      decode(bytes);
    } catch (const Error& error) {
      CHECK(error.trouble() == Trouble::unusable_image);
    }
  };
  for (std::size_t length = 0; length < whole.size(); ++length) survives(whole.substr(0, length));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x55);
    survives(changed);
  }
}

}  // namespace

TEST_CASE("a GIF gives its first frame, interlaced, clear or moving", "[adapt][image]") {
  CHECK(gif_size(from_hex(gif_plain)) == PixelSize{6, 4});
  check_corner(decode_gif(from_hex(gif_plain)).pixels, "red");
  check_corner(decode_gif(from_hex(gif_clear)).pixels, "clear");
  CHECK_FALSE(decode_gif(from_hex(gif_clear)).animated);
  CHECK(decode_gif(from_hex(gif_moving)).animated);
}

TEST_CASE("a WebP gives its pixels, clear ones too, and the first frame of a moving one", "[adapt][image]") {
  CHECK(webp_size(from_hex(webp_plain)) == PixelSize{6, 4});
  check_corner(decode_webp(from_hex(webp_plain)).pixels, "red");
  check_corner(decode_webp(from_hex(webp_clear)).pixels, "clear");
  const DecodedFrame moving = decode_webp(from_hex(webp_moving));
  CHECK(moving.animated);
  CHECK(moving.pixels.width == 6);
  CHECK(moving.pixels.height == 4);
}

TEST_CASE("an AVIF gives its pixels", "[adapt][image]") {
  CHECK(avif_size(from_hex(avif_plain)) == PixelSize{6, 4});
  const Pixels pixels = decode_avif(from_hex(avif_plain)).pixels;
  CHECK(colour_at(pixels, 0, 0) == "blue");
  CHECK(colour_at(pixels, 5, 3) == "red");
}

TEST_CASE("BMP, TGA and PNM give their pixels, and other formats are not tried", "[adapt][image]") {
  for (const std::string_view hex : {bmp_plain, tga_plain, ppm_plain}) {
    CHECK(raster_size(from_hex(hex)) == PixelSize{6, 4});
    check_corner(decode_raster(from_hex(hex)), "red");
  }
  CHECK_FALSE(raster_size(from_hex(gif_plain)));
  CHECK_FALSE(raster_size(from_hex(jpeg_cmyk)));
}

TEST_CASE("a CMYK JPEG becomes RGB", "[adapt][image]") {
  const DecodedJpeg decoded = decode_jpeg(from_hex(jpeg_cmyk), {});
  CHECK(decoded.complete);
  CHECK(decoded.pixels.channels == 3);
  CHECK(colour_at(decoded.pixels, 8, 8) == "red");
}

TEST_CASE("damaged pictures are refused, never worse", "[adapt][image]") {
  check_damage(gif_plain, [](const std::string& bytes) { decode_gif(bytes); });
  check_damage(gif_moving, [](const std::string& bytes) { decode_gif(bytes); });
  check_damage(webp_plain, [](const std::string& bytes) { decode_webp(bytes); });
  check_damage(webp_moving, [](const std::string& bytes) { decode_webp(bytes); });
  check_damage(jpeg_cmyk, [](const std::string& bytes) { decode_jpeg(bytes, {}); });
  check_damage(tga_plain, [](const std::string& bytes) { decode_raster(bytes); });
}

TEST_CASE("PNG is written with as few bits as its colours need, and read back the same", "[adapt][image]") {
  Pixels two = make_pixels(40, 30, 3);
  for (std::size_t i = 0; i < two.data.size() / 2; ++i) two.data[i] = 200;
  Pixels many = make_pixels(40, 30, 3);
  for (std::size_t i = 0; i < many.data.size(); ++i) many.data[i] = static_cast<std::uint8_t>(i * i / 7);
  for (const Pixels& pixels : {two, many}) CHECK(decode_png(encode_png(pixels)) == pixels);
  CHECK(encode_png(two)[24] == 1);   // bits a sample
  CHECK(encode_png(many)[25] == 2);  // colour type: RGB
}

TEST_CASE("clear pixels are laid on white", "[adapt][image]") {
  const Pixels flat = flatten_on_white(decode_webp(from_hex(webp_clear)).pixels);
  CHECK(flat.channels == 3);
  check_corner(flat, "white");
}
