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
#include <memory>

#include "sheaf/base/error.hpp"

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

bool read_rows(Decompression& jpeg, std::uint8_t* to, std::size_t row_bytes) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  while (jpeg.info.output_scanline < jpeg.info.output_height) {
    JSAMPROW row = to + jpeg.info.output_scanline * row_bytes;
    jpeg_read_scanlines(&jpeg.info, &row, 1);
  }
  jpeg_finish_decompress(&jpeg.info);
  return true;
}

/// The library can leave out 1/2, 3/4 or 7/8 of each side's samples for next to nothing.
unsigned reduction_for(const jpeg_decompress_struct& info, const JpegReduction& reduction) {
  unsigned factor = 1;
  const auto longer = std::max(info.image_width, info.image_height);
  const auto pixels = std::uint64_t{info.image_width} * info.image_height;
  while (factor < 8) {
    const bool too_many = pixels / (factor * factor) > reduction.most_pixels;
    const bool more_than_enough =
        reduction.enough > 0 && longer / (2 * factor) >= static_cast<unsigned>(reduction.enough);
    if (!too_many && !more_than_enough) break;
    factor *= 2;
  }
  return factor;
}

/// CMYK as Adobe stores it, upside down, or plain: `marker` tells which.
Pixels from_cmyk(const Pixels& cmyk, bool inverted) {
  Pixels rgb = make_pixels(cmyk.width, cmyk.height, 3);
  const std::uint8_t* from = cmyk.data.data();
  for (std::size_t i = 0; i < rgb.data.size(); i += 3, from += 4) {
    const unsigned black = inverted ? from[3] : 255U - from[3];
    for (std::size_t c = 0; c < 3; ++c) {
      const unsigned light = inverted ? from[c] : 255U - from[c];
      rgb.data[i + c] = static_cast<std::uint8_t>(light * black / 255U);
    }
  }
  return rgb;
}

struct Compression {
  jpeg_compress_struct info{};
  ErrorManager errors{};
  unsigned char* bytes = nullptr;
  unsigned long length = 0;

  Compression() = default;
  Compression(const Compression&) = delete;
  Compression& operator=(const Compression&) = delete;
  ~Compression() {
    jpeg_destroy_compress(&info);
    std::free(bytes);  // jpeg_mem_dest hands it over
  }
};

bool compress(Compression& jpeg, const Pixels& pixels, int quality, std::string_view profile) {
  if (setjmp(jpeg.errors.back) != 0) return false;
  jpeg_create_compress(&jpeg.info);
  jpeg_mem_dest(&jpeg.info, &jpeg.bytes, &jpeg.length);
  jpeg.info.image_width = static_cast<JDIMENSION>(pixels.width);
  jpeg.info.image_height = static_cast<JDIMENSION>(pixels.height);
  jpeg.info.input_components = pixels.channels;
  jpeg.info.in_color_space = pixels.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&jpeg.info);
  jpeg_set_quality(&jpeg.info, quality, TRUE);
  jpeg.info.dct_method = JDCT_ISLOW;
  jpeg.info.optimize_coding = TRUE;
  if (quality >= 90 && pixels.channels == 3) {
    jpeg.info.comp_info[0].h_samp_factor = 1;
    jpeg.info.comp_info[0].v_samp_factor = 1;
  }
  jpeg_start_compress(&jpeg.info, TRUE);
  if (!profile.empty()) {
    jpeg_write_icc_profile(&jpeg.info, reinterpret_cast<const JOCTET*>(profile.data()),
                           static_cast<unsigned>(profile.size()));
  }
  while (jpeg.info.next_scanline < jpeg.info.image_height) {
    // The library takes rows that it does not change as if it might.
    auto* row = const_cast<JSAMPROW>(pixels.data.data() + jpeg.info.next_scanline * pixels.row_bytes());
    jpeg_write_scanlines(&jpeg.info, &row, 1);
  }
  jpeg_finish_compress(&jpeg.info);
  return true;
}

}  // namespace

DecodedJpeg decode_jpeg(std::string_view bytes, const JpegReduction& reduction) {
  const auto jpeg = std::make_unique<Decompression>();
  set_up(jpeg->errors);
  jpeg->info.err = &jpeg->errors.base;
  if (!read_header(*jpeg, bytes)) fail(jpeg->errors);

  const bool cmyk = jpeg->info.num_components == 4;
  const bool inverted = jpeg->info.saw_Adobe_marker != FALSE;
  jpeg->info.out_color_space = cmyk ? JCS_CMYK : jpeg->info.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg->info.dct_method = JDCT_ISLOW;
  jpeg->info.scale_num = 1;
  jpeg->info.scale_denom = reduction_for(jpeg->info, reduction);
  if (!start(*jpeg)) fail(jpeg->errors);

  DecodedJpeg decoded;
  decoded.pixels = make_pixels(static_cast<int>(jpeg->info.output_width), static_cast<int>(jpeg->info.output_height),
                               jpeg->info.output_components);
  if (!read_rows(*jpeg, decoded.pixels.data.data(), decoded.pixels.row_bytes())) fail(jpeg->errors);
  decoded.complete = !jpeg->errors.damaged;
  if (cmyk) {
    decoded.pixels = from_cmyk(decoded.pixels, inverted);
  } else if (jpeg->profile_length > 0) {
    decoded.profile.assign(reinterpret_cast<const char*>(jpeg->profile), jpeg->profile_length);
  }
  return decoded;
}

std::string encode_jpeg(const Pixels& pixels, int quality, std::string_view profile) {
  assert(pixels.channels == 1 || pixels.channels == 3);
  const auto jpeg = std::make_unique<Compression>();
  set_up(jpeg->errors);
  jpeg->info.err = &jpeg->errors.base;
  if (!compress(*jpeg, pixels, quality, profile)) fail(jpeg->errors);
  return {reinterpret_cast<const char*>(jpeg->bytes), jpeg->length};
}

}  // namespace sheaf
