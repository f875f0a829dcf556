#include "sheaf/illustrate/content_bytes.hpp"

#include <cstddef>
#include <variant>

#include "sheaf/adapt/deflate.hpp"

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

Content spooled_content(const std::string& bytes, Spool& spool) {
  return {.pieces = {spool.append(bytes)}, .size = bytes.size(), .crc32 = crc32(bytes)};
}

DecodedImage decode_kept(const Image& image, int eighths) {
  const ImageFormat format = image.type == MediaType::jpeg ? ImageFormat::jpeg : ImageFormat::png;
  return decode_image(format, content_bytes(image.content), 1, eighths);
}

}  // namespace sheaf
