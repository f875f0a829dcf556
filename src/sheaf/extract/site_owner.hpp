#pragma once

#include <string>

#include "sheaf/extract/html_metadata.hpp"

namespace sheaf {

/// Who a personal site belongs to, and where it says so.
struct SiteOwner {
  std::string name{};  ///< empty when the site is not plainly one person's
  HtmlId node = no_node;
};

/// The person after whom the site is called: the name that stands in the line of rights, as the site's name or behind
/// the headline in the page's title, when its first word is a given name. Only for articles that name nobody else.
SiteOwner find_site_owner(const HtmlPage& page, HtmlId root, const PageMetadata& data);

extern const PageRule byline_of_site;

}  // namespace sheaf
