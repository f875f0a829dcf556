#include "cli/destination_named.hpp"

#include <algorithm>
#include <vector>

#include "sheaf/base/error.hpp"

namespace sheaf::cli {

Destination destination_named(const std::string& name) {
  const std::vector<Destination> all = built_in_destinations();
  const auto found = std::ranges::find(all, name, &Destination::name);
  if (found != all.end()) return *found;
  throw Error(Trouble::usage, {}, "there is no destination \"" + name + "\"", "sheaf devices lists them");
}

}  // namespace sheaf::cli
