#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// How many bytes from `position` on are printable ASCII, told eight at a time.
std::size_t printable_run(std::string_view text, std::size_t position) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = 0x8080808080808080;
  std::size_t end = position;
  while (end + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + end, 8);
    const std::uint64_t deleted = word ^ (ones * 0x7F);  // a byte 0x7F becomes 0
    // A byte over 0x7F, one under 0x20, and one that is 0x7F each set a high bit.
    if (((word | (word - ones * 0x20) | ((deleted - ones) & ~deleted)) & highs) != 0) break;
    end += 8;
  }
  while (end < text.size() && text[end] >= 0x20 && text[end] < 0x7F) ++end;
  return end - position;
}

constexpr bool is_noncharacter(char32_t code_point) noexcept {
  return (code_point & 0xFFFE) == 0xFFFE || (code_point >= 0xFDD0 && code_point <= 0xFDEF);
}

constexpr bool is_control(char32_t code_point) noexcept {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

/// Characters that steer how a terminal orders or shows the others.
constexpr bool is_hidden_format(char32_t code_point) noexcept {
  struct Range {
    char32_t first, last;
  };
  constexpr Range ranges[] = {
      {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},   {0x115F, 0x1160}, {0x17B4, 0x17B5},
      {0x180B, 0x180F}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
      {0x3164, 0x3164}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xE0000, 0xE0FFF},
  };
  return std::ranges::any_of(
      ranges, [code_point](const Range& range) { return code_point >= range.first && code_point <= range.last; });
}

void append_hex(std::string& text, char32_t number) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const int width = static_cast<int>(std::bit_width(static_cast<std::uint32_t>(number)));
  for (int shift = std::max((width + 3) / 4, 2) * 4 - 4; shift >= 0; shift -= 4) {
    text += digits[(number >> shift) & 0xF];
  }
}

void append_escape(std::string& text, char32_t code_point) {
  switch (code_point) {
    case '\n':
      text += "\\n";
      return;
    case '\r':
      text += "\\r";
      return;
    case '\t':
      text += "\\t";
      return;
    default:
      break;
  }
  text += "\\u{";
  append_hex(text, code_point);
  text += '}';
}

}  // namespace

char32_t next_long_code_point(std::string_view utf8, std::size_t& position) noexcept {
  const auto first = static_cast<unsigned char>(utf8[position]);
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || position + length > utf8.size()) {
    ++position;
    return replacement;
  }
  auto code_point = static_cast<char32_t>(first & (0x7F >> length));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(utf8[position + i])) {
      ++position;
      return replacement;
    }
    code_point = (code_point << 6) | (static_cast<unsigned char>(utf8[position + i]) & 0x3F);
  }
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < least[length] || code_point > 0x10FFFF || surrogate) {
    ++position;
    return replacement;
  }
  position += length;
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t count_code_points(std::string_view utf8) noexcept {
  std::size_t count = 0;
  for (std::size_t position = 0; position < utf8.size(); ++count) next_code_point(utf8, position);
  return count;
}

std::string xml_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  std::size_t clean = 0;  // where the run that can be copied as it is began
  const auto replace = [&](std::size_t from, std::size_t to, std::string_view with) {
    safe.append(text, clean, from - clean);
    safe += with;
    clean = to;
  };
  for (std::size_t position = 0; position < text.size();) {
    position += printable_run(text, position);
    if (position == text.size()) break;
    const std::size_t start = position;
    const char32_t code_point = next_code_point(text, position);
    if (code_point == '\n' || code_point == '\t') continue;
    if (code_point == '\r') {
      // XML 1.0 #sec-line-ends: a reader would turn it into a line feed; so the book says what is read.
      replace(start, position, text.substr(position).starts_with('\n') ? "" : "\n");
    } else if (code_point == replacement && position == start + 1) {
      replace(start, position, "\xEF\xBF\xBD");
    } else if (is_control(code_point) || is_noncharacter(code_point)) {
      replace(start, position, "");
    }
  }
  replace(text.size(), text.size(), "");
  return safe;
}

std::string terminal_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t run = printable_run(text, position);
    safe.append(text, position, run);
    position += run;
    if (position == text.size()) break;
    const std::size_t start = position;
    const char32_t code_point = next_code_point(text, position);
    if (code_point == replacement && position == start + 1) {
      safe += "\\x";
      append_hex(safe, static_cast<unsigned char>(text[start]));
    } else if (is_control(code_point) || is_hidden_format(code_point) || is_noncharacter(code_point)) {
      append_escape(safe, code_point);
    } else {
      safe.append(text, start, position - start);
    }
  }
  return safe;
}

}  // namespace sheaf
