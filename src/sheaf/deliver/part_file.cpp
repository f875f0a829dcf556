#include "sheaf/deliver/part_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "sheaf/adapt/hash.hpp"
#include "sheaf/deliver/write_failure.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_name = 255;

std::string part_path(const std::string& book) {
  const std::size_t slash = book.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : book.substr(0, slash + 1);
  const std::string name = book.substr(folder.size());
  const std::string part = "." + name + ".sheaf-part";
  if (part.size() <= longest_name) return folder + part;
  return folder + "." + content_hash(name) + ".sheaf-part";  // the book's name fits, but not with ours around it
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

enum class Hold { held, busy };

Hold hold(int file) {
  for (;;) {
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return Hold::held;
    if (errno == EINTR) continue;
    // Some network file systems know no locks. There, two runs for one book are the user's to avoid.
    return errno == EWOULDBLOCK ? Hold::busy : Hold::held;
  }
}

Error another_run(const std::string& book) {
  return {Trouble::undeliverable, {book}, "another run of sheaf is writing this book", "wait until it has ended"};
}

/// Whether the open file is still the one of this name: between opening and locking, another run may have swept it.
bool still_named(int file, const std::string& path) {
  struct stat mine {};
  struct stat named {};
  return ::fstat(file, &mine) == 0 && ::lstat(path.c_str(), &named) == 0 && mine.st_dev == named.st_dev &&
         mine.st_ino == named.st_ino;
}

}  // namespace

PartFile::PartFile(std::string book, Report& report) : book_(std::move(book)), part_(part_path(book_)) {
  writer_.emplace(create(report), book_);
}

PartFile::~PartFile() {
  if (!published_) ::unlink(part_.c_str());  // still locked, so no other run has a part file of this name
}

FileDescriptor PartFile::create(Report& report) const {
  constexpr int attempts = 16;  // each one lost to another run that was as quick
  for (int i = 0; i < attempts; ++i) {
    FileDescriptor file{::open(part_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666)};
    if (!file && errno == EEXIST) {
      sweep(report);
      continue;
    }
    if (!file) throw write_failure(book_, errno);
    if (hold(file.get()) == Hold::held && still_named(file.get(), part_)) return file;
  }
  throw another_run(book_);
}

void PartFile::sweep(Report& report) const {
  const FileDescriptor left{::open(part_.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
  if (!left && errno == ENOENT) return;
  // A link, or a file of another user: not ours to open, and its name is taken all the same.
  if (!left) throw Error(Trouble::undeliverable, {part_}, "it is in the way of the book", "remove it");
  if (hold(left.get()) == Hold::busy) throw another_run(book_);
  if (!still_named(left.get(), part_)) return;
  if (::unlink(part_.c_str()) != 0) {
    throw Error(Trouble::undeliverable, {part_}, "it is in the way of the book, and cannot be removed", "remove it");
  }
  report.add(FindingId::part_file_swept, {part_});
}

void PartFile::sync() {
  writer_->flush();
  struct stat old {};
  if (::stat(book_.c_str(), &old) == 0) {
    static_cast<void>(::fchmod(writer_->file(), old.st_mode & 0777));  // a courtesy; the book is good without it
  }
  if (::fsync(writer_->file()) != 0) throw write_failure(book_, errno);
}

void PartFile::publish() {
  if (::rename(part_.c_str(), book_.c_str()) != 0) throw write_failure(book_, errno);
  published_ = true;
  const FileDescriptor folder{::open(folder_of(book_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!folder) return;  // a folder that may be written but not read; its sync is the system's to do
  if (::fsync(folder.get()) != 0 && errno == EIO) throw write_failure(book_, errno);
}

}  // namespace sheaf
