#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace sheaf::cli {

enum class Verb { build, list };

/// Reads the arguments after the verb by the flag table: `--x=y`, `--x y`, `-xy`, `-x y`, letters of switches together
/// (`-qv`), `--no-` twins, the last one said wins, `--` ends the flags. "-" is an operand.
///
/// Our own lines rather than CLI11: its version 2.1 takes the next argument for the value of an empty `--title=`, and
/// has no near flag to suggest.
/// \throws Error  usage, with the near flag
Options parse_arguments(const std::vector<std::string>& args, Verb verb);

}  // namespace sheaf::cli
