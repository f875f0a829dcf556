#pragma once

#include <string_view>

#include "sheaf/base/report.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// The part of a page that its article stands in.
struct MainContent {
  HtmlId root = no_node;
  HtmlId headline = no_node;  ///< the heading that names the article on the page, or none
  bool whole = false;         ///< the page is nothing but its article
  bool operator==(const MainContent&) const = default;
};

/// Finds the article of a page: drops the frame, then goes from the body down to the part that holds the prose, and drops
/// what stands beside it.
///
/// Evidence, in this order: a part that says it is the body of the article (`articleBody`, a class of that meaning), a
/// single `article` or `main`, then the prose itself. Said evidence only counts when most of the prose is in it.
/// \param title  of the article as its metadata gives it, to know its heading; may be empty
MainContent find_main_content(HtmlPage& page, std::string_view title, Report& report);

}  // namespace sheaf
