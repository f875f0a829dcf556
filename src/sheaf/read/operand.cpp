#include "sheaf/read/operand.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

/// The folder of standard input when there is no --root: nothing lies in it.
class NoFiles final : public FileReader {
 public:
  std::string read(const std::string& path, std::uint64_t) const override { refuse(path); }
  OpenFile open(const std::string& path) const override { refuse(path); }
  std::int64_t size(const std::string&) const override { return -1; }
  std::vector<FolderEntry> list(const std::string&) const override { return {}; }
  std::string display(const std::string& path) const override { return path.empty() ? "standard input" : path; }
  void read_part(const std::string& path, std::uint64_t, std::span<char>) const override { refuse(path); }

 private:
  [[noreturn]] static void refuse(const std::string& path) {
    throw Error(Trouble::unreadable, {.file = path}, "standard input has no folder", "name its folder with --root");
  }
};

/// How a folder is named in messages: as typed, but bare names for the current one.
std::string display_of(const std::string& folder) {
  std::string shown = folder;
  while (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
  return shown == "." ? "" : shown;
}

std::string real_path(const std::string& folder) {
  std::error_code trouble;
  const fs::path real = fs::canonical(folder, trouble);
  if (trouble) {
    throw Error(Trouble::unreadable, {.file = folder}, "the folder cannot be opened: " + trouble.message(),
                "check the name and its permissions");
  }
  return real.string();
}

/// `inner` as seen from `outer`, both real; false when it does not lie in it.
bool relative_to(const std::string& inner, const std::string& outer, std::string& relative) {
  const std::string front = outer.ends_with('/') ? outer : outer + "/";
  relative = inner == outer ? "" : inner.starts_with(front) ? inner.substr(front.size()) : "";
  return inner == outer || inner.starts_with(front);
}

[[noreturn]] void refuse_missing(const std::string& typed, const std::error_code& trouble) {
  if (trouble && trouble != std::errc::no_such_file_or_directory && trouble != std::errc::not_a_directory) {
    throw Error(Trouble::unreadable, {.file = typed}, "it cannot be read: " + trouble.message(),
                "check its permissions");
  }
  throw Error(Trouble::usage, {.file = typed}, "there is no such file or folder", "check the spelling");
}

}  // namespace

Operand OperandTable::open(const std::string& typed) {
  std::error_code trouble;
  const fs::file_status status = fs::status(typed, trouble);
  if (typed.empty() || !fs::exists(status)) refuse_missing(typed, trouble);
  if (!fs::is_directory(status) && !fs::is_regular_file(status)) {
    throw Error(Trouble::unreadable, {.file = typed}, "it is neither a file nor a folder",
                "give its text through standard input, as \"-\"");
  }
  Operand operand{.typed = typed, .is_folder = fs::is_directory(status)};
  std::string folder = typed;
  if (!operand.is_folder) {
    // Not the folder that a link leads to: whoever can put a link into a folder must not choose what is read.
    folder = fs::path(typed).parent_path().string();
    operand.name = fs::path(typed).filename().string();
    if (folder.empty()) folder = ".";
  }
  operand.real_base = real_path(folder);
  if (root_.empty()) {
    operand.reader = open_reader(folder, operand.real_base);
    return operand;
  }
  const std::string real_root = real_path(root_);
  if (!relative_to(operand.real_base, real_root, operand.base)) {
    throw Error(Trouble::usage, {.file = typed}, "it does not lie in the folder of --root, \"" + root_ + "\"",
                "name a folder that holds it");
  }
  operand.reader = open_reader(root_, real_root);
  return operand;
}

std::size_t OperandTable::open_for_standard_input() {
  if (!root_.empty()) return open_reader(root_, real_path(root_));
  readers_.push_back(std::make_shared<NoFiles>());
  return readers_.size() - 1;
}

std::size_t OperandTable::open_reader(const std::string& folder, const std::string& real_folder) {
  const auto [known, is_new] = by_folder_.try_emplace(real_folder, readers_.size());
  if (is_new) readers_.push_back(open_folder(folder, display_of(folder)));
  return known->second;
}

}  // namespace sheaf
