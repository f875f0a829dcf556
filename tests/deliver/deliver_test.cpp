#include "sheaf/deliver/deliver.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "deliver/delivered.hpp"
#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/zip.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/file_descriptor.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"
#include "support/scratch_folder.hpp"

namespace sheaf {
namespace {

using Catch::Contains;
namespace fs = std::filesystem;

/// A content that waits in `files` under `path`, measured from `bytes`.
Content in_file(const std::shared_ptr<const FileReader>& files, const std::string& path, const std::string& bytes) {
  Content content{.size = bytes.size(), .crc32 = crc32(bytes)};
  content.pieces.emplace_back(FilePart{files, path, 0, bytes.size()});
  return content;
}

std::string noise(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 1;
  for (char& c : bytes) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  return bytes;
}

Archive with_pictures() {
  Archive archive = test::tiny_archive(40);
  const std::string photograph = noise(600'000);
  const std::string drawing(300'000, 'd');
  const auto files = test::memory_files({{"p.jpg", photograph}, {"d.png", drawing}, {"n.png", photograph}});
  archive.entries.push_back({"EPUB/images/p.jpg", Packing::store, in_file(files, "p.jpg", photograph)});
  archive.entries.push_back({"EPUB/images/d.png", Packing::smaller, in_file(files, "d.png", drawing)});
  archive.entries.push_back({"EPUB/images/n.png", Packing::smaller, in_file(files, "n.png", photograph)});
  return archive;
}

}  // namespace

TEST_CASE("deliver: the book begins as EPUB asks, and holds what the archive held", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  Report report;
  const std::uint64_t size = deliver(with_pictures(), test::tiny_document, path, {}, report);
  const std::string book = test::bytes_of(path);
  CHECK(size == book.size());
  CHECK(book.substr(26, 32) == std::string("\x08\0\0\0mimetypeapplication/epub+zip", 32));
  CHECK(read_zip_entry(path, "EPUB/text/a-7.xhtml", 1 << 20) == test::tiny_document(7));
  CHECK(read_zip_entry(path, "EPUB/images/p.jpg", 1 << 20) == noise(600'000));
  CHECK(read_zip_entry(path, "EPUB/images/d.png", 1 << 20) == std::string(300'000, 'd'));
  CHECK(size < 2 * 600'000 + 200'000);  // the drawing is deflated
  CHECK(test::names_in(folder.path()) == std::vector<std::string>{"book.epub"});
  CHECK(report.findings().empty());
}

TEST_CASE("deliver: the bytes do not depend on the jobs, nor on where they go", "[deliver]") {
  const test::ScratchFolder folder;
  const Archive archive = with_pictures();
  Report report;
  const auto delivered = [&](std::size_t jobs) {
    const std::string path = (folder.path() / std::to_string(jobs)).string();
    deliver(archive, test::tiny_document, path, {.jobs = jobs}, report);
    return test::bytes_of(path);
  };
  const std::string one = delivered(1);
  CHECK(delivered(2) == one);
  CHECK(delivered(8) == one);
  std::ostringstream out;
  CHECK(deliver(archive, test::tiny_document, out, {.jobs = 3}) == one.size());
  CHECK(out.str() == one);
}

TEST_CASE("deliver: progress is told on the way to the end", "[deliver]") {
  const test::ScratchFolder folder;
  std::vector<std::size_t> done;
  Report report;
  deliver(test::tiny_archive(3), test::tiny_document, (folder.path() / "book.epub").string(),
          {.progress =
               [&](std::size_t now, std::size_t of) {
                 CHECK(of == 5);
                 done.push_back(now);
               }},
          report);
  CHECK(done == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("deliver: a failure leaves the older book and no litter", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  Report report;
  deliver(test::tiny_archive(2), test::tiny_document, path, {}, report);
  const std::string old = test::bytes_of(path);
  const std::size_t jobs = GENERATE(std::size_t{1}, std::size_t{4});

  const auto fails = [&](const Archive& archive, const TypesetDocument& document, const std::string& message,
                         const std::atomic<bool>* interrupted = nullptr) {
    CHECK_THROWS_WITH(deliver(archive, document, path, {.jobs = jobs, .interrupted = interrupted}, report),
                      Contains(message));
    CHECK(test::bytes_of(path) == old);
    CHECK(test::names_in(folder.path()) == std::vector<std::string>{"book.epub"});
  };
  SECTION("of a document") {
    fails(
        test::tiny_archive(50),
        [](std::size_t i) {
          if (i == 30) throw std::runtime_error("no room for the text");
          return test::tiny_document(i);
        },
        "no room for the text");
  }
  SECTION("of a picture that changed since it was measured") {
    Archive archive = test::tiny_archive(2);
    const auto files = test::memory_files({{"p.jpg", "other bytes"}});
    archive.entries.push_back({"EPUB/images/p.jpg", Packing::store, in_file(files, "p.jpg", "these bytes")});
    fails(archive, test::tiny_document,
          "p.jpg: the file changed while the book was being made\n  try: run sheaf again");
  }
  SECTION("of a drawing that changed since it was measured") {
    Archive archive = test::tiny_archive(2);
    const auto files = test::memory_files({{"d.png", "other bytes"}});
    archive.entries.push_back({"EPUB/images/d.png", Packing::smaller, in_file(files, "d.png", "these bytes")});
    fails(archive, test::tiny_document, "d.png: the file changed while the book was being made");
  }
  SECTION("of a picture that is gone") {
    Archive archive = test::tiny_archive(2);
    archive.entries.push_back(
        {"EPUB/images/p.jpg", Packing::store, in_file(test::memory_files({}), "p.jpg", "these bytes")});
    fails(archive, test::tiny_document, "p.jpg");
  }
  SECTION("by an interruption") {
    std::atomic<bool> interrupted = false;
    fails(
        test::tiny_archive(50),
        [&](std::size_t i) {
          if (i == 20) interrupted = true;
          return test::tiny_document(i);
        },
        "interrupted", &interrupted);
  }
}

TEST_CASE("deliver: what a killed run left is removed and told", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  folder.write(".book.epub.sheaf-part", "half a book");
  folder.write(".other.epub.sheaf-part", "half of another");
  Report report;
  deliver(test::tiny_archive(1), test::tiny_document, path, {}, report);
  CHECK(report.has(FindingId::part_file_swept));
  CHECK_FALSE(fs::exists(folder.path() / ".book.epub.sheaf-part"));
  CHECK(fs::exists(folder.path() / ".other.epub.sheaf-part"));
}

TEST_CASE("deliver: two runs do not write one book", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  const std::string part = folder.write(".book.epub.sheaf-part", "half a book").string();
  const FileDescriptor other{::open(part.c_str(), O_RDWR)};
  REQUIRE(::flock(other.get(), LOCK_EX | LOCK_NB) == 0);
  Report report;
  CHECK_THROWS_WITH(deliver(test::tiny_archive(1), test::tiny_document, path, {}, report),
                    Contains("another run of sheaf is writing this book\n  try: wait until it has ended"));
  CHECK(fs::exists(part));
}

TEST_CASE("deliver: the book that a link leads to is replaced, and the link stays", "[deliver]") {
  const test::ScratchFolder folder;
  fs::create_directory(folder.path() / "shelf");
  fs::create_symlink("shelf/book.epub", folder.path() / "link.epub");
  const std::string path = (folder.path() / "link.epub").string();
  Report report;
  deliver(test::tiny_archive(1), test::tiny_document, path, {}, report);
  deliver(test::tiny_archive(2), test::tiny_document, path, {}, report);
  CHECK(fs::is_symlink(path));
  CHECK(list_zip((folder.path() / "shelf/book.epub").string()).size() == 4);
  CHECK(test::names_in(folder.path() / "shelf") == std::vector<std::string>{"book.epub"});

  fs::create_symlink("round.epub", folder.path() / "round.epub");
  CHECK_THROWS_WITH(
      deliver(test::tiny_archive(1), test::tiny_document, (folder.path() / "round.epub").string(), {}, report),
      Contains("its symbolic links lead in a circle"));
}

TEST_CASE("deliver: a new edition keeps the permissions of the old", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  Report report;
  deliver(test::tiny_archive(1), test::tiny_document, path, {}, report);
  fs::permissions(path, fs::perms{0640});
  deliver(test::tiny_archive(2), test::tiny_document, path, {}, report);
  CHECK((fs::status(path).permissions() & fs::perms::mask) == fs::perms{0640});
}

TEST_CASE("deliver: a name as long as the system allows still has its part file", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / (std::string(250, 'n') + ".epub")).string();
  Report report;
  CHECK_NOTHROW(deliver(test::tiny_archive(1), test::tiny_document, path, {}, report));
  CHECK(test::names_in(folder.path()).size() == 1);
}

TEST_CASE("deliver: a place that cannot be written is named with what to do", "[deliver]") {
  const test::ScratchFolder folder;
  Report report;
  const auto fails = [&](const std::string& path, const std::string& message) {
    CHECK_THROWS_WITH(deliver(test::tiny_archive(1), test::tiny_document, path, {}, report), Contains(message));
  };
  SECTION("a folder that is not there") {
    fails((folder.path() / "absent/book.epub").string(),
          "absent/book.epub: the book cannot be written: its folder does not exist\n  try: make the folder first");
  }
  SECTION("a path through a file") {
    folder.write("file", "text");
    fails((folder.path() / "file/book.epub").string(), "a part of its path is not a folder");
  }
  SECTION("a folder that may not be written") {
    fs::permissions(folder.path(), fs::perms{0500});
    if (::geteuid() != 0) fails((folder.path() / "book.epub").string(), "you may not write in its folder");
    fs::permissions(folder.path(), fs::perms{0700});
  }
}

TEST_CASE("deliver: a reader that goes away is told from a full disk", "[deliver]") {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  CHECK_THROWS_WITH(deliver(test::tiny_archive(1), test::tiny_document, out, {}),
                    Contains("standard output was closed before the whole book was written"));
}

}  // namespace sheaf
