#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace sheaf {

/// What work in a child process may take before it is ended.
struct ApartLimits {
  int cpu_seconds = 5;
  int wall_seconds = 30;              ///< for work that waits for what never comes
  std::uint64_t memory = 256u << 20;  ///< bytes, beyond what the process has already
  bool operator==(const ApartLimits&) const = default;
};

/// Does work in a child process of its own, so that a crash, endless work or a greed for memory costs its result and
/// no more: for libraries whose time cannot be bounded beforehand. One at a time; other threads of the process may run.
/// \param size  bytes of the result, which are zero before
/// \param work  fills them, in the child; false or an exception: it failed. It writes nothing else, and takes no lock
///              that another thread could hold
/// \returns the bytes; none when the work failed or was ended
std::vector<std::uint8_t> work_apart(std::size_t size, const ApartLimits& limits,
                                     const std::function<bool(std::span<std::uint8_t>)>& work);

}  // namespace sheaf
