#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/options.hpp"
#include "cli/parse_arguments.hpp"

namespace sheaf::cli {

enum class FlagKind {
  value,        ///< --title TEXT
  value_or_no,  ///< --cover NAME, and --no-cover
  switch_on,    ///< --strict; --no-strict takes it back
  switch_off,   ///< --no-images; --images takes it back
  action,       ///< --help: without a twin
};

enum class FlagVerbs { both, build, list };

enum class FlagGroup { input, book, demands, talk };

/// A flag of the command line: one row for the parser, the help text, and the tests that hold the guide, the man page
/// and the completions against it.
struct Flag {
  std::string_view name{};  ///< without "--" and "no-"
  char letter = '\0';       ///< 'o' for -o; '\0': none
  FlagKind kind = FlagKind::value;
  FlagGroup group = FlagGroup::book;
  FlagVerbs verbs = FlagVerbs::both;  ///< which verbs know it
  std::string_view placeholder{};     ///< of its value, for the help
  std::string_view help{};
  void (*set)(Options& options, const std::string& value) = nullptr;  ///< for a value
  void (*turn)(Options& options, bool on) = nullptr;                  ///< for a switch
};

std::span<const Flag> flag_table() noexcept;

/// Whether a verb has this flag.
bool knows(Verb verb, const Flag& flag) noexcept;

/// As the help lists it: "--title", "--no-images".
std::string shown_name(const Flag& flag);

}  // namespace sheaf::cli
