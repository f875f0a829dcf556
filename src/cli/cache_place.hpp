#pragma once

#include <string>

#include "cli/streams.hpp"

namespace sheaf::cli {

/// The folder in which pictures are kept between runs: $XDG_CACHE_HOME/sheaf, or ~/.cache/sheaf. A relative path is no
/// path, as the XDG Base Directory Specification has it.
/// \returns "" when the environment names none
std::string cache_place(const Streams& streams);

}  // namespace sheaf::cli
