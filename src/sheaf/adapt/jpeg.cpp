#include "sheaf/adapt/jpeg.hpp"

// jpeglib.h needs size_t and FILE but includes neither.
#include <cstddef>
#include <cstdio>

#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <csetjmp>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

#include "sheaf/adapt/colour.hpp"
#include "sheaf/adapt/jpeg_codes.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

// libjpeg reports failure through a callback that must not return, and through which no exception may pass: so
// longjmp, in functions that hold no object with a destructor between setjmp and the jump.
struct ErrorManager {
  jpeg_error_mgr base;
  std::jmp_buf back;
  bool damaged;
  std::array<char, JMSG_LENGTH_MAX> message;
};

ErrorManager& manager_of(j_common_ptr common) {
  return *reinterpret_cast<ErrorManager*>(common->err);
}

void on_error(j_common_ptr common) {
  ErrorManager& errors = manager_of(common);
  common->err->format_message(common, errors.message.data());
  std::longjmp(errors.back, 1);
}

void on_message(j_common_ptr common, int level) {
  if (level >= 0) return;
  // Bytes too many, or no end mark: the picture is whole. All else means that some of it is made up.
  const int code = common->err->msg_code;
  if (code != JWRN_EXTRANEOUS_DATA && code != JWRN_JPEG_EOF && code != JWRN_ADOBE_XFORM && code != JWRN_JFIF_MAJOR &&
      code != JWRN_BOGUS_ICC) {
    manager_of(common).damaged = true;
  }
  ++common->err->num_warnings;
}

void on_output(j_common_ptr) {}

// A small progressive file can ask for the whole picture to be gone through thousands of times.
void on_progress(j_common_ptr common) {
  constexpr int most_scans = 200;
  if (common->is_decompressor == FALSE) return;
  if (reinterpret_cast<j_decompress_ptr>(common)->input_scan_number > most_scans) {
    std::strcpy(manager_of(common).message.data(), "too many scans");
    std::longjmp(manager_of(common).back, 1);
  }
}

void set_up(ErrorManager& errors) {
  jpeg_std_error(&errors.base);
  errors.base.error_exit = on_error;
  errors.base.emit_message = on_message;
  errors.base.output_message = on_output;
  errors.damaged = false;
  errors.message.fill('\0');
}

[[noreturn]] void fail(const ErrorManager& errors) {
  throw Error(Trouble::unusable_image, {}, std::string("it cannot be decoded (") + errors.message.data() + ")",
              "save the picture again");
}

struct Decompression {
  jpeg_decompress_struct info{};
  ErrorManager errors{};
  jpeg_progress_mgr progress{};
  JOCTET* profile = nullptr;
  unsigned profile_length = 0;

  Decompression() = default;
  Decompression(const Decompression&) = delete;
  Decompression& operator=(const Decompression&) = delete;
  ~Decompression() {
    jpeg_destroy_decompress(&info);
    std::free(profile);  // jpeg_read_icc_profile hands it over
  }
};

bool read_header(Decompression& jpeg, std::string_view bytes) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  jpeg_create_decompress(&jpeg.info);
  jpeg.progress.progress_monitor = on_progress;
  jpeg.info.progress = &jpeg.progress;
  jpeg_mem_src(&jpeg.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_save_markers(&jpeg.info, JPEG_APP0 + 2, 0xFFFF);
  jpeg_read_header(&jpeg.info, TRUE);
  if (jpeg_read_icc_profile(&jpeg.info, &jpeg.profile, &jpeg.profile_length) == FALSE) jpeg.profile_length = 0;
  return true;
}

bool start(Decompression& jpeg) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  jpeg_start_decompress(&jpeg.info);
  return true;
}

bool read_row(Decompression& jpeg, std::uint8_t* to) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  JSAMPROW row = to;
  jpeg_read_scanlines(&jpeg.info, &row, 1);
  return true;
}

/// Lets the library see what follows the last row. Whatever fails there, the picture has been read.
void finish(Decompression& jpeg) {
  if (setjmp(jpeg.errors.back) == 0) jpeg_finish_decompress(&jpeg.info);
}

std::unique_ptr<Decompression> open(std::string_view bytes) {
  auto jpeg = std::make_unique<Decompression>();
  set_up(jpeg->errors);
  jpeg->info.err = &jpeg->errors.base;
  if (!read_header(*jpeg, bytes)) fail(jpeg->errors);
  return jpeg;
}

/// What the library holds of a picture that it must read to the end before anything comes of it.
void check_coefficients(const jpeg_decompress_struct& info, bool whole) {
  if (!whole) return;
  std::uint64_t blocks = 0;
  for (int i = 0; i < info.num_components; ++i) {
    const jpeg_component_info& component = info.comp_info[i];
    blocks += std::uint64_t{component.width_in_blocks} * component.height_in_blocks;
  }
  if (blocks * sizeof(JBLOCK) > limits::jpeg_coefficients) {
    throw Error(Trouble::unusable_image, {}, "it must be held whole to be decoded, and is too large for that",
                "save it as a baseline JPEG");
  }
}

/// Eighths of each side that are decoded.
unsigned eighths_for(const jpeg_decompress_struct& info, const JpegReduction& reduction) {
  auto eighths = static_cast<unsigned>(std::clamp(reduction.eighths, 1, 8));
  const auto pixels = std::uint64_t{info.image_width} * info.image_height;
  while (eighths > 1 && pixels / 64 * (eighths * eighths) > reduction.most_pixels) eighths = (eighths + 1) / 2;
  return eighths;
}

/// CMYK by the plain rule: each ink takes its share of the light.
void from_cmyk(const std::uint8_t* from, bool inverted, std::uint8_t* to, int width) {
  for (int x = 0; x < width; ++x, from += 4, to += 3) {
    const unsigned black = inverted ? from[3] : 255U - from[3];
    for (int c = 0; c < 3; ++c) {
      const unsigned light = inverted ? from[c] : 255U - from[c];
      to[c] = static_cast<std::uint8_t>((light * black + 127U) / 255U);
    }
  }
}

/// The rows of a started JPEG, in sRGB unless they were asked for as coded.
void read_pixels(Decompression& jpeg, const ColourConversion& conversion, Pixels& pixels) {
  const bool cmyk = jpeg.info.out_color_space == JCS_CMYK;
  std::vector<std::uint8_t> inks(cmyk ? 4 * static_cast<std::size_t>(pixels.width) : 0);
  std::uint8_t* row = pixels.data.data();
  for (int y = 0; y < pixels.height; ++y, row += pixels.row_bytes()) {
    std::uint8_t* const read = cmyk ? inks.data() : row;
    if (!read_row(jpeg, read)) fail(jpeg.errors);
    if (conversion) {
      conversion.run(read, row, static_cast<std::size_t>(pixels.width));
    } else if (cmyk) {
      from_cmyk(read, jpeg.info.saw_Adobe_marker != FALSE, row, pixels.width);
    }
  }
}

/// How the file's colours are laid out before they are converted.
ColourLayout layout_of(const jpeg_decompress_struct& info) {
  if (info.num_components == 1) return ColourLayout::grey;
  if (info.num_components == 3) return ColourLayout::rgb;
  // Adobe's programs store inks upside down, and say so by their mark.
  return info.saw_Adobe_marker != FALSE ? ColourLayout::cmyk_inverted : ColourLayout::cmyk;
}

/// What the library is to give: colours as they are coded only where nothing is left to convert.
J_COLOR_SPACE output_of(const jpeg_decompress_struct& info, bool converted, JpegColours wanted) {
  if (info.num_components == 4) return JCS_CMYK;
  if (info.num_components == 1) return JCS_GRAYSCALE;
  if (converted || info.jpeg_color_space != JCS_YCbCr) return JCS_RGB;
  switch (wanted) {
    case JpegColours::as_coded:
      return JCS_YCbCr;
    case JpegColours::grey:
      return JCS_GRAYSCALE;
    case JpegColours::srgb:
      break;
  }
  return JCS_RGB;
}

struct Compression {
  jpeg_compress_struct info{};
  ErrorManager errors{};
  unsigned char* bytes = nullptr;
  unsigned long length = 0;

  Compression() {
    set_up(errors);
    info.err = &errors.base;
  }
  Compression(const Compression&) = delete;
  Compression& operator=(const Compression&) = delete;
  ~Compression() {
    jpeg_destroy_compress(&info);
    std::free(bytes);  // jpeg_mem_dest hands it over
  }
};

/// The codes of a picture: of its luma, and of its colours.
struct Codes {
  std::array<JpegCode, 2> direct{};
  std::array<JpegCode, 2> other{};
};

constexpr int strip_rows = 16;  // two blocks, as colours of half the resolution have it

/// Which rows of a picture are coded: all, or `strips` of sixteen, spread over it.
struct Rows {
  int height = 0;
  int strips = 0;

  int count() const noexcept { return strips > 0 ? strips * strip_rows : height; }
  int at(int row) const noexcept {
    if (strips == 0) return row;
    const int strip = row / strip_rows;
    const int first = (2 * strip + 1) * (height / strip_rows) / (2 * strips);
    return first * strip_rows + row % strip_rows;
  }
};

void take_table(JHUFF_TBL* to, const JpegCode& code) {
  std::ranges::copy(code.counts, std::begin(to->bits));
  std::ranges::copy(code.symbols, std::begin(to->huffval));
  to->sent_table = FALSE;
}

/// \param codes  null: the best for these rows are found, which takes half as long again and holds all coefficients
bool compress(Compression& jpeg, const Pixels& pixels, int quality, const Rows& rows, const Codes* codes) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  jpeg_compress_struct& info = jpeg.info;
  jpeg_create_compress(&info);
  jpeg_mem_dest(&info, &jpeg.bytes, &jpeg.length);
  info.image_width = static_cast<JDIMENSION>(pixels.width);
  info.image_height = static_cast<JDIMENSION>(rows.count());
  info.input_components = pixels.channels;
  info.in_color_space = pixels.channels == 1 ? JCS_GRAYSCALE : pixels.luma_chroma ? JCS_YCbCr : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  info.dct_method = JDCT_ISLOW;
  info.optimize_coding = codes == nullptr ? TRUE : FALSE;
  for (std::size_t i = 0; codes != nullptr && i < 2; ++i) {
    take_table(info.dc_huff_tbl_ptrs[i], codes->direct[i]);
    take_table(info.ac_huff_tbl_ptrs[i], codes->other[i]);
  }
  if (quality >= 90 && pixels.channels == 3) {
    info.comp_info[0].h_samp_factor = 1;
    info.comp_info[0].v_samp_factor = 1;
  }
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    const auto row_at = static_cast<std::size_t>(rows.at(static_cast<int>(info.next_scanline)));
    // The library takes rows that it does not change as if it might.
    auto* row = const_cast<JSAMPROW>(pixels.data.data() + row_at * pixels.row_bytes());
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  return true;
}

jvirt_barray_ptr* read_coefficients(Decompression& jpeg) {
  if (setjmp(jpeg.errors.back) != 0) return nullptr;
  return jpeg_read_coefficients(&jpeg.info);
}

bool write_coefficients(Compression& jpeg, Decompression& from, jvirt_barray_ptr* coefficients, bool grey) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  jpeg_create_compress(&jpeg.info);
  jpeg_mem_dest(&jpeg.info, &jpeg.bytes, &jpeg.length);
  jpeg_copy_critical_parameters(&from.info, &jpeg.info);
  if (grey && from.info.num_components == 3) {
    const int table = jpeg.info.comp_info[0].quant_tbl_no;
    jpeg_set_colorspace(&jpeg.info, JCS_GRAYSCALE);
    jpeg.info.comp_info[0].quant_tbl_no = table;
  }
  jpeg.info.optimize_coding = TRUE;
  jpeg_write_coefficients(&jpeg.info, coefficients);
  jpeg_finish_compress(&jpeg.info);
  return true;
}

JpegCode code_of(const JHUFF_TBL* table) {
  JpegCode code;
  std::ranges::copy(table->bits, code.counts.begin());
  std::ranges::copy(table->huffval, code.symbols.begin());
  return code;
}

/// Codes made for a few strips of the picture: within half a percent of the best, at a tenth of what those cost.
Codes sample_codes(const Pixels& pixels, int quality, const Rows& rows) {
  const auto jpeg = std::make_unique<Compression>();
  if (!compress(*jpeg, pixels, quality, rows, nullptr)) fail(jpeg->errors);
  Codes codes;
  for (std::size_t i = 0; i < 2; ++i) {
    codes.direct[i] = complete_code(code_of(jpeg->info.dc_huff_tbl_ptrs[i]), jpeg_direct_symbols());
    codes.other[i] = complete_code(code_of(jpeg->info.ac_huff_tbl_ptrs[i]), jpeg_other_symbols());
  }
  return codes;
}

}  // namespace

DecodedJpeg decode_jpeg(std::string_view bytes, const JpegReduction& reduction) {
  const auto jpeg = open(bytes);
  check_coefficients(jpeg->info, jpeg_has_multiple_scans(&jpeg->info) != FALSE);

  const std::string_view profile(reinterpret_cast<const char*>(jpeg->profile), jpeg->profile_length);
  const ColourConversion conversion = ColourConversion::of_profile(profile, layout_of(jpeg->info));
  jpeg->info.out_color_space = output_of(jpeg->info, static_cast<bool>(conversion), reduction.colours);
  jpeg->info.dct_method = JDCT_ISLOW;
  jpeg->info.scale_num = eighths_for(jpeg->info, reduction);
  jpeg->info.scale_denom = 8;
  if (!start(*jpeg)) fail(jpeg->errors);

  DecodedJpeg decoded;
  const int channels = jpeg->info.out_color_space == JCS_GRAYSCALE ? 1 : 3;
  decoded.pixels =
      make_pixels(static_cast<int>(jpeg->info.output_width), static_cast<int>(jpeg->info.output_height), channels);
  decoded.pixels.luma_chroma = jpeg->info.out_color_space == JCS_YCbCr;
  read_pixels(*jpeg, conversion, decoded.pixels);
  finish(*jpeg);
  decoded.complete = !jpeg->errors.damaged;
  return decoded;
}

std::string recode_jpeg(std::string_view bytes, JpegColours colours) {
  const auto from = open(bytes);
  const bool grey = colours == JpegColours::grey;
  const jpeg_component_info& luma = from->info.comp_info[0];
  const bool has_luma = from->info.num_components == 1 || (from->info.jpeg_color_space == JCS_YCbCr &&
                                                           luma.h_samp_factor == from->info.max_h_samp_factor &&
                                                           luma.v_samp_factor == from->info.max_v_samp_factor);
  if (grey && !has_luma) return "";
  check_coefficients(from->info, true);
  jvirt_barray_ptr* const coefficients = read_coefficients(*from);
  if (coefficients == nullptr) fail(from->errors);
  const auto to = std::make_unique<Compression>();
  if (!write_coefficients(*to, *from, coefficients, grey)) fail(to->errors);
  finish(*from);
  if (from->errors.damaged) return "";
  return {reinterpret_cast<const char*>(to->bytes), to->length};
}

std::string encode_jpeg(const Pixels& pixels, int quality) {
  assert(pixels.channels == 1 || pixels.channels == 3);
  constexpr int strips = 6;
  constexpr int worth_it = 4;  // times the sample's rows; of a smaller picture the best codes cost little more
  std::optional<Codes> codes;
  if (pixels.height >= worth_it * strips * strip_rows)
    codes = sample_codes(pixels, quality, {.height = pixels.height, .strips = strips});
  const auto jpeg = std::make_unique<Compression>();
  if (!compress(*jpeg, pixels, quality, {.height = pixels.height}, codes ? &*codes : nullptr)) fail(jpeg->errors);
  return {reinterpret_cast<const char*>(jpeg->bytes), jpeg->length};
}

std::string jpeg_library() {
  // Of the headers: the library does not tell its own.
  return "libjpeg-turbo " + std::to_string(LIBJPEG_TURBO_VERSION_NUMBER);
}

}  // namespace sheaf
