#include "sheaf/illustrate/resolve_image.hpp"

#include <unistd.h>
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;

namespace {

ResolvedImage resolve(const std::string& address, const std::vector<std::string>& files, Source source = {}) {
  std::map<std::string, std::string> all;
  for (const std::string& file : files) all[file] = "x";
  source.files = test::memory_files(all);
  if (source.path.empty()) source.path = "posts/tides.html";
  FileIndexes indexes;
  return resolve_image(address,
                       {.source = source, .article_url = "https://example.org/posts/tides", .indexes = indexes});
}

std::string first(const ResolvedImage& resolved) {
  return resolved.paths.empty() ? "" : resolved.paths.front();
}

}  // namespace

TEST_CASE("an address is tried as written, decoded, and without its query", "[illustrate]") {
  CHECK(first(resolve("sea.jpg?w=800", {"posts/sea.jpg"})) == "posts/sea.jpg");
  CHECK(first(resolve("sea.jpg?w=800", {"posts/sea.jpg", "posts/sea.jpg?w=800"})) == "posts/sea.jpg?w=800");
  CHECK(first(resolve("the%20sea.jpg", {"posts/the sea.jpg"})) == "posts/the sea.jpg");
  CHECK(first(resolve("100%25.jpg", {"posts/100%.jpg"})) == "posts/100%.jpg");
  CHECK(first(resolve("..\\img\\sea.jpg#top", {"img/sea.jpg"})) == "img/sea.jpg");
  CHECK(first(resolve("Sea.JPG", {"posts/sea.jpg"})) == "posts/sea.jpg");
}

TEST_CASE("a root-relative address is tried at the root and in the folders of site makers", "[illustrate]") {
  CHECK(first(resolve("/img/sea.png", {"static/img/sea.png"})) == "static/img/sea.png");
  CHECK(first(resolve("/img/sea.png", {"img/sea.png", "static/img/sea.png"})) == "img/sea.png");
  CHECK(first(resolve("/img/sea.png", {"source/img/sea.png"})) == "source/img/sea.png");
  CHECK(first(resolve("images/sea.png", {"assets/images/sea.png"})) == "assets/images/sea.png");
  CHECK(resolve("/img/sea.png", {"posts/img/sea.png"}).kind == ResolvedKind::missing);
}

TEST_CASE("a name alone is found anywhere for Markdown, nearest first, and not for a saved page", "[illustrate]") {
  const std::vector<std::string> files = {"attic/sea.png", "vault/pictures/sea.png"};
  CHECK(first(resolve("sea.png", files, {.kind = SourceKind::markdown, .path = "vault/notes/tides.md"})) ==
        "vault/pictures/sea.png");
  CHECK(first(resolve("pictures/sea.png", files, {.kind = SourceKind::markdown, .path = "other/tides.md"})) ==
        "vault/pictures/sea.png");
  CHECK(resolve("sea.png", files).kind == ResolvedKind::missing);
}

TEST_CASE("a web address is found in the page's companion folder, else it is remote", "[illustrate]") {
  const Source page{.path = "tides.html", .companions = {"tides_files"}};
  CHECK(first(resolve("https://cdn.example.net/a/b/sea.jpg?x=1", {"tides_files/sea.jpg"}, page)) ==
        "tides_files/sea.jpg");
  CHECK(first(resolve("//cdn.example.net/sea.jpg", {"tides_files/sea.jpg"}, page)) == "tides_files/sea.jpg");
  CHECK(resolve("https://cdn.example.net/sea.jpg", {"sea.jpg"}, page).kind == ResolvedKind::remote);
  CHECK(first(resolve("https://example.org/img/sea.jpg", {"img/sea.jpg"})) == "img/sea.jpg");
}

TEST_CASE("nothing outside the operand's folder is a picture", "[illustrate]") {
  for (const char* address :
       {"file:///etc/passwd", "/etc/passwd", "../../secret.jpg", "%2e%2e/%2e%2e/secret.jpg", "C:\\secret.jpg",
        "\\\\host\\share\\secret.jpg", "..\\..\\secret.jpg", "../posts/../../secret.jpg"}) {
    INFO(address);
    CHECK(resolve(address, {"secret.jpg", "etc/shadow"}).kind == ResolvedKind::outside);
  }
  CHECK(resolve("javascript:alert(1)", {}).kind == ResolvedKind::missing);
  CHECK(resolve("sea%00.jpg", {"posts/sea"}).kind == ResolvedKind::missing);
}

TEST_CASE("a canary outside the folder is reached neither by a path nor by a link", "[illustrate]") {
  namespace fs = std::filesystem;
  const fs::path top = fs::temp_directory_path() / ("sheaf-canary-" + std::to_string(getpid()));
  fs::create_directories(top / "book/img");
  std::ofstream(top / "canary.png") << "canary";
  std::ofstream(top / "book/img/in.png") << "inside";
  fs::create_symlink(top / "canary.png", top / "book/link.png");
  fs::create_symlink(top, top / "book/up");
  const Source source{.files = open_folder((top / "book").string(), "book"), .path = "tides.md"};
  FileIndexes indexes;
  const ImagePlaces places{.source = source, .article_url = {}, .indexes = indexes};
  CHECK(first(resolve_image("img/in.png", places)) == "img/in.png");
  for (const char* address : {"link.png", "../canary.png", "up/canary.png"}) {
    INFO(address);
    CHECK(resolve_image(address, places) == ResolvedImage{ResolvedKind::outside, {}});
  }
  CHECK(resolve_image((top / "canary.png").string(), places).paths.empty());
  fs::remove_all(top);
}
