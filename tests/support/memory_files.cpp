#include "support/memory_files.hpp"

#include <algorithm>
#include <set>

#include "sheaf/base/error.hpp"

namespace sheaf::test {

const std::string& MemoryFiles::find(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end() || (!failing_.empty() && path == failing_)) {
    throw Error(Trouble::unreadable, {path}, "the file cannot be read", "check that it is there");
  }
  return found->second;
}

std::string MemoryFiles::read(const std::string& path, std::uint64_t limit) const {
  const std::string& bytes = find(path);
  if (bytes.size() > limit) throw Error(Trouble::unreadable, {path}, "the file is too large", "split it");
  return bytes;
}

namespace {

class HeldFile final : public PartReader {
 public:
  HeldFile(const MemoryFiles& files, std::string path) : files_(files), path_(std::move(path)) {}
  void read_part(const std::string&, std::uint64_t offset, std::span<char> into) const override {
    files_.read_part(path_, offset, into);
  }

 private:
  const MemoryFiles& files_;
  std::string path_;
};

}  // namespace

OpenFile MemoryFiles::open(const std::string& path) const {
  return {.bytes = std::make_unique<HeldFile>(*this, path), .size = find(path).size()};
}

std::int64_t MemoryFiles::size(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? -1 : static_cast<std::int64_t>(found->second.size());
}

std::vector<FolderEntry> MemoryFiles::list(const std::string& folder) const {
  const std::string prefix = folder.empty() ? "" : folder + "/";
  std::map<std::string, FolderEntry> entries;
  for (const auto& [path, bytes] : files_) {
    if (!path.starts_with(prefix)) continue;
    const std::string rest = path.substr(prefix.size());
    const auto slash = rest.find('/');
    if (slash == std::string::npos) {
      entries[rest] = {rest, EntryKind::file, bytes.size()};
    } else {
      entries[rest.substr(0, slash)] = {rest.substr(0, slash), EntryKind::folder, 0};
    }
  }
  std::vector<FolderEntry> sorted;
  for (auto& [name, entry] : entries) sorted.push_back(std::move(entry));
  return sorted;
}

void MemoryFiles::read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const {
  const std::string& bytes = find(path);
  if (offset > bytes.size() || bytes.size() - offset < into.size()) {
    throw Error(Trouble::unreadable, {path}, "the file is shorter than expected", "");
  }
  std::copy_n(bytes.data() + offset, into.size(), into.data());
}

std::shared_ptr<const FileReader> memory_files(std::map<std::string, std::string> files) {
  return std::make_shared<MemoryFiles>(std::move(files));
}

}  // namespace sheaf::test
