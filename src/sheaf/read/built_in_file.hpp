#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sheaf/base/error.hpp"

namespace sheaf {

/// A TOML file that is compiled in: a destination of devices/, a cover design of covers/.
struct BuiltInFile {
  std::string_view name;
  std::string_view toml;
};

/// What is said when a name is none of those that are built in.
struct UnknownName {
  std::string_view happened;   ///< "there is no destination"
  std::string_view otherwise;  ///< what may be named instead: "name a file that ends in .toml"
};

/// The file of that name; of "" the first. \throws Error  usage, which lists the names
const BuiltInFile& find_built_in(std::span<const BuiltInFile> files, std::string_view name, const UnknownName& unknown);

/// Reads a file that the user chose: what is wrong with it is a slip of the command line.
template <typename Read>
auto as_chosen_file(Read read) {
  try {
    return read();
  } catch (const Error& error) {
    if (error.trouble() != Trouble::malformed) throw;
    throw Error(Trouble::usage, error.place(), error.happened(), error.advice());
  }
}

}  // namespace sheaf
