#pragma once

#include <string>
#include <vector>

#include "cli/streams.hpp"

namespace sheaf::cli {

/// A verb of the command line.
struct Command {
  const char* name;
  const char* summary;
  /// \returns the exit code. \throws Error
  int (*run)(const std::vector<std::string>& args, const Streams& streams);
};

int build_command(const std::vector<std::string>& args, const Streams& streams);
int covers_command(const std::vector<std::string>& args, const Streams& streams);
int devices_command(const std::vector<std::string>& args, const Streams& streams);
int styles_command(const std::vector<std::string>& args, const Streams& streams);
int cache_command(const std::vector<std::string>& args, const Streams& streams);
int list_command(const std::vector<std::string>& args, const Streams& streams);

}  // namespace sheaf::cli
