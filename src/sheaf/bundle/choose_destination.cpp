#include "sheaf/bundle/choose_destination.hpp"

#include "sheaf/base/limits.hpp"
#include "sheaf/bundle/named_file.hpp"
#include "sheaf/read/read_destination.hpp"

namespace sheaf {

Destination choose_destination(const Request& request, const Listing& listing) {
  const bool by_plan = request.destination.empty();
  const std::string& name = by_plan ? listing.plan.destination : request.destination;
  if (!name.ends_with(".toml")) return built_in_destination(name);
  const NamedFile file = find_named_file(name, by_plan, request, listing);
  return read_destination(file.files->read(file.path, limits::plan_bytes), {.file = name});
}

std::vector<Destination> built_in_destinations() {
  std::vector<Destination> all;
  for (const BuiltInFile& file : destination_files()) all.push_back(built_in_destination(file.name));
  return all;
}

}  // namespace sheaf
