#pragma once

#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/article.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// A picture that is listed beside a text instead of standing in it: a line of captions.tsv, an item of `figures`.
struct ListedPicture {
  std::string address{};  ///< relative to the source, or absolute
  std::string caption{};
  std::string credit{};
  std::string alternative_text{};
  bool operator==(const ListedPicture&) const = default;
};

/// Puts listed pictures into an article: one that the body shows already gives it its words; one whose caption is a
/// caption paragraph joins that; pictures without words fill as many figures without pictures, in order; what is left
/// stands at the end, or at the top when it is the only picture of data (its lead).
void place_pictures(std::vector<ListedPicture> pictures, FigureOrigin origin, const Source& source, Article& article,
                    Report& report);

/// The pictures of the source's sidecar, with addresses relative to the source.
std::vector<ListedPicture> sidecar_pictures(const Source& source);

}  // namespace sheaf
