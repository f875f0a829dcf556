#include "sheaf/adapt/png.hpp"

#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <csetjmp>
#include <cstring>
#include <memory>
#include <unordered_map>
#include <vector>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

// As with libjpeg: failure comes through a callback that must not return and that no exception may cross. The
// functions below that call setjmp hold no object with a destructor.
struct JumpBack {
  std::jmp_buf back;
  std::array<char, 80> message;
};

void on_error(png_structp png, png_const_charp message) {
  auto& jump = *static_cast<JumpBack*>(png_get_error_ptr(png));
  std::strncpy(jump.message.data(), message, jump.message.size() - 1);
  std::longjmp(jump.back, 1);
}
void on_warning(png_structp, png_const_charp) {}

[[noreturn]] void fail(const JumpBack& jump) {
  throw Error(Trouble::unusable_image, {}, std::string("it cannot be decoded (") + jump.message.data() + ")",
              "save the picture again");
}

struct Reading {
  JumpBack jump{};
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string_view bytes{};
  std::size_t at = 0;
  int width = 0;
  int height = 0;
  int channels = 0;
  bool interlaced = false;
  bool deep = false;           ///< sixteen bits of RGB
  PngColours colours{};        ///< nothing where an sRGB chunk stands above them
  std::string_view profile{};  ///< stays with `info`

  Reading() = default;
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { png_destroy_read_struct(&png, &info, nullptr); }
};

void give_bytes(png_structp png, png_bytep to, std::size_t length) {
  auto& reading = *static_cast<Reading*>(png_get_io_ptr(png));
  if (reading.bytes.size() - reading.at < length) png_error(png, "it is cut short");
  std::memcpy(to, reading.bytes.data() + reading.at, length);
  reading.at += length;
}

/// A profile stands above an sRGB chunk, and that above gAMA and cHRM (PNG 11.3.2).
void read_colours(Reading& reading) {
  png_charp name = nullptr;
  png_bytep profile = nullptr;
  png_uint_32 length = 0;
  int number = 0;
  if (png_get_iCCP(reading.png, reading.info, &name, &number, &profile, &length) == PNG_INFO_iCCP) {
    reading.profile = {reinterpret_cast<const char*>(profile), length};
    return;
  }
  if (png_get_sRGB(reading.png, reading.info, &number) == PNG_INFO_sRGB) return;
  png_fixed_point gamma = 0;
  if (png_get_gAMA_fixed(reading.png, reading.info, &gamma) != PNG_INFO_gAMA || gamma <= 0) return;
  reading.colours.gamma = static_cast<png_uint_32>(gamma);
  std::array<png_fixed_point, 8> given{};
  if (png_get_cHRM_fixed(reading.png, reading.info, &given[0], &given[1], &given[2], &given[3], &given[4], &given[5],
                         &given[6], &given[7]) == PNG_INFO_cHRM) {
    std::array<png_uint_32, 8>& to = reading.colours.primaries.emplace();
    for (std::size_t i = 0; i < to.size(); ++i) to[i] = static_cast<png_uint_32>(std::max(given[i], 0));
  }
}

bool read_header(Reading& reading) {
  if (setjmp(reading.jump.back) != 0) return false;
  png_set_read_fn(reading.png, &reading, give_bytes);
  png_set_user_limits(reading.png, 65'500, 65'500);
  png_set_chunk_cache_max(reading.png, 64);
  png_set_chunk_malloc_max(reading.png, 4U << 20);
  png_read_info(reading.png, reading.info);
  read_colours(reading);
  png_set_expand(reading.png);  // palettes, fewer than eight bits, tRNS
  const auto colour = png_get_color_type(reading.png, reading.info);
  if (colour == PNG_COLOR_TYPE_GRAY_ALPHA ||
      (colour == PNG_COLOR_TYPE_GRAY && png_get_valid(reading.png, reading.info, PNG_INFO_tRNS) != 0)) {
    png_set_gray_to_rgb(reading.png);
  }
  reading.interlaced = png_get_interlace_type(reading.png, reading.info) != PNG_INTERLACE_NONE;
  reading.deep = png_get_bit_depth(reading.png, reading.info) == 16 && (colour & PNG_COLOR_MASK_COLOR) != 0;
  return true;
}

/// \param sixteen  rows come with sixteen bits a channel, in the machine's order
bool start(Reading& reading, bool sixteen) {
  if (setjmp(reading.jump.back) != 0) return false;
  if (!sixteen) png_set_scale_16(reading.png);
  if (sixteen && std::endian::native == std::endian::little) png_set_swap(reading.png);
  png_set_interlace_handling(reading.png);
  png_read_update_info(reading.png, reading.info);
  reading.width = static_cast<int>(png_get_image_width(reading.png, reading.info));
  reading.height = static_cast<int>(png_get_image_height(reading.png, reading.info));
  reading.channels = png_get_channels(reading.png, reading.info);
  return true;
}

bool read_rows(Reading& reading, png_bytepp rows) {
  if (setjmp(reading.jump.back) != 0) return false;
  png_read_image(reading.png, rows);
  return true;
}

bool read_row(Reading& reading, png_bytep row) {
  if (setjmp(reading.jump.back) != 0) return false;
  png_read_row(reading.png, row, nullptr);
  return true;
}

/// All rows as they come, and then converted: each pass of an interlaced picture goes over the whole.
void read_whole(Reading& reading, const ColourConversion& conversion, Pixels& pixels) {
  std::vector<png_bytep> rows(static_cast<std::size_t>(pixels.height));
  for (std::size_t y = 0; y < rows.size(); ++y) rows[y] = pixels.data.data() + y * pixels.row_bytes();
  if (!read_rows(reading, rows.data())) fail(reading.jump);
  convert(pixels, conversion);
}

/// Sixteen bits are converted before they become eight, so that the dark of a linear picture keeps its steps.
void read_deep(Reading& reading, const ColourConversion& conversion, Pixels& pixels) {
  std::vector<std::uint16_t> row(pixels.row_bytes());
  std::uint8_t* to = pixels.data.data();
  for (int y = 0; y < pixels.height; ++y, to += pixels.row_bytes()) {
    if (!read_row(reading, reinterpret_cast<png_bytep>(row.data()))) fail(reading.jump);
    conversion.run(row.data(), to, static_cast<std::size_t>(pixels.width));
  }
}

ColourLayout layout_of(const Reading& reading) {
  const auto colour = png_get_color_type(reading.png, reading.info);
  const bool clear =
      (colour & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(reading.png, reading.info, PNG_INFO_tRNS) != 0;
  const bool sixteen = reading.deep && !reading.interlaced;
  if (clear) return sixteen ? ColourLayout::rgb_opacity_16 : ColourLayout::rgb_opacity;
  if (colour == PNG_COLOR_TYPE_GRAY) return ColourLayout::grey;
  return sixteen ? ColourLayout::rgb_16 : ColourLayout::rgb;
}

struct Writing {
  JumpBack jump{};
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string bytes{};

  Writing() = default;
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  ~Writing() { png_destroy_write_struct(&png, &info); }
};

void take_bytes(png_structp png, png_bytep from, std::size_t length) {
  auto& writing = *static_cast<Writing*>(png_get_io_ptr(png));
  // No exception may leave a callback: room was reserved, and running out of memory ends the picture, not the run.
  try {
    writing.bytes.append(reinterpret_cast<const char*>(from), length);
  } catch (const std::bad_alloc&) {
    png_error(png, "there is not enough memory");
  }
}
void flush(png_structp) {}

/// Nothing when there are more than 256 colours, or no three channels.
std::optional<IndexedPixels> with_palette(const Pixels& pixels) {
  if (pixels.channels != 3) return std::nullopt;
  std::unordered_map<std::uint32_t, std::uint8_t> known;
  IndexedPixels made{.width = pixels.width, .height = pixels.height};
  made.indices.reserve(pixels.data.size() / 3);
  for (std::size_t i = 0; i < pixels.data.size(); i += 3) {
    const std::array<std::uint8_t, 3> colour = {pixels.data[i], pixels.data[i + 1], pixels.data[i + 2]};
    const auto key = static_cast<std::uint32_t>(colour[0] << 16 | colour[1] << 8 | colour[2]);
    const auto [found, is_new] = known.try_emplace(key, static_cast<std::uint8_t>(made.colours.size()));
    if (is_new && made.colours.size() == 256) return std::nullopt;
    if (is_new) made.colours.push_back(colour);
    made.indices.push_back(found->second);
  }
  return made;
}

/// What libpng is told of a picture, and its rows.
struct Sheet {
  PixelSize size{};
  int colour = PNG_COLOR_TYPE_RGB;
  int depth = 8;                     ///< bits a sample takes in the file
  std::vector<png_color> palette{};  ///< of PNG_COLOR_TYPE_PALETTE
  const png_byte* rows = nullptr;
  std::size_t row_bytes = 0;
};

bool write(Writing& writing, const Sheet& sheet) {
  if (setjmp(writing.jump.back) != 0) return false;
  png_set_write_fn(writing.png, &writing, take_bytes, flush);
  png_set_IHDR(writing.png, writing.info, static_cast<png_uint_32>(sheet.size.width),
               static_cast<png_uint_32>(sheet.size.height), sheet.depth, sheet.colour, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (sheet.colour == PNG_COLOR_TYPE_PALETTE) {
    png_set_PLTE(writing.png, writing.info, sheet.palette.data(), static_cast<int>(sheet.palette.size()));
    png_set_filter(writing.png, 0, PNG_FILTER_NONE);
  }
  png_set_compression_level(writing.png, 6);
  png_write_info(writing.png, writing.info);
  png_set_packing(writing.png);
  for (int y = 0; y < sheet.size.height; ++y) {
    png_write_row(writing.png, sheet.rows + static_cast<std::size_t>(y) * sheet.row_bytes);
  }
  png_write_end(writing.png, nullptr);
  return true;
}

std::string encode(const Sheet& sheet) {
  const auto writing = std::make_unique<Writing>();
  writing->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writing->jump, on_error, on_warning);
  writing->info = writing->png != nullptr ? png_create_info_struct(writing->png) : nullptr;
  if (writing->info == nullptr || !write(*writing, sheet)) fail(writing->jump);
  return std::move(writing->bytes);
}

/// Three equal channels become one.
Pixels without_needless_colour(const Pixels& pixels) {
  if (pixels.channels != 3) return pixels;
  for (std::size_t i = 0; i < pixels.data.size(); i += 3) {
    if (pixels.data[i] != pixels.data[i + 1] || pixels.data[i] != pixels.data[i + 2]) return pixels;
  }
  Pixels grey = make_pixels(pixels.width, pixels.height, 1);
  for (std::size_t i = 0; i < grey.data.size(); ++i) grey.data[i] = pixels.data[3 * i];
  return grey;
}

}  // namespace

ColourConversion conversion_of(const PngColours& colours, ColourLayout layout) {
  constexpr std::uint32_t least = 10'000;
  constexpr std::uint32_t most = 1'000'000;
  if (colours.gamma < least || colours.gamma > most) return {};
  constexpr std::uint32_t usual = 45'455;
  const bool is_usual = colours.gamma + 500 > usual && colours.gamma < usual + 500;
  if (is_usual && !colours.primaries) return {};
  Primaries primaries;
  if (colours.primaries) {
    const auto& given = *colours.primaries;
    const auto point = [&](std::size_t i) { return Primaries::Point{given[i] / 1e5, given[i + 1] / 1e5}; };
    primaries = {.white = point(0), .red = point(2), .green = point(4), .blue = point(6)};
  }
  return is_usual ? ColourConversion::of_primaries(primaries, layout)
                  : ColourConversion::of_primaries(primaries, power_curve(1e5 / colours.gamma), layout);
}

Pixels decode_png(std::string_view bytes) {
  const auto reading = std::make_unique<Reading>();
  reading->bytes = bytes;
  reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading->jump, on_error, on_warning);
  reading->info = reading->png != nullptr ? png_create_info_struct(reading->png) : nullptr;
  if (reading->info == nullptr || !read_header(*reading)) fail(reading->jump);
  const ColourLayout layout = layout_of(*reading);
  const ColourConversion conversion = reading->profile.empty() ? conversion_of(reading->colours, layout)
                                                               : ColourConversion::of_profile(reading->profile, layout);
  const bool sixteen = conversion && reading->deep && !reading->interlaced;
  if (!start(*reading, sixteen)) fail(reading->jump);
  Pixels pixels = make_pixels(reading->width, reading->height, reading->channels);
  if (sixteen) {
    read_deep(*reading, conversion, pixels);
  } else {
    read_whole(*reading, conversion, pixels);
  }
  return pixels;
}

bool has_clear_pixels(std::string_view start_bytes, int rows) {
  const auto reading = std::make_unique<Reading>();
  reading->bytes = start_bytes;
  reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading->jump, on_error, on_warning);
  reading->info = reading->png != nullptr ? png_create_info_struct(reading->png) : nullptr;
  if (reading->info == nullptr || !read_header(*reading) || !start(*reading, false)) return false;
  if (reading->channels != 4) return false;
  std::vector<std::uint8_t> row(static_cast<std::size_t>(reading->width) * 4);
  for (int y = 0; y < std::min(rows, reading->height) && read_row(*reading, row.data()); ++y) {
    std::uint8_t all = 255;
    for (std::size_t i = 3; i < row.size(); i += 4) all &= row[i];
    if (all != 255) return true;
  }
  return false;
}

std::string encode_png(const Pixels& given) {
  assert(given.channels == 1 || given.channels == 3);
  if (const auto indexed = with_palette(given)) return encode_png(*indexed);
  const Pixels pixels = without_needless_colour(given);
  return encode({.size = {pixels.width, pixels.height},
                 .colour = pixels.channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB,
                 .rows = pixels.data.data(),
                 .row_bytes = pixels.row_bytes()});
}

std::string encode_png(const IndexedPixels& pixels) {
  const std::size_t count = pixels.colours.size();
  std::vector<png_color> palette;
  for (const auto& colour : pixels.colours) palette.push_back({colour[0], colour[1], colour[2]});
  return encode({.size = {pixels.width, pixels.height},
                 .colour = PNG_COLOR_TYPE_PALETTE,
                 .depth = count <= 2    ? 1
                          : count <= 4  ? 2
                          : count <= 16 ? 4
                                        : 8,
                 .palette = std::move(palette),
                 .rows = pixels.indices.data(),
                 .row_bytes = static_cast<std::size_t>(pixels.width)});
}

std::string png_library() {
  return std::string("libpng ") + png_get_libpng_ver(nullptr) + " zlib " ZLIB_VERSION;
}

}  // namespace sheaf
