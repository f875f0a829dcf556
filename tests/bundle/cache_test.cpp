#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include "../illustrate/pictures.hpp"
#include "sheaf/bundle/bundle.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace sheaf;
using namespace sheaf::test;
namespace fs = std::filesystem;

namespace {

constexpr int pictures = 6;

struct Entry {
  ino_t number;
  std::uint64_t size;
  bool operator==(const Entry&) const = default;
};

/// The files of a cache. One that is written anew gets another number, since the old one is still there meanwhile.
std::map<std::string, Entry> entries_of(const std::string& folder) {
  std::map<std::string, Entry> entries;
  for (const auto& file : fs::directory_iterator(folder)) {
    struct stat facts {};
    REQUIRE(stat(file.path().c_str(), &facts) == 0);
    entries[file.path()] = {facts.st_ino, static_cast<std::uint64_t>(facts.st_size)};
  }
  return entries;
}

/// A folder of two articles with sideways pictures, which must be coded anew, and books made of it.
class Desk {
 public:
  Desk() {
    for (const std::string name : {"a", "b"}) {
      std::string text = "---\ntitle: " + name + "\nlang: en\n---\n\nWords of an article that is to be read.\n";
      for (int i = 0; i < pictures / 2; ++i) {
        const std::string picture = name + std::to_string(i) + ".jpg";
        text += "\n![A slope](" + picture + ")\n";
        folder_.write("in/" + picture,
                      with_segments(photograph(100 + 10 * i, name == "a" ? 70 : 90), exif(6, "Maria")));
      }
      folder_.write("in/" + name + ".md", text);
    }
  }

  std::string build(const std::string& cache, std::size_t jobs) {
    std::ostringstream book;
    bundle({.operands = {at("in")}, .output = "-", .stream = &book, .cache = cache, .jobs = jobs}, {}, account_);
    return book.str();
  }
  std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  const Account& account() const { return account_; }
  bool has(FindingId id) const {
    for (const Finding& finding : account_.findings) {
      if (finding.id == id) return true;
    }
    return false;
  }

 private:
  ScratchFolder folder_{};
  Account account_{};
};

}  // namespace

TEST_CASE("a book is the same without a cache, with an empty one and with a full one, on any number of cores",
          "[bundle][cache]") {
  Desk desk;
  const std::string plain = desk.build("", 1);
  const std::string cache = desk.at("sheaf");
  CHECK(plain.size() > 10'000);
  CHECK(desk.build(cache, 8) == plain);
  const std::map<std::string, Entry> first = entries_of(cache);
  CHECK(first.size() == pictures);

  SECTION("the second build codes nothing anew: each entry is the very file that it was") {
    CHECK(desk.build(cache, 1) == plain);
    CHECK(desk.build(cache, 8) == plain);
    CHECK(entries_of(cache) == first);
  }
  SECTION("damaged entries are made anew, and the book is still the same") {
    for (const auto& [path, entry] : first) fs::resize_file(path, fs::file_size(path) - 1);
    CHECK(desk.build(cache, 1) == plain);
    CHECK_FALSE(desk.has(FindingId::cache_unusable));
    for (const auto& [path, entry] : first) CHECK(fs::file_size(path) == entry.size);
    CHECK(desk.build(cache, 1) == plain);
  }
}

TEST_CASE("where nothing can be kept the book is made all the same, with a note", "[bundle][cache]") {
  Desk desk;
  const std::string plain = desk.build("", 1);
  CHECK(desk.build(desk.at("in/a.md"), 2) == plain);
  CHECK(desk.has(FindingId::cache_unusable));
  CHECK_FALSE(desk.account().has_loss());
}
