#pragma once

#include <string>
#include <vector>

#include "cli/streams.hpp"

namespace sheaf::cli {

/// The whole command: picks the verb, runs it, and turns what happened into an exit code (design.md §2).
/// \param args  without the program's own name
int run(const std::vector<std::string>& args, const Streams& streams);

}  // namespace sheaf::cli
