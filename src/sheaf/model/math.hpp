#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sheaf {

/// Presentation MathML (MathML 3, chapter 3), the elements that EPUB allows; nothing else can be written.
enum class MathElement {
  math,
  mrow,
  mi,
  mn,
  mo,
  ms,
  mtext,
  mspace,
  mfrac,
  msqrt,
  mroot,
  mstyle,
  merror,
  mpadded,
  mphantom,
  mfenced,
  menclose,
  msub,
  msup,
  msubsup,
  munder,
  mover,
  munderover,
  mmultiscripts,
  mprescripts,
  none,
  mtable,
  mtr,
  mlabeledtr,
  mtd,
  mstack,
  mlongdiv,
  msrow,
  maction,
};

enum class MathAttribute {
  mathvariant,
  accent,
  accentunder,
  align,
  columnalign,
  columnlines,
  columnspacing,
  columnspan,
  rowalign,
  rowlines,
  rowspacing,
  rowspan,
  depth,
  height,
  width,
  lspace,
  rspace,
  voffset,
  displaystyle,
  scriptlevel,
  fence,
  form,
  frame,
  largeop,
  linethickness,
  maxsize,
  minsize,
  movablelimits,
  notation,
  open,
  close,
  separator,
  separators,
  stretchy,
  symmetric,
  numalign,
  denomalign,
  bevelled,
  dir,
  side,
};

struct MathNode {
  MathElement element = MathElement::mrow;
  std::vector<std::pair<MathAttribute, std::string>> attributes{};
  std::string text{};  ///< of a token element (mi, mn, mo, ms, mtext); others have children
  std::vector<MathNode> children;
  bool operator==(const MathNode& other) const {
    return element == other.element && attributes == other.attributes && text == other.text &&
           children == other.children;
  }
};

/// A formula.
struct Math {
  MathNode root{};                 ///< its element is MathElement::math
  std::string alternative_text{};  ///< `alttext`: TeX or words from the source; may be empty
  bool display = false;            ///< a block of its own
  bool operator==(const Math&) const = default;
};

std::string_view to_text(MathElement element) noexcept;
std::string_view to_text(MathAttribute attribute) noexcept;

}  // namespace sheaf
