#include "cli/streams.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace sheaf::cli {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void interrupt(int signal) {
  interrupted.store(true);
  std::signal(signal, SIG_DFL);  // who asks twice is served at once; the next run sweeps what is left
}

void watch(int signal) {
  // A signal that was ignored when we began (nohup, a shell's background job) stays ignored.
  if (std::signal(signal, interrupt) == SIG_IGN) std::signal(signal, SIG_IGN);
}

std::size_t terminal_columns() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

std::optional<std::string> look_up(const Streams& streams, const std::string& name) {
  if (!streams.environment) return std::nullopt;
  std::optional<std::string> value = streams.environment(name);
  return value && !value->empty() ? value : std::nullopt;
}

Streams system_streams() {
  std::ios::sync_with_stdio(false);
  watch(SIGINT);
  watch(SIGTERM);
  // A closed pipe and a limit on file sizes are failures with a message, not the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return {.in = std::cin,
          .out = std::cout,
          .err = std::cerr,
          .out_is_terminal = isatty(STDOUT_FILENO) == 1,
          .err_is_terminal = isatty(STDERR_FILENO) == 1,
          .columns = terminal_columns(),
          .environment = variable,
          .interrupted = &interrupted};
}

}  // namespace sheaf::cli
