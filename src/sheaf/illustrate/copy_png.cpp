#include "sheaf/illustrate/copy_png.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/illustrate/exif.hpp"

namespace sheaf {
namespace {

constexpr std::string_view kept_chunks[] = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};

std::uint32_t four_bytes(std::span<const char> bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// One walk through one file.
class PngWalk {
 public:
  PngWalk(PictureBytes& source, KeptBytes& kept) : source_(source), kept_(kept) {}

  CopyResult run() {
    kept_.keep(0, source_.from(0, 8).first(8));  // the caller has seen the mark of a PNG
    position_ = 8;
    while (!done_) {
      step();
      if (kept_.scattered()) stop(CopyVerdict::must_decode);
    }
    return result_;
  }

 private:
  void stop(CopyVerdict verdict, std::string reason = {}) {
    result_.verdict = verdict;
    result_.reason = std::move(reason);
    done_ = true;
  }

  void step();
  void chunk(const std::string& type, std::uint64_t length);
  void header(std::span<const char> data);
  void keep(std::uint64_t length);
  void opacities(std::uint64_t length);
  void end();
  void colours(const std::string& type, std::uint64_t length);
  void profile(std::string_view data);
  bool has_other_colours() const;

  PictureBytes& source_;
  KeptBytes& kept_;
  CopyResult result_{};
  std::uint64_t position_ = 0;
  std::uint64_t packed_bytes_ = 0;  ///< of IDAT
  std::uint64_t plain_bytes_ = 0;   ///< that IDAT must hold, by the header
  PngColours colours_{};
  ProfileVerdict profile_ = ProfileVerdict::unusable;
  bool says_srgb_ = false;
  bool grey_ = false;
  bool done_ = false;
  bool indexed_ = false;
  bool has_palette_ = false;
};

void PngWalk::step() {
  const auto start = source_.from(position_, 8);
  if (start.size() < 8) return stop(CopyVerdict::broken, "it is cut short");
  const std::uint64_t length = four_bytes(start, 0);
  const std::string type(start.data() + 4, 4);
  if (length > 0x7FFFFFFF) return stop(CopyVerdict::broken, "a part of it has no sane length");
  if ((type == "IHDR") != (position_ == 8)) return stop(CopyVerdict::broken, "its parts are out of order");
  if (type == "IHDR") {
    if (length != 13) return stop(CopyVerdict::broken, "its header is damaged");
    const auto bytes = source_.from(position_, 25);
    if (bytes.size() < 25) return stop(CopyVerdict::broken, "it is cut short");
    header(bytes.subspan(8, 13));
    if (done_) return;
  }
  if (position_ + 12 + length > source_.size()) return stop(CopyVerdict::broken, "it is cut short");
  chunk(type, length);
  position_ += 12 + length;
}

void PngWalk::chunk(const std::string& type, std::uint64_t length) {
  if (std::ranges::find(kept_chunks, std::string_view(type)) != std::end(kept_chunks)) {
    keep(length);
    if (done_) return;
    has_palette_ = has_palette_ || (type == "PLTE" && length > 0 && length % 3 == 0 && length <= 768);
    if (type == "IDAT") packed_bytes_ += length;
    if (type == "tRNS") opacities(length);
    if (type == "IEND") end();
  } else if (type == "sRGB" || type == "gAMA" || type == "cHRM" || type == "iCCP") {
    colours(type, length);
  } else if (type == "acTL") {
    result_.animated = true;
  } else if (type == "eXIf" && length <= 65536) {
    const auto data = source_.from(position_, static_cast<std::size_t>(8 + length)).subspan(8);
    result_.orientation = exif_orientation(data.first(static_cast<std::size_t>(length)));
  } else if ((type[0] & 0x20) == 0) {
    // PNG 5.4: an upper-case first letter marks a chunk without which the picture cannot be shown.
    stop(CopyVerdict::unsupported, "PNG of a kind that readers do not show");
  }
}

void PngWalk::header(std::span<const char> data) {
  const std::uint64_t width = four_bytes(data, 0);
  const std::uint64_t height = four_bytes(data, 4);
  const int depth = data[8];
  const int colour = data[9];
  const bool depth_known = depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
  const bool fits = colour == 0 || (colour == 3 && depth <= 8) ||
                    ((colour == 2 || colour == 4 || colour == 6) && (depth == 8 || depth == 16));
  if (!depth_known || !fits || data[10] != 0 || data[11] != 0 || data[12] < 0 || data[12] > 1) {
    return stop(CopyVerdict::broken, "its header is damaged");
  }
  if (width == 0 || height == 0) return stop(CopyVerdict::broken, "it has no pixels");
  constexpr auto side = static_cast<std::uint64_t>(limits::image_side);
  if (width > side || height > side || width * height > limits::image_pixels) return stop(CopyVerdict::too_large);
  constexpr std::uint64_t channels[] = {1, 0, 3, 1, 2, 0, 4};
  plain_bytes_ = (width * channels[colour] * static_cast<std::uint64_t>(depth) + 7) / 8 * height;
  indexed_ = colour == 3;
  grey_ = colour == 0 || colour == 4;
  result_.transparent = colour >= 4;
  result_.deep = depth == 16;
  result_.interlaced = data[12] == 1;
  result_.width = static_cast<int>(width);
  result_.height = static_cast<int>(height);
}

/// Keeps the whole chunk at the position, once its CRC is found right. What was kept of a wrong one is thrown away by
/// the caller, with the rest.
void PngWalk::keep(std::uint64_t length) {
  std::uint32_t crc = 0;
  const std::uint64_t crc_at = position_ + 8 + length;
  for (std::uint64_t at = position_; at < crc_at;) {
    auto bytes = source_.from(at);
    bytes = bytes.first(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), crc_at - at)));
    kept_.keep(at, bytes);
    // The length in front is not part of what the CRC covers. A window may end inside it.
    const auto skip =
        static_cast<std::size_t>(at < position_ + 4 ? std::min<std::uint64_t>(position_ + 4 - at, bytes.size()) : 0);
    crc = crc32(bytes.subspan(skip), crc);
    at += bytes.size();
  }
  const auto stored = source_.from(crc_at, 4).first(4);
  kept_.keep(crc_at, stored);
  if (four_bytes(stored, 0) != crc) stop(CopyVerdict::broken, "a checksum in it is wrong");
}

/// Of a palette, a list of opacities, which may all be full; else the one colour that is clear.
void PngWalk::opacities(std::uint64_t length) {
  const auto chunk = source_.from(position_, static_cast<std::size_t>(8 + std::min<std::uint64_t>(length, 256)));
  const bool opaque = indexed_ && std::ranges::all_of(chunk.subspan(8), [](char one) { return one == '\xFF'; });
  result_.transparent = result_.transparent || !opaque;
}

/// What says how colours are meant is read and left out: the picture is sRGB then, or is decoded to become so. Damage
/// to it means that it says nothing.
void PngWalk::colours(const std::string& type, std::uint64_t length) {
  constexpr std::uint64_t most_bytes = 100'000;
  if (packed_bytes_ > 0) return;
  if (length > most_bytes) {
    if (type == "iCCP") profile_ = ProfileVerdict::other;  // of tables, by its size: the decoder reads it
    return;
  }
  const auto bytes = source_.from(position_, static_cast<std::size_t>(12 + length));
  const auto covered = bytes.subspan(4, static_cast<std::size_t>(4 + length));
  if (crc32(covered) != four_bytes(bytes, static_cast<std::size_t>(8 + length))) return;
  const auto data = covered.subspan(4);
  says_srgb_ = says_srgb_ || type == "sRGB";
  if (type == "gAMA" && length == 4) colours_.gamma = four_bytes(data, 0);
  if (type == "cHRM" && length == 32) {
    auto& to = colours_.primaries.emplace();
    for (std::size_t i = 0; i < to.size(); ++i) to[i] = four_bytes(data, 4 * i);
  }
  if (type == "iCCP") profile({data.data(), data.size()});
}

void PngWalk::profile(std::string_view data) {
  const auto name_end = data.find('\0');
  if (name_end == std::string_view::npos || data.size() < name_end + 3) return;
  try {
    profile_ = judge_profile(inflate(data.substr(name_end + 2), std::size_t{4} << 20), grey_ ? 1 : 3);
  } catch (const Error&) {
    return;  // damaged: as if it were not there
  }
}

/// PNG 11.3.2: a profile stands above an sRGB chunk, and that above gAMA and cHRM.
bool PngWalk::has_other_colours() const {
  if (profile_ != ProfileVerdict::unusable) return profile_ == ProfileVerdict::other;
  return !says_srgb_ && conversion_of(colours_, grey_ ? ColourLayout::grey : ColourLayout::rgb);
}

void PngWalk::end() {
  // Deflate packs 1,032 bytes into one at the very best.
  if (packed_bytes_ == 0 || plain_bytes_ / 1100 > packed_bytes_) {
    return stop(CopyVerdict::broken, "it holds less than its header says");
  }
  if (indexed_ && !has_palette_) return stop(CopyVerdict::broken, "its palette is missing");
  result_.other_colours = has_other_colours();
  stop(result_.orientation == 1 && !result_.other_colours ? CopyVerdict::sound : CopyVerdict::must_decode);
}

}  // namespace

CopyResult copy_png(PictureBytes& source, KeptBytes& kept) {
  return PngWalk(source, kept).run();
}

}  // namespace sheaf
