#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>

#include "deliver/delivered.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

namespace sheaf {
namespace {

using Catch::Contains;

/// No file of this process grows beyond `bytes` while this lives.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~SizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

/// A disk of `size` bytes, where the system lets us have one.
class SmallDisk {
 public:
  SmallDisk(const std::string& folder, const std::string& size)
      : folder_(folder), mounted_(::mount("tmpfs", folder.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0) {}
  ~SmallDisk() {
    if (mounted_) ::umount(folder_.c_str());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  explicit operator bool() const noexcept { return mounted_; }
  bool make_read_only() { return ::mount(nullptr, folder_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

 private:
  std::string folder_;
  bool mounted_;
};

}  // namespace

TEST_CASE("deliver: a limit on the size of files leaves the older book and no litter", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  Report report;
  deliver(test::tiny_archive(2), test::tiny_document, path, {}, report);
  const std::string old = test::bytes_of(path);
  {
    const SizeLimit limit(16 * 1024);
    CHECK_THROWS_WITH(deliver(test::tiny_archive(500), test::tiny_document, path, {.jobs = 2}, report),
                      Contains("book.epub: the book cannot be written: the book is larger than a file may be there"));
  }
  CHECK(test::bytes_of(path) == old);
  CHECK(test::names_in(folder.path()) == std::vector<std::string>{"book.epub"});
}

TEST_CASE("deliver: a full disk leaves the older book and no litter", "[deliver]") {
  const test::ScratchFolder folder;
  const SmallDisk disk(folder.path().string(), "256k");
  if (!disk) {
    WARN("no small disk may be mounted here; the limit on the size of files stands for it");
    return;
  }
  const std::string path = (folder.path() / "book.epub").string();
  Report report;
  deliver(test::tiny_archive(2), test::tiny_document, path, {}, report);
  const std::string old = test::bytes_of(path);
  CHECK_THROWS_WITH(deliver(test::tiny_archive(500), test::tiny_document, path, {}, report),
                    Contains("the disk is full\n  try: free some space, or write to another disk with -o"));
  CHECK(test::bytes_of(path) == old);
  CHECK(test::names_in(folder.path()) == std::vector<std::string>{"book.epub"});
}

TEST_CASE("deliver: a read-only disk is named", "[deliver]") {
  const test::ScratchFolder folder;
  SmallDisk disk(folder.path().string(), "256k");
  if (!disk || !disk.make_read_only()) {
    WARN("no small disk may be mounted here");
    return;
  }
  Report report;
  CHECK_THROWS_WITH(
      deliver(test::tiny_archive(1), test::tiny_document, (folder.path() / "book.epub").string(), {}, report),
      Contains("the book cannot be written: the disk is read-only\n  try: write to another place with -o"));
}

}  // namespace sheaf
