#pragma once

#include <string>

#include "sheaf/bundle/request.hpp"

namespace sheaf::cli {

/// The command line as a value: what the library is asked, and how the command itself talks.
struct Options {
  Request request{};
  bool with_cache = true;  ///< false: --no-cache
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  std::string log{};  ///< file for the findings as JSON Lines; empty: none
};

}  // namespace sheaf::cli
