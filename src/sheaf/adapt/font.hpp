#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// What a font says of itself, in its own words; any may be empty.
struct FontWords {
  std::string family{};
  std::string style{};  ///< "Bold Italic"
  std::string copyright{};
  std::string license{};
  std::string license_url{};
  bool operator==(const FontWords&) const = default;
};

/// \param bytes  of one font, whose tables lie within them
FontWords read_font_words(std::string_view bytes);

/// The characters that a font has, in order.
std::vector<char32_t> font_characters(std::string_view bytes);

enum class FontPart {
  of_text,  ///< what the characters take, without the programs that fit outlines to coarse screens
  whole     ///< for fonts that may not be cut
};

/// The font written anew, as a font that does not vary; what no book needs (drawings in colour, signatures, tables that
/// nobody knows) is left out. In a child process of bounded time and memory. Equal input gives equal bytes.
/// \returns the bytes; none when the font is broken or takes too long
std::string subset_font(std::string_view bytes, std::span<const char32_t> characters, FontPart part);

}  // namespace sheaf
