#include "sheaf/illustrate/sniff_image.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  ImageFormat format;
};

constexpr Magic magics[] = {
    {0, "\xFF\xD8\xFF"sv, ImageFormat::jpeg},
    {0, "\x89PNG\r\n\x1A\n"sv, ImageFormat::png},
    {0, "GIF87a"sv, ImageFormat::gif},
    {0, "GIF89a"sv, ImageFormat::gif},
    {4, "ftypavif"sv, ImageFormat::avif},
    {4, "ftypavis"sv, ImageFormat::avif},
    {4, "ftyphei"sv, ImageFormat::heic},
    {4, "ftyphev"sv, ImageFormat::heic},
    {4, "ftypmif1"sv, ImageFormat::heic},
    {4, "ftypmsf1"sv, ImageFormat::heic},
    {0, "II*\0"sv, ImageFormat::tiff},
    {0, "MM\0*"sv, ImageFormat::tiff},
    {0, "8BPS\0\x01"sv, ImageFormat::psd},
    {0, "\xFF\x0A"sv, ImageFormat::jxl},
    {0, "\0\0\0\x0CJXL \r\n\x87\n"sv, ImageFormat::jxl},
    {0, "\0\0\x01\0"sv, ImageFormat::ico},
};

int byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

bool is_bmp(std::string_view bytes) {
  // "BM" alone begins many a text: the size of the second header must be one that was ever in use.
  if (bytes.size() < 26 || !bytes.starts_with("BM")) return false;
  constexpr int header_sizes[] = {12, 40, 52, 56, 64, 108, 124};
  return byte_at(bytes, 15) == 0 && byte_at(bytes, 16) == 0 && byte_at(bytes, 17) == 0 &&
         std::ranges::find(header_sizes, byte_at(bytes, 14)) != std::end(header_sizes);
}

bool is_pnm(std::string_view bytes) {
  return bytes.size() > 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
         (bytes[2] == ' ' || bytes[2] == '\n' || bytes[2] == '\r' || bytes[2] == '\t') &&
         (bytes[3] == '#' || (bytes[3] >= '0' && bytes[3] <= '9'));
}

bool is_tga(std::string_view bytes) {
  if (bytes.size() < 18) return false;
  constexpr int kinds[] = {1, 2, 3, 9, 10, 11};
  constexpr int depths[] = {8, 15, 16, 24, 32};
  const int map = byte_at(bytes, 1);
  const int kind = byte_at(bytes, 2);
  const bool mapped = kind == 1 || kind == 9;
  return map == (mapped ? 1 : 0) && std::ranges::find(kinds, kind) != std::end(kinds) &&
         std::ranges::find(depths, byte_at(bytes, 16)) != std::end(depths) && (byte_at(bytes, 17) & 0xC0) == 0 &&
         byte_at(bytes, 12) + byte_at(bytes, 13) > 0 && byte_at(bytes, 14) + byte_at(bytes, 15) > 0;
}

std::string_view markup(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

/// Some programs write the root with a prefix: `<svg:svg`, `<ns0:svg`.
bool starts_with_prefixed_svg(std::string_view text) {
  const auto colon = text.find(':');
  constexpr std::size_t longest = 16;
  if (!text.starts_with('<') || colon > longest) return false;
  return text.find_first_of(" \t\r\n/>\"'") > colon && text.substr(colon).starts_with(":svg");
}

bool is_svg(std::string_view bytes) {
  const std::string_view text = markup(bytes);
  if (starts_with_nocase(text, "<svg") || starts_with_nocase(text, "<!doctype svg")) return true;
  if (starts_with_prefixed_svg(text)) return true;
  // The root may stand beyond what is looked at, behind a list of entities.
  return (text.starts_with("<?xml") || text.starts_with("<!--")) &&
         (text.find("<svg") != std::string_view::npos || text.find(":svg ") != std::string_view::npos ||
          contains_nocase(text, "<!doctype svg"));
}

}  // namespace

ImageFormat sniff_image(std::span<const char> start) noexcept {
  const std::string_view bytes(start.data(), start.size());
  for (const Magic& magic : magics) {
    if (bytes.size() >= magic.offset && bytes.substr(magic.offset).starts_with(magic.bytes)) return magic.format;
  }
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") return ImageFormat::webp;
  if (is_bmp(bytes)) return ImageFormat::bmp;
  if (is_pnm(bytes)) return ImageFormat::pnm;
  if (is_svg(bytes)) return ImageFormat::svg;
  if (is_tga(bytes)) return ImageFormat::tga;
  return ImageFormat::unknown;
}

bool looks_like_web_page(std::span<const char> start) noexcept {
  constexpr std::string_view beginnings[] = {"<!doctype html", "<html", "<head", "<body", "<script", "<title", "<meta"};
  std::string_view text = markup({start.data(), start.size()});
  while (text.starts_with("<!--") || text.starts_with("<?xml")) {
    const auto end = text.find('>');
    if (end == std::string_view::npos) return false;
    text = markup(text.substr(end + 1));
  }
  return std::ranges::any_of(beginnings, [&](std::string_view begin) { return starts_with_nocase(text, begin); });
}

}  // namespace sheaf
