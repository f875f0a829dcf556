#pragma once

#include <string>

#include "cli/parse_arguments.hpp"

namespace sheaf::cli {

/// The whole help of a verb: what to type, flags by group, five examples, exit codes.
std::string help_text(Verb verb);

/// Five lines for a person who typed `sheaf` alone.
std::string first_steps();

}  // namespace sheaf::cli
