#include <sys/stat.h>

#include <filesystem>

#include "deliver/delivered.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

namespace sheaf {
namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("target: a new name and a book of sheaf's own may be written", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "book.epub").string();
  CHECK_NOTHROW(check_target(path, Overwrite::own_books));
  Report report;
  deliver(test::tiny_archive(1), test::tiny_document, path, {}, report);
  CHECK_NOTHROW(check_target(path, Overwrite::own_books));
}

TEST_CASE("target: what sheaf did not make is left alone without --force", "[deliver]") {
  const test::ScratchFolder folder;
  const auto refused = [&](const std::string& path) {
    CHECK_THROWS_WITH(check_target(path, Overwrite::own_books),
                      Contains("a file that sheaf did not make is in the way\n  try: give another name with -o, or "
                               "replace it with --force"));
    CHECK_NOTHROW(check_target(path, Overwrite::anything));
  };
  SECTION("a letter") {
    refused(folder.write("book.epub", "Dear reader").string());
  }
  SECTION("an empty file") {
    refused(folder.write("book.epub", "").string());
  }
  SECTION("a book by another maker") {
    Archive archive = test::tiny_archive(0);
    archive.entries[1].content = test::content_of(R"(<meta name="generator" content="sheafmaker 2"/>)");
    Report report;
    const std::string path = (folder.path() / "book.epub").string();
    deliver(archive, test::tiny_document, path, {}, report);
    refused(path);
  }
  SECTION("a book that speaks of sheaf") {
    Archive archive = test::tiny_archive(0);
    archive.entries[1].content =
        test::content_of(R"(<dc:description>&lt;meta name="generator" content="sheaf 1"/></dc:description>)");
    Report report;
    const std::string path = (folder.path() / "book.epub").string();
    deliver(archive, test::tiny_document, path, {}, report);
    refused(path);
  }
}

TEST_CASE("target: what cannot be a book is refused even with --force", "[deliver]") {
  const test::ScratchFolder folder;
  CHECK_THROWS_WITH(check_target(folder.path().string(), Overwrite::anything),
                    Contains("this is a folder\n  try: add a file name, such as book.epub"));
  CHECK_THROWS_WITH(check_target(folder.path().string() + "/new/", Overwrite::anything), Contains("name of a folder"));
  CHECK_THROWS_WITH(check_target("/dev/null", Overwrite::anything), Contains("this is not a regular file"));
  const std::string pipe = (folder.path() / "pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(check_target(pipe, Overwrite::own_books), Contains("this is not a regular file"));
}

}  // namespace sheaf
