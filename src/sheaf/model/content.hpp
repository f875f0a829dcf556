#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sheaf/base/file_reader.hpp"

namespace sheaf {

/// Bytes of an entry: pieces in memory and parts of files, one after the other. A JPEG that loses its metadata is a
/// short header in memory and the rest of its file.
struct Content {
  std::vector<std::variant<std::string, FilePart>> pieces{};
  std::uint64_t size = 0;   ///< of all pieces
  std::uint32_t crc32 = 0;  ///< of all pieces, as ZIP wants it
  bool operator==(const Content&) const = default;
};

}  // namespace sheaf
