#include "sheaf/adapt/gif.hpp"

#include <gif_lib.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

struct Close {
  void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};
using Gif = std::unique_ptr<GifFileType, Close>;

Error failure() {
  return {Trouble::unusable_image, {}, "it cannot be decoded", "save the picture again"};
}

int give_bytes(GifFileType* gif, GifByteType* to, int wanted) {
  auto& bytes = *static_cast<std::string_view*>(gif->UserData);
  const std::size_t length = std::min(bytes.size(), static_cast<std::size_t>(std::max(wanted, 0)));
  std::memcpy(to, bytes.data(), length);
  bytes.remove_prefix(length);
  return static_cast<int>(length);
}

/// Reads one extension; a graphic control says which colour is transparent.
void read_extension(GifFileType* gif, int& transparent) {
  int code = 0;
  GifByteType* block = nullptr;
  if (DGifGetExtension(gif, &code, &block) == GIF_ERROR) throw failure();
  while (block != nullptr) {
    GraphicsControlBlock control{};
    if (code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK) {
      transparent = control.TransparentColor;
    }
    if (DGifGetExtensionNext(gif, &block) == GIF_ERROR) throw failure();
  }
}

/// The next picture, or false at the end of the file.
bool find_picture(GifFileType* gif, int& transparent) {
  for (;;) {
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    if (DGifGetRecordType(gif, &record) == GIF_ERROR) throw failure();
    if (record == IMAGE_DESC_RECORD_TYPE) return true;
    if (record == TERMINATE_RECORD_TYPE) return false;
    if (record == EXTENSION_RECORD_TYPE) read_extension(gif, transparent);
  }
}

struct Pass {
  int first;
  int step;
};

Pixels read_picture(GifFileType* gif, PixelSize canvas, int transparent) {
  if (DGifGetImageDesc(gif) == GIF_ERROR) throw failure();
  const GifImageDesc& frame = gif->Image;
  const ColorMapObject* colours = frame.ColorMap != nullptr ? frame.ColorMap : gif->SColorMap;
  if (colours == nullptr || frame.Width <= 0 || frame.Height <= 0 || frame.Left < 0 || frame.Top < 0 ||
      frame.Width > canvas.width - frame.Left || frame.Height > canvas.height - frame.Top) {
    throw failure();
  }
  Pixels pixels = make_pixels(canvas.width, canvas.height, 4);
  std::vector<GifPixelType> row(static_cast<std::size_t>(frame.Width));
  constexpr Pass interlaced[] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
  constexpr Pass plain[] = {{0, 1}};
  const Pass* pass = frame.Interlace ? interlaced : plain;
  const Pass* const end = frame.Interlace ? std::end(interlaced) : std::end(plain);
  for (; pass != end; ++pass) {
    for (int y = pass->first; y < frame.Height; y += pass->step) {
      if (DGifGetLine(gif, row.data(), frame.Width) == GIF_ERROR) throw failure();
      std::uint8_t* to =
          pixels.data.data() + static_cast<std::size_t>(frame.Top + y) * pixels.row_bytes() + 4 * frame.Left;
      for (const GifPixelType index : row) {
        if (index != transparent && index < colours->ColorCount) {
          const GifColorType& colour = colours->Colors[index];
          to[0] = colour.Red;
          to[1] = colour.Green;
          to[2] = colour.Blue;
          to[3] = 255;
        }
        to += 4;
      }
    }
  }
  return pixels;
}

/// Whether another picture follows; a damaged rest is none.
bool has_more(GifFileType* gif) {
  try {
    int transparent = NO_TRANSPARENT_COLOR;
    return find_picture(gif, transparent);
  } catch (const Error&) {
    return false;
  }
}

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
int two_bytes(std::string_view bytes, std::size_t at) {
  return static_cast<int>(byte_at(bytes, at) | byte_at(bytes, at + 1) << 8);
}
/// Bytes that a table of colours takes, by the flags that announce it.
std::size_t table_bytes(std::size_t flags) {
  return (flags & 0x80) != 0 ? std::size_t{3} << ((flags & 7) + 1) : 0;
}

/// Where the first picture's description stands; the length of all when there is none.
std::size_t find_description(std::string_view bytes) {
  std::size_t at = 13 + table_bytes(byte_at(bytes, 10));
  while (byte_at(bytes, at) == '!') {
    at += 2;
    while (byte_at(bytes, at) != 0) at += 1 + byte_at(bytes, at);
    ++at;
  }
  return byte_at(bytes, at) == ',' ? at : bytes.size();
}

}  // namespace

std::optional<PixelSize> gif_size(std::string_view bytes) {
  if (bytes.size() < 13 || !bytes.starts_with("GIF8")) return std::nullopt;
  PixelSize size{two_bytes(bytes, 6), two_bytes(bytes, 8)};
  // Programs are about that write no canvas, or one smaller than the picture: browsers show the picture.
  const std::size_t at = find_description(bytes);
  size.width = std::max(size.width, two_bytes(bytes, at + 1) + two_bytes(bytes, at + 5));
  size.height = std::max(size.height, two_bytes(bytes, at + 3) + two_bytes(bytes, at + 7));
  return size;
}

DecodedFrame decode_gif(std::string_view bytes) {
  const auto canvas = gif_size(bytes);
  if (!canvas || canvas->width <= 0 || canvas->height <= 0) throw failure();
  int trouble = 0;
  // giflib calls back for bytes while the handle lives; `bytes` outlives it and is moved on.
  const Gif gif(DGifOpen(&bytes, give_bytes, &trouble));
  int transparent = NO_TRANSPARENT_COLOR;
  if (gif == nullptr || !find_picture(gif.get(), transparent)) throw failure();
  DecodedFrame decoded{read_picture(gif.get(), *canvas, transparent), false};
  decoded.animated = has_more(gif.get());
  return decoded;
}

std::string gif_library() {
  return "giflib " + std::to_string(GIFLIB_MAJOR) + "." + std::to_string(GIFLIB_MINOR) + "." +
         std::to_string(GIFLIB_RELEASE);
}

}  // namespace sheaf
