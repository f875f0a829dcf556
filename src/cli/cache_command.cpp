#include <fmt/format.h>

#include <string>

#include "cli/cache_place.hpp"
#include "cli/command.hpp"
#include "sheaf/base/cache_folder.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf::cli {
namespace {

constexpr std::string_view help =
    "sheaf cache [--clear]\n"
    "Shows where pictures are kept between runs, how many, and how much room they take. --clear removes them.\n"
    "The place is $XDG_CACHE_HOME/sheaf, or ~/.cache/sheaf; build and list leave it alone with --no-cache.\n";

}  // namespace

int cache_command(const std::vector<std::string>& args, const Streams& streams) {
  bool clear = false;
  for (const std::string& arg : args) {
    if (arg == "-h" || arg == "--help") {
      streams.out << help;
      return 0;
    }
    if (arg != "--clear") {
      throw Error(Trouble::usage, {}, "cache has nothing to do with \"" + arg + "\"",
                  "sheaf cache, or sheaf cache --clear");
    }
    clear = true;
  }
  const std::string place = cache_place(streams);
  if (place.empty()) {
    throw Error(Trouble::unreadable, {},
                "there is no place for a cache: neither XDG_CACHE_HOME nor HOME names a folder", "set one of them");
  }
  CacheFolder folder(place, CacheFolder::usual_bytes, CacheFolder::Opening::look);
  const CacheFolder::Contents contents = clear ? folder.clear() : folder.contents();
  streams.out << fmt::format("{}: {}{} pictures, {} bytes", place, clear ? "removed " : "", contents.entries,
                             contents.bytes);
  if (!clear) streams.out << fmt::format(" of at most {}", CacheFolder::usual_bytes);
  streams.out << '\n';
  return 0;
}

}  // namespace sheaf::cli
