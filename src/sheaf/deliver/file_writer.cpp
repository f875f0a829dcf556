#include "sheaf/deliver/file_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "sheaf/deliver/write_failure.hpp"

namespace sheaf {
namespace {

constexpr std::size_t piece = 256 * 1024;

}  // namespace

FileWriter::FileWriter(FileDescriptor file, std::string display)
    : file_(std::move(file)), display_(std::move(display)) {
  waiting_.reserve(piece);
}

void FileWriter::write(std::uint64_t offset, std::span<const char> bytes) {
  const std::uint64_t end = start_ + waiting_.size();
  if (offset + bytes.size() <= start_) return put(offset, bytes);  // a header that was written long ago
  if (offset >= start_ && offset + bytes.size() <= end) {
    std::copy(bytes.begin(), bytes.end(), waiting_.begin() + static_cast<std::ptrdiff_t>(offset - start_));
    return;
  }
  if (offset != end || waiting_.size() + bytes.size() > piece) flush();
  if (offset != start_ + waiting_.size() || bytes.size() > piece) {
    put(offset, bytes);
    start_ = std::max(start_, offset + bytes.size());
    return;
  }
  waiting_.insert(waiting_.end(), bytes.begin(), bytes.end());
}

void FileWriter::flush() {
  put(start_, waiting_);
  start_ += waiting_.size();
  waiting_.clear();
}

void FileWriter::put(std::uint64_t offset, std::span<const char> bytes) {
  if (!pwrite_all(file_.get(), bytes, offset)) throw write_failure(display_, errno);
}

}  // namespace sheaf
