#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// A paragraph of a pasted text, on one line.
struct TextParagraph {
  std::string text{};
  int line = 0;             ///< where it begins in the source, from 1
  bool underlined = false;  ///< a line of "===" or "---" stood below it
  bool quoted = false;      ///< its lines began with ">"
  bool indented = false;    ///< blanks stood before its first line
  int run = 0;              ///< of the lines without an empty line between, from 1
  bool operator==(const TextParagraph&) const = default;
};

/// Parts a text into paragraphs: at empty lines, and at line ends unless the lines are wrapped by hand at a width,
/// which is then told from their lengths. White space is collapsed; marks that only arrange the page (zero-width signs,
/// U+FFFC for a lost picture) fall away. Lines that begin as items of a list stay apart. \param first_line  the line
/// number of the first line
std::vector<TextParagraph> read_text_paragraphs(std::string_view text, int first_line = 1);

}  // namespace sheaf
