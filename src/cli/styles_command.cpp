#include <fmt/format.h>

#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/bundle/preview_styles.hpp"

namespace sheaf::cli {
namespace {

constexpr std::string_view help =
    "sheaf styles [--preview FOLDER]\n"
    "Lists how a book can look (--style NAME). With --preview, makes a specimen book in each style, and pages of it "
    "that a\n"
    "browser shows; begin with FOLDER/index.html.\n";

}  // namespace

int styles_command(const std::vector<std::string>& args, const Streams& streams) {
  std::string folder;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string& arg = args[i];
    if (arg == "-h" || arg == "--help") {
      streams.out << help;
      return 0;
    }
    if (arg.starts_with("--preview=")) {
      folder = arg.substr(std::string_view("--preview=").size());
    } else if (arg == "--preview" && i + 1 < args.size()) {
      folder = args[++i];
    } else {
      throw Error(Trouble::usage, {}, "sheaf styles does not know \"" + arg + "\"", "sheaf styles --preview FOLDER");
    }
    if (folder.empty()) throw Error(Trouble::usage, {}, "--preview needs a folder", "sheaf styles --preview FOLDER");
  }
  if (folder.empty()) {
    for (const StyleInfo& style : built_in_styles())
      streams.out << fmt::format("{}  {}\n", padded(style.name, 12), style.summary);
    return 0;
  }
  for (const std::string& path : preview_styles(folder)) streams.out << path << '\n';
  return 0;
}

}  // namespace sheaf::cli
