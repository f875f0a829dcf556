#include "sheaf/base/cache_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <ctime>
#include <functional>
#include <memory>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

constexpr std::string_view ending = ".result";
constexpr std::string_view passing = ".new-";  ///< a file that is being written begins so
constexpr std::size_t key_digits = 32;
constexpr std::uint64_t block = 4096;                          ///< what the smallest file takes of a disk
constexpr std::int64_t hour = 3600;                            ///< seconds; no file is written for longer
constexpr std::uint64_t longest = limits::image_bytes + 4096;  ///< bytes of one entry

bool is_key(std::string_view name) {
  return name.size() == key_digits && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_entry_name(std::string_view name) {
  return name.ends_with(ending) && is_key(name.substr(0, name.size() - ending.size()));
}

bool is_passing_name(std::string_view name) {
  return name.starts_with(passing) && name.size() > passing.size() &&
         name.find_first_not_of("0123456789-", passing.size()) == std::string_view::npos;
}

std::string name_of(const std::string& key) {
  assert(is_key(key));
  return key + std::string(ending);
}

bool is_own_folder(const std::string& path) {
  struct stat facts {};
  return stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == geteuid();
}

/// Makes `path` below a folder of the user's own: under sudo, nothing is to be left in somebody else's home.
bool make_below(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos || slash == 0) return false;
  return is_own_folder(path.substr(0, slash)) && mkdir(path.c_str(), 0700) == 0;
}

void make_folder(const std::string& path) {
  struct stat facts {};
  if (lstat(path.c_str(), &facts) == 0) return;
  const std::string above = path.substr(0, path.rfind('/'));
  if (lstat(above.c_str(), &facts) != 0) make_below(above);
  make_below(path);
}

/// The folder, if it is the user's own and nobody else can put anything into it.
FileDescriptor open_own(const std::string& path, std::string& trouble) {
  FileDescriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat facts {};
  if (!folder || fstat(folder.get(), &facts) != 0) {
    trouble = std::generic_category().message(errno);
    return {};
  }
  if (facts.st_uid != geteuid() || (facts.st_mode & 022U) != 0) {
    trouble = "somebody else may write to it";
    return {};
  }
  return folder;
}

struct Found {
  std::string name;
  std::int64_t seconds;
  std::int64_t nanoseconds;
  std::uint64_t bytes;
};

using Directory = std::unique_ptr<DIR, decltype([](DIR* it) { closedir(it); })>;

/// Calls `see` for every file of ours.
void walk(int folder, const std::function<void(Found)>& see) {
  // Opened anew: a duplicate would share its place in the list with other threads.
  FileDescriptor own(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!own) return;
  const Directory directory(fdopendir(own.get()));
  if (directory == nullptr) return;
  static_cast<void>(own.release());  // closedir closes it
  while (const dirent* entry = readdir(directory.get())) {
    if (!is_entry_name(entry->d_name) && !is_passing_name(entry->d_name)) continue;
    struct stat facts {};
    if (fstatat(folder, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(facts.st_mode)) continue;
    see({entry->d_name, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, static_cast<std::uint64_t>(facts.st_size)});
  }
}

std::uint64_t room_of(std::uint64_t bytes) {
  return (bytes + block - 1) / block * block;
}

}  // namespace

CacheFolder::CacheFolder(const std::string& folder, std::uint64_t most_bytes, Opening opening)
    : most_bytes_(most_bytes) {
  if (opening == Opening::make) make_folder(folder);
  folder_ = open_own(folder, trouble_);
}

std::optional<std::string> CacheFolder::find(const std::string& key) {
  if (!folder_) return std::nullopt;
  // O_NONBLOCK: a pipe of this name must not make the run wait.
  const FileDescriptor file(
      openat(folder_.get(), name_of(key).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat facts {};
  if (!file || fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
  if (static_cast<std::uint64_t>(facts.st_size) > longest) {
    drop(key);
    return std::nullopt;
  }
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t filled = 0;
  if (!pread_all(file.get(), bytes, 0, filled)) return std::nullopt;
  bytes.resize(filled);
  // Used now: the last to go. The kernel's time of access is seldom kept. Once in ten minutes is enough to tell what is
  // old.
  if (facts.st_mtime + 600 < std::time(nullptr)) static_cast<void>(futimens(file.get(), nullptr));
  return bytes;
}

void CacheFolder::keep(const std::string& key, const std::string& bytes) {
  if (!folder_ || full_.load() || bytes.size() > longest || room_of(bytes.size()) > most_bytes_) return;
  if (!write_whole(name_of(key), bytes)) return;
  if (untrimmed_.fetch_add(room_of(bytes.size())) > most_bytes_ / 16) trim();
}

bool CacheFolder::write_whole(const std::string& name, const std::string& bytes) {
  const std::string begun = std::string(passing) + std::to_string(getpid()) + "-" + std::to_string(count_.fetch_add(1));
  const FileDescriptor file(
      openat(folder_.get(), begun.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!file) {
    if (errno != EEXIST) give_up("nothing can be kept", errno);  // the rest of a run of this number: it will be swept
    return false;
  }
  // Not flushed to the disk: an entry that a failing power supply leaves empty is noticed and made anew.
  if (pwrite_all(file.get(), bytes, 0) && renameat(folder_.get(), begun.c_str(), folder_.get(), name.c_str()) == 0) {
    return true;
  }
  const int error = errno;
  unlinkat(folder_.get(), begun.c_str(), 0);
  give_up("nothing more can be kept", error);
  return false;
}

void CacheFolder::give_up(const char* what, int error) {
  full_.store(true);
  const std::scoped_lock lock(mutex_);
  if (trouble_.empty()) trouble_ = std::string(what) + ": " + std::generic_category().message(error);
}

void CacheFolder::drop(const std::string& key) {
  if (folder_) unlinkat(folder_.get(), name_of(key).c_str(), 0);
}

void CacheFolder::trim() {
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!folder_ || !lock.owns_lock() || untrimmed_.exchange(0) == 0) return;
  std::vector<Found> entries;
  std::vector<Found> begun;
  std::uint64_t room = 0;
  std::int64_t newest = 0;
  walk(folder_.get(), [&](Found found) {
    newest = std::max(newest, found.seconds);
    if (is_entry_name(found.name)) room += room_of(found.bytes);
    (is_entry_name(found.name) ? entries : begun).push_back(std::move(found));
  });
  for (const Found& file : begun) {
    if (newest - file.seconds > hour) unlinkat(folder_.get(), file.name.c_str(), 0);
  }
  if (room <= most_bytes_) return;
  std::ranges::sort(entries, {}, [](const Found& one) { return std::tie(one.seconds, one.nanoseconds, one.name); });
  for (const Found& entry : entries) {
    if (room <= most_bytes_ / 10 * 9) break;
    if (unlinkat(folder_.get(), entry.name.c_str(), 0) == 0) room -= room_of(entry.bytes);
  }
}

CacheFolder::Contents CacheFolder::clear() {
  Contents removed;
  std::vector<Found> all;
  if (folder_) walk(folder_.get(), [&](Found found) { all.push_back(std::move(found)); });
  for (const Found& file : all) {
    if (unlinkat(folder_.get(), file.name.c_str(), 0) != 0) continue;
    ++removed.entries;
    removed.bytes += file.bytes;
  }
  return removed;
}

CacheFolder::Contents CacheFolder::contents() const {
  Contents contents;
  if (!folder_) return contents;
  walk(folder_.get(), [&](const Found& found) {
    ++contents.entries;
    contents.bytes += found.bytes;
  });
  return contents;
}

std::string CacheFolder::trouble() const {
  const std::scoped_lock lock(mutex_);
  return trouble_;
}

}  // namespace sheaf
