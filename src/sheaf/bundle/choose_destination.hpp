#pragma once

#include <vector>

#include "sheaf/bundle/request.hpp"
#include "sheaf/model/destination.hpp"
#include "sheaf/read/list_sources.hpp"

namespace sheaf {

/// Where the book goes: as the command line says, else the plan, else anywhere.
/// \throws Error  usage (no such destination, or a file that is none), unreadable
Destination choose_destination(const Request& request, const Listing& listing);

/// What is built in, the default first.
std::vector<Destination> built_in_destinations();

}  // namespace sheaf
