#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sheaf/adapt/font.hpp"
#include "sheaf/base/place.hpp"
#include "sheaf/model/publication.hpp"
#include "sheaf/typeset/font_tables.hpp"

namespace sheaf {

/// A font that the user named, looked at.
struct NamedFont {
  Place place{};
  std::shared_ptr<const std::string> bytes{};
  FontTables tables{};
  FontWords words{};
  bool operator==(const NamedFont&) const = default;
};

/// \param bytes  the whole file
/// \throws Error  as read_font_tables
NamedFont open_font(std::string bytes, const Place& place);

/// "Example Serif Bold"
std::string font_name(const NamedFont& font);

/// The fonts as the book will tell of them, their bytes to come.
std::vector<BookFont> describe_fonts(const std::vector<NamedFont>& fonts);

/// What a font says of its maker and its license, in its own words and on one line; may be empty.
std::string said_of_itself(const BookFont& font);

/// Refuses fonts that do not go together: two of one weight and slope, none that is upright for the text.
/// \throws Error  usage
void check_fonts(const std::vector<NamedFont>& fonts);

/// The sheet that gives the text its fonts, and code its own when one of them is of fixed pitch.
StyleSheet font_sheet(const std::vector<NamedFont>& fonts);

/// The characters that the documents of a book show, and how often.
class ShownCharacters {
 public:
  /// \param xhtml  of our own writing: '<' begins a tag, '&' an ASCII character
  void add(std::string_view xhtml);

  /// Those that a font of this book should have: what is shown, and what readers set by themselves, such as hyphens.
  std::vector<char32_t> wanted() const;

  /// What the fonts' upright one for the text lacks.
  FontGaps gaps(const std::vector<NamedFont>& fonts) const;

 private:
  std::vector<std::uint32_t> counts_{};  ///< by character
};

/// The fonts of a book, cut to its characters. \throws Error  malformed, when a font is broken
std::vector<BookFont> cut_fonts(const std::vector<NamedFont>& fonts, const std::vector<char32_t>& wanted);

}  // namespace sheaf
