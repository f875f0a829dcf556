#pragma once

#include <string>

#include "sheaf/model/article.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

/// An article as short text, one line a block, indented by depth: what stage tests compare.
///
///     headline: Tides
///     byline: Ada Example; Ben Example
///     # Heading
///     p The sea rose *twice* that **day**.
///     figure [classed_block] tide.jpg alt="A quay"
///       caption: The quay at noon.
///       credit: A. Example
std::string dump(const Article& article);

std::string dump(const Blocks& blocks);
std::string dump(const Inlines& inlines);
std::string dump(const Publication& publication);

}  // namespace sheaf
