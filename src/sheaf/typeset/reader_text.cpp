#include "sheaf/typeset/reader_text.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// What to write for a character that trips e-readers; the character itself for all others, 0 for nothing.
/// Soft hyphens break Kobo's dictionary; the rest has no glyph in the fonts of old readers.
char32_t for_readers(char32_t c) noexcept {
  if (c == 0x00AD) return 0;
  if (c == 0x2007 || c == 0x2009 || c == 0x200A || c == 0x202F) return 0x00A0;
  if ((c >= 0x2000 && c <= 0x2006) || c == 0x2008 || c == 0x205F) return U' ';
  if (c == 0x2060) return 0xFEFF;
  if (c == 0x21A9) return 0x2190;
  return c;
}

}  // namespace

// All characters that `for_readers` changes have one of these first bytes.
bool may_trip_readers(std::string_view text) noexcept {
  return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xC2' || c == '\xE2'; });
}

std::string reader_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const char32_t instead = for_readers(c);
    if (c == 0x2E3A) {
      clean += "\u2014\u2014";  // a two-em dash
    } else if (instead == c) {
      clean += text.substr(begin, i - begin);
    } else if (instead != 0) {
      append_utf8(clean, instead);
    }
  }
  return clean;
}

}  // namespace sheaf
