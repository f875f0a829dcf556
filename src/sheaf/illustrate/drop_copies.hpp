#pragma once

#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/illustrate/illustrate.hpp"

namespace sheaf {

/// Leaves out the smaller of two pictures that an article shows small and large: a lead picture that comes again, a row
/// of thumbnails above the pictures themselves. Both must have one name beneath their sizes (picture_stem), the same
/// proportions, and look alike. A caption or credit of the smaller goes to the larger one, if that has none.
///
/// Spares, since the reader would miss something: figures whose words differ; a row of pictures with words of its own;
/// a figure to which a link leads; pictures in tables, in notes and within lines.
///
/// \param addresses  of each of the article's images, in their order: all that led to it
/// \param report     gets FIG-013 for each picture left out; it counts as a duplicate
/// \throws Error  undeliverable
void drop_copies(Illustrated& illustrated, const std::vector<std::vector<std::string>>& addresses, Report& report);

}  // namespace sheaf
