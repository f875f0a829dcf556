#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"

namespace sheaf {

/// A file or folder of the command line, found on disk.
struct Operand {
  std::string typed{};
  bool is_folder = false;
  std::size_t reader = 0;   ///< index into OperandTable::readers
  std::string base{};       ///< the folder, or the file's folder, in the reader; "" is its root
  std::string name{};       ///< of the file, in `base`; "" for a folder
  std::string real_base{};  ///< `base` as an absolute path without links: what tells folders apart
  bool operator==(const Operand&) const = default;
};

/// Opens each folder once, however many operands lie in it: `sheaf *.html` is one folder, whose files may refer to one
/// another.
class OperandTable {
 public:
  /// \param root  --root: every operand lies in it, and it is the root of its reader; "": each operand's own folder
  explicit OperandTable(std::string root) : root_(std::move(root)) {}

  /// \throws Error  usage (there is none, it lies outside --root), unreadable
  Operand open(const std::string& typed);

  /// Files for standard input: those below --root, or none at all.
  std::size_t open_for_standard_input();

  const std::vector<std::shared_ptr<const FileReader>>& readers() const noexcept { return readers_; }

 private:
  std::size_t open_reader(const std::string& folder, const std::string& real_folder);

  std::string root_;
  std::vector<std::shared_ptr<const FileReader>> readers_;
  std::map<std::string, std::size_t> by_folder_;  ///< by real path
};

}  // namespace sheaf
