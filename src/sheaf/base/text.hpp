#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// Removes white space of ASCII and U+00A0 at both ends.
std::string_view trim(std::string_view text) noexcept;

/// Trims, and makes one blank of each run of white space (ASCII, U+00A0, U+2000-200A, U+202F, U+3000).
std::string collapse_space(std::string_view text);

/// ASCII letters to lower case; all else stays. Never depends on the locale.
std::string ascii_lower(std::string_view text);

bool starts_with_nocase(std::string_view text, std::string_view prefix) noexcept;  ///< ASCII only
bool contains_nocase(std::string_view text, std::string_view part) noexcept;       ///< ASCII only
bool equals_nocase(std::string_view left, std::string_view right) noexcept;        ///< ASCII only

/// Parts between separators; "a,,b" has three. An empty text has one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);
/// Runs of non-white characters (ASCII white space).
std::vector<std::string_view> split_words(std::string_view text);

/// Words as the account counts them: runs of letters and digits, an apostrophe between two letters included; ideographs
/// and kana, which are written without spaces, count one each.
std::int64_t count_words(std::string_view utf8) noexcept;

/// The part of `next_code_point` that is not ASCII.
char32_t next_long_code_point(std::string_view utf8, std::size_t& position) noexcept;

/// Decodes the code point at `position`, which lies inside, and moves it on; broken UTF-8 (overlong forms and
/// surrogates too) gives U+FFFD and moves by one byte.
inline char32_t next_code_point(std::string_view utf8, std::size_t& position) noexcept {
  const auto first = static_cast<unsigned char>(utf8[position]);
  if (first >= 0x80) return next_long_code_point(utf8, position);
  ++position;
  return first;
}

void append_utf8(std::string& text, char32_t code_point);
std::size_t count_code_points(std::string_view utf8) noexcept;

/// Text that XML 1.0 can hold: broken UTF-8 becomes U+FFFD; control characters other than tab and line feed,
/// surrogates, U+FFFE, U+FFFF and non-characters are dropped; CR LF and CR become LF.
std::string xml_safe(std::string_view text);

/// Text that may go to a terminal, on one line: control, bidirectional and zero-width format characters become
/// visible escapes such as "\n" or "\u{202E}", and broken UTF-8 "\xE9". The joiners U+200C and U+200D stay: Persian and
/// emoji need them, and they move nothing.
std::string terminal_safe(std::string_view text);

/// At most `max_code_points`, cut at a blank where there is one, with "…" in place of what is gone.
std::string shorten(std::string_view utf8, std::size_t max_code_points);

/// Names in the order of a person: runs of digits by their value ("2.md" before "10.md"), all else by code point
/// without regard to ASCII case; ties by bytes. A strict weak order.
bool natural_less(std::string_view left, std::string_view right) noexcept;

/// Lower-case ASCII letters, digits and single hyphens, at most `max_bytes`; Latin letters lose their marks, other
/// scripts fall away. May be empty.
std::string slug(std::string_view utf8, std::size_t max_bytes);

/// "a/../b/./c" → "b/c". An empty optional-like result is told by `escapes`, which is set when the path leaves its
/// root.
std::string normalise_path(std::string_view path, bool& escapes);

/// "%20" → " ". Malformed escapes stay as they are.
std::string percent_decode(std::string_view text);

}  // namespace sheaf
