#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"

namespace sheaf::test {

/// Files in memory, for stages that read through a FileReader. The file whose name is in `failing` cannot be read.
class MemoryFiles final : public FileReader {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files, std::string failing = {})
      : files_(std::move(files)), failing_(std::move(failing)) {}

  std::string read(const std::string& path, std::uint64_t limit) const override;
  OpenFile open(const std::string& path) const override;
  std::int64_t size(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::string display(const std::string& path) const override { return path; }
  void read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const override;

 private:
  const std::string& find(const std::string& path) const;

  std::map<std::string, std::string> files_;
  std::string failing_;
};

std::shared_ptr<const FileReader> memory_files(std::map<std::string, std::string> files);

}  // namespace sheaf::test
