#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sheaf {

enum class EntryKind {
  file,  ///< a regular file, or a link to one inside the root
  folder,
  link_out,  ///< a symbolic link that leads out of the root
  other,     ///< devices, pipes, dangling links, links to folders inside (their files are listed where they are)
};

/// One name in a folder.
struct FolderEntry {
  std::string name{};  ///< UTF-8, as on disk
  EntryKind kind = EntryKind::file;
  std::uint64_t size = 0;  ///< bytes; 0 for anything but a file

  bool operator==(const FolderEntry&) const = default;
};

/// Reads parts of named byte sequences; may be called from several threads at once.
class PartReader {
 public:
  virtual ~PartReader() = default;

  /// Fills `into` with the bytes at `offset` of `path`.
  /// \throws Error  unreadable, when the file has fewer bytes or cannot be read
  virtual void read_part(const std::string& path, std::uint64_t offset, std::span<char> into) const = 0;
};

/// Bytes that wait in part of a file.
struct FilePart {
  std::shared_ptr<const PartReader> files{};
  std::string path{};
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  bool operator==(const FilePart&) const = default;
};

/// A file held open: found once, however often it is read. Its reader outlives it.
struct OpenFile {
  std::unique_ptr<const PartReader> bytes{};  ///< whatever path it is asked for
  std::uint64_t size = 0;
};

/// The files of one operand: all that sheaf ever opens for reading goes through here.
///
/// Paths are UTF-8, relative to the operand's root, with '/' between parts, and already normalised: no "." or "..",
/// no leading '/', "" is the root. What lies outside the root does not exist, however a link or a path spells it.
class FileReader : public PartReader {
 public:
  /// The whole file.
  /// \throws Error  unreadable (missing, no regular file, outside the root, larger than `limit` bytes)
  virtual std::string read(const std::string& path, std::uint64_t limit) const = 0;

  /// Opens a file that is read in parts.
  /// \throws Error  unreadable (missing, no regular file, outside the root)
  virtual OpenFile open(const std::string& path) const = 0;

  /// Size in bytes of a regular file inside the root, or -1 when there is none of this name.
  virtual std::int64_t size(const std::string& path) const = 0;

  /// The entries of a folder, sorted by the bytes of their names.
  /// \throws Error  unreadable
  virtual std::vector<FolderEntry> list(const std::string& folder) const = 0;

  /// The path as a person would type it: the operand's own name in front.
  virtual std::string display(const std::string& path) const = 0;
};

/// How a path is kept beneath its root.
enum class Opening {
  by_kernel,     ///< openat2, or by component where the kernel lacks it
  by_component,  ///< follows no link at all
};

/// Files below a folder on disk. Every component is opened beneath the root (openat2 with RESOLVE_BENEATH and
/// RESOLVE_NO_MAGICLINKS, or component by component with O_NOFOLLOW where the kernel lacks it), and only regular
/// files are read, so neither a link nor "..", nor a device file gets out.
///
/// \param root     the folder
/// \param display  how the root is named in messages: as the user typed it; "" gives bare paths
/// \throws Error   unreadable, when the folder cannot be opened
std::shared_ptr<const FileReader> open_folder(const std::string& root, const std::string& display,
                                              Opening opening = Opening::by_kernel);

}  // namespace sheaf
