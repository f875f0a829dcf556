#include "sheaf/model/math.hpp"

#include <cstddef>
#include <iterator>

namespace sheaf {

std::string_view to_text(MathElement element) noexcept {
  constexpr std::string_view names[] = {
      "math",        "mrow",    "mi",     "mn",      "mo",         "ms",      "mtext",      "mspace",
      "mfrac",       "msqrt",   "mroot",  "mstyle",  "merror",     "mpadded", "mphantom",   "mfenced",
      "menclose",    "msub",    "msup",   "msubsup", "munder",     "mover",   "munderover", "mmultiscripts",
      "mprescripts", "none",    "mtable", "mtr",     "mlabeledtr", "mtd",     "mstack",     "mlongdiv",
      "msrow",       "maction",
  };
  static_assert(std::size(names) == static_cast<std::size_t>(MathElement::maction) + 1);
  return names[static_cast<std::size_t>(element)];
}

std::string_view to_text(MathAttribute attribute) noexcept {
  constexpr std::string_view names[] = {
      "mathvariant", "accent",     "accentunder", "align",         "columnalign",  "columnlines", "columnspacing",
      "columnspan",  "rowalign",   "rowlines",    "rowspacing",    "rowspan",      "depth",       "height",
      "width",       "lspace",     "rspace",      "voffset",       "displaystyle", "scriptlevel", "fence",
      "form",        "frame",      "largeop",     "linethickness", "maxsize",      "minsize",     "movablelimits",
      "notation",    "open",       "close",       "separator",     "separators",   "stretchy",    "symmetric",
      "numalign",    "denomalign", "bevelled",    "dir",           "side",
  };
  static_assert(std::size(names) == static_cast<std::size_t>(MathAttribute::side) + 1);
  return names[static_cast<std::size_t>(attribute)];
}

}  // namespace sheaf
