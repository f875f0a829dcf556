#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/base/file_reader.hpp"

namespace sheaf {

/// The picture files of one operand's folder by name, and the links that lead out of it. Made at once, then constant.
class FileIndex {
 public:
  /// Lists folders to limits::folder_depth and at most limits::folder_entries names; folders that cannot be read are
  /// passed over, since `read` has named them.
  explicit FileIndex(const FileReader& files);

  /// The picture of this path but for upper and lower case; nothing, when there are several.
  std::optional<std::string> without_case(std::string_view path) const;

  /// The picture whose path ends in `tail` ("sea.png", "img/sea.png"), and which shares most folders with `near`; ties
  /// go to the first by bytes.
  std::optional<std::string> nearest(std::string_view tail, std::string_view near) const;

  /// Whether the path is, or leads through, a symbolic link out of the folder.
  bool leads_out(std::string_view path) const;

 private:
  void list(const FileReader& files, const std::string& folder, int depth);

  std::map<std::string, std::vector<std::string>> by_name_;  ///< lower-case name → paths
  std::vector<std::string> links_out_;                       ///< sorted
  std::size_t seen_ = 0;
};

/// The index of each folder, made when it is first asked for. Safe to share between threads.
class FileIndexes {
 public:
  std::shared_ptr<const FileIndex> of(const std::shared_ptr<const FileReader>& files);

 private:
  struct Slot {
    std::shared_ptr<const FileReader> files;  ///< kept, so that no other can come to stand at its address
    std::shared_ptr<const FileIndex> index;
  };
  std::mutex mutex_;
  std::vector<Slot> slots_;
};

}  // namespace sheaf
