#include "sheaf/illustrate/content_bytes.hpp"

#include <cstddef>
#include <variant>

namespace sheaf {

std::string content_bytes(const Content& content) {
  std::string bytes;
  for (const auto& piece : content.pieces) {
    if (const auto* own = std::get_if<std::string>(&piece)) {
      bytes += *own;
      continue;
    }
    const FilePart& part = std::get<FilePart>(piece);
    const std::size_t before = bytes.size();
    bytes.resize(before + static_cast<std::size_t>(part.length));
    part.files->read_part(part.path, part.offset, {bytes.data() + before, static_cast<std::size_t>(part.length)});
  }
  return bytes;
}

}  // namespace sheaf
