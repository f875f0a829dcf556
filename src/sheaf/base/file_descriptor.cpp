#include "sheaf/base/file_descriptor.hpp"

#include <unistd.h>

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
  std::size_t written = 0;
  while (written < bytes.size()) {
    const auto wrote =
        pwrite(file, bytes.data() + written, bytes.size() - written, static_cast<off_t>(offset + written));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote == 0) errno = ENOSPC;
    if (wrote <= 0) return false;
    written += static_cast<std::size_t>(wrote);
  }
  return true;
}

}  // namespace sheaf
