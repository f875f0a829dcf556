#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/base/file_reader.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace sheaf;
namespace fs = std::filesystem;

namespace {

/// root/: tides.txt, a/b/deep.txt, and links of every sort; canary.txt lies beside the root.
void furnish(const test::ScratchFolder& scratch) {
  scratch.write("canary.txt", "private");
  scratch.write("root/tides.txt", "The sea rose.");
  scratch.write("root/a/b/deep.txt", "deep");
  scratch.write("root/empty.txt", "");
  fs::create_symlink("../canary.txt", scratch.path() / "root/out.txt");
  fs::create_symlink(scratch.path() / "canary.txt", scratch.path() / "root/absolute.txt");
  fs::create_directory_symlink("..", scratch.path() / "root/up");
  fs::create_directory_symlink("/proc/self", scratch.path() / "root/self");
  fs::create_symlink("/proc/self/environ", scratch.path() / "root/environ.txt");
  fs::create_symlink("tides.txt", scratch.path() / "root/inside.txt");
  fs::create_directory_symlink("a", scratch.path() / "root/folder_link");
  fs::create_symlink("nowhere.txt", scratch.path() / "root/dangling.txt");
  fs::create_symlink("loop.txt", scratch.path() / "root/loop.txt");
  REQUIRE(mkfifo((scratch.path() / "root/pipe").c_str(), 0600) == 0);
}

}  // namespace

TEST_CASE("a folder is read beneath its root, and nowhere else", "[base][folder]") {
  const Opening opening = GENERATE(Opening::by_kernel, Opening::by_component);
  const test::ScratchFolder scratch;
  furnish(scratch);
  const auto files = open_folder((scratch.path() / "root").string(), "root", opening);

  SECTION("files are read whole, or in part") {
    CHECK(files->read("tides.txt", 100) == "The sea rose.");
    CHECK(files->read("a/b/deep.txt", 4) == "deep");
    CHECK(files->read("empty.txt", 0).empty());
    CHECK(files->size("a/b/deep.txt") == 4);
    std::string part(3, ' ');
    files->read_part("tides.txt", 4, part);
    CHECK(part == "sea");
  }
  SECTION("a file held open stays the same file") {
    const OpenFile file = files->open("tides.txt");
    CHECK(file.size == 13);
    fs::rename(scratch.path() / "root/a/b/deep.txt", scratch.path() / "root/tides.txt");
    std::string part(3, ' ');
    file.bytes->read_part("", 4, part);
    CHECK(part == "sea");
    CHECK_THROWS_WITH(file.bytes->read_part("", 11, part), Catch::StartsWith("root/tides.txt: the file is shorter"));
    CHECK_THROWS_WITH(files->open("nowhere.txt"), Catch::StartsWith("root/nowhere.txt: there is no such file"));
    CHECK_THROWS_WITH(files->open("pipe"), Catch::StartsWith("root/pipe: it is no regular file"));
  }
  SECTION("a part past the end is refused") {
    std::string part(3, ' ');
    CHECK_THROWS_WITH(
        files->read_part("tides.txt", 11, part),
        "root/tides.txt: the file is shorter than it was\n  try: leave the folder alone while sheaf runs");
  }
  SECTION("no path and no link leads out") {
    for (const std::string path :
         {"../canary.txt", "a/../../canary.txt", "out.txt", "absolute.txt", "up/canary.txt", "self/environ",
          "environ.txt", "/etc/passwd", "loop.txt", "nowhere.txt", "dangling.txt", "tides.txt/x", "a/b"}) {
      INFO(path);
      CHECK_THROWS_AS(files->read(path, 1000), Error);
      CHECK(files->size(path) == -1);
    }
    CHECK_THROWS_AS(files->read(std::string("tides.txt\0.png", 14), 1000), Error);
    CHECK_THROWS_AS(files->list(".."), Error);
    CHECK_THROWS_AS(files->list("up"), Error);
    CHECK_THROWS_WITH(files->read("out.txt", 1000), Catch::StartsWith("root/out.txt: a link or path leads out of the"));
    CHECK_THROWS_WITH(files->read("nowhere.txt", 1000), Catch::StartsWith("root/nowhere.txt: there is no such file"));
  }
  SECTION("a named pipe is refused at once") {
    CHECK_THROWS_WITH(files->read("pipe", 1000), "root/pipe: it is no regular file\n  try: name a file");
    CHECK(files->size("pipe") == -1);
  }
  SECTION("a file over the limit is refused before it is read") {
    CHECK_THROWS_WITH(files->read("tides.txt", 12),
                      Catch::Contains("larger than 12 bytes") && Catch::Contains("try: "));
  }
  SECTION("the list is sorted, and says what each name is") {
    std::string listed;
    for (const FolderEntry& entry : files->list("")) {
      listed +=
          entry.name + ':' + std::to_string(static_cast<int>(entry.kind)) + ':' + std::to_string(entry.size) + ' ';
    }
    if (opening == Opening::by_kernel) {
      CHECK(listed ==
            "a:1:0 absolute.txt:2:0 dangling.txt:3:0 empty.txt:0:0 environ.txt:2:0 folder_link:3:0 inside.txt:0:13 "
            "loop.txt:2:0 out.txt:2:0 pipe:3:0 self:2:0 tides.txt:0:13 up:2:0 ");
    }
    CHECK_THROWS_WITH(files->list("nothing"), Catch::StartsWith("root/nothing: there is no such file"));
  }
}

TEST_CASE("a link inside the root is followed", "[base][folder]") {
  const test::ScratchFolder scratch;
  furnish(scratch);
  const auto files = open_folder((scratch.path() / "root").string(), "");
  CHECK(files->read("inside.txt", 100) == "The sea rose.");
  CHECK(files->read("folder_link/b/deep.txt", 100) == "deep");
  CHECK(files->display("a/b") == "a/b");
}

TEST_CASE("names are shown as the user typed the folder", "[base][folder]") {
  const test::ScratchFolder scratch;
  CHECK(open_folder(scratch.path().string(), "pages/")->display("a.html") == "pages/a.html");
  CHECK(open_folder(scratch.path().string(), "pages")->display("") == "pages");
  CHECK_THROWS_WITH(open_folder((scratch.path() / "none").string(), "none"),
                    Catch::StartsWith("none: there is no such"));
}
