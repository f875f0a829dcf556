#pragma once

#include <string_view>

#include "sheaf/adapt/xml.hpp"

namespace sheaf {

/// Writes text of a column: a number of one or two digits, and "!?" and the like, stand upright in it, side by side
/// ("tate-chu-yoko"); longer ones lie, and so do all in decimals, hours and words of Latin letters. For
/// XmlWriter::dress_text.
void write_upright(XmlWriter& xml, std::string_view text);

/// Keeps text within its life as it is: code and formulas.
class PlainText {
 public:
  explicit PlainText(XmlWriter& xml) : xml_(xml), before_(xml.dress_text(nullptr)) {}
  PlainText(const PlainText&) = delete;
  PlainText& operator=(const PlainText&) = delete;
  ~PlainText() { xml_.dress_text(before_); }

 private:
  XmlWriter& xml_;
  XmlWriter::Dress before_;
};

}  // namespace sheaf
