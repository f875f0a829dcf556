#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/bundle/choose_destination.hpp"
#include "sheaf/bundle/preview_covers.hpp"

namespace sheaf::cli {
namespace {

constexpr std::string_view help =
    "sheaf covers [NAME|FILE.toml…] [--preview DIR] [--for NAME]\n"
    "Lists the cover designs. With --preview: draws them, or those named, with titles of many kinds, as PNG files into "
    "DIR.\n"
    "A design of your own goes with --cover FILE.toml; see docs/guide.md.\n";

struct CoversOptions {
  std::vector<CoverDesign> designs{};
  std::string preview{};
  std::string destination{};
  bool help = false;
};

CoverDesign design_named(const std::string& name) {
  if (name.ends_with(".toml")) return cover_design_of_file(name);
  for (const CoverDesign& design : built_in_cover_designs())
    if (design.name == name) return design;
  throw Error(Trouble::usage, {}, "there is no cover design \"" + name + "\"", "sheaf covers lists them");
}

/// The value of `flag`, as "--flag value" or "--flag=value"; nothing when the argument is another.
std::optional<std::string> value_of(const std::string& flag, const std::vector<std::string>& args, std::size_t& at) {
  const std::string& arg = args[at];
  if (arg.starts_with(flag + "=")) return arg.substr(flag.size() + 1);
  if (arg != flag) return std::nullopt;
  if (at + 1 == args.size()) throw Error(Trouble::usage, {}, flag + " lacks its value", "sheaf covers -h tells");
  return args[++at];
}

CoversOptions parse(const std::vector<std::string>& args) {
  CoversOptions options;
  for (std::size_t at = 0; at < args.size(); ++at) {
    const std::string& arg = args[at];
    if (arg == "-h" || arg == "--help") {
      options.help = true;
    } else if (const auto folder = value_of("--preview", args, at)) {
      options.preview = *folder;
    } else if (const auto destination = value_of("--for", args, at)) {
      options.destination = *destination;
    } else if (arg.starts_with("-")) {
      throw Error(Trouble::usage, {}, "covers has no flag " + arg, "sheaf covers -h tells");
    } else {
      options.designs.push_back(design_named(arg));
    }
  }
  if (options.designs.empty()) options.designs = built_in_cover_designs();
  return options;
}

Destination destination_named(const std::string& name) {
  const auto all = built_in_destinations();
  const auto found = std::ranges::find(all, name.empty() ? all.front().name : name, &Destination::name);
  if (found != all.end()) return *found;
  throw Error(Trouble::usage, {}, "there is no destination \"" + name + "\"", "sheaf devices lists them");
}

}  // namespace

int covers_command(const std::vector<std::string>& args, const Streams& streams) {
  const CoversOptions options = parse(args);
  if (options.help) {
    streams.out << help;
  } else if (options.preview.empty()) {
    for (const CoverDesign& design : options.designs)
      streams.out << fmt::format("{}  {}\n", padded(design.name, 12), design.about);
  } else {
    const Destination destination = destination_named(options.destination);
    for (const std::string& name : preview_covers(options.designs, destination, options.preview))
      streams.out << options.preview << "/" << name << "\n";
  }
  return 0;
}

}  // namespace sheaf::cli
