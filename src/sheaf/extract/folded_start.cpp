#include "sheaf/extract/folded_start.hpp"

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// Lower case of one code point where both cases are one code point each and the words of our tables need it.
char32_t lower(char32_t c) noexcept {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c < 0xC0) return c;
  if (c <= 0xDE && c != 0xD7) return c + 0x20;
  const bool is_even_pair = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  const bool is_odd_pair = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (is_even_pair) return c | 1;
  if (is_odd_pair) return c % 2 == 1 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

}  // namespace

std::size_t folded_start(std::string_view text, std::string_view folded) noexcept {
  if (text.empty() || folded.empty()) return 0;
  // Most words of a table differ in their first letter: a byte tells.
  const auto first = static_cast<unsigned char>(text.front());
  const auto wanted = static_cast<unsigned char>(folded.front());
  if (first < 0x80 ? lower(first) != wanted : wanted < 0x80) return 0;
  std::size_t at = 0;
  for (std::size_t mark = 0; mark < folded.size();) {
    if (at >= text.size()) return 0;
    if (lower(next_code_point(text, at)) != next_code_point(folded, mark)) return 0;
  }
  return at;
}

}  // namespace sheaf
