#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/extract/html_json_ld.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// What a page says of its article: in its head and data (`read_metadata`), then checked against what it prints
/// (`read_printed`). Each field is taken from the first of these that says it:
///
/// - headline: the h1 that can only be a headline, or a heading that agrees with any of the following; JSON-LD, Open
///   Graph, Twitter card, `title` less the site's name
/// - deck: an element so called below the headline
/// - byline: persons named by JSON-LD, then by meta elements; what is printed by the headline, then at the end; a house
///   that the data name. Stand-ins such as "admin" never count
/// - date: what is printed by the headline, when it says "published", or stands below the headline and says nothing;
///   JSON-LD, meta elements; a printed day of the last change; what is printed at the end; the address; the day of the
///   last change in the data
/// - language: the words themselves where they are long enough, `html lang`, JSON-LD, Open Graph, meta elements
/// - url: `link rel=canonical`, Open Graph, JSON-LD, the address that a browser left in the page
/// - site: Open Graph, JSON-LD, meta `application-name`
struct PageMetadata {
  std::string headline{};
  std::string deck{};
  std::vector<std::string> byline{};
  bool doubtful_byline = false;  ///< it names the house, not a person: only good when the page prints it too
  std::optional<std::chrono::year_month_day> published{};
  std::optional<std::chrono::year_month_day> changed{};  ///< the day of the last change
  std::string language{};                                ///< as said by the page; may be empty
  std::string url{};
  std::string site{};
  std::string rights{};
  std::vector<std::string> tags{};
  std::vector<SaidImage> images{};  ///< of structured data and Open Graph
  bool operator==(const PageMetadata&) const = default;
};

/// What stands in the head of a page and in its structured data: everything but what only the printed page says.
PageMetadata read_metadata(const HtmlPage& page);

/// Whether a name is that of the site, not of a person: a byline that says no more gives way to any other.
bool is_own_house(const PageMetadata& data, std::string_view name);

/// The same of each of several names.
bool are_own_house(const PageMetadata& data, const std::vector<std::string>& names);

}  // namespace sheaf
