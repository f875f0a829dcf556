#include "sheaf/illustrate/copy_jpeg.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sheaf/adapt/colour.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/illustrate/exif.hpp"

namespace sheaf {
namespace {

using namespace std::string_view_literals;

// ITU-T T.81, table B.1: the byte after 0xFF.
namespace marker {
constexpr int tem = 0x01, sof0 = 0xC0, sof2 = 0xC2, sof3 = 0xC3, dht = 0xC4, jpg = 0xC8, sof9 = 0xC9, sof10 = 0xCA,
              dac = 0xCC, sof15 = 0xCF, rst0 = 0xD0, rst7 = 0xD7, soi = 0xD8, eoi = 0xD9, sos = 0xDA, dqt = 0xDB,
              dnl = 0xDC, dri = 0xDD, app0 = 0xE0, app1 = 0xE1, app2 = 0xE2, app14 = 0xEE, fill = 0xFF;
}  // namespace marker

int byte_at(std::span<const char> bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}
int two_bytes(std::span<const char> bytes, std::size_t index) {
  return byte_at(bytes, index) << 8 | byte_at(bytes, index + 1);
}
bool is_restart(int code) {
  return code >= marker::rst0 && code <= marker::rst7;
}
bool is_frame(int code) {
  return code >= marker::sof0 && code <= marker::sof15 && code != marker::dht && code != marker::jpg &&
         code != marker::dac;
}

/// One walk through one file.
class JpegWalk {
 public:
  JpegWalk(PictureBytes& source, KeptBytes& kept) : source_(source), kept_(kept) {}

  CopyResult run() {
    kept_.add("\xFF\xD8"sv);
    position_ = 2;  // the caller has seen the mark of a JPEG
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
  void segment(int code, std::span<const char> bytes);
  void frame(int code, std::span<const char> bytes);
  void exif(std::span<const char> bytes);
  void jfif(std::string_view payload);
  void adobe(std::string_view payload);
  void profile_part(std::string_view payload);
  void judge_colours();
  bool is_rgb() const;
  void begin_scan();
  void scan();
  void end(CopyVerdict verdict);

  PictureBytes& source_;
  KeptBytes& kept_;
  CopyResult result_{};
  std::uint64_t position_ = 0;
  std::uint64_t coded_bytes_ = 0;
  std::vector<std::string> profile_{};  ///< its parts, in order; a missing one is empty
  std::size_t profile_bytes_ = 0;
  int components_ = 0;
  int scans_ = 0;
  bool done_ = false;
  bool seen_frame_ = false;
  bool seen_exif_ = false;
  bool seen_jfif_ = false;
  bool seen_adobe_ = false;
  bool unturned_ = false;   ///< Adobe's mark says that colours are coded as they are, not as light and two differences
  bool named_rgb_ = false;  ///< its components are named R, G and B
  bool has_huffman_ = false;
  bool has_quantisation_ = false;
  bool unusual_ = false;  ///< whole, but not for every reader
};

/// The next marker and its segment.
void JpegWalk::step() {
  const auto start = source_.from(position_, 4);
  if (start.size() < 2) return end(CopyVerdict::end_missing);
  const int code = byte_at(start, 1);
  if (byte_at(start, 0) != marker::fill || (code < marker::sof0 && code != marker::tem) || code == marker::soi) {
    return stop(CopyVerdict::must_decode);  // stray bytes: let the decoder say what they are worth
  }
  if (code == marker::fill) return static_cast<void>(++position_);
  if (code == marker::eoi) return end(CopyVerdict::sound);
  if (code == marker::tem || is_restart(code)) return static_cast<void>(position_ += 2);
  if (start.size() < 4) return end(CopyVerdict::end_missing);
  const std::size_t length = 2 + static_cast<std::size_t>(two_bytes(start, 2));
  if (length < 4) return stop(CopyVerdict::broken, "a part of it has no length");
  if (position_ + length > source_.size()) return end(CopyVerdict::end_missing);
  segment(code, source_.from(position_, length).first(length));
  if (done_) return;
  position_ += length;
  if (code == marker::sos) scan();
}

void JpegWalk::segment(int code, std::span<const char> bytes) {
  const std::string_view payload(bytes.data() + 4, bytes.size() - 4);
  if (is_frame(code)) return frame(code, bytes);
  switch (code) {
    case marker::dht:
      has_huffman_ = true;
      return kept_.keep(position_, bytes);
    case marker::dqt:
      has_quantisation_ = true;
      return kept_.keep(position_, bytes);
    case marker::sos:
      begin_scan();
      return kept_.keep(position_, bytes);
    case marker::dac:
    case marker::dri:
    case marker::dnl:
      return kept_.keep(position_, bytes);
    case marker::app0:
      return jfif(payload);
    case marker::app1:
      return exif(bytes.subspan(4));
    case marker::app2:
      return profile_part(payload);
    case marker::app14:
      return adobe(payload);
    default:
      return;  // metadata, or what no reader needs: left out
  }
}

void JpegWalk::frame(int code, std::span<const char> bytes) {
  if (seen_frame_) return stop(CopyVerdict::broken, "it holds two frames");
  if (bytes.size() < 10) return stop(CopyVerdict::broken, "its header is damaged");
  seen_frame_ = true;
  const int precision = byte_at(bytes, 4);
  const int components = byte_at(bytes, 9);
  result_.height = two_bytes(bytes, 5);
  result_.width = two_bytes(bytes, 7);
  if (bytes.size() != 10 + 3 * static_cast<std::size_t>(components)) {
    return stop(CopyVerdict::broken, "its header is damaged");
  }
  const bool arithmetic = code == marker::sof9 || code == marker::sof10;
  if (code > marker::sof2 && !arithmetic) {
    return stop(CopyVerdict::unsupported, code == marker::sof3 ? "lossless JPEG" : "hierarchical JPEG");
  }
  if (precision != 8) {
    return stop(CopyVerdict::unsupported, "JPEG of " + std::to_string(precision) + " bits a colour");
  }
  if (components != 1 && components != 3 && components != 4) {
    return stop(CopyVerdict::unsupported, "JPEG of " + std::to_string(components) + " colours");
  }
  const auto pixels = static_cast<std::uint64_t>(result_.width) * static_cast<std::uint64_t>(result_.height);
  if (pixels == 0) return stop(CopyVerdict::broken, "it has no pixels");
  if (result_.width > limits::image_side || result_.height > limits::image_side || pixels > limits::jpeg_pixels) {
    return stop(CopyVerdict::too_large);
  }
  unusual_ = arithmetic || components == 4;
  components_ = components;
  named_rgb_ = components == 3 && byte_at(bytes, 10) == 'R' && byte_at(bytes, 13) == 'G' && byte_at(bytes, 16) == 'B';
  result_.cmyk = components == 4;
  result_.progressive = code == marker::sof2 || code == marker::sof10;
  kept_.keep(position_, bytes);
}

void JpegWalk::exif(std::span<const char> payload) {
  const std::string_view text(payload.data(), payload.size());
  if (seen_exif_ || !text.starts_with("Exif\0"sv) || text.size() < 6) return;
  seen_exif_ = true;
  result_.orientation = exif_orientation(payload.subspan(6));
}

/// A JFIF mark with the file's version and density and without its thumbnail, which may show more than the picture.
void JpegWalk::jfif(std::string_view payload) {
  if (seen_jfif_ || !payload.starts_with("JFIF\0"sv) || payload.size() < 12) return;
  seen_jfif_ = true;
  kept_.add("\xFF\xE0\0\x10"sv);
  kept_.add(payload.substr(0, 12));
  kept_.add("\0\0"sv);
}

/// The Adobe mark says how the colours are coded; it is cut to its known length.
void JpegWalk::adobe(std::string_view payload) {
  if (seen_adobe_ || !payload.starts_with("Adobe") || payload.size() < 12) return;
  seen_adobe_ = true;
  unturned_ = payload[11] == 0;
  kept_.add("\xFF\xEE\0\x0E"sv);
  kept_.add(payload.substr(0, 12));
}

/// ICC.1 B.4: a profile is cut into parts, each with its number and how many there are.
void JpegWalk::profile_part(std::string_view payload) {
  constexpr auto mark = "ICC_PROFILE\0"sv;
  constexpr std::size_t most_bytes = 4U << 20;
  if (scans_ > 0 || payload.size() < mark.size() + 2 || !payload.starts_with(mark)) return;
  const std::size_t number = static_cast<unsigned char>(payload[mark.size()]);
  const std::size_t count = static_cast<unsigned char>(payload[mark.size() + 1]);
  payload.remove_prefix(mark.size() + 2);
  if (number == 0 || number > count || profile_bytes_ + payload.size() > most_bytes) return;
  if (profile_.size() < count) profile_.resize(count);
  profile_[number - 1] = payload;
  profile_bytes_ += payload.size();
}

/// A profile that says what readers take for granted is left out, and so is a broken one.
void JpegWalk::judge_colours() {
  if (std::ranges::any_of(profile_, &std::string::empty)) return;
  std::string profile;
  for (const std::string& part : profile_) profile += part;
  result_.other_colours = !profile.empty() && judge_profile(profile, components_) == ProfileVerdict::other;
}

/// Red, green and blue as they are: a JFIF mark rules that out, the Adobe mark says it, else the names do (libjpeg's
/// order). MuPDF does not know the names, and simple decoders neither.
bool JpegWalk::is_rgb() const {
  if (components_ != 3 || seen_jfif_) return false;
  return seen_adobe_ ? unturned_ : named_rgb_;
}

void JpegWalk::begin_scan() {
  if (!seen_frame_) return stop(CopyVerdict::broken, "it has no header");
  constexpr int most_scans = 200;
  if (++scans_ > most_scans) return stop(CopyVerdict::broken, "it goes over its pixels too often");
  if (scans_ == 1) judge_colours();
  if (unusual_ || is_rgb() || result_.other_colours || !has_huffman_ || !has_quantisation_ || result_.orientation != 1)
    stop(CopyVerdict::must_decode);
}

/// Entropy-coded data, up to the next marker that is neither a stuffed byte nor a restart.
void JpegWalk::scan() {
  for (;;) {
    const auto bytes = source_.from(position_, 2);
    std::size_t at = 0;
    bool ended = false;
    while (at < bytes.size()) {
      const void* found = std::memchr(bytes.data() + at, marker::fill, bytes.size() - at);
      if (found == nullptr) {
        at = bytes.size();
        break;
      }
      at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
      if (at + 1 == bytes.size()) break;  // the code stands in the next window
      const int code = byte_at(bytes, at + 1);
      if (code == 0 || is_restart(code)) {
        at += 2;
      } else if (code == marker::fill) {
        at += 1;
      } else {
        ended = true;
        break;
      }
    }
    kept_.keep(position_, bytes.first(at));
    position_ += at;
    coded_bytes_ += at;
    if (ended || at == 0) return;  // at == 0: nothing more, or a lone last byte
  }
}

void JpegWalk::end(CopyVerdict verdict) {
  if (!seen_frame_ || coded_bytes_ == 0) return stop(CopyVerdict::broken, "it is cut short");
  // Each block of 8 × 8 pixels takes a bit at least.
  const auto blocks =
      static_cast<std::uint64_t>((result_.width + 7) / 8) * static_cast<std::uint64_t>((result_.height + 7) / 8);
  if (coded_bytes_ < blocks / 8) return stop(CopyVerdict::broken, "it holds less than its header says");
  kept_.add("\xFF\xD9"sv);
  stop(verdict);
}

}  // namespace

CopyResult copy_jpeg(PictureBytes& source, KeptBytes& kept) {
  return JpegWalk(source, kept).run();
}

}  // namespace sheaf
