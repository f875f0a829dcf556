#include "cli/command_table.hpp"

namespace sheaf::cli {
namespace {

constexpr Command rows[] = {
    {"build", "make a book of a collection (the verb may be left out)", build_command},
    {"list", "show what would go in, in which order", list_command},
    {"devices", "list where a book can go, and what it changes", devices_command},
    {"styles", "list how a book can look, and show it", styles_command},
    {"cache", "show or clear what is kept of pictures between runs", cache_command},
    {"covers", "list the cover designs, or draw them with --preview DIR", covers_command},
};

}  // namespace

std::span<const Command> command_table() noexcept {
  return rows;
}

}  // namespace sheaf::cli
