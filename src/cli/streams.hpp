#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

namespace sheaf::cli {

/// Everything through which the command meets the world; tests put strings in its place.
struct Streams {
  std::istream& in;
  std::ostream& out;  ///< results: paths, JSON, a table; nothing else
  std::ostream& err;  ///< everything for people
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 80;  ///< of the terminal
  std::function<std::optional<std::string>(const std::string& name)> environment{};
  const std::atomic<bool>* interrupted = nullptr;  ///< set once the user wants the run to end
};

/// The value of an environment variable; nothing when it is not set or empty.
std::optional<std::string> look_up(const Streams& streams, const std::string& name);

/// The process's own streams and environment; SIGINT and SIGTERM ask the run to end, a second one ends it at once.
Streams system_streams();

}  // namespace sheaf::cli
