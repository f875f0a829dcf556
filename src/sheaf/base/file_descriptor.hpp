#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace sheaf {

/// An open file of the operating system, closed with its owner.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) noexcept : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~FileDescriptor();

  explicit operator bool() const noexcept { return number_ >= 0; }
  int get() const noexcept { return number_; }
  int release() noexcept { return std::exchange(number_, -1); }

 private:
  int number_ = -1;
};

/// Reads from `offset` until `into` is full or the file ends, through interruptions and short reads.
///
/// \param filled  how many bytes were read
/// \return false when the file cannot be read; errno says why
bool pread_all(int file, std::span<char> into, std::uint64_t offset, std::size_t& filled) noexcept;

/// Writes all of `bytes` at `offset`, through interruptions and short writes.
///
/// \return false when they cannot be written; errno says why
bool pwrite_all(int file, std::span<const char> bytes, std::uint64_t offset) noexcept;

}  // namespace sheaf
