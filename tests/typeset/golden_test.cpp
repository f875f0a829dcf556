#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "sample_collection.hpp"
#include "sheaf/model/dump.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Compares each file with tests/golden/typeset/<name>/expected; SHEAF_SAVE_GOLDEN=1 rewrites them.
void check_golden(const std::string& name, const std::map<std::string, std::string>& files) {
  const auto folder = std::filesystem::path(SHEAF_SOURCE_DIR) / "tests/golden/typeset" / name / "expected";
  if (std::getenv("SHEAF_SAVE_GOLDEN") != nullptr) {
    std::filesystem::remove_all(folder);
    for (const auto& [file, text] : files) {
      std::filesystem::create_directories((folder / file).parent_path());
      std::ofstream(folder / file, std::ios::binary) << text;
    }
  }
  for (const auto& [file, text] : files) {
    INFO(file);
    CHECK(text == read_file(folder / file));
  }
}

}  // namespace

TEST_CASE("typeset: a book of every kind of page is written as its golden files say", "[typeset][golden]") {
  Collection collection = test::everything();
  LinkWeaver weaver(collection);
  Report report;
  for (std::size_t i = 0; i < collection.articles.size(); ++i) weaver.weave(i, collection.articles[i], report);
  const Publication publication = typeset(collection, {.toc_depth = 3, .generator = "sheaf"});

  std::map<std::string, std::string> files{{"publication.txt", dump(publication)}};
  for (std::size_t i = 0; i < publication.documents.size(); ++i) {
    files[publication.documents[i].file_name] = content_document(publication, collection, i);
  }
  check_golden("everything", files);
}
