#include "sheaf/deliver/pack_entry.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

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

using Take = std::function<void(std::span<const char>)>;

/// Gives the bytes of a content one after the other.
///
/// Keeps the promise that what it gave is what was measured: at the end the CRC and the size are those of the content.
class ContentStream {
 public:
  ContentStream(const ArchiveEntry& entry, const Content& content, const std::atomic<bool>* interrupted)
      : entry_(entry), content_(content), interrupted_(interrupted) {}

  void pour(const Take& take) {
    for (const auto& bytes : content_.pieces) {
      std::visit([&](const auto& one) { pour_piece(one, take); }, bytes);
    }
    if (size_ == content_.size && crc_ == content_.crc32) return;
    throw Error(Trouble::undeliverable, place_of(entry_, content_), "the file changed while the book was being made",
                "run sheaf again");
  }

 private:
  void pour_piece(const std::string& bytes, const Take& take) { give(bytes, take); }

  void pour_piece(const FilePart& part, const Take& take) {
    const auto buffer_size = static_cast<std::size_t>(std::min<std::uint64_t>(part.length, piece));
    const auto buffer = std::make_unique_for_overwrite<char[]>(buffer_size);
    for (std::uint64_t offset = 0; offset < part.length;) {
      stop_if_interrupted(interrupted_);
      const std::uint64_t left = part.length - offset;
      const std::span into(buffer.get(), static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer_size)));
      part.files->read_part(part.path, part.offset + offset, into);
      give(into, take);
      offset += into.size();
    }
  }

  void give(std::span<const char> bytes, const Take& take) {
    size_ += bytes.size();
    crc_ = crc32(bytes, crc_);
    take(bytes);
  }

  const ArchiveEntry& entry_;
  const Content& content_;
  const std::atomic<bool>* interrupted_;
  std::uint64_t size_ = 0;
  std::uint32_t crc_ = 0;
};

/// A content that is nothing but one text in memory, as the package document is: null for others.
const std::string* whole_text(const Content& content) {
  return content.pieces.size() == 1 ? std::get_if<std::string>(&content.pieces.front()) : nullptr;
}

std::string read_whole(const ArchiveEntry& entry, const Content& content, const std::atomic<bool>* interrupted) {
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(content.size));
  ContentStream(entry, content, interrupted).pour([&](std::span<const char> some) {
    bytes.append(some.data(), some.size());
  });
  return bytes;
}

ZipEntry from_memory(const std::string& name, std::string stored, bool deflated, std::uint64_t size,
                     std::uint32_t crc) {
  const std::uint64_t stored_size = stored.size();
  const auto bytes = std::make_shared<const std::string>(std::move(stored));
  const auto pour = [bytes](const Take& take) { take(*bytes); };
  return {.name = name, .deflated = deflated, .size = size, .stored_size = stored_size, .crc32 = crc, .pour = pour};
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
  const auto pour = [&entry, &content, interrupted](const Take& take) {
    ContentStream(entry, content, interrupted).pour(take);
  };
  return {.name = entry.name,
          .deflated = false,
          .size = content.size,
          .stored_size = content.size,
          .crc32 = content.crc32,
          .pour = pour};
}

}  // namespace

void stop_if_interrupted(const std::atomic<bool>* interrupted) {
  if (interrupted && interrupted->load(std::memory_order_relaxed)) {
    throw Error(Trouble::interrupted, {}, "the run was interrupted; no book was written", "");
  }
}

bool is_streamed(const ArchiveEntry& entry) {
  const auto* content = std::get_if<Content>(&entry.content);
  return content != nullptr &&
         (entry.packing == Packing::store || (entry.packing == Packing::smaller && content->size > worth_trying));
}

ZipEntry pack_entry(const ArchiveEntry& entry, std::string text, const std::atomic<bool>* interrupted) {
  stop_if_interrupted(interrupted);
  const auto* content = std::get_if<Content>(&entry.content);
  if (!content) {
    const std::uint32_t crc = crc32(text);
    return pack_bytes(entry, std::move(text), crc);
  }
  if (is_streamed(entry)) return stream_stored(entry, *content, interrupted);
  if (const std::string* whole = whole_text(*content)) {
    if (std::optional<ZipEntry> smaller = deflated(entry, *whole, content->crc32)) return *std::move(smaller);
    return stream_stored(entry, *content, interrupted);
  }
  return pack_bytes(entry, read_whole(entry, *content, interrupted), content->crc32);
}

}  // namespace sheaf
