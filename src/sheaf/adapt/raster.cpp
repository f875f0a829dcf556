#include "sheaf/adapt/raster.hpp"

// Debian's stb_image is 2.27, whose JPEG and GIF readers write out of bounds: they are not compiled at all, and PNG
// goes to libpng.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_BMP
#define STBI_ONLY_TGA
#define STBI_ONLY_PSD
#define STBI_ONLY_PNM
#define STBI_NO_STDIO
// Its readers do not ask whether a row was read whole: what is not there must be black, not what memory held before.
#include <cstdlib>
#define STBI_MALLOC(size) std::calloc(1, size)
#define STBI_REALLOC(memory, size) std::realloc(memory, size)
#define STBI_FREE(memory) std::free(memory)
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS 65500
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <stb_image.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

struct Discard {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

const stbi_uc* data_of(std::string_view bytes) {
  return reinterpret_cast<const stbi_uc*>(bytes.data());
}

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Where the samples of a PNM begin: behind three numbers, white space and comments between them, and one sign more.
std::size_t pnm_header_size(std::string_view bytes, std::size_t& greatest) {
  std::size_t at = 2;
  for (int number = 0; number < 3; ++number) {
    while (at < bytes.size() && (bytes[at] < '0' || bytes[at] > '9')) {
      if (bytes[at] == '#') at = std::min(bytes.find('\n', at), bytes.size());
      ++at;
    }
    greatest = 0;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9'; ++at) {
      greatest = std::min<std::size_t>(greatest * 10 + static_cast<std::size_t>(bytes[at] - '0'), 1'000'000);
    }
  }
  return at + 1;
}

/// Whether an unpacked picture lacks some of its samples.
bool is_cut_short(std::string_view bytes, PixelSize size) {
  const auto pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  if (bytes.starts_with("P5") || bytes.starts_with("P6")) {
    std::size_t greatest = 0;
    const std::size_t header = pnm_header_size(bytes, greatest);
    const std::size_t samples = pixels * (bytes[1] == '6' ? 3 : 1) * (greatest > 255 ? 2 : 1);
    return bytes.size() < header + samples;
  }
  if (bytes.starts_with("BM") || bytes.starts_with("8BPS") || bytes.size() < 18) return false;
  const std::size_t kind = byte_at(bytes, 2);  // of a TGA; from 8 on it is packed
  const std::size_t palette = kind == 1 ? (byte_at(bytes, 5) | byte_at(bytes, 6) << 8) * (byte_at(bytes, 7) / 8) : 0;
  const std::size_t samples = pixels * ((byte_at(bytes, 16) + 7) / 8);
  return kind < 8 && bytes.size() < 18 + byte_at(bytes, 0) + palette + samples;
}

/// Grey with opacity becomes RGB with opacity; the rest stays what it is.
Pixels take(const stbi_uc* from, int width, int height, int channels) {
  Pixels pixels = make_pixels(width, height, channels == 2 ? 4 : channels);
  if (channels != 2) {
    std::memcpy(pixels.data.data(), from, pixels.data.size());
    return pixels;
  }
  for (std::size_t i = 0; i < pixels.data.size(); i += 4, from += 2) {
    std::fill_n(pixels.data.data() + i, 3, from[0]);
    pixels.data[i + 3] = from[1];
  }
  return pixels;
}

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < length; ++i) number = number << 8 | byte_at(bytes, at + i);
  return number;
}

/// A Photoshop picture of some of another's channels. \returns  "" where it is too damaged for that
std::string psd_channels(std::string_view bytes, PixelSize size, std::size_t first, std::size_t count) {
  constexpr std::size_t header = 26;
  std::size_t at = header;
  for (int section = 0; section < 3; ++section) {
    if (bytes.size() < at + 4) return "";
    const std::size_t length = number_at(bytes, at, 4);
    if (length > bytes.size() - at - 4) return "";
    at += 4 + length;
  }
  if (bytes.size() < at + 2) return "";
  const bool packed = number_at(bytes, at, 2) == 1;
  at += 2;
  std::string made(bytes.substr(0, at));
  made[12] = 0;
  made[13] = static_cast<char>(count);
  const auto rows = static_cast<std::size_t>(size.height);
  const auto row_bytes = static_cast<std::size_t>(size.width) * (number_at(bytes, 22, 2) / 8);
  std::size_t data = at;
  std::size_t before = first * rows * row_bytes;
  if (packed) {  // how many packed bytes each row has stands in front of them all
    data += 2 * rows * number_at(bytes, 12, 2);
    if (bytes.size() < data) return "";
    before = 0;
    for (std::size_t row = 0; row < first * rows; ++row) before += number_at(bytes, at + 2 * row, 2);
    made += bytes.substr(at + 2 * first * rows, 2 * count * rows);
  }
  if (bytes.size() - data < before) return "";
  made += bytes.substr(data + before);
  return made;
}

using Decoded = std::unique_ptr<stbi_uc, Discard>;

Decoded load(std::string_view bytes, PixelSize& size, int& channels) {
  return Decoded(
      stbi_load_from_memory(data_of(bytes), static_cast<int>(bytes.size()), &size.width, &size.height, &channels, 0));
}

/// A Photoshop picture with opacity, on white. Its colours stand on white already, and stb_image would take that away
/// again, in numbers that no byte holds; so it sees the colours and the opacity as pictures of their own. A colour that
/// is darker than its opacity allows is one that nobody was to see.
std::optional<Pixels> psd_on_white(std::string_view bytes, PixelSize size) {
  const std::string colours = psd_channels(bytes, size, 0, 3);
  const std::string opacity = psd_channels(bytes, size, 3, 1);
  if (colours.empty() || opacity.empty()) return std::nullopt;
  PixelSize seen;
  int channels = 0;
  const Decoded from = load(colours, seen, channels);
  if (from == nullptr || seen != size || channels < 3) return std::nullopt;
  const Decoded clear = load(opacity, seen, channels);
  if (clear == nullptr || seen != size || channels < 3) return std::nullopt;
  const auto step = static_cast<std::size_t>(channels);
  Pixels pixels = make_pixels(size.width, size.height, 3);
  for (std::size_t i = 0; i < pixels.data.size() / 3; ++i) {
    const auto white = static_cast<stbi_uc>(255 - clear.get()[i * step]);
    for (std::size_t c = 0; c < 3; ++c) pixels.data[i * 3 + c] = std::max(from.get()[i * step + c], white);
  }
  return pixels;
}

}  // namespace

std::optional<PixelSize> raster_size(std::string_view bytes) {
  PixelSize size;
  int channels = 0;
  if (bytes.size() > INT_MAX || stbi_info_from_memory(data_of(bytes), static_cast<int>(bytes.size()), &size.width,
                                                      &size.height, &channels) == 0) {
    return std::nullopt;
  }
  // A BMP whose rows begin at the top says so by a negative height.
  if (bytes.starts_with("BM") && size.height < 0 && size.height > -limits::image_side) size.height = -size.height;
  return size;
}

Pixels decode_raster(std::string_view bytes) {
  const auto failure = [] {
    return Error{Trouble::unusable_image, {}, "it cannot be decoded", "convert it to JPEG or PNG"};
  };
  const auto size = raster_size(bytes);
  if (!size ||
      static_cast<std::uint64_t>(size->width) * static_cast<std::uint64_t>(size->height) > limits::raster_pixels) {
    throw failure();
  }
  if (is_cut_short(bytes, *size)) {
    throw Error{Trouble::unusable_image, {}, "it is cut short", "save the picture again"};
  }
  if (bytes.starts_with("8BPS") && number_at(bytes, 12, 2) > 3) {
    auto pixels = psd_on_white(bytes, *size);
    if (!pixels) throw failure();
    return std::move(*pixels);
  }
  PixelSize seen;
  int channels = 0;
  const Decoded decoded = load(bytes, seen, channels);
  if (decoded == nullptr || seen.width <= 0 || seen.height <= 0) throw failure();
  return take(decoded.get(), seen.width, seen.height, channels);
}

}  // namespace sheaf
