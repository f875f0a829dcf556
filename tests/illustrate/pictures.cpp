#include "pictures.hpp"

#include <cstdint>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "support/catch.hpp"

namespace sheaf::test {

using namespace std::string_literals;

Pixels slope(int width, int height) {
  Pixels pixels = make_pixels(width, height, 3);
  std::uint8_t* to = pixels.data.data();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x, to += 3) {
      const bool corner = x < width / 4 && y < height / 4;
      to[0] = static_cast<std::uint8_t>(corner ? 0 : 100 + 155 * x / width);
      to[1] = static_cast<std::uint8_t>(corner ? 0 : 100 + 155 * y / height);
      to[2] = static_cast<std::uint8_t>(corner ? 0 : 128 + (x * 7 + y * 13) % 64);
    }
  }
  return pixels;
}

std::string photograph(int width, int height) {
  return encode_jpeg(slope(width, height), 90);
}

std::string drawing(int width, int height) {
  Pixels pixels = make_pixels(width, height, 3);
  for (std::size_t i = 0; i < pixels.data.size(); i += 3) pixels.data[i] = i % 2 == 0 ? 255 : 20;
  return encode_png(pixels);
}

std::string segment(int marker, std::string_view payload) {
  const std::size_t length = payload.size() + 2;
  std::string bytes = "\xFF"s;
  bytes += static_cast<char>(marker);
  bytes += static_cast<char>(length >> 8);
  bytes += static_cast<char>(length & 0xFF);
  bytes += payload;
  return bytes;
}

std::string exif(int orientation, std::string_view owner) {
  std::string payload = "Exif\0\0II*\0\x08\0\0\0\x01\0"s;
  payload += "\x12\x01\x03\0\x01\0\0\0"s + static_cast<char>(orientation) + "\0\0\0\0\0\0\0"s;
  payload += owner;
  return segment(0xE1, payload);
}

std::string with_segments(const std::string& jpeg, const std::string& segments) {
  return jpeg.substr(0, 2) + segments + jpeg.substr(2);
}

namespace {
std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
  return bytes;
}
}  // namespace

std::string chunk(std::string_view type, std::string_view data) {
  const std::string covered = std::string(type) + std::string(data);
  return big_endian(static_cast<std::uint32_t>(data.size())) + covered + big_endian(crc32(covered));
}

std::string png_header(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", big_endian(width) + big_endian(height) + "\x08\x02\0\0\0"s);
}

std::string bytes_of(const Content& content) {
  const std::string bytes = content_bytes(content);
  CHECK(bytes.size() == content.size);
  CHECK(crc32(bytes) == content.crc32);
  return bytes;
}

}  // namespace sheaf::test
