#include "sheaf/adapt/zip.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <system_error>
#include <utility>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

struct Discard {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
  void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};
using ZipHandle = std::unique_ptr<zip_t, Discard>;
using SourceHandle = std::unique_ptr<zip_source_t, Discard>;
using FileHandle = std::unique_ptr<zip_file_t, Discard>;

// EPUB readers see nothing of these; they are written out so that the bytes follow from nothing else.
constexpr zip_uint16_t dos_date = 0x0021;                         // 1980-01-01
constexpr zip_uint16_t dos_time = 0x0000;                         // 00:00:00
constexpr zip_uint32_t attributes = zip_uint32_t{0100644} << 16;  // a regular file, rw-r--r--

/// One run of zip_close: what the callbacks share.
///
/// libzip writes the header of an entry, copies the entry in pieces of 8 kB, goes back and writes the header anew. Here
/// the header waits until it is right, and the pieces are empty: the bytes of the entry go past libzip to the target,
/// once, and in the order in which they stand.
struct Writing {
  const std::function<ZipEntry(std::size_t)>& entry;
  const ZipTarget& target;
  std::uint64_t position = 0;  ///< where libzip is
  std::uint64_t end = 0;
  std::string held{};              ///< what libzip wrote last, and may write anew
  std::uint64_t held_at = 0;       ///< where it stands
  std::optional<ZipEntry> due{};   ///< the entry whose header it is
  std::uint64_t empty_pieces = 0;  ///< bytes that libzip was given and has yet to write
  std::exception_ptr failure{};
};

/// Nobody comes back to what is held: it goes to the target, and the entry behind it.
void send(Writing& writing) {
  writing.target.write(writing.held);
  writing.held.clear();
  writing.held_at = writing.end;
  if (!writing.due) return;
  const ZipEntry entry = *std::exchange(writing.due, std::nullopt);
  std::uint64_t poured = 0;
  entry.pour([&](std::span<const char> bytes) {
    poured += bytes.size();
    if (poured <= entry.stored_size) writing.target.write(bytes);
  });
  if (poured == entry.stored_size) return;
  throw Error(Trouble::undeliverable, {entry.name}, "it is not as long as it was said to be",
              "run sheaf again while nobody changes the articles");
}

/// Runs the body of a callback. Exceptions must not cross libzip, so the first is kept and rethrown when zip_close
/// has come back.
template <typename Body>
zip_int64_t guarded(Writing& writing, Body&& body) noexcept {
  if (writing.failure) return -1;
  try {
    return body();
  } catch (...) {
    writing.failure = std::current_exception();
    return -1;
  }
}

zip_int64_t tell_error(void* data, zip_uint64_t length) noexcept {
  const int code[] = {ZIP_ER_WRITE, 0};  // the true one is in Writing::failure
  if (length < sizeof code) return -1;
  std::memcpy(data, code, sizeof code);
  return sizeof code;
}

/// The source of one entry.
struct EntrySource {
  Writing& writing;
  std::size_t index;
  std::optional<ZipEntry> entry{};
  std::uint64_t asked = 0;  ///< bytes that libzip was given
  bool closed = false;

  ZipEntry& load() {
    if (!entry) entry = writing.entry(index);
    return *entry;
  }
};

zip_int64_t stat_entry(EntrySource& source, void* data) {
  const ZipEntry& entry = source.load();
  auto& stat = *static_cast<zip_stat_t*>(data);
  zip_stat_init(&stat);
  stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC | ZIP_STAT_ENCRYPTION_METHOD;
  stat.size = entry.size;
  stat.comp_size = entry.stored_size;
  stat.crc = entry.crc32;
  stat.encryption_method = ZIP_EM_NONE;
  // libzip asks before it copies and again after it. What is called deflated before is copied as it is; what is called
  // stored gets another CRC at a fraction of our speed. The method that lands in the headers is that of the second
  // answer, and that one is always true. tests/adapt/zip_test.cpp reads the bytes.
  stat.comp_method = entry.deflated || !source.closed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  return sizeof stat;
}

/// Says that there are bytes; see Writing.
zip_int64_t read_entry(EntrySource& source, zip_uint64_t length) {
  ZipEntry& entry = source.load();
  if (entry.pour)
    source.writing.due =
        ZipEntry{.name = entry.name, .stored_size = entry.stored_size, .pour = std::exchange(entry.pour, {})};
  const std::uint64_t count = std::min<std::uint64_t>(entry.stored_size - source.asked, length);
  source.asked += count;
  source.writing.empty_pieces += count;
  return static_cast<zip_int64_t>(count);
}

zip_int64_t entry_callback(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto* source = static_cast<EntrySource*>(state);
  switch (command) {
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_OPEN:
      return 0;
    case ZIP_SOURCE_STAT:
      return guarded(source->writing, [&] { return stat_entry(*source, data); });
    case ZIP_SOURCE_READ:
      return guarded(source->writing, [&] { return read_entry(*source, length); });
    case ZIP_SOURCE_CLOSE:
      source->closed = true;
      return 0;
    case ZIP_SOURCE_ERROR:
      return tell_error(data, length);
    case ZIP_SOURCE_FREE:
      delete source;
      return 0;
    default:
      return -1;
  }
}

void hold(Writing& writing, std::string_view bytes) {
  constexpr std::size_t enough = 256 * 1024;  // more than any header is long
  const std::uint64_t held_end = writing.held_at + writing.held.size();
  if (writing.position >= writing.held_at && writing.position + bytes.size() <= held_end) {
    writing.held.replace(static_cast<std::size_t>(writing.position - writing.held_at), bytes.size(), bytes);
    return;
  }
  if (writing.position != writing.end) {
    throw Error(Trouble::undeliverable, {}, "the archive could not be made: libzip goes back too far", "");
  }
  if (writing.due || writing.held.size() >= enough) send(writing);
  writing.held += bytes;
}

zip_int64_t write_target(Writing& writing, const void* data, zip_uint64_t length) {
  if (writing.empty_pieces == 0) {
    hold(writing, {static_cast<const char*>(data), static_cast<std::size_t>(length)});
  } else if (length <= writing.empty_pieces) {
    writing.empty_pieces -= length;
  } else {
    throw Error(Trouble::undeliverable, {}, "the archive could not be made: libzip writes more than it read", "");
  }
  writing.position += length;
  writing.end = std::max(writing.end, writing.position);
  return static_cast<zip_int64_t>(length);
}

zip_int64_t seek_target(Writing& writing, void* data, zip_uint64_t length) {
  zip_error_t error;
  zip_error_init(&error);
  const zip_int64_t offset = zip_source_seek_compute_offset(writing.position, writing.end, data, length, &error);
  zip_error_fini(&error);
  if (offset < 0) return -1;
  writing.position = static_cast<std::uint64_t>(offset);
  return 0;
}

zip_int64_t stat_target(void* data) {
  auto& stat = *static_cast<zip_stat_t*>(data);
  zip_stat_init(&stat);
  stat.valid = ZIP_STAT_SIZE;  // empty, so that libzip never reads what was there
  stat.size = 0;
  return sizeof stat;
}

zip_int64_t target_callback(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& writing = *static_cast<Writing*>(state);
  switch (command) {
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_WRITABLE;
    case ZIP_SOURCE_BEGIN_WRITE:
      writing.position = writing.end = 0;
      return 0;
    case ZIP_SOURCE_WRITE:
      return guarded(writing, [&] { return write_target(writing, data, length); });
    case ZIP_SOURCE_SEEK_WRITE:
      return seek_target(writing, data, length);
    case ZIP_SOURCE_TELL_WRITE:
      return static_cast<zip_int64_t>(writing.position);
    case ZIP_SOURCE_STAT:
      return stat_target(data);
    case ZIP_SOURCE_COMMIT_WRITE:
      return guarded(writing, [&] {
        send(writing);
        writing.target.finish(writing.end);
        return zip_int64_t{0};
      });
    case ZIP_SOURCE_ERROR:
      return tell_error(data, length);
    default:  // open, read, seek, tell, close, rollback, remove, free: nothing to do for a file that only grows
      return 0;
  }
}

void check(bool well, zip_t* archive) {
  if (well) return;
  throw Error(Trouble::undeliverable, {}, fmt::format("the archive could not be made: {}", zip_strerror(archive)), "");
}

void add_entry(zip_t* archive, Writing& writing, std::size_t number, const std::string& name) {
  auto state = std::make_unique<EntrySource>(EntrySource{.writing = writing, .index = number});
  SourceHandle source{zip_source_function(archive, entry_callback, state.get())};
  check(source != nullptr, archive);
  static_cast<void>(state.release());  // from here on ZIP_SOURCE_FREE deletes it
  const zip_int64_t at = zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  check(at >= 0, archive);
  static_cast<void>(source.release());  // libzip owns a source only once zip_file_add has succeeded
  const auto index = static_cast<zip_uint64_t>(at);
  // zip_file_set_mtime would go through local time.
  check(zip_file_set_dostime(archive, index, dos_time, dos_date, 0) == 0, archive);
  check(zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, attributes) == 0, archive);
}

ZipHandle open_target(Writing& writing) {
  zip_error_t error;
  zip_error_init(&error);
  SourceHandle source{zip_source_function_create(target_callback, &writing, &error)};
  ZipHandle archive;
  if (source) archive.reset(zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  const std::string why = archive ? "" : zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!archive) throw Error(Trouble::undeliverable, {}, fmt::format("the archive could not be made: {}", why), "");
  static_cast<void>(source.release());
  return archive;
}

ZipHandle open_to_read(const std::string& path) {
  int code = 0;
  ZipHandle archive{zip_open(path.c_str(), ZIP_RDONLY, &code)};
  if (archive) return archive;
  const int system = errno;
  const bool no_file = code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT;
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  const std::string why = no_file ? std::generic_category().message(system) : zip_error_strerror(&error);
  zip_error_fini(&error);
  throw Error(no_file ? Trouble::unreadable : Trouble::malformed, {path},
              fmt::format("it cannot be read as a ZIP archive: {}", why), "");
}

}  // namespace

void write_zip(const std::vector<std::string>& names, const std::function<ZipEntry(std::size_t)>& entry,
               const ZipTarget& target) {
  Writing writing{.entry = entry, .target = target};
  ZipHandle archive = open_target(writing);
  for (std::size_t i = 0; i < names.size(); ++i) add_entry(archive.get(), writing, i, names[i]);
  const bool well = zip_close(archive.get()) == 0;
  if (well) static_cast<void>(archive.release());  // zip_close frees the handle only when it succeeds
  if (writing.failure) std::rethrow_exception(writing.failure);
  check(well, archive.get());
}

std::optional<std::string> read_zip_entry(const std::string& path, const std::string& name, std::uint64_t limit) {
  const ZipHandle archive = open_to_read(path);
  const zip_int64_t index = zip_name_locate(archive.get(), name.c_str(), ZIP_FL_ENC_RAW);
  if (index < 0) return std::nullopt;
  const auto damaged = [&](const std::string& why) {
    return Error(Trouble::malformed, {path}, fmt::format("its entry {} cannot be read: {}", name, why), "");
  };
  const FileHandle file{zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(index), 0)};
  if (!file) throw damaged(zip_strerror(archive.get()));
  std::string bytes;
  char buffer[16 * 1024];
  // The size in the header may lie, so only what comes out counts.
  while (const zip_int64_t count = zip_fread(file.get(), buffer, sizeof buffer)) {
    if (count < 0) throw damaged(zip_file_strerror(file.get()));
    if (static_cast<std::uint64_t>(count) > limit - bytes.size()) throw damaged("it is too large");
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
  return bytes;
}

std::vector<std::string> list_zip(const std::string& path) {
  const ZipHandle archive = open_to_read(path);
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    names.emplace_back(name ? name : "");
  }
  return names;
}

}  // namespace sheaf
