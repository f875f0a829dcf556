#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sheaf {

/// One entry as it is stored: already deflated, or plain.
struct ZipEntry {
  std::string name{};
  bool deflated = false;
  std::uint64_t size = 0;         ///< plain
  std::uint64_t stored_size = 0;  ///< as it stands in the archive
  std::uint32_t crc32 = 0;        ///< of the plain bytes
  /// Gives all stored bytes to `take`, piece by piece; called once.
  std::function<void(const std::function<void(std::span<const char>)>& take)> pour{};
};

/// Where the archive goes.
struct ZipTarget {
  std::function<void(std::span<const char>)> write{};  ///< one piece after the other: nothing is mended afterwards
  std::function<void(std::uint64_t size)> finish{};
};

/// Writes the entries in order, with constant times and attributes. `entry(i)` is asked for entry i when its turn
/// comes, and may block; it is called once for each, in order. Exceptions of `entry`, `pour` and `target` come out
/// here. \throws Error  undeliverable
void write_zip(const std::vector<std::string>& names, const std::function<ZipEntry(std::size_t)>& entry,
               const ZipTarget& target);

/// Reads one entry of an archive on disk, or nothing when it is not there. Never more than `limit` bytes, whatever its
/// header says. \throws Error  malformed, unreadable
std::optional<std::string> read_zip_entry(const std::string& path, const std::string& name, std::uint64_t limit);

/// Names of the entries, in order. \throws Error  malformed, unreadable
std::vector<std::string> list_zip(const std::string& path);

}  // namespace sheaf
