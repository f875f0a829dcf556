#include "sheaf/deliver/deliver.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <utility>
#include <vector>

#include "sheaf/base/temporary_file.hpp"
#include "sheaf/base/window.hpp"
#include "sheaf/deliver/pack_entry.hpp"
#include "sheaf/deliver/part_file.hpp"
#include "sheaf/deliver/write_failure.hpp"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_of(const Archive& archive) {
  std::vector<std::string> names;
  names.reserve(archive.entries.size());
  for (const ArchiveEntry& entry : archive.entries) names.push_back(entry.name);
  return names;
}

/// Documents are made and deflated ahead, on all cores; the archive takes them in order. The window is the bound on
/// memory, and with one job the archive makes each entry when it asks for it, so neither can wait for the other. What
/// is only copied has nothing to be made ahead, and goes past the window.
class EntryMaker {
 public:
  EntryMaker(const Archive& archive, const TypesetDocument& document, const DeliverSettings& settings)
      : archive_(archive), document_(document), settings_(settings), ahead_(made_ahead(archive)) {}

  ZipEntry next(std::size_t i) {
    stop_if_interrupted(settings_.interrupted);
    if (settings_.progress) settings_.progress(i, archive_.entries.size());
    return is_streamed(archive_.entries[i]) ? make(i) : window_.take();
  }

 private:
  static std::vector<std::size_t> made_ahead(const Archive& archive) {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < archive.entries.size(); ++i) {
      if (!is_streamed(archive.entries[i])) indices.push_back(i);
    }
    return indices;
  }

  ZipEntry make(std::size_t i) const {
    stop_if_interrupted(settings_.interrupted);
    const ArchiveEntry& entry = archive_.entries[i];
    const auto* deferred = std::get_if<DeferredDocument>(&entry.content);
    return pack_entry(entry, deferred ? document_(deferred->document) : std::string{}, settings_.interrupted);
  }

  const Archive& archive_;
  const TypesetDocument& document_;
  const DeliverSettings& settings_;
  const std::vector<std::size_t> ahead_;
  Window<ZipEntry> window_{ahead_.size(), settings_.jobs, 2 * settings_.jobs,
                           [this](std::size_t k) { return make(ahead_[k]); }};
};

std::uint64_t write_archive(const Archive& archive, const TypesetDocument& document, const DeliverSettings& settings,
                            const std::function<void(std::span<const char>)>& write,
                            const std::function<void(std::size_t, ZipEntry&)>& look = {}) {
  EntryMaker maker(archive, document, settings);
  std::uint64_t size = 0;
  const auto next = [&](std::size_t i) {
    ZipEntry entry = maker.next(i);
    if (look) look(i, entry);
    return entry;
  };
  write_zip(names_of(archive), next, {.write = write, .finish = [&](std::uint64_t end) { size = end; }});
  if (settings.progress) settings.progress(archive.entries.size(), archive.entries.size());
  return size;
}

std::uint64_t write_file(const Archive& archive, const TypesetDocument& document, FileWriter& writer,
                         const DeliverSettings& settings) {
  const std::uint64_t size =
      write_archive(archive, document, settings, [&](std::span<const char> bytes) { writer.write(bytes); });
  writer.flush();
  return size;
}

/// Where a chain of symbolic links ends, whether or not something is there: the book is replaced, the link stays.
std::string follow_links(const std::string& path) {
  constexpr int most = 40;  // as many as the system follows
  fs::path at = path;
  for (int i = 0; i < most; ++i) {
    std::error_code none;
    if (!fs::is_symlink(fs::symlink_status(at, none))) return at.string();
    const fs::path leads_to = fs::read_symlink(at, none);
    at = leads_to.is_absolute() ? leads_to : at.parent_path() / leads_to;
  }
  throw write_failure(path, ELOOP);
}

void check_stream(const std::ostream& out) {
  if (out) return;
  throw Error(Trouble::undeliverable, {"-"}, "standard output was closed before the whole book was written",
              "let its reader read to the end, or write to a file with -o");
}

void copy_out(int file, std::uint64_t size, std::ostream& out, const DeliverSettings& settings) {
  std::array<char, 64 * 1024> buffer{};
  for (std::uint64_t offset = 0; offset < size;) {
    stop_if_interrupted(settings.interrupted);
    std::size_t count = 0;
    if (!pread_all(file, buffer, offset, count) || count == 0) throw write_failure(temporary_folder(), EIO);
    out.write(buffer.data(), static_cast<std::streamsize>(count));
    check_stream(out);
    offset += count;
  }
  out.flush();
  check_stream(out);
}

}  // namespace

std::uint64_t deliver(const Archive& archive, const TypesetDocument& document, const std::string& path,
                      const DeliverSettings& settings, Report& report) {
  WrittenBook book(archive, document, path, settings, report);
  book.sync();
  book.publish();
  return book.size();
}

WrittenBook::WrittenBook(const Archive& archive, const TypesetDocument& document, const std::string& path,
                         const DeliverSettings& settings, Report& report) {
  check_target(path, settings.overwrite);
  part_ = std::make_unique<PartFile>(follow_links(path), report);
  size_ = write_file(archive, document, part_->writer(), settings);
  stop_if_interrupted(settings.interrupted);
}

WrittenBook::~WrittenBook() = default;
WrittenBook::WrittenBook(WrittenBook&&) noexcept = default;
WrittenBook& WrittenBook::operator=(WrittenBook&&) noexcept = default;

void WrittenBook::sync() {
  part_->sync();
}

void WrittenBook::publish() {
  part_->publish();
}

MeasuredBook measure(const Archive& archive, const TypesetDocument& document, const DeliverSettings& settings) {
  MeasuredBook measured{.entries = std::vector<std::uint64_t>(archive.entries.size())};
  const auto look = [&](std::size_t i, ZipEntry& entry) {
    measured.entries[i] = entry.stored_size;
    // What the bytes are plays no part, so pictures are not read for this.
    entry.pour = [size = entry.stored_size](const auto& take) {
      const std::vector<char> nothing(static_cast<std::size_t>(std::min<std::uint64_t>(size, 64 * 1024)));
      for (std::uint64_t left = size; left > 0;) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, nothing.size()));
        take(std::span(nothing).first(count));
        left -= count;
      }
    };
  };
  measured.size = write_archive(
      archive, document, settings, [](std::span<const char>) {}, look);
  return measured;
}

std::uint64_t deliver(const Archive& archive, const TypesetDocument& document, std::ostream& out,
                      const DeliverSettings& settings) {
  const std::string folder = temporary_folder();
  FileDescriptor file = open_nameless(folder);
  if (!file) throw write_failure(folder, errno);
  FileWriter writer(std::move(file), folder);
  const std::uint64_t size = write_file(archive, document, writer, settings);
  copy_out(writer.file(), size, out, settings);
  return size;
}

}  // namespace sheaf
