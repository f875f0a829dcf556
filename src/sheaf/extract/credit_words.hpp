#pragma once

#include <cstddef>
#include <string_view>

namespace sheaf {

/// How surely a text says who made a picture.
enum class CreditStrength {
  none,
  agency,  ///< the name of a news agency alone, which may also be a byline or an abbreviation
  makers,  ///< names parted by '/' as makers are, but none that is known
  sure     ///< a label, a known agency beside a name, an archive of pictures
};

/// Bytes of a label such as "Photo by ", "Image credit: " or "© " at the start of a text; 0 for none.
std::size_t credit_label(std::string_view text);

/// Whether a text names makers: persons, agencies, or both, with '/', ',', "via" or dashes between, perhaps behind a
/// label. A label before what is no maker ("Photos: see them all") is none. Long texts never do.
CreditStrength credit_strength(std::string_view text);

/// Whether a line says who drew a picture: "Artist: Ana Example", "(Illustrator: Ana Example)". A credit only right
/// beside a picture; elsewhere a record or a book has an artist.
bool names_artist(std::string_view line);

/// Whether a text is one to six words that each look like a part of a name.
bool is_name(std::string_view text);

/// Whether a credit that names nobody is one word that menus and sentences use too: "Archive", "supplied".
bool is_common_word(std::string_view credit);

/// Whether a text is the name of a site where pictures are taken from: a maker only where a credit stands.
bool is_platform(std::string_view text);

}  // namespace sheaf
