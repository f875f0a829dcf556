#pragma once

#include <map>
#include <string>
#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// A footnote of a page: where it stands.
struct FoundNote {
  std::string id{};
  HtmlId node = no_node;
  std::vector<HtmlId> back_links{};
  bool operator==(const FoundNote&) const = default;
};

struct FoundNotes {
  std::vector<FoundNote> notes{};              ///< in the order of their first reference
  std::map<HtmlId, std::string> references{};  ///< the `a` of a mark, and the id of its note
  bool operator==(const FoundNotes&) const = default;
};

/// Finds the footnotes below `root`: an in-page link is a mark when its target links back to it, or when either of them
/// says so by role or class. The notes become dropped, so that they do not stand in the running text as well.
FoundNotes find_notes(HtmlPage& page, HtmlId root);

}  // namespace sheaf
