#include "sheaf/deliver/pack_entry.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

constexpr std::size_t piece = 256 * 1024;          // of a file: most pictures in one or two reads
constexpr std::uint64_t worth_trying = 4u << 20;   // larger pictures are stored: they would wait in memory
constexpr std::size_t samples = 8;                 // evenly over a picture, tell whether all is worth deflating
constexpr std::size_t sample = 1024;               // within 1 % of the truth for charts and photographs
constexpr std::size_t worth_keeping_percent = 90;  // a PNG that saves 5 % costs four times the CPU of its copying

/// Where a content's bytes come from, for messages: its first file, else its name in the book.
Place place_of(const ArchiveEntry& entry, const Content& content) {
  for (const auto& part : content.pieces) {
    if (const auto* file = std::get_if<FilePart>(&part)) return {file->path};
  }
  return {entry.name};
}

/// Gives the bytes of a content one after the other.
///
/// Keeps the promise that what it gave is what was measured: at the end the CRC and the size are those of the content.
class ContentStream {
 public:
  ContentStream(const ArchiveEntry& entry, const Content& content, const std::atomic<bool>* interrupted)
      : entry_(entry), content_(content), interrupted_(interrupted) {}

  std::size_t read(std::span<char> into) {
    if (into.empty()) return 0;
    if (ready_.empty() && !refill()) return 0;
    const std::size_t count = std::min(into.size(), ready_.size());
    std::copy_n(ready_.begin(), count, into.begin());
    ready_ = ready_.subspan(count);
    return count;
  }

 private:
  bool refill() {
    while (ready_.empty() && piece_ < content_.pieces.size()) {
      std::visit([&](const auto& bytes) { take(bytes); }, content_.pieces[piece_]);
    }
    if (!ready_.empty()) {
      size_ += ready_.size();
      crc_ = crc32(ready_, crc_);
      return true;
    }
    if (size_ != content_.size || crc_ != content_.crc32) {
      throw Error(Trouble::undeliverable, place_of(entry_, content_), "the file changed while the book was being made",
                  "run sheaf again");
    }
    return false;
  }

  void take(const std::string& bytes) {
    ready_ = bytes;
    ++piece_;
  }

  void take(const FilePart& part) {
    stop_if_interrupted(interrupted_);
    const std::uint64_t left = part.length - offset_;
    buffer_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, piece)));
    if (!buffer_.empty()) part.files->read_part(part.path, part.offset + offset_, buffer_);
    ready_ = buffer_;
    offset_ += buffer_.size();
    if (offset_ < part.length) return;
    offset_ = 0;
    ++piece_;
  }

  const ArchiveEntry& entry_;
  const Content& content_;
  const std::atomic<bool>* interrupted_;
  std::vector<char> buffer_;
  std::span<const char> ready_{};
  std::size_t piece_ = 0;
  std::uint64_t offset_ = 0;  // in the file part at hand
  std::uint64_t size_ = 0;
  std::uint32_t crc_ = 0;
};

/// A content that is nothing but one text in memory, as the package document is: null for others.
const std::string* whole_text(const Content& content) {
  return content.pieces.size() == 1 ? std::get_if<std::string>(&content.pieces.front()) : nullptr;
}

std::string read_whole(const ArchiveEntry& entry, const Content& content, const std::atomic<bool>* interrupted) {
  ContentStream stream(entry, content, interrupted);
  std::string bytes(static_cast<std::size_t>(content.size), '\0');
  std::size_t filled = 0;
  char more = 0;
  while (const std::size_t count =
             stream.read(filled < bytes.size() ? std::span(bytes).subspan(filled) : std::span(&more, 1))) {
    filled = std::min(filled + count, bytes.size());  // what is too much shows in the size that the stream counted
  }
  return bytes;
}

ZipEntry from_memory(const std::string& name, std::string stored, bool deflated, std::uint64_t size,
                     std::uint32_t crc) {
  const std::uint64_t stored_size = stored.size();
  const auto bytes = std::make_shared<const std::string>(std::move(stored));
  const auto read = [bytes, given = std::size_t{0}](std::span<char> into) mutable {
    const std::size_t count = bytes->copy(into.data(), into.size(), given);
    given += count;
    return count;
  };
  return {.name = name, .deflated = deflated, .size = size, .stored_size = stored_size, .crc32 = crc, .read = read};
}

/// Whether a picture is worth deflating, by a few samples of it.
bool is_hopeful(std::string_view bytes) {
  if (bytes.size() <= 2 * samples * sample) return true;
  std::string taken;
  for (std::size_t i = 0; i < samples; ++i) taken += bytes.substr(bytes.size() / samples * i, sample);
  return deflate(taken).size() * 100 < taken.size() * worth_keeping_percent;
}

/// The entry deflated, where that saves bytes.
std::optional<ZipEntry> deflated(const ArchiveEntry& entry, std::string_view bytes, std::uint32_t crc) {
  if (entry.packing != Packing::deflate && !is_hopeful(bytes)) return std::nullopt;
  std::string smaller = deflate(bytes);
  if (smaller.size() >= bytes.size()) return std::nullopt;
  smaller.shrink_to_fit();  // it may wait for its turn
  return from_memory(entry.name, std::move(smaller), true, bytes.size(), crc);
}

ZipEntry pack_bytes(const ArchiveEntry& entry, std::string bytes, std::uint32_t crc) {
  if (std::optional<ZipEntry> smaller = deflated(entry, bytes, crc)) return *std::move(smaller);
  const std::uint64_t size = bytes.size();
  return from_memory(entry.name, std::move(bytes), false, size, crc);
}

ZipEntry stream_stored(const ArchiveEntry& entry, const Content& content, const std::atomic<bool>* interrupted) {
  const auto stream = std::make_shared<ContentStream>(entry, content, interrupted);
  return {.name = entry.name,
          .deflated = false,
          .size = content.size,
          .stored_size = content.size,
          .crc32 = content.crc32,
          .read = [stream](std::span<char> into) { return stream->read(into); }};
}

}  // namespace

void stop_if_interrupted(const std::atomic<bool>* interrupted) {
  if (interrupted && interrupted->load(std::memory_order_relaxed)) {
    throw Error(Trouble::interrupted, {}, "the run was interrupted; no book was written", "");
  }
}

ZipEntry pack_entry(const ArchiveEntry& entry, std::string text, const std::atomic<bool>* interrupted) {
  stop_if_interrupted(interrupted);
  const auto* content = std::get_if<Content>(&entry.content);
  if (!content) {
    const std::uint32_t crc = crc32(text);
    return pack_bytes(entry, std::move(text), crc);
  }
  if (entry.packing == Packing::store || (entry.packing == Packing::smaller && content->size > worth_trying)) {
    return stream_stored(entry, *content, interrupted);
  }
  if (const std::string* whole = whole_text(*content)) {
    if (std::optional<ZipEntry> smaller = deflated(entry, *whole, content->crc32)) return *std::move(smaller);
    return stream_stored(entry, *content, interrupted);
  }
  return pack_bytes(entry, read_whole(entry, *content, interrupted), content->crc32);
}

}  // namespace sheaf
