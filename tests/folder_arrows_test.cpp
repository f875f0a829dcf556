#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

/// Which folders of ours a folder may include, besides itself. docs/architecture.md draws it.
const std::map<std::string, Names> arrows = [] {
  const Names stages = {"read", "extract", "illustrate", "typeset", "package", "deliver", "check"};
  std::map<std::string, Names> allowed = {{"base", {}}, {"model", {"base"}}, {"adapt", {"base"}}};
  for (const std::string& stage : stages) allowed[stage] = {"model", "adapt", "base"};
  allowed["bundle"] = stages;
  allowed["bundle"].insert({"model", "adapt", "base"});
  allowed["cli"] = {"bundle", "check", "deliver", "model", "base"};
  return allowed;
}();

/// Which files of adapt/ may include a library's headers, told by how their names begin: one, but for what two need.
const std::vector<std::pair<std::string, std::string>> libraries = {
    {"fontconfig/", "fonts"}, {"pango/", "svg"},         {"zlib.h", "png"},
    {"avif/", "avif"},        {"cairo", "drawing"},      {"cld2/", "language"},
    {"gif_lib.h", "gif"},     {"glib", "drawing"},       {"gumbo.h", "html"},
    {"hb", "font"},           {"iconv.h", "charset"},    {"jerror.h", "jpeg"},
    {"jpeglib.h", "jpeg"},    {"lcms2.h", "colour"},     {"libdeflate.h", "deflate"},
    {"librsvg/", "svg"},      {"md4c.h", "markdown"},    {"nlohmann/", "json"},
    {"openssl/", "hash"},     {"pango/", "drawing"},     {"png.h", "png"},
    {"stb_image", "raster"},  {"tinyxml2.h", "xml"},     {"toml++/", "toml"},
    {"uchardet", "charset"},  {"utf8proc.h", "unicode"}, {"webp/", "webp"},
    {"xxhash.h", "hash"},     {"yaml-cpp/", "yaml"},     {"zip.h", "zip"},
};

/// The operating system's; the headers of C++ have no dot.
bool is_standard(const std::string& header) {
  const Names system = {"dirent.h", "fcntl.h",  "linux/openat2.h", "malloc.h",
                        "poll.h",   "signal.h", "termios.h",       "unistd.h"};
  return header.find('.') == std::string::npos || system.contains(header) || header.starts_with("sys/");
}

/// "sheaf/model/article.hpp" → "model"; "cli/run.hpp" → "cli".
std::string folder_of(const std::string& path) {
  const std::size_t begin = path.starts_with("sheaf/") ? 6 : 0;
  return path.substr(begin, path.find('/', begin) - begin);
}

/// What is wrong with an #include of a file, both spelled from src; "" if nothing is.
std::string complaint(const std::string& file, const std::string& header, bool is_ours) {
  const std::string from = folder_of(file);
  if (is_ours) {
    const std::string to = folder_of(header);
    if (!arrows.contains(from) || !arrows.contains(to)) return "a folder that is not in the table";
    return from == to || arrows.at(from).contains(to) ? "" : "an arrow from " + from + " to " + to;
  }
  if (is_standard(header)) return "";
  if (header.starts_with("fmt/")) return file.ends_with(".cpp") ? "" : "fmt in a header";
  if (header.starts_with("CLI/")) return from == "cli" ? "" : "CLI11 outside of cli";
  std::string place;
  for (const auto& [start, name] : libraries) {
    if (!header.starts_with(start)) continue;
    place = "sheaf/adapt/" + name + ".cpp";
    if (file == place) return "";
  }
  return place.empty() ? "a library that is not in the table" : "a library's header outside of " + place;
}

struct Include {
  std::string file;
  std::string header;
  bool is_ours = false;
};

/// Reads `#include "…"` or `#include <…>`; the header is empty when the line is none.
Include read_include(const std::string& file, std::string_view line) {
  constexpr std::string_view word = "#include";
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos || !line.substr(begin).starts_with(word)) return {};
  const std::size_t open = line.find_first_of("<\"", begin + word.size());
  if (open == std::string_view::npos) return {};
  const std::size_t close = line.find_first_of(">\"", open + 1);
  return {file, std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'};
}

std::vector<Include> read_includes() {
  const fs::path root = fs::path(SHEAF_SOURCE_DIR) / "src";
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    std::ifstream text(entry.path());
    const std::string file = entry.path().lexically_relative(root).string();
    for (std::string line; std::getline(text, line);) {
      Include include = read_include(file, line);
      if (!include.header.empty()) found.push_back(std::move(include));
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every #include of src follows an arrow that the architecture allows", "[arrows]") {
  const std::vector<Include> includes = read_includes();
  CHECK(includes.size() > 100);
  for (const Include& include : includes) {
    const std::string wrong = complaint(include.file, include.header, include.is_ours);
    if (!wrong.empty()) FAIL_CHECK(include.file << " includes " << include.header << ": " << wrong);
  }
}

TEST_CASE("the test of the arrows sees what is forbidden", "[arrows]") {
  CHECK(complaint("sheaf/base/text.cpp", "sheaf/model/article.hpp", true) == "an arrow from base to model");
  CHECK(complaint("sheaf/read/kinds.cpp", "sheaf/extract/extract.hpp", true) == "an arrow from read to extract");
  CHECK(complaint("sheaf/adapt/xml.cpp", "sheaf/model/article.hpp", true) == "an arrow from adapt to model");
  CHECK(complaint("cli/run.cpp", "sheaf/adapt/json.hpp", true) == "an arrow from cli to adapt");
  CHECK(complaint("sheaf/read/kinds.cpp", "text.hpp", true) == "a folder that is not in the table");
  CHECK(complaint("sheaf/typeset/toc.cpp", "tinyxml2.h", false) == "a library's header outside of sheaf/adapt/xml.cpp");
  CHECK(complaint("sheaf/adapt/xml.hpp", "tinyxml2.h", false) == "a library's header outside of sheaf/adapt/xml.cpp");
  CHECK(complaint("sheaf/model/dump.hpp", "fmt/core.h", false) == "fmt in a header");
  CHECK(complaint("sheaf/bundle/bundle.cpp", "CLI/CLI.hpp", false) == "CLI11 outside of cli");
  CHECK(complaint("sheaf/adapt/html.cpp", "lexbor/html.h", false) == "a library that is not in the table");
  CHECK(complaint("sheaf/bundle/bundle.cpp", "sheaf/read/read.hpp", true).empty());
  CHECK(complaint("sheaf/base/folder_reader.cpp", "sys/stat.h", false).empty());
}
