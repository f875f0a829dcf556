#include <fmt/format.h>

#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/destination_named.hpp"

namespace sheaf::cli {
namespace {

constexpr std::string_view help =
    "sheaf devices [NAME…]\n"
    "Lists where a book can go. With a name: every fact of that destination, and where it comes from.\n"
    "A file of your own in the same form goes with --for FILE.toml; see docs/guide.md.\n";

std::string changes_of(const Destination& destination) {
  if (!destination.pictures) return "no pictures; their captions stay";
  std::string text = fmt::format("{} \xC3\x97 {} pixels, {}quality {}", destination.width, destination.height,
                                 destination.grey ? "grey, " : "", destination.quality);
  if (!destination.progressive) text += ", baseline JPEG";
  if (destination.sharpen > 0) text += ", sharpened";
  if (destination.book > 0) text += ", books of at most " + readable_size(destination.book);
  return text;
}

std::string facts_of(const Destination& destination) {
  std::string text = fmt::format("{}: {}\n", destination.name, destination.title);
  for (const DestinationFact& fact : destination.facts)
    text += fmt::format("  {}  {}  {}\n", padded(fact.key, 12), padded(fact.value, 8), fact.because);
  return text;
}

}  // namespace

int devices_command(const std::vector<std::string>& args, const Streams& streams) {
  for (const std::string& arg : args) {
    if (arg == "-h" || arg == "--help") {
      streams.out << help;
      return 0;
    }
    streams.out << facts_of(destination_named(arg));
  }
  if (!args.empty()) return 0;
  for (const Destination& destination : built_in_destinations())
    streams.out << fmt::format("{}  {}  {}\n", padded(destination.name, 12), padded(destination.title, 30),
                               changes_of(destination));
  return 0;
}

}  // namespace sheaf::cli
