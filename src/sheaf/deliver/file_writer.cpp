#include "sheaf/deliver/file_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "sheaf/deliver/write_failure.hpp"

namespace sheaf {
namespace {

// Pieces of a power of two, each at a multiple of its size, cost the system two thirds of what others do: it keeps such
// files in large pages (measured with ext4 and Linux 6.18). To copy the bytes together for that costs less.
constexpr std::size_t piece = 256 * 1024;

}  // namespace

FileWriter::FileWriter(FileDescriptor file, std::string display)
    : file_(std::move(file)), display_(std::move(display)) {
  waiting_.reserve(piece);
}

void FileWriter::write(std::span<const char> bytes) {
  while (!bytes.empty()) {
    const auto some = bytes.first(std::min(bytes.size(), piece - waiting_.size()));
    waiting_.insert(waiting_.end(), some.begin(), some.end());
    if (waiting_.size() == piece) flush();
    bytes = bytes.subspan(some.size());
  }
}

/// But for the last one, pieces are whole.
void FileWriter::flush() {
  if (!pwrite_all(file_.get(), waiting_, size_)) throw write_failure(display_, errno);
  size_ += waiting_.size();
  waiting_.clear();
}

}  // namespace sheaf
