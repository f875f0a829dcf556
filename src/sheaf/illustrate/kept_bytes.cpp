#include "sheaf/illustrate/kept_bytes.hpp"

#include "sheaf/adapt/deflate.hpp"

namespace sheaf {

void KeptBytes::count(std::span<const char> bytes) {
  size_ += bytes.size();
  crc32_ = crc32(bytes, crc32_);
  hash_.update(bytes);
}

void KeptBytes::add(std::span<const char> own) {
  if (pieces_.empty() || !std::holds_alternative<std::string>(pieces_.back())) pieces_.emplace_back(std::string{});
  std::get<std::string>(pieces_.back()).append(own.data(), own.size());
  count(own);
}

void KeptBytes::keep(std::uint64_t offset, std::span<const char> of_the_file) {
  if (of_the_file.empty()) return;
  Range* last = pieces_.empty() ? nullptr : std::get_if<Range>(&pieces_.back());
  if (last != nullptr && last->offset + last->length == offset) {
    last->length += of_the_file.size();
  } else {
    pieces_.emplace_back(Range{offset, of_the_file.size()});
  }
  count(of_the_file);
}

Content KeptBytes::content(const std::shared_ptr<const PartReader>& files, const std::string& path) const {
  Content content{.pieces = {}, .size = size_, .crc32 = crc32_};
  for (const auto& piece : pieces_) {
    if (const auto* own = std::get_if<std::string>(&piece)) {
      content.pieces.emplace_back(*own);
    } else {
      const Range& range = std::get<Range>(piece);
      content.pieces.emplace_back(FilePart{files, path, range.offset, range.length});
    }
  }
  return content;
}

}  // namespace sheaf
