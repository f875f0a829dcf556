#pragma once

#include <string>
#include <vector>

#include "sheaf/extract/html_metadata.hpp"
#include "sheaf/extract/printed_pieces.hpp"

namespace sheaf {

/// The people that a page prints as those who wrote its article, and where.
struct PrintedByline {
  std::vector<std::string> people{};
  std::vector<std::size_t> pieces{};  ///< which of the pieces name them
  const PageRule* rule = nullptr;     ///< that found them; null when nobody is named
  bool operator==(const PrintedByline&) const = default;
};

/// Reads the byline by the headline. Evidence, best first: what the page calls author (`rel=author`, itemprop, a class,
/// a link to a page of authors) and has the shape of a name; a name behind "By" or the like; a name that is also the
/// alternative text of a portrait beside it. Who only checked, edited, translated or photographed is passed over, and
/// the site's own name gives way to a person's.
PrintedByline byline_by_headline(const HtmlPage& page, const PrintedPieces& pieces, const PageMetadata& data);

/// Reads the byline at the end of the article. Only what says so counts ("Written by", `rel=author`, "About the
/// author", a portrait of that name, words that say who that is), and only when nothing contradicts it: several such
/// names are those of other articles.
PrintedByline byline_at_end(const HtmlPage& page, const PrintedPieces& pieces, const PageMetadata& data);

}  // namespace sheaf
