#include "sheaf/bundle/named_file.hpp"

#include <filesystem>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {

NamedFile find_named_file(const std::string& name, bool by_plan, const Request& request, const Listing& listing) {
  if (!by_plan) return open_beside(name);
  bool escapes = false;
  std::string path = normalise_path(name, escapes);
  if (!escapes && !name.starts_with('/')) {
    for (const auto& folder : listing.folders) {
      if (folder != nullptr && folder->size(path) >= 0) return {folder, std::move(path)};
    }
    if (!request.plan_file.empty()) {
      const std::string folder = std::filesystem::path(request.plan_file).parent_path().string();
      return {open_folder(folder.empty() ? "." : folder, folder), std::move(path)};
    }
  }
  throw Error(Trouble::unreadable, {}, "the plan names \"" + name + "\", which is not beside it", "put it there");
}

NamedFile open_beside(const std::string& path) {
  const std::filesystem::path whole(path);
  const std::string folder = whole.parent_path().string();
  return {open_folder(folder.empty() ? "." : folder, folder), whole.filename().string()};
}

}  // namespace sheaf
