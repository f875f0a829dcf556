#pragma once

#include <span>
#include <string_view>

#include "sheaf/base/place.hpp"
#include "sheaf/model/destination.hpp"
#include "sheaf/read/built_in_file.hpp"

namespace sheaf {

/// The files of devices/, in the order in which `sheaf devices` lists them, the default first.
std::span<const BuiltInFile> destination_files() noexcept;

/// Reads a file such as those in devices/ (docs/guide.md).
/// \throws Error  usage, with place
Destination read_destination(std::string_view toml, const Place& place);

/// A destination that is built in; of "" the default. \throws Error  usage, when there is none of that name
Destination built_in_destination(std::string_view name);

}  // namespace sheaf
