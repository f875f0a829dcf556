#include "sheaf/deliver/file_writer.hpp"

#include <cerrno>
#include <utility>

#include "sheaf/deliver/write_failure.hpp"

namespace sheaf {
namespace {

constexpr std::size_t piece = 256 * 1024;
constexpr std::size_t large = 32 * 1024;  ///< is written from where it is

}  // namespace

FileWriter::FileWriter(FileDescriptor file, std::string display)
    : file_(std::move(file)), display_(std::move(display)) {
  waiting_.reserve(piece);
}

void FileWriter::write(std::span<const char> bytes) {
  if (bytes.size() < large && waiting_.size() + bytes.size() <= piece) {
    waiting_.insert(waiting_.end(), bytes.begin(), bytes.end());
    return;
  }
  put(bytes);
}

void FileWriter::flush() {
  put({});
}

void FileWriter::put(std::span<const char> bytes) {
  if (!pwrite_both(file_.get(), waiting_, bytes, size_)) throw write_failure(display_, errno);
  size_ += waiting_.size() + bytes.size();
  waiting_.clear();
}

}  // namespace sheaf
