#include "cli/run.hpp"
#include "sheaf/base/memory.hpp"

int main(int argc, char** argv) {
  sheaf::keep_freed_memory();
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  return sheaf::cli::run(args, sheaf::cli::system_streams());
}
