#pragma once

#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_metadata.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// The parts of a page that its article stands in.
struct MainContent {
  std::vector<HtmlId> lead{};  ///< frames of pictures that stand above the root and open the article
  HtmlId root = no_node;
  HtmlId headline = no_node;  ///< the heading that names the article on the page, or none
  FigurePlans figures{};      ///< of the whole page
  bool whole = false;         ///< the page is nothing but its article
  bool operator==(const MainContent&) const = default;
};

/// Finds the article of a page: drops the frame, then goes from the body down to the part that holds the prose, and
/// drops what stands beside it. A page without a frame is taken whole.
///
/// Evidence, in this order: a part that says it is the body of the article (`articleBody`, a class of that meaning),
/// then the prose itself. Said evidence only counts when most of the prose is in it. Pictures above the chosen part
/// open the article when they stand by its headline and have a caption, are called its lead, or are named by its
/// metadata.
MainContent find_main_content(HtmlPage& page, const PageMetadata& metadata, Report& report);

/// The whole body, whatever stands in it: for `--no-extract`.
MainContent take_whole_body(HtmlPage& page, const PageMetadata& metadata);

}  // namespace sheaf
