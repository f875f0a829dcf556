#include "cli/cache_place.hpp"

namespace sheaf::cli {

std::string cache_place(const Streams& streams) {
  const auto absolute = [&](const char* name) {
    std::string path = look_up(streams, name).value_or("");
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path.starts_with('/') && path.size() > 1 ? path : std::string();
  };
  const std::string named = absolute("XDG_CACHE_HOME");
  if (!named.empty()) return named + "/sheaf";
  const std::string home = absolute("HOME");
  return home.empty() ? "" : home + "/.cache/sheaf";
}

}  // namespace sheaf::cli
