#include "sheaf/deliver/file_name.hpp"

#include <algorithm>
#include <iterator>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_stem = 95;  // with ".epub" 100 bytes: FAT, eCryptfs and old readers stop early

struct Range {
  char32_t first;
  char32_t last;
};

/// Beyond ASCII: what parts words, is no letter, or tricks the eye. All else is taken for a letter of some script.
constexpr Range parting[] = {
    {0x80, 0xA9},        {0xAB, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},        // Latin-1 signs
    {0xF7, 0xF7},        {0x2B9, 0x2DF},   {0x37E, 0x37E},   {0x387, 0x387},      // modifiers, Greek signs
    {0x589, 0x58A},      {0x5BE, 0x5BE},   {0x5C0, 0x5C0},   {0x5C3, 0x5C3},      // Armenian, Hebrew
    {0x600, 0x60F},      {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},      // Arabic
    {0x964, 0x965},      {0xE4F, 0xE4F},   {0x104A, 0x104F}, {0x1680, 0x1680},    // dandas and their like
    {0x180E, 0x180E},    {0x2000, 0x200B}, {0x200E, 0x2BFF}, {0x3000, 0x3004},    // punctuation, symbols
    {0x3008, 0x3020},    {0x3030, 0x3030}, {0x303D, 0x303F}, {0x30FB, 0x30FB},    // CJK punctuation
    {0xD800, 0xF8FF},    {0xFE10, 0xFE6F}, {0xFEFF, 0xFF0F}, {0xFF1A, 0xFF20},    // private use, forms
    {0xFF3B, 0xFF40},    {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF},  // forms, emoji
    {0xE0000, 0x10FFFF},
};

/// Latin letters that no decomposition takes apart.
struct Spelling {
  char32_t letter;
  const char* ascii;
};
constexpr Spelling spellings[] = {
    {0xC6, "AE"}, {0xD0, "D"},  {0xD8, "O"},  {0xDE, "Th"}, {0xDF, "ss"}, {0xE6, "ae"}, {0xF0, "d"},   {0xF8, "o"},
    {0xFE, "th"}, {0x110, "D"}, {0x111, "d"}, {0x131, "i"}, {0x141, "L"}, {0x142, "l"}, {0x152, "OE"}, {0x153, "oe"},
};

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool parts_words(char32_t c) {
  if (c < 0x80) return !is_ascii_letter_or_digit(c);
  return std::any_of(std::begin(parting), std::end(parting),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// What stands between or on letters and is not worth a hyphen: joiners, selectors, marks that NFC left over.
bool is_dropped(char32_t c) {
  return c == 0x200C || c == 0x200D || c == 0xAD || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0x300 && c <= 0x36F) || c == U'\'' || c == 0x2019;  // "don't" is one word
}

std::string letter(char32_t c) {
  for (const Spelling& spelling : spellings) {
    if (spelling.letter == c) return spelling.ascii;
  }
  std::string text;
  append_utf8(text, c);
  const bool latin = (c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF);
  return latin ? strip_marks(text) : text;
}

std::string words_of(std::string_view title) {
  std::string stem;
  bool parted = false;
  const std::string text = to_nfc(title);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_dropped(c)) continue;
    if (parts_words(c)) {
      parted = true;
      continue;
    }
    const std::string next = (parted && !stem.empty() ? "-" : "") + letter(c);
    if (stem.size() + next.size() > longest_stem) break;
    stem += next;
    parted = false;
  }
  return stem;
}

/// Windows still opens these as devices, whatever comes after the dot.
bool is_device_name(std::string_view stem) {
  const std::string name = ascii_lower(stem);
  for (const char* device : {"con", "prn", "aux", "nul", "conin", "conout", "clock"}) {
    if (name == device) return true;
  }
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && name[3] >= '0' && name[3] <= '9';
}

}  // namespace

std::string book_file_name(std::string_view title) {
  std::string stem = words_of(title);
  if (stem.empty()) stem = "book";
  if (is_device_name(stem)) stem += "-book";
  return stem + ".epub";
}

}  // namespace sheaf
