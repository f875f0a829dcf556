#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "sheaf/adapt/zip.hpp"
#include "sheaf/base/error.hpp"

using namespace sheaf;

/// Archives are read by path, so the bytes become a file in memory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t limit = 1u << 20;
  const int file = memfd_create("fuzz", MFD_CLOEXEC);
  if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) __builtin_trap();
  const std::string path = "/proc/self/fd/" + std::to_string(file);
  try {
    for (const std::string& name : list_zip(path)) {
      const std::optional<std::string> bytes = read_zip_entry(path, name, limit);
      if (bytes && bytes->size() > limit) __builtin_trap();
    }
  } catch (const Error&) {
  }
  close(file);
  return 0;
}
