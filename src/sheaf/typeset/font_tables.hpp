#pragma once

#include <string_view>

#include "sheaf/base/place.hpp"

namespace sheaf {

/// What the tables of a font say that a book must know before it takes the font along.
struct FontTables {
  bool is_cff = false;  ///< its outlines are PostScript's: font/otf
  int weight = 400;     ///< 100 to 900
  bool italic = false;
  bool fixed_pitch = false;
  bool sans = false;
  bool may_be_cut = true;  ///< to the characters of a text
  bool operator==(const FontTables&) const = default;
};

/// Looks at a font as something that may be broken or made to do harm: its kind, that each table lies within the file
/// and none upon another, that those that a reader needs are there and hold together; then reads what they say.
///
/// \param bytes  the whole file
/// \throws Error  malformed, when it is no font that sheaf takes or a broken one; usage, when it forbids to be embedded
FontTables read_font_tables(std::string_view bytes, const Place& place);

}  // namespace sheaf
