#include <fmt/format.h>

#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/flag_value.hpp"
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
  constexpr const char* advice = "sheaf styles --preview FOLDER";
  std::string folder;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string& arg = args[i];
    if (arg == "-h" || arg == "--help") {
      streams.out << help;
      return 0;
    }
    const auto named = flag_value("--preview", args, i, advice);
    if (!named) throw Error(Trouble::usage, {}, "sheaf styles does not know \"" + arg + "\"", advice);
    if (named->empty()) throw Error(Trouble::usage, {}, "--preview needs a folder", advice);
    folder = *named;
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
