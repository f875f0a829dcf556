#include "sheaf/base/apart.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <fstream>
#include <mutex>

#include "sheaf/base/file_descriptor.hpp"

namespace sheaf {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif
#else
constexpr bool is_sanitized = false;
#endif

/// Memory that the child shares.
class SharedBytes {
 public:
  explicit SharedBytes(std::size_t size)
      : size_(size), at_(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {}
  SharedBytes(const SharedBytes&) = delete;
  SharedBytes& operator=(const SharedBytes&) = delete;
  ~SharedBytes() {
    if (at_ != MAP_FAILED) munmap(at_, size_);
  }
  bool holds() const { return at_ != MAP_FAILED; }
  std::span<std::uint8_t> bytes() const { return {static_cast<std::uint8_t*>(at_), size_}; }

 private:
  std::size_t size_;
  void* at_;
};

/// Bytes of data and stack that the process has.
std::uint64_t data_bytes() {
  std::ifstream file("/proc/self/statm");
  std::uint64_t pages = 0;
  for (int field = 0; field < 6; ++field) file >> pages;
  return file ? pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

void limit(int what, std::uint64_t most) {
  const rlimit bound{most, most};
  setrlimit(what, &bound);
}

[[noreturn]] void be_child(const SharedBytes& shared, const ApartLimits& limits, std::uint64_t memory,
                           const std::function<bool(std::span<std::uint8_t>)>& work) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CPU, static_cast<std::uint64_t>(limits.cpu_seconds));
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  signal(SIGXFSZ, SIG_IGN);  // a cache that cannot be written is no reason to die
  // The sanitizers' own maps would not fit.
  if (!is_sanitized && memory > 0) limit(RLIMIT_DATA, memory + limits.memory);
  // What a library says of its misfortune is not for the reader: he gets a finding.
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere >= 0) {
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
  int status = 1;
  try {
    if (work(shared.bytes())) status = 0;
  } catch (const std::exception&) {
    status = 1;  // the parent's frames lie below: nothing may unwind into them
  }
  _exit(status);
}

/// Waits until the other end of the pipe is closed, which the child's end does, however it comes.
bool has_ended(const FileDescriptor& pipe, int seconds) {
  pollfd waiting{pipe.get(), POLLIN, 0};
  for (;;) {
    const int ready = poll(&waiting, 1, seconds * 1000);
    if (ready >= 0 || errno != EINTR) return ready > 0;
  }
}

bool succeeded(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::vector<std::uint8_t> work_apart(std::size_t size, const ApartLimits& limits,
                                     const std::function<bool(std::span<std::uint8_t>)>& work) {
  static std::mutex one_at_a_time;  // a second child would hold the first one's pipe open
  const std::lock_guard lock(one_at_a_time);
  const SharedBytes shared(size);
  int ends[2];
  if (!shared.holds() || pipe2(ends, O_CLOEXEC) != 0) return {};
  const FileDescriptor reading(ends[0]);
  FileDescriptor writing(ends[1]);
  const std::uint64_t memory = data_bytes();
  const pid_t child = fork();
  if (child < 0) return {};
  if (child == 0) be_child(shared, limits, memory, work);
  writing = FileDescriptor();
  if (!has_ended(reading, limits.wall_seconds)) kill(child, SIGKILL);
  if (!succeeded(child)) return {};
  return {shared.bytes().begin(), shared.bytes().end()};
}

}  // namespace sheaf
