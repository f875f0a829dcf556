#include "sheaf/typeset/typed_address.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// What may not be shown in place of its code: signs that are not seen or that look like a blank, private ones, and
/// scripts that run from right to left.
constexpr Range unshown[] = {
    {0x0000, 0x00A0},   {0x00AD, 0x00AD},   {0x0300, 0x036F},   {0x0590, 0x08FF}, {0x115F, 0x1160}, {0x1680, 0x1680},
    {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x2000, 0x206F},   {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
    {0xD800, 0xF8FF},   {0xFB1D, 0xFDFF},   {0xFE00, 0xFE0F},   {0xFE70, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFF},
    {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}, {0xE0000, 0x10FFFF}};

bool is_shown(char32_t c) noexcept {
  return std::none_of(std::begin(unshown), std::end(unshown),
                      [c](Range range) { return c >= range.first && c <= range.last; });
}

/// The bytes that "%E8%8C%B6" stands for, as far as they follow one another and none is ASCII; moves on.
std::string escaped_bytes(std::string_view text, std::size_t& at) {
  std::string bytes;
  while (at + 2 < text.size() && text[at] == '%') {
    const std::string byte = percent_decode(text.substr(at, 3));
    if (byte.size() != 1 || static_cast<unsigned char>(byte[0]) < 0x80) break;
    bytes += byte;
    at += 3;
  }
  return bytes;
}

bool is_all_shown(std::string_view bytes) noexcept {
  for (std::size_t i = 0; i < bytes.size();) {
    if (!is_shown(next_code_point(bytes, i))) return false;
  }
  return true;
}

bool parts_before(char c) noexcept {
  return std::string_view("._?#%&=~").find(c) != std::string_view::npos;
}

}  // namespace

std::string typed_address(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!starts_with_nocase(address, scheme)) continue;
    address.remove_prefix(scheme.size());
    break;
  }
  const std::size_t path = std::min(address.find('/'), address.size());
  if (path + 1 == address.size()) address.remove_suffix(1);
  std::string text(address.substr(0, path));
  for (std::size_t i = path; i < address.size();) {
    const std::size_t start = i;
    const std::string bytes = escaped_bytes(address, i);
    if (bytes.empty()) {
      text += address[i++];
    } else {
      text += is_all_shown(bytes) ? bytes : std::string(address.substr(start, i - start));
    }
  }
  return text;
}

void write_address(XmlWriter& xml, const std::string& address) {
  const std::string text = typed_address(address);
  // An address runs from the left on every page.
  const auto link = xml.element("a", {{"class", "address"}, {"href", address}, {"dir", "ltr"}});
  std::size_t start = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool after = text[i - 1] == '/' && text[i] != '/';
    if (!after && !parts_before(text[i])) continue;
    xml.text(std::string_view(text).substr(start, i - start));
    xml.empty("wbr");
    start = i;
  }
  xml.text(std::string_view(text).substr(start));
}

}  // namespace sheaf
