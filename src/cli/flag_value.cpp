#include "cli/flag_value.hpp"

#include "sheaf/base/error.hpp"

namespace sheaf::cli {

std::optional<std::string> flag_value(const std::string& flag, const std::vector<std::string>& args, std::size_t& at,
                                      const std::string& advice) {
  const std::string& arg = args[at];
  if (arg.starts_with(flag + "=")) return arg.substr(flag.size() + 1);
  if (arg != flag) return std::nullopt;
  if (at + 1 == args.size()) throw Error(Trouble::usage, {}, flag + " lacks its value", advice);
  return args[++at];
}

}  // namespace sheaf::cli
