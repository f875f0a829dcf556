#pragma once

#include <span>
#include <string_view>

#include "sheaf/base/place.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

/// A destination that is built in: a file of devices/.
struct DestinationFile {
  std::string_view name;
  std::string_view toml;
};

/// In the order in which `sheaf devices` lists them, the default first.
std::span<const DestinationFile> destination_files() noexcept;

/// Reads a file such as those in devices/ (docs/guide.md).
/// \throws Error  usage, with place
Destination read_destination(std::string_view toml, const Place& place);

/// A destination that is built in; of "" the default. \throws Error  usage, when there is none of that name
Destination built_in_destination(std::string_view name);

}  // namespace sheaf
