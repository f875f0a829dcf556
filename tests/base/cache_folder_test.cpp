#include "sheaf/base/cache_folder.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace sheaf;
using sheaf::test::ScratchFolder;
namespace fs = std::filesystem;

namespace {

/// 32 digits, the last ones telling which.
std::string key(int number) {
  std::string digits = std::to_string(number);
  return std::string(32 - digits.size(), '0') + digits;
}

std::string file_of(const std::string& folder, int number) {
  return folder + "/" + key(number) + ".result";
}

/// Sets back when an entry was last used.
void age(const std::string& file, long seconds) {
  struct stat facts {};
  REQUIRE(stat(file.c_str(), &facts) == 0);
  const std::array<timespec, 2> times{timespec{facts.st_mtim.tv_sec - seconds, 0},
                                      timespec{facts.st_mtim.tv_sec - seconds, 0}};
  REQUIRE(utimensat(AT_FDCWD, file.c_str(), times.data(), 0) == 0);
}

std::size_t count_files(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("what is kept is found again, by this run and by the next", "[base][cache]") {
  const ScratchFolder scratch;
  const std::string folder = (scratch.path() / "cache" / "sheaf").string();
  {
    CacheFolder cache(folder);
    CHECK(cache.find(key(1)) == std::nullopt);
    cache.keep(key(1), "one");
    cache.keep(key(2), "");
    cache.keep(key(1), "one again");
    CHECK(cache.find(key(1)) == "one again");
    CHECK(cache.trouble().empty());
  }
  CacheFolder cache(folder);
  CHECK(cache.find(key(1)) == "one again");
  CHECK(cache.find(key(2)) == "");
  CHECK(cache.find(key(3)) == std::nullopt);
  CHECK(cache.contents() == CacheFolder::Contents{2, 9});
  cache.drop(key(1));
  CHECK(cache.find(key(1)) == std::nullopt);
  CHECK(count_files(folder) == 1);
  struct stat facts {};
  REQUIRE(stat(folder.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0700);
  REQUIRE(stat(file_of(folder, 2).c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
}

TEST_CASE("the least recently used results go first, and finding is using", "[base][cache]") {
  const ScratchFolder scratch;
  const std::string folder = (scratch.path() / "sheaf").string();
  const std::string bytes(4096, 'x');
  CacheFolder cache(folder, 20 * 4096);
  for (int i = 0; i < 20; ++i) {
    cache.keep(key(i), bytes);
    age(file_of(folder, i), 1000 - i);
  }
  CHECK(cache.find(key(0)) == bytes);
  cache.keep(key(20), bytes);
  cache.trim();
  CHECK(cache.contents().entries == 18);
  CHECK(cache.find(key(0)) == bytes);
  CHECK(cache.find(key(20)) == bytes);
  CHECK(cache.find(key(1)) == std::nullopt);
  CHECK(cache.find(key(3)) == std::nullopt);
  CHECK(cache.find(key(4)) == bytes);

  SECTION("many small ones take the room of a block each") {
    for (int i = 100; i < 200; ++i) cache.keep(key(i), "x");
    cache.trim();
    CHECK(cache.contents().entries <= 20);
  }
  SECTION("a result that is larger than all the room is not kept") {
    cache.keep(key(99), std::string(21 * 4096, 'y'));
    CHECK(cache.find(key(99)) == std::nullopt);
    CHECK(cache.trouble().empty());
  }
}

TEST_CASE("a name in the cache that is no file of ours is neither read nor removed", "[base][cache]") {
  const ScratchFolder scratch;
  scratch.write("secret", "a secret");
  scratch.write("sheaf/notes.txt", "mine");
  scratch.write("sheaf/deadbeef.result", "mine too");
  const std::string folder = (scratch.path() / "sheaf").string();
  fs::permissions(folder, fs::perms::owner_all);
  fs::create_symlink(scratch.path() / "secret", file_of(folder, 1));
  REQUIRE(mkfifo(file_of(folder, 2).c_str(), 0600) == 0);
  fs::create_directory(file_of(folder, 3));

  CacheFolder cache(folder);
  CHECK(cache.find(key(1)) == std::nullopt);
  CHECK(cache.find(key(2)) == std::nullopt);
  CHECK(cache.find(key(3)) == std::nullopt);
  cache.keep(key(1), "a result");
  CHECK(cache.find(key(1)) == "a result");
  CHECK_FALSE(fs::is_symlink(file_of(folder, 1)));
  CHECK(cache.clear() == CacheFolder::Contents{1, 8});
  CHECK(fs::exists(scratch.path() / "secret"));
  CHECK(fs::exists(folder + "/notes.txt"));
  CHECK(fs::exists(folder + "/deadbeef.result"));
  CHECK(fs::exists(file_of(folder, 3)));
}

TEST_CASE("a folder that others may write to, that is a link or that cannot be made is no cache", "[base][cache]") {
  const ScratchFolder scratch;
  const auto is_refused = [](const std::string& folder) {
    CacheFolder cache(folder);
    cache.keep(key(1), "one");
    cache.trim();
    return cache.find(key(1)) == std::nullopt && cache.clear() == CacheFolder::Contents{} && !cache.trouble().empty();
  };
  fs::create_directory(scratch.path() / "open");
  fs::permissions(scratch.path() / "open", fs::perms::all);
  CHECK(is_refused((scratch.path() / "open").string()));
  CHECK(fs::is_empty(scratch.path() / "open"));
  fs::create_directory(scratch.path() / "there");
  fs::create_symlink(scratch.path() / "there", scratch.path() / "link");
  CHECK(is_refused((scratch.path() / "link").string()));
  CHECK(fs::is_empty(scratch.path() / "there"));
  CHECK(is_refused((scratch.path() / "missing" / "missing" / "sheaf").string()));
  CHECK_FALSE(fs::exists(scratch.path() / "missing"));
  scratch.write("file", "");
  CHECK(is_refused((scratch.path() / "file").string()));
  CHECK(is_refused("/proc/sheaf"));
  CHECK(is_refused("relative"));
  CHECK(is_refused(""));

  SECTION("looking at a cache that is not there does not make it") {
    CacheFolder cache((scratch.path() / "new").string(), CacheFolder::usual_bytes, CacheFolder::Opening::look);
    CHECK(cache.contents() == CacheFolder::Contents{});
    CHECK_FALSE(fs::exists(scratch.path() / "new"));
  }
}

TEST_CASE("a disk without room leaves no half-written result, and is said once", "[base][cache]") {
  const ScratchFolder scratch;
  const std::string folder = (scratch.path() / "sheaf").string();
  CacheFolder cache(folder);
  cache.keep(key(1), "one");
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  cache.keep(key(2), std::string(5000, 'x'));
  cache.keep(key(3), "three");
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK_THAT(cache.trouble(), Catch::StartsWith("nothing more can be kept: "));
  CHECK(cache.find(key(1)) == "one");
  CHECK(cache.find(key(2)) == std::nullopt);
  CHECK(cache.find(key(3)) == std::nullopt);
  CHECK(count_files(folder) == 1);
}

TEST_CASE("what an interrupted run left half-written is swept once it is old", "[base][cache]") {
  const ScratchFolder scratch;
  const std::string folder = (scratch.path() / "sheaf").string();
  CacheFolder cache(folder);
  scratch.write("sheaf/.new-1-1", "half");
  scratch.write("sheaf/.new-2-1", "half");
  age(folder + "/.new-1-1", 4000);
  cache.keep(key(1), "one");
  cache.trim();
  CHECK_FALSE(fs::exists(folder + "/.new-1-1"));
  CHECK(fs::exists(folder + "/.new-2-1"));
  CHECK(cache.clear().entries == 2);
}

TEST_CASE("several runs and threads keep and find at once, and nobody sees half a result", "[base][cache]") {
  const ScratchFolder scratch;
  const std::string folder = (scratch.path() / "sheaf").string();
  const auto bytes_of = [](int number) { return std::string(20'000, static_cast<char>('a' + number % 26)); };
  // Small enough that the runs also trim under each other's feet.
  const auto work = [&](CacheFolder& cache) {
    bool whole = true;
    for (int round = 0; round < 20; ++round) {
      for (int i = 0; i < 10; ++i) {
        const auto found = cache.find(key(i));
        whole = whole && (!found || *found == bytes_of(i));
        cache.keep(key(i), bytes_of(i));
      }
      cache.trim();
    }
    return whole;
  };
  std::vector<pid_t> runs;
  for (int i = 0; i < 2; ++i) {
    const pid_t run = fork();
    REQUIRE(run >= 0);
    if (run == 0) {
      CacheFolder cache(folder, 8 * 20'480);
      const bool whole = work(cache);
      _exit(whole && cache.trouble().empty() ? 0 : 1);
    }
    runs.push_back(run);
  }
  CacheFolder cache(folder, 8 * 20'480);
  std::array<bool, 3> whole{};
  {
    std::vector<std::jthread> threads;
    for (bool& one : whole) threads.emplace_back([&] { one = work(cache); });
  }
  CHECK(whole == std::array{true, true, true});
  for (const pid_t run : runs) {
    int status = 0;
    REQUIRE(waitpid(run, &status, 0) == run);
    CHECK(status == 0);
  }
  CHECK(cache.trouble().empty());
}
