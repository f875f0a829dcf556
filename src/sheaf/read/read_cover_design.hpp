#pragma once

#include <span>
#include <string_view>

#include "sheaf/base/place.hpp"
#include "sheaf/model/cover_design.hpp"
#include "sheaf/read/built_in_file.hpp"

namespace sheaf {

/// The files of covers/, in the order in which `sheaf covers` lists them, the default first.
std::span<const BuiltInFile> cover_design_files() noexcept;

/// Reads a file such as those in covers/ (docs/guide.md); what it leaves out is as in the design of its layout.
/// \throws Error  usage, with place
CoverDesign read_cover_design(std::string_view toml, const Place& place);

/// A design that is built in; of "" the default. \throws Error  usage, when there is none of that name
CoverDesign built_in_cover_design(std::string_view name);

}  // namespace sheaf
