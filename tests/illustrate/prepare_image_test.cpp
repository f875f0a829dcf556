#include "sheaf/illustrate/prepare_image.hpp"

#include <memory>

#include "pictures.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/base/spool.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace sheaf::test;
using namespace std::string_literals;

namespace {

PreparedImage prepare(const std::string& bytes) {
  return prepare_file(memory_files({{"p", bytes}}), "p", {.spool = std::make_shared<Spool>()});
}

PreparedImage prepare_for(const std::string& bytes, const Destination& destination) {
  return prepare_file(memory_files({{"p", bytes}}), "p",
                      {.spool = std::make_shared<Spool>(), .destination = destination});
}

/// A PNG of black pixels with opacity: clear in the rows from `from` on.
std::string black(unsigned width, unsigned height, unsigned from) {
  const auto big = [](std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 255);
    return bytes;
  };
  std::string packed = "\x78\x01";  // zlib, its blocks as they are: one for each row
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (unsigned y = 0; y < height; ++y) {
    std::string row(1, '\0');
    for (unsigned x = 0; x < width; ++x) row += y >= from ? "\0\0\0\0"s : "\0\0\0\xFF"s;
    const auto length = static_cast<std::uint32_t>(row.size());
    packed += y + 1 == height ? '\1' : '\0';
    for (const std::uint32_t number : {length, ~length}) {
      packed += static_cast<char>(number & 255);
      packed += static_cast<char>(number >> 8 & 255);
    }
    packed += row;
    for (const char byte : row) {
      low = (low + static_cast<unsigned char>(byte)) % 65521;
      high = (high + low) % 65521;
    }
  }
  packed += big(high << 16 | low);
  return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", big(width) + big(height) + "\x08\x06\0\0\0"s) + chunk("IDAT", packed) +
         chunk("IEND", "");
}

bool is_copied(const PreparedImage& prepared) {
  for (const auto& piece : prepared.image->content.pieces) {
    const auto* part = std::get_if<FilePart>(&piece);
    if (part != nullptr && part->path == "p") return true;
  }
  return false;
}

bool is_dark(const Pixels& pixels, int x, int y) {
  return pixels.data[static_cast<std::size_t>(y) * pixels.row_bytes() + static_cast<std::size_t>(x * 3)] < 60;
}

}  // namespace

TEST_CASE("a sound JPEG is copied from its file without what names a place or a person", "[illustrate]") {
  const std::string plain = photograph(120, 80);
  const std::string full =
      with_segments(plain, exif(1, "GPS of Maria") + segment(0xE1, "http://ns.adobe.com/xap/1.0/\0Maria"s) +
                               segment(0xED, "Photoshop 3.0\0Maria"s) + segment(0xFE, "by Maria")) +
      "Maria's second picture";
  const PreparedImage prepared = prepare(full);
  REQUIRE(prepared.image);
  const std::string bytes = bytes_of(prepared.image->content);
  CHECK(is_copied(prepared));
  CHECK(bytes.find("Maria") == std::string::npos);
  CHECK(prepared.image->width == 120);
  CHECK(prepared.image->height == 80);
  CHECK(decode_jpeg(bytes, {}).pixels == decode_jpeg(plain, {}).pixels);

  SECTION("its name follows from what is kept, so that the same picture with other metadata is the same") {
    CHECK(prepared.image->name == prepare(plain).image->name);
    CHECK_THAT(prepared.image->name, Catch::StartsWith("img-") && Catch::EndsWith(".jpg"));
    CHECK(prepared.image->name.size() == 24);
  }
  SECTION("a profile that is none goes, and a JFIF thumbnail too") {
    const std::string profile = segment(0xE2, "ICC_PROFILE\0\x01\x01profile"s);
    const std::string thumbnail = segment(0xE0, "JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01Tom"s);
    const PreparedImage other = prepare(with_segments(plain.substr(0, 2) + plain.substr(20), thumbnail + profile));
    const std::string kept = bytes_of(other.image->content);
    CHECK(is_copied(other));
    CHECK(kept.find("ICC_PROFILE") == std::string::npos);
    CHECK(kept.find("Tom") == std::string::npos);
  }
}

TEST_CASE("a JPEG is turned upright, whatever its EXIF orientation", "[illustrate]") {
  // The dark square is in the stored picture's upper left corner.
  struct Expectation {
    int orientation;
    bool right;
    bool below;
    bool swapped;
  };
  const auto expected = GENERATE(values<Expectation>({{1, false, false, false},
                                                      {2, true, false, false},
                                                      {3, true, true, false},
                                                      {4, false, true, false},
                                                      {5, false, false, true},
                                                      {6, true, false, true},
                                                      {7, true, true, true},
                                                      {8, false, true, true}}));
  const PreparedImage prepared = prepare(with_segments(photograph(160, 96), exif(expected.orientation, "Maria")));
  INFO("orientation " << expected.orientation);
  REQUIRE(prepared.image);
  const std::string bytes = bytes_of(prepared.image->content);
  const Pixels pixels = decode_jpeg(bytes, {}).pixels;
  CHECK(pixels.width == (expected.swapped ? 96 : 160));
  CHECK(prepared.image->width == pixels.width);
  CHECK(prepared.image->height == pixels.height);
  for (const bool right : {false, true}) {
    for (const bool below : {false, true}) {
      const int x = right ? pixels.width - 8 : 8;
      const int y = below ? pixels.height - 8 : 8;
      CHECK(is_dark(pixels, x, y) == (right == expected.right && below == expected.below));
    }
  }
  CHECK(bytes.find("Exif") == std::string::npos);
  CHECK(is_copied(prepared) == (expected.orientation == 1));
}

TEST_CASE("a JPEG that lacks only its end mark is whole, one cut short is broken", "[illustrate]") {
  const std::string whole = photograph(400, 300);
  const PreparedImage endless = prepare(whole.substr(0, whole.size() - 2));
  REQUIRE(endless.image);
  CHECK(bytes_of(endless.image->content) == whole);

  Destination small;
  small.width = 100;
  const PreparedImage reduced = prepare_for(whole.substr(0, whole.size() - 2), small);
  REQUIRE(reduced.image);
  CHECK(reduced.image->width == 100);
  CHECK(prepare_for(whole.substr(0, whole.size() / 2), small).reason == "it is cut short");

  const PreparedImage cut = prepare(whole.substr(0, whole.size() / 2));
  CHECK_FALSE(cut.image);
  CHECK(cut.trouble == FindingId::image_broken);
  CHECK(cut.reason == "it is cut short");

  CHECK(prepare(whole.substr(0, 200)).trouble == FindingId::image_broken);
  std::string lying = whole;  // the header asks for 65,000 × 3,000 pixels
  const auto frame = lying.find("\xFF\xC0");
  lying.replace(frame + 5, 4, "\x0B\xB8\xFD\xE8");
  CHECK(prepare(lying).reason == "it holds less than its header says");
}

TEST_CASE("a sound PNG keeps the chunks that show it, and no others", "[illustrate]") {
  const std::string plain = drawing(64, 48);
  const std::string full = plain.substr(0, 33) + chunk("tEXt", "Author\0Maria"s) +
                           chunk("acTL", "\0\0\0\x02\0\0\0\0"s) + plain.substr(33) + "PK\x03\x04 a book in a picture";
  const PreparedImage prepared = prepare(full);
  REQUIRE(prepared.image);
  CHECK(bytes_of(prepared.image->content) == plain);
  CHECK(prepared.image->type == MediaType::png);
  CHECK(prepared.animated);

  SECTION("damage is found by its checksums, without decoding") {
    std::string damaged = plain;
    damaged[plain.size() - 20] ^= 1;
    CHECK(prepare(damaged).reason == "a checksum in it is wrong");
    CHECK(prepare(plain.substr(0, plain.size() - 12)).reason == "it is cut short");
  }
}

TEST_CASE("a header that asks for too much is refused before anything is decoded", "[illustrate]") {
  const PreparedImage png = prepare(png_header(60'000, 60'000) + chunk("IDAT", "x") + chunk("IEND", ""));
  CHECK(png.trouble == FindingId::image_too_large);
  CHECK(prepare(png_header(6'000, 6'000) + chunk("IDAT", "\x78\x9C") + chunk("IEND", "")).trouble ==
        FindingId::image_broken);
  CHECK(prepare("GIF89a\xFF\xFE\xFF\xFE\x80\0\0"s + std::string(50, 'x')).trouble == FindingId::image_too_large);
}

TEST_CASE("what is no picture is named for what it is", "[illustrate]") {
  CHECK(prepare("").reason == "it is 0 bytes long");
  CHECK(prepare("").trouble == FindingId::image_broken);
  const PreparedImage page = prepare("\n<!DOCTYPE html><html><title>404</title></html>");
  CHECK(page.trouble == FindingId::image_not_an_image);
  CHECK(page.reason == "it is a web page");
  CHECK(prepare("root:x:0:0:root:/root:/bin/bash\n").trouble == FindingId::image_not_an_image);
  const PreparedImage tiff = prepare("II*\0\x08\0\0\0"s);
  CHECK(tiff.trouble == FindingId::image_kind_unsupported);
  CHECK(tiff.reason == "TIFF");
  CHECK(prepare("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'></svg>").blank);
  CHECK_FALSE(prepare("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/></svg>").blank);
}

TEST_CASE("bytes in memory are put aside in the spool", "[illustrate]") {
  const std::string jpeg = photograph(50, 40);
  const PreparedImage prepared =
      prepare_bytes(with_segments(jpeg, exif(1, "Maria")), {.spool = std::make_shared<Spool>()});
  REQUIRE(prepared.image);
  CHECK(bytes_of(prepared.image->content) == jpeg);
}

TEST_CASE("a picture larger than its destination's screen is made smaller, and one that fits stays", "[illustrate]") {
  Destination small;
  small.width = 100;
  small.height = 100;
  const std::string wide = photograph(400, 200);
  const PreparedImage reduced = prepare_for(wide, small);
  REQUIRE(reduced.image);
  CHECK(reduced.image->width == 100);
  CHECK(reduced.image->height == 50);
  CHECK(reduced.image->type == MediaType::jpeg);
  CHECK_FALSE(is_copied(reduced));
  CHECK(is_copied(prepare_for(photograph(100, 50), small)));
  CHECK(is_copied(prepare_for(wide, {})));
}

TEST_CASE("a sideways photograph is measured upright before it is made to fit", "[illustrate]") {
  Destination narrow;
  narrow.width = 50;
  narrow.height = 400;
  const PreparedImage upright = prepare_for(with_segments(photograph(400, 200), exif(6, "")), narrow);
  REQUIRE(upright.image);
  CHECK(upright.image->width == 50);
  CHECK(upright.image->height == 100);
}

TEST_CASE("a grey panel gets grey pictures, and photographs stay JPEG there", "[illustrate]") {
  Destination panel;
  panel.grey = true;
  const PreparedImage grey = prepare_for(photograph(120, 80), panel);
  REQUIRE(grey.image);
  CHECK(grey.image->type == MediaType::jpeg);
  CHECK(decode_jpeg(bytes_of(grey.image->content), {}).pixels.channels == 1);
}

TEST_CASE("a heavy picture that fits is coded anew only where that saves a fifth", "[illustrate]") {
  Destination light;
  light.heavy = 100;
  light.quality = 20;
  const std::string fine = photograph(300, 200);
  const PreparedImage anew = prepare_for(fine, light);
  REQUIRE(anew.image);
  CHECK_FALSE(is_copied(anew));
  CHECK(anew.image->content.size * 5 < fine.size() * 4);
  light.quality = 100;
  CHECK(is_copied(prepare_for(fine, light)));
}

TEST_CASE("a drawing that is clear is put on white, and one that only could be stays as it is", "[illustrate]") {
  CHECK(is_copied(prepare(black(60, 40, 40))));
  CHECK(is_copied(prepare(black(400, 260, 260))));
  const PreparedImage lower = prepare(black(60, 40, 39));
  REQUIRE(lower.image);
  CHECK_FALSE(is_copied(lower));
  const Pixels pixels = decode_png(bytes_of(lower.image->content));
  CHECK(pixels.channels != 4);
  CHECK(pixels.data.front() == 0);
  CHECK(pixels.data.back() == 255);
  // Of a large one, the upper rows tell.
  CHECK_FALSE(is_copied(prepare(black(400, 260, 8))));
  CHECK(is_copied(prepare(black(400, 260, 200))));
  Destination clear;
  clear.transparency = true;
  CHECK(is_copied(prepare_for(black(60, 40, 0), clear)));
}
