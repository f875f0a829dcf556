#include "sheaf/base/spool.hpp"

#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace sheaf;

namespace {

std::string read(const FilePart& part) {
  std::string bytes(part.length, ' ');
  part.files->read_part(part.path, part.offset, bytes);
  return bytes;
}

/// Sets TMPDIR while it lives.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& path) {
    if (const char* const before = std::getenv("TMPDIR")) before_ = before;
    setenv("TMPDIR", path.c_str(), 1);
  }
  ~TemporaryFolder() { before_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before_.c_str(), 1); }

 private:
  std::string before_;
};

}  // namespace

TEST_CASE("a spool gives back what was put aside, and leaves no file", "[base][spool]") {
  const test::ScratchFolder scratch;
  const TemporaryFolder named(scratch.path().string());
  FilePart kept;
  {
    const auto spool = std::make_shared<Spool>();
    const FilePart first = spool->append("The sea");
    const FilePart empty = spool->append("");
    kept = spool->append(" rose.");
    CHECK(read(first) == "The sea");
    CHECK(read(empty).empty());
  }
  CHECK(read(kept) == " rose.");  // the part keeps the file open
  CHECK(std::filesystem::is_empty(scratch.path()));

  std::string beyond(100, ' ');
  CHECK_THROWS_WITH(kept.files->read_part("", 0, beyond), Catch::Contains("a temporary file is too short"));
}

TEST_CASE("a spool may be written by many threads", "[base][spool]") {
  const auto spool = std::make_shared<Spool>();
  std::vector<std::vector<FilePart>> parts(4);
  const auto content = [](std::size_t thread, int i) {
    return std::string(static_cast<std::size_t>(i), static_cast<char>('a' + thread));
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < parts.size(); ++thread) {
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 200; ++i) parts[thread].push_back(spool->append(content(thread, i)));
      });
    }
  }
  bool all_equal = true;
  for (std::size_t thread = 0; thread < parts.size(); ++thread) {
    for (int i = 0; i < 200; ++i) {
      all_equal = all_equal && read(parts[thread][static_cast<std::size_t>(i)]) == content(thread, i);
    }
  }
  CHECK(all_equal);
}

TEST_CASE("a spool without room says what to do", "[base][spool]") {
  SECTION("the folder is not there") {
    const TemporaryFolder named("/nowhere/at/all");
    CHECK_THROWS_WITH(std::make_shared<Spool>(),
                      "/nowhere/at/all: no temporary file can be made: No such file or directory\n"
                      "  try: make room, or set TMPDIR to a folder with more");
  }
  SECTION("the disk is full") {
    const auto spool = std::make_shared<Spool>();
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::string happened;
    try {
      spool->append(std::string(5000, 'x'));
    } catch (const Error& error) {
      happened = error.happened();
      CHECK(error.trouble() == Trouble::undeliverable);
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal_before);
    CHECK(happened == "nothing more can be put aside: there is no room left");
  }
}
