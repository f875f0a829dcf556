#pragma once

#include <string>
#include <vector>

#include "sheaf/model/cover_design.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

/// What is built in, the default first.
std::vector<CoverDesign> built_in_cover_designs();

/// A design of the user's own. \throws Error  usage, unreadable
CoverDesign cover_design_of_file(const std::string& path);

/// Draws each design with titles of many kinds, as PNG files into `folder`: one a cover, "DESIGN-SAMPLE.png", and
/// "covers.png" with all of them small, a row a sample, and
/// "designs.png" with its first row.
/// \returns the names of the files, the sheets first
/// \throws Error  undeliverable, usage
std::vector<std::string> preview_covers(const std::vector<CoverDesign>& designs, const Destination& destination,
                                        const std::string& folder);

}  // namespace sheaf
