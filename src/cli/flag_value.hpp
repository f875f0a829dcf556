#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sheaf::cli {

/// The value of `flag` at `at`, as "--flag value" (then `at` moves on to the value) or "--flag=value"; nothing when the
/// argument is another. For the verbs whose few flags are in no table.
/// \throws Error  usage, when the value is missing; its advice is `advice`
std::optional<std::string> flag_value(const std::string& flag, const std::vector<std::string>& args, std::size_t& at,
                                      const std::string& advice);

}  // namespace sheaf::cli
