#pragma once

#include <string_view>

namespace sheaf {

/// What becomes of an element of a drawing.
enum class SvgPart {
  kept,
  grouped,  ///< kept as a plain group: a link
  dropped,  ///< with all that it holds: scripts, movement, what describes
  picture,  ///< shows another picture
  page,     ///< shows a piece of a web page
};

struct SvgElement {
  const char* name;
  SvgPart part;
};

/// The row of an element; unknown ones are dropped.
SvgElement svg_element(std::string_view name) noexcept;

/// Our own copy of the name of an attribute that only says how to draw; null for all others. Addresses are not among
/// them.
const char* svg_attribute(std::string_view name) noexcept;

}  // namespace sheaf
