#include "sheaf/model/math_rules.hpp"

namespace sheaf {

bool is_token(MathElement element) noexcept {
  return element == MathElement::mi || element == MathElement::mn || element == MathElement::mo ||
         element == MathElement::ms || element == MathElement::mtext;
}

std::optional<std::size_t> children_demanded(MathElement element) noexcept {
  switch (element) {
    case MathElement::mfrac:
    case MathElement::mroot:
    case MathElement::msub:
    case MathElement::msup:
    case MathElement::munder:
    case MathElement::mover:
      return 2;
    case MathElement::msubsup:
    case MathElement::munderover:
      return 3;
    case MathElement::mspace:
    case MathElement::mprescripts:
    case MathElement::none:
      return 0;
    default:
      return is_token(element) ? std::optional<std::size_t>(0) : std::nullopt;
  }
}

}  // namespace sheaf
