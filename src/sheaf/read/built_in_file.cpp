#include "sheaf/read/built_in_file.hpp"

#include <algorithm>

namespace sheaf {

const BuiltInFile& find_built_in(std::span<const BuiltInFile> files, std::string_view name,
                                 const UnknownName& unknown) {
  const auto found = std::ranges::find(files, name.empty() ? files.front().name : name, &BuiltInFile::name);
  if (found != files.end()) return *found;
  std::string all;
  for (const BuiltInFile& file : files) all += (all.empty() ? "" : ", ") + std::string(file.name);
  throw Error(Trouble::usage, {}, std::string(unknown.happened) + " \"" + std::string(name) + "\"",
              "choose one of " + all + ", or " + std::string(unknown.otherwise));
}

}  // namespace sheaf
