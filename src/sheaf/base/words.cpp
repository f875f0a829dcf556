#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t Size>
bool is_in(const Range (&ranges)[Size], char32_t code_point) noexcept {
  const Range* const found = std::ranges::lower_bound(ranges, code_point, {}, &Range::last);
  return found != std::end(ranges) && code_point >= found->first;
}

/// Above ASCII, what is no part of a word: punctuation, symbols, private use. In order; blocks, not single signs, where
/// that is enough for counting.
constexpr Range separators[] = {
    {0x80, 0xA9},     {0xAB, 0xAC},     {0xAE, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},       {0xD7, 0xD7},
    {0xF7, 0xF7},     {0x2C2, 0x2C5},   {0x2D2, 0x2DF},   {0x37E, 0x37E},   {0x387, 0x387},     {0x482, 0x482},
    {0x55A, 0x55F},   {0x589, 0x58F},   {0x5BE, 0x5BE},   {0x5C0, 0x5C0},   {0x5C3, 0x5C3},     {0x5C6, 0x5C6},
    {0x606, 0x60F},   {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x700, 0x70D},     {0x964, 0x965},
    {0x970, 0x970},   {0xDF4, 0xDF4},   {0xE3F, 0xE3F},   {0xE4F, 0xE4F},   {0xE5A, 0xE5B},     {0xF01, 0xF17},
    {0xF3A, 0xF3D},   {0x104A, 0x104F}, {0x10FB, 0x10FB}, {0x1360, 0x1368}, {0x1400, 0x1400},   {0x1680, 0x1680},
    {0x17D4, 0x17DB}, {0x1800, 0x180A}, {0x2000, 0x200B}, {0x200E, 0x2018}, {0x201A, 0x205F},   {0x2061, 0x206F},
    {0x207A, 0x207E}, {0x208A, 0x208E}, {0x20A0, 0x20CF}, {0x2100, 0x2BFF}, {0x2CF9, 0x2CFF},   {0x2E00, 0x2E7F},
    {0x2FF0, 0x3004}, {0x3008, 0x3020}, {0x302A, 0x3030}, {0x303D, 0x303F}, {0x30A0, 0x30A0},   {0x30FB, 0x30FB},
    {0xD800, 0xF8FF}, {0xFD3E, 0xFD3F}, {0xFDFC, 0xFDFF}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F},   {0xFEFF, 0xFF0F},
    {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},
};

/// Ideographs and kana, each of which counts as a word.
constexpr Range unspaced[] = {
    {0x2E80, 0x2FDF}, {0x3005, 0x3007}, {0x3021, 0x3029}, {0x3031, 0x303C},   {0x3041, 0x3096},   {0x309D, 0x309F},
    {0x30A1, 0x30FA}, {0x30FC, 0x30FF}, {0x3105, 0x312F}, {0x31A0, 0x31BF},   {0x31F0, 0x31FF},   {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0xFF66, 0xFF9D}, {0x1B000, 0x1B16F}, {0x20000, 0x323AF},
};

enum class Part { separator, letter, whole_word, apostrophe };

constexpr bool is_ascii_word(char32_t code_point) noexcept {
  return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z') ||
         (code_point >= '0' && code_point <= '9');
}

constexpr auto ascii_parts = [] {
  std::array<Part, 0x80> parts{};
  for (char32_t c = 0; c < parts.size(); ++c) parts[c] = is_ascii_word(c) ? Part::letter : Part::separator;
  parts['\''] = Part::apostrophe;
  return parts;
}();

Part part_of(char32_t code_point) noexcept {
  if (code_point < 0x80) return ascii_parts[code_point];
  if (code_point == 0x2019) return Part::apostrophe;
  if (is_in(separators, code_point)) return Part::separator;
  return code_point >= 0x2E80 && is_in(unspaced, code_point) ? Part::whole_word : Part::letter;
}

/// The part at `position`, which moves on. Most text is ASCII.
Part next_part(std::string_view utf8, std::size_t& position) noexcept {
  const auto byte = static_cast<unsigned char>(utf8[position]);
  if (byte >= 0x80) return part_of(next_code_point(utf8, position));
  ++position;
  return ascii_parts[byte];
}

constexpr std::uint64_t each = 0x0101010101010101;
constexpr std::uint64_t high = 0x80 * each;

/// The high bit of each byte that lies between two signs of ASCII, of eight that are ASCII.
constexpr std::uint64_t between(std::uint64_t eight, std::uint64_t first, std::uint64_t last) noexcept {
  return (eight + each * (0x80 - first)) & ~(eight + each * (0x7F - last)) & high;
}

/// Eight bytes, the first as the lowest. Written out, since compilers know this as one load.
std::uint64_t eight_at(std::string_view utf8, std::size_t position) noexcept {
  const auto byte = [&](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(utf8[position + i])} << (8 * i);
  };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

/// Whether eight bytes hold nothing but ASCII without an apostrophe.
constexpr bool is_simple(std::uint64_t eight) noexcept {
  const std::uint64_t apostrophes = eight ^ (each * 0x27);
  return ((eight | ((apostrophes - each) & ~apostrophes)) & high) == 0;
}

/// Takes plain text eight signs at a time: every text is counted three times on its way into a book, and this costs a
/// quarter of what sign by sign does.
class WordCounter {
 public:
  void take(Part part) noexcept {
    const bool begins = part == Part::letter && before_ != Part::letter && !(before_ == Part::apostrophe && goes_on_);
    if (begins || part == Part::whole_word) ++count_;
    if (part == Part::apostrophe) goes_on_ = before_ == Part::letter;
    before_ = part;
  }

  /// The same for eight signs at once; not for those behind an apostrophe.
  bool take_eight(std::uint64_t eight) noexcept {
    if (before_ == Part::apostrophe || !is_simple(eight)) return false;
    const std::uint64_t letters = between(eight | (each * 0x20), 'a', 'z') | between(eight, '0', '9');
    const std::uint64_t behind_letters = (letters << 8) | (before_ == Part::letter ? 0x80 : 0);
    count_ += std::popcount(letters & ~behind_letters);
    before_ = letters >> 63 != 0 ? Part::letter : Part::separator;
    return true;
  }

  std::int64_t count() const noexcept { return count_; }

 private:
  std::int64_t count_ = 0;
  Part before_ = Part::separator;
  bool goes_on_ = false;  // "don't": after the apostrophe, the word before it may go on
};

}  // namespace

std::int64_t count_words(std::string_view utf8) noexcept {
  WordCounter counter;
  for (std::size_t position = 0; position < utf8.size();) {
    if (position + 8 <= utf8.size() && counter.take_eight(eight_at(utf8, position))) {
      position += 8;
    } else {
      counter.take(next_part(utf8, position));
    }
  }
  return counter.count();
}

}  // namespace sheaf
