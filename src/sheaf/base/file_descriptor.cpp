#include "sheaf/base/file_descriptor.hpp"

#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace sheaf {

FileDescriptor::~FileDescriptor() {
  if (number_ < 0) return;
  const int before = errno;  // a descriptor may be closed on the way to a message
  close(number_);
  errno = before;
}

bool pread_all(int file, std::span<char> into, std::uint64_t offset, std::size_t& filled) noexcept {
  filled = 0;
  while (filled < into.size()) {
    const auto read = pread(file, into.data() + filled, into.size() - filled, static_cast<off_t>(offset + filled));
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return false;
    if (read == 0) break;
    filled += static_cast<std::size_t>(read);
  }
  return true;
}

bool pwrite_all(int file, std::span<const char> bytes, std::uint64_t offset) noexcept {
  return pwrite_both(file, {}, bytes, offset);
}

bool pwrite_both(int file, std::span<const char> first, std::span<const char> second, std::uint64_t offset) noexcept {
  while (!first.empty() || !second.empty()) {
    // The system takes pointers to what it only reads as if it wrote there.
    const iovec pieces[] = {{const_cast<char*>(first.data()), first.size()},
                            {const_cast<char*>(second.data()), second.size()}};
    const auto wrote = pwritev(file, pieces, 2, static_cast<off_t>(offset));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote == 0) errno = ENOSPC;
    if (wrote <= 0) return false;
    const auto count = static_cast<std::size_t>(wrote);
    const std::size_t of_first = std::min(count, first.size());
    first = first.subspan(of_first);
    second = second.subspan(count - of_first);
    offset += count;
  }
  return true;
}

}  // namespace sheaf
