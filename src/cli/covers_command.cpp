#include <fmt/format.h>

#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/destination_named.hpp"
#include "cli/flag_value.hpp"
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

CoversOptions parse(const std::vector<std::string>& args) {
  constexpr const char* advice = "sheaf covers -h tells";
  CoversOptions options;
  for (std::size_t at = 0; at < args.size(); ++at) {
    const std::string& arg = args[at];
    if (arg == "-h" || arg == "--help") {
      options.help = true;
    } else if (const auto folder = flag_value("--preview", args, at, advice)) {
      options.preview = *folder;
    } else if (const auto destination = flag_value("--for", args, at, advice)) {
      options.destination = *destination;
    } else if (arg.starts_with("-")) {
      throw Error(Trouble::usage, {}, "covers has no flag " + arg, advice);
    } else {
      options.designs.push_back(design_named(arg));
    }
  }
  if (options.designs.empty()) options.designs = built_in_cover_designs();
  return options;
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
    const Destination destination =
        options.destination.empty() ? built_in_destinations().front() : destination_named(options.destination);
    for (const std::string& name : preview_covers(options.designs, destination, options.preview))
      streams.out << options.preview << "/" << name << "\n";
  }
  return 0;
}

}  // namespace sheaf::cli
