#pragma once

#include <string_view>

namespace sheaf {

/// How sure it is, before its words are looked at, that a text names people.
enum class NameTrust {
  said,      ///< an element or structured data calls it the author: a handle or a team may stand there
  labelled,  ///< it stands behind "By" or the like
  bare,      ///< nothing but its place: two to four words with capitals
};

/// Whether a text can be the name of one person (or team) as a byline prints it. "Read more", "5 min read",
/// "Published", an address or a sentence is none.
bool looks_like_name(std::string_view text, NameTrust trust);

/// A stand-in that a program leaves where nobody has said a name: "admin", "undefined", a key of random letters.
bool is_placeholder_name(std::string_view text);

/// A name without what tells a house from its address: "The Daily Tides" and "dailytides" are the same house.
bool is_same_house(std::string_view left, std::string_view right);

}  // namespace sheaf
