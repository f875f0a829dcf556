#include "sheaf/adapt/webp.hpp"

#include <webp/decode.h>
#include <webp/demux.h>

#include <cstdint>
#include <cstring>
#include <memory>

#include "sheaf/adapt/colour.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

struct Discard {
  void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, Discard>;

const std::uint8_t* data_of(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

Error failure() {
  return {Trouble::unusable_image, {}, "it cannot be decoded", "save the picture again"};
}

/// A chunk of the container; empty when there is none.
std::string_view find_chunk(std::string_view bytes, const char (&name)[5]) {
  // Only the extended form (VP8X) holds chunks beside the picture.
  if (bytes.size() < 16 || bytes.substr(12, 4) != "VP8X") return {};
  const WebPData all{data_of(bytes), bytes.size()};
  const Demuxer demuxer(WebPDemux(&all));
  WebPChunkIterator chunk{};
  if (demuxer == nullptr || WebPDemuxGetChunk(demuxer.get(), name, 1, &chunk) == 0) return {};
  const std::unique_ptr<WebPChunkIterator, void (*)(WebPChunkIterator*)> release(&chunk, WebPDemuxReleaseChunkIterator);
  // The chunk lies in `bytes`, which outlive the demuxer.
  return {reinterpret_cast<const char*>(chunk.chunk.bytes), chunk.chunk.size};
}

Pixels decode_still(const std::uint8_t* data, std::size_t length, const WebPBitstreamFeatures& features) {
  Pixels pixels = make_pixels(features.width, features.height, features.has_alpha != 0 ? 4 : 3);
  const auto stride = static_cast<int>(pixels.row_bytes());
  const auto* done = pixels.channels == 4
                         ? WebPDecodeRGBAInto(data, length, pixels.data.data(), pixels.data.size(), stride)
                         : WebPDecodeRGBInto(data, length, pixels.data.data(), pixels.data.size(), stride);
  if (done == nullptr) throw failure();
  return pixels;
}

/// The frame where it belongs on the canvas, the rest transparent.
Pixels place(const Pixels& frame, PixelSize canvas, int left, int top) {
  if (left < 0 || top < 0 || left > canvas.width - frame.width || top > canvas.height - frame.height) throw failure();
  Pixels placed = make_pixels(canvas.width, canvas.height, 4);
  for (int y = 0; y < frame.height; ++y) {
    const std::uint8_t* from = frame.data.data() + static_cast<std::size_t>(y) * frame.row_bytes();
    std::uint8_t* to = placed.data.data() + static_cast<std::size_t>(top + y) * placed.row_bytes() + 4 * left;
    for (int x = 0; x < frame.width; ++x, from += frame.channels, to += 4) {
      std::memcpy(to, from, 3);
      to[3] = frame.channels == 4 ? from[3] : 255;
    }
  }
  return placed;
}

Pixels decode_first_frame(std::string_view bytes, PixelSize canvas) {
  const WebPData all{data_of(bytes), bytes.size()};
  const Demuxer demuxer(WebPDemux(&all));
  WebPIterator frame{};
  if (demuxer == nullptr || WebPDemuxGetFrame(demuxer.get(), 1, &frame) == 0) throw failure();
  const std::unique_ptr<WebPIterator, void (*)(WebPIterator*)> release(&frame, WebPDemuxReleaseIterator);
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(frame.fragment.bytes, frame.fragment.size, &features) != VP8_STATUS_OK ||
      features.width > canvas.width || features.height > canvas.height) {
    throw failure();
  }
  const Pixels pixels = decode_still(frame.fragment.bytes, frame.fragment.size, features);
  return place(pixels, canvas, frame.x_offset, frame.y_offset);
}

}  // namespace

std::optional<PixelSize> webp_size(std::string_view bytes) {
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(data_of(bytes), bytes.size(), &features) != VP8_STATUS_OK) return std::nullopt;
  return PixelSize{features.width, features.height};
}

DecodedFrame decode_webp(std::string_view bytes) {
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(data_of(bytes), bytes.size(), &features) != VP8_STATUS_OK) throw failure();
  DecodedFrame decoded{.pixels = {}, .animated = features.has_animation != 0};
  decoded.pixels = decoded.animated ? decode_first_frame(bytes, {features.width, features.height})
                                    : decode_still(data_of(bytes), bytes.size(), features);
  convert(decoded.pixels, ColourConversion::of_profile(find_chunk(bytes, "ICCP"), layout_of(decoded.pixels)));
  return decoded;
}

std::string_view webp_exif(std::string_view bytes) {
  std::string_view exif = find_chunk(bytes, "EXIF");
  constexpr std::string_view mark("Exif\0\0", 6);  // some writers put JPEG's mark before it
  if (exif.starts_with(mark)) exif.remove_prefix(mark.size());
  return exif;
}

std::string webp_library() {
  return "libwebp " + std::to_string(WebPGetDecoderVersion()) + " " + std::to_string(WebPGetDemuxVersion());
}

}  // namespace sheaf
