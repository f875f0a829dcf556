#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheaf/bundle/gather.hpp"

namespace sheaf {

/// What is said of the book as a whole: the command line over the plan over what follows from the articles. The title
/// is never empty: the plan's, the folder's name made readable, the only article's headline, the publication that all
/// articles come from, or "12 articles". Time is never the clock's (design.md §4).
BookMetadata describe_book(const Request& request, const Listing& listing, const std::vector<Piece>& pieces);

/// The same for a book of one article (--individual): its own headline, byline, date and language; its id is the
/// article's, so that two articles under one headline make two books.
BookMetadata describe_single(const Request& request, const Listing& listing, const Article& article);

/// Gives the book's language, where the user named one, to the articles whose own could not be told.
void settle_languages(const Request& request, const Listing& listing, std::vector<Piece>& pieces);

/// "my-clips_2019" → "My clips 2019"; "" when there is no letter or digit in it.
std::string readable_name(std::string_view name);

}  // namespace sheaf
