#include "sheaf/adapt/zip.hpp"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

namespace sheaf {
namespace {

ZipEntry plain_entry(std::string name, std::string bytes, bool deflated) {
  ZipEntry entry{.name = std::move(name), .deflated = deflated, .size = bytes.size(), .crc32 = crc32(bytes)};
  std::string stored = deflated ? deflate(bytes) : bytes;
  entry.stored_size = stored.size();
  entry.pour = [stored](const auto& take) {
    const std::size_t half = stored.size() / 2;
    take(std::span(stored).first(half));
    take(std::span(stored).subspan(half));
  };
  return entry;
}

struct Pair {
  std::string name;
  std::string bytes;
  bool deflated;
};

std::string archive_of(const std::vector<Pair>& pairs) {
  std::string archive;
  std::vector<std::string> names;
  for (const Pair& pair : pairs) names.push_back(pair.name);
  const auto entry = [&](std::size_t i) { return plain_entry(pairs[i].name, pairs[i].bytes, pairs[i].deflated); };
  write_zip(names, entry,
            {.write = [&](std::span<const char> bytes) { archive.append(bytes.data(), bytes.size()); },
             .finish = [&](std::uint64_t size) { CHECK(size == archive.size()); }});
  return archive;
}

unsigned two_bytes(const std::string& archive, std::size_t at) {
  return static_cast<unsigned char>(archive[at]) + 256u * static_cast<unsigned char>(archive[at + 1]);
}

const std::vector<Pair> book{{"mimetype", "application/epub+zip", false},
                             {"EPUB/package.opf", std::string(100'000, 'x'), true},
                             {"EPUB/images/a.jpg", "\xFF\xD8 a photograph", false}};

}  // namespace

TEST_CASE("zip: the first entry has the bytes that EPUB asks for", "[adapt][zip]") {
  const std::string archive = archive_of(book);
  CHECK(archive.substr(0, 4) == "PK\x03\x04");
  CHECK(two_bytes(archive, 4) == 10);  // version needed
  CHECK(two_bytes(archive, 6) == 0);   // no flags
  CHECK(two_bytes(archive, 8) == 0);   // stored
  CHECK(two_bytes(archive, 10) == 0);  // 00:00:00
  CHECK(two_bytes(archive, 12) == 0x21);
  CHECK(two_bytes(archive, 18) == 20);
  CHECK(two_bytes(archive, 22) == 20);
  CHECK(two_bytes(archive, 26) == 8);
  CHECK(two_bytes(archive, 28) == 0);  // no extra field
  CHECK(archive.substr(30, 28) == "mimetypeapplication/epub+zip");
}

TEST_CASE("zip: stored and deflated entries have their methods, and no extra field, in both headers", "[adapt][zip]") {
  const std::string archive = archive_of(book);
  std::vector<std::vector<unsigned>> local;
  std::vector<std::vector<unsigned>> central;
  for (std::size_t at = archive.find("PK\x03\x04"); at != std::string::npos; at = archive.find("PK\x03\x04", at + 1)) {
    local.push_back({two_bytes(archive, at + 4), two_bytes(archive, at + 6), two_bytes(archive, at + 8),
                     two_bytes(archive, at + 28)});
  }
  for (std::size_t at = archive.find("PK\x01\x02"); at != std::string::npos; at = archive.find("PK\x01\x02", at + 1)) {
    central.push_back({two_bytes(archive, at + 6), two_bytes(archive, at + 8), two_bytes(archive, at + 10),
                       two_bytes(archive, at + 30)});
    CHECK(two_bytes(archive, at + 40) == 0100644);  // high half of the external attributes
  }
  // version needed, flags, method, length of the extra field
  const std::vector<std::vector<unsigned>> expected{{10, 0, 0, 0}, {20, 0, 8, 0}, {10, 0, 0, 0}};
  CHECK(local == expected);
  CHECK(central == expected);
}

TEST_CASE("zip: what was written is read back, in order", "[adapt][zip]") {
  const test::ScratchFolder folder;
  const std::string path = folder.write("book.epub", archive_of(book)).string();
  CHECK(list_zip(path) == std::vector<std::string>{"mimetype", "EPUB/package.opf", "EPUB/images/a.jpg"});
  CHECK(read_zip_entry(path, "EPUB/package.opf", 1 << 20) == book[1].bytes);
  CHECK(read_zip_entry(path, "EPUB/images/a.jpg", 100) == book[2].bytes);
  CHECK(read_zip_entry(path, "EPUB/absent", 100) == std::nullopt);
  CHECK_THROWS_WITH(read_zip_entry(path, "EPUB/package.opf", 99'999), Catch::Contains("it is too large"));
}

TEST_CASE("zip: a file that is no archive is malformed, one that is not there unreadable", "[adapt][zip]") {
  const test::ScratchFolder folder;
  const std::string path = folder.write("letter.epub", "Dear reader").string();
  CHECK_THROWS_WITH(list_zip(path), Catch::Contains("letter.epub: it cannot be read as a ZIP archive"));
  try {
    static_cast<void>(list_zip(path + ".absent"));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.trouble() == Trouble::unreadable);
  }
}

TEST_CASE("zip: the time zone does not change the bytes", "[adapt][zip]") {
  const std::string here = archive_of(book);
  const char* before = std::getenv("TZ");
  const std::string kept = before ? before : "";
  for (const char* zone : {"Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "UTC"}) {
    setenv("TZ", zone, 1);
    tzset();
    CHECK(archive_of(book) == here);
  }
  before ? setenv("TZ", kept.c_str(), 1) : unsetenv("TZ");
  tzset();
}

TEST_CASE("zip: errors come out whole from between libzip's frames", "[adapt][zip]") {
  const ZipTarget target{.write = [](std::span<const char>) {}, .finish = [](std::uint64_t) {}};
  const std::vector<std::string> names{"mimetype", "b"};
  const auto fine = [](std::size_t i) { return plain_entry(i == 0 ? "mimetype" : "b", "bytes", false); };

  SECTION("from the entry") {
    const auto broken = [&](std::size_t i) -> ZipEntry {
      if (i == 1) throw Error(Trouble::unreadable, {"b.html"}, "it is gone", "");
      return fine(i);
    };
    CHECK_THROWS_WITH(write_zip(names, broken, target), Catch::StartsWith("b.html: it is gone"));
  }
  SECTION("from the target") {
    ZipTarget full = target;
    full.write = [size = std::size_t{0}](std::span<const char> bytes) mutable {
      size += bytes.size();
      if (size > 40) throw Error(Trouble::undeliverable, {"book.epub"}, "the disk is full", "");
    };
    CHECK_THROWS_WITH(write_zip(names, fine, full), Catch::StartsWith("book.epub: the disk is full"));
  }
  SECTION("from the end of the target") {
    ZipTarget full = target;
    full.finish = [](std::uint64_t) { throw Error(Trouble::undeliverable, {"book.epub"}, "the disk is full", ""); };
    CHECK_THROWS_WITH(write_zip(names, fine, full), Catch::StartsWith("book.epub: the disk is full"));
  }
  SECTION("when an entry is shorter or longer than it said") {
    for (const std::uint64_t said : {9u, 3u}) {
      const auto other = [&](std::size_t i) {
        ZipEntry entry = fine(i);
        entry.stored_size = entry.size = said;
        return entry;
      };
      CHECK_THROWS_WITH(write_zip(names, other, target), Catch::Contains("not as long as it was said to be"));
    }
  }
  SECTION("when two entries have one name") {
    CHECK_THROWS_WITH(write_zip({"a", "a"}, fine, target), Catch::Contains("the archive could not be made"));
  }
}

}  // namespace sheaf
