#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include "sheaf/base/error.hpp"
#include "sheaf/base/file_descriptor.hpp"
#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

// Not blocking, so that a named pipe cannot hold up the run; no terminal may become ours.
constexpr int reading = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

FileDescriptor open_by_kernel(int root, const char* path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  // EAGAIN: a folder was renamed while the kernel walked it, so it could not be sure; again, but not for ever.
  for (int attempt = 0;; ++attempt) {
    const long opened = syscall(SYS_openat2, root, path, &how, sizeof how);
    if (opened >= 0 || (errno != EINTR && errno != EAGAIN) || attempt == 100) {
      return FileDescriptor(static_cast<int>(opened));
    }
  }
}

/// Follows no link at all, which is stricter than openat2, where the kernel lacks it.
FileDescriptor open_by_component(int root, const std::string& path, int flags) {
  FileDescriptor folder;
  int at = root;
  for (std::string_view rest = path;;) {
    const std::size_t slash = rest.find('/');
    const std::string part(rest.substr(0, slash));
    if (part == "..") {
      errno = EXDEV;
      return {};
    }
    const bool last = slash == std::string_view::npos;
    FileDescriptor opened(openat(at, part.c_str(), (last ? flags : O_PATH | O_DIRECTORY | O_CLOEXEC) | O_NOFOLLOW));
    if (last || !opened) return opened;
    folder = std::move(opened);
    at = folder.get();
    rest.remove_prefix(slash + 1);
  }
}

bool kernel_has_openat2(int root) {
  return static_cast<bool>(open_by_kernel(root, ".", O_PATH | O_CLOEXEC));
}

std::string cause_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "there is no such file";
    case ELOOP:
    case EXDEV:
      return "a link or path leads out of the folder";
    default:
      return "it cannot be read: " + std::generic_category().message(error);
  }
}

class FolderReader final : public FileReader {
 public:
  FolderReader(const std::string& root, std::string display, Opening opening)
      : root_(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)), display_(std::move(display)) {
    if (!root_) fail("", errno);
    by_kernel_ = opening == Opening::by_kernel && kernel_has_openat2(root_.get());
  }

  std::string read(const std::string& path, std::uint64_t limit) const override;
  OpenFile open(const std::string& path) const override;
  std::int64_t size(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::string display(const std::string& path) const override;
  void read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const override;

 private:
  class HeldFile;

  FileDescriptor open_beneath(const std::string& path, int flags) const;
  FileDescriptor open_file(const std::string& path, struct stat& status) const;
  void fill(const FileDescriptor& file, const std::string& path, std::uint64_t offset, std::span<char> into) const;
  FolderEntry describe(int folder, const std::string& path, const char* name) const;
  void describe_link(const std::string& path, FolderEntry& entry) const;
  [[noreturn]] void fail(const std::string& path, int error) const;
  [[noreturn]] void refuse(const std::string& path, std::string happened, std::string advice) const;

  FileDescriptor root_;
  std::string display_;
  bool by_kernel_ = false;
};

void FolderReader::refuse(const std::string& path, std::string happened, std::string advice) const {
  throw Error(Trouble::unreadable, {.file = display(path)}, std::move(happened), std::move(advice));
}

void FolderReader::fail(const std::string& path, int error) const {
  refuse(path, cause_of(error), error == EACCES ? "check its permissions" : "check the name, or take it out");
}

std::string FolderReader::display(const std::string& path) const {
  if (display_.empty() || path.empty()) return display_.empty() ? path : display_;
  return display_.ends_with('/') ? display_ + path : display_ + "/" + path;
}

/// On failure the descriptor is empty and errno says why.
FileDescriptor FolderReader::open_beneath(const std::string& path, int flags) const {
  if (path.find('\0') != std::string::npos || path.starts_with('/')) {
    errno = path.starts_with('/') ? EXDEV : ENOENT;
    return {};
  }
  const std::string named = path.empty() ? "." : path;
  return by_kernel_ ? open_by_kernel(root_.get(), named.c_str(), flags) : open_by_component(root_.get(), named, flags);
}

FileDescriptor FolderReader::open_file(const std::string& path, struct stat& status) const {
  FileDescriptor file = open_beneath(path, reading);
  if (!file || fstat(file.get(), &status) != 0) fail(path, errno);
  if (!S_ISREG(status.st_mode)) refuse(path, "it is no regular file", "name a file");
  return file;
}

std::string FolderReader::read(const std::string& path, std::uint64_t limit) const {
  struct stat status {};
  const FileDescriptor file = open_file(path, status);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit) {
    refuse(path, "the file is larger than " + std::to_string(limit) + " bytes, which is all that sheaf reads",
           "split it, or take it out");
  }
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  if (!pread_all(file.get(), bytes, 0, filled)) fail(path, errno);
  bytes.resize(filled);  // it may have shrunk since it was measured
  return bytes;
}

void FolderReader::fill(const FileDescriptor& file, const std::string& path, std::uint64_t offset,
                        std::span<char> into) const {
  std::size_t filled = 0;
  if (!pread_all(file.get(), into, offset, filled)) fail(path, errno);
  if (filled < into.size()) refuse(path, "the file is shorter than it was", "leave the folder alone while sheaf runs");
}

void FolderReader::read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const {
  struct stat status {};
  const FileDescriptor file = open_file(path, status);
  fill(file, path, offset, into);
}

class FolderReader::HeldFile final : public PartReader {
 public:
  HeldFile(const FolderReader& folder, std::string path, FileDescriptor file)
      : folder_(folder), path_(std::move(path)), file_(std::move(file)) {}

  void read_part(const std::string&, std::uint64_t offset, std::span<char> into) const override {
    folder_.fill(file_, path_, offset, into);
  }

 private:
  const FolderReader& folder_;
  std::string path_;
  FileDescriptor file_;
};

OpenFile FolderReader::open(const std::string& path) const {
  struct stat status {};
  FileDescriptor file = open_file(path, status);
  return {.bytes = std::make_unique<HeldFile>(*this, path, std::move(file)),
          .size = static_cast<std::uint64_t>(status.st_size)};
}

std::int64_t FolderReader::size(const std::string& path) const {
  struct stat status {};
  const FileDescriptor file = open_beneath(path, O_PATH | O_CLOEXEC);
  return file && fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) ? status.st_size : -1;
}

/// A link to a file inside the root is that file. One to a folder inside is not followed: its files are listed where
/// they are, and two such links can make a folder endless.
void FolderReader::describe_link(const std::string& path, FolderEntry& entry) const {
  struct stat status {};
  const FileDescriptor target = open_beneath(path, O_PATH | O_CLOEXEC);
  if (!target) {
    entry.kind = errno == EXDEV || errno == ELOOP ? EntryKind::link_out : EntryKind::other;
  } else if (fstat(target.get(), &status) == 0 && S_ISREG(status.st_mode)) {
    entry.kind = EntryKind::file;
    entry.size = static_cast<std::uint64_t>(status.st_size);
  }
}

FolderEntry FolderReader::describe(int folder, const std::string& path, const char* name) const {
  FolderEntry entry{.name = name, .kind = EntryKind::other};
  struct stat status {};
  if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return entry;
  if (S_ISREG(status.st_mode)) {
    entry.kind = EntryKind::file;
    entry.size = static_cast<std::uint64_t>(status.st_size);
  } else if (S_ISDIR(status.st_mode)) {
    entry.kind = EntryKind::folder;
  } else if (S_ISLNK(status.st_mode)) {
    describe_link(path.empty() ? entry.name : path + "/" + entry.name, entry);
  }
  return entry;
}

std::vector<FolderEntry> FolderReader::list(const std::string& folder) const {
  FileDescriptor opened = open_beneath(folder, reading | O_DIRECTORY);
  if (!opened) fail(folder, errno);
  struct Close {
    void operator()(DIR* stream) const noexcept { closedir(stream); }
  };
  const std::unique_ptr<DIR, Close> stream(fdopendir(opened.get()));
  if (!stream) fail(folder, errno);
  opened.release();  // fdopendir owns it from here on

  std::vector<FolderEntry> entries;
  for (;;) {
    errno = 0;
    const dirent* const found = readdir(stream.get());
    if (found == nullptr) break;
    const std::string_view name = found->d_name;
    if (name == "." || name == "..") continue;
    if (entries.size() == limits::folder_entries) refuse(folder, "the folder holds too many files", "split it");
    entries.push_back(describe(dirfd(stream.get()), folder, found->d_name));
  }
  if (errno != 0) fail(folder, errno);
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

}  // namespace

std::shared_ptr<const FileReader> open_folder(const std::string& root, const std::string& display, Opening opening) {
  return std::make_shared<FolderReader>(root, display, opening);
}

}  // namespace sheaf
