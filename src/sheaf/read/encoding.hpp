#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sheaf {

/// Text that was bytes.
struct Decoded {
  std::string text{};              ///< UTF-8, '\n' line ends, no byte order mark, no NUL
  std::string encoding = "UTF-8";  ///< what the bytes were, as iconv names it
  std::size_t repaired = 0;        ///< places where U+FFFD stands for bytes that are no text
  int first_line = 0;              ///< the line of the first of them, from 1; 0: none
  bool twice = false;              ///< it was UTF-8 that somebody had encoded again, and is so no more

  bool operator==(const Decoded&) const = default;
};

/// Makes UTF-8 of bytes in any encoding, told by a byte order mark, by being sound UTF-8, by what the page or the XML
/// declaration says, or by what the bytes look like, in this order. Sound UTF-8 goes before the declaration, because
/// tools that save pages convert the text and leave the declaration, and bytes of another encoding are hardly ever
/// sound UTF-8 by chance. What was encoded twice is undone (`undo_second_encoding`). Moves the bytes, rather than
/// copying them, when they are UTF-8 already.
Decoded decode_text(std::string bytes);

/// The encoding that a page or an XML declaration names near its begin, as iconv names it; "" when it names none that
/// can be true.
std::string declared_encoding(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" when the bytes are that without a byte order mark, by their zeros; else "".
std::string_view sniff_utf16(std::string_view bytes) noexcept;

}  // namespace sheaf
