#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// Letters without their marks: U+00C0 to U+017F, U+0200 to U+021F, U+1E00 to U+1EFF. A digit stands for two letters
/// (see `append_letters`), '-' for no letter.
constexpr std::string_view latin =
    "aaaaaa1ceeeeiiiidnooooo-ouuuuy32aaaaaa1ceeeeiiiidnooooo-"
    "ouuuuy3yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44"
    "jjkkkllllll-lllnnnnnnn66oooooo55rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view latin_b = "aaaaeeeeiiiioooorrrruuuusstt--hh";
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttttt"
    "uu"
    "uuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwya-"
    "ss2daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuu"
    "uuuuuuuuuuyyyyyyyy------";
static_assert(latin.size() == 0xC0 && latin_b.size() == 0x20 && latin_additional.size() == 0x100);

char letter_of(char32_t code_point) noexcept {
  if (code_point >= 'A' && code_point <= 'Z') return static_cast<char>(code_point - 'A' + 'a');
  if (code_point < 0xC0) return static_cast<char>(code_point < 0x80 ? code_point : '-');
  if (code_point < 0x180) return latin[code_point - 0xC0];
  if (code_point == 0x1A0 || code_point == 0x1A1) return 'o';  // Vietnamese
  if (code_point == 0x1AF || code_point == 0x1B0) return 'u';
  if (code_point >= 0x200 && code_point < 0x220) return latin_b[code_point - 0x200];
  if (code_point >= 0x1E00 && code_point < 0x1F00) return latin_additional[code_point - 0x1E00];
  return '-';
}

void append_letters(std::string& text, char32_t code_point) {
  const char letter = letter_of(code_point);
  if (code_point < 0x80) {
    text += letter;
    return;
  }
  constexpr std::string_view pairs[] = {"ae", "ss", "th", "ij", "oe", "ng"};
  if (letter >= '1' && letter <= '6')
    text += pairs[letter - '1'];
  else
    text += letter;
}

/// Part of a word, though no letter: apostrophes, the soft hyphen, combining marks.
constexpr bool is_silent(char32_t code_point) noexcept {
  return code_point == '\'' || code_point == 0x2019 || code_point == 0xAD ||
         (code_point >= 0x300 && code_point <= 0x36F);
}

constexpr bool is_slug_letter(char character) noexcept {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

}  // namespace

std::string slug(std::string_view utf8, std::size_t max_bytes) {
  std::string made;
  std::string letters;
  bool gap = false;
  for (std::size_t position = 0; position < utf8.size() && made.size() <= max_bytes;) {
    const char32_t code_point = next_code_point(utf8, position);
    if (is_silent(code_point)) continue;
    letters.clear();
    append_letters(letters, code_point);
    if (!is_slug_letter(letters.front())) {
      gap = !made.empty();
      continue;
    }
    if (gap) made += '-';
    gap = false;
    made += letters;
  }
  if (made.size() > max_bytes) {
    // Whole words, unless that costs more than half.
    const std::size_t hyphen = made.rfind('-', max_bytes);
    made.resize(hyphen != std::string::npos && hyphen * 2 >= max_bytes ? hyphen : max_bytes);
  }
  if (made.ends_with('-')) made.pop_back();
  return made;
}

}  // namespace sheaf
