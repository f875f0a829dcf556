#pragma once

#include <vector>

#include "sheaf/extract/text_paragraphs.hpp"

namespace sheaf {

struct TextPiece;

/// What a pasted text is as a whole.
enum class TextKind {
  page,  ///< of a browser: an article, and around it the frame of its page
  file   ///< a program, a log, a table, verse, a talk, a list, a manual: it has no frame, and each line of it counts
};

/// A browser neither indents paragraphs nor sets line below line. A text is a file when a good part of its lines is
/// indented or a program, or when most stand line below line without being prose or the words of a page.
TextKind tell_text_kind(const std::vector<TextParagraph>& paragraphs);

/// Marks the lines of a page that stand in a program or line below line (verse, a table, a talk). What they say twice
/// they say on purpose, and "print" or "close" among lines of a program is no button: such furniture is body again.
void mark_lines(std::vector<TextPiece>& pieces);

}  // namespace sheaf
