#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/extract/html_page.hpp"
#include "sheaf/model/figure.hpp"

namespace sheaf {

/// Pictures, and the parts of the page that are words about them.
struct FigurePlan {
  std::vector<HtmlId> images{};
  std::vector<HtmlId> captions{};  ///< in document order; a credit may stand in them
  std::vector<HtmlId> credits{};   ///< in the captions, or beside them
  std::string said{};              ///< a caption that stands in an attribute; only where no part of the page is one
  FigureOrigin origin = FigureOrigin::lone_image;
  const PageRule* rule = nullptr;  ///< that bound the captions; null without captions
  bool operator==(const FigurePlan&) const = default;
};

/// The figures of a part of a page, by the node in whose place each one goes.
using FigurePlans = std::map<HtmlId, FigurePlan>;

/// Decides which pictures below `root` are figures, and binds each to its words. Caption parts become claimed: they are
/// no running text. A small picture within a line is no figure; pixels and spacers become dropped.
FigurePlans bind_figures(HtmlPage& page, HtmlId root);

}  // namespace sheaf
