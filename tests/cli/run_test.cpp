#include "cli/run.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using sheaf::test::ScratchFolder;
namespace fs = std::filesystem;

namespace {

const std::string tides =
    "---\ntitle: Tides\nauthor: Ada Example\ndate: 2024-05-31\nlang: en\n---\n\n"
    "The sea rose twice that day, and the ferrymen moved their boats to the upper quay before the bell had rung. "
    "Nobody in the town remembered such a spring tide, and the old people said that it was the moon.\n";

const std::string dunes =
    "---\ntitle: Dunes\nlang: en\n---\n\nSand moves with the wind, grain by grain, until marram grass holds it and a "
    "ridge begins to grow. The ridge is a dune once it has a name on a map.\n\n![A dune](dune.jpg)\n";

/// The command in a folder of its own, with strings for streams.
struct Desk {
  ScratchFolder folder{};
  std::istringstream in{};
  std::ostringstream out{};
  std::ostringstream err{};
  sheaf::cli::Streams streams{in, out, err};

  int run(const std::vector<std::string>& args) { return sheaf::cli::run(args, streams); }
  std::string at(const std::string& name) const { return (folder.path() / name).string(); }
  bool has(const std::string& name) const { return fs::exists(folder.path() / name); }
  std::string text(const std::string& name) const {
    std::ostringstream all;
    all << std::ifstream(folder.path() / name).rdbuf();
    return all.str();
  }
};

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("the command alone says in five lines what to type", "[cli][run]") {
  Desk desk;
  CHECK(desk.run({}) == 2);
  CHECK(desk.out.str().empty());
  CHECK(line_count(desk.err.str()) == 5);
  CHECK_THAT(desk.err.str(), Catch::Contains("sheaf FOLDER -o book.epub"));
}

TEST_CASE("help and version are results", "[cli][run]") {
  Desk desk;
  CHECK(desk.run({"-h"}) == 0);
  CHECK_THAT(desk.out.str(), Catch::StartsWith("sheaf [build] INPUT…"));
  desk.out.str("");
  CHECK(desk.run({"list", "--help"}) == 0);
  CHECK_THAT(desk.out.str(), Catch::StartsWith("sheaf list INPUT…"));
  desk.out.str("");
  CHECK(desk.run({"-V"}) == 0);
  CHECK_THAT(desk.out.str(), Catch::StartsWith("sheaf 0."));
  CHECK(desk.err.str().empty());
}

TEST_CASE("a command line that is wrong is exit code 2, with what to type", "[cli][run]") {
  Desk desk;
  const auto says = [&](const std::vector<std::string>& args) {
    desk.err.str("");
    CHECK(desk.run(args) == 2);
    CHECK(desk.out.str().empty());
    return desk.err.str();
  };
  CHECK(says({"--titel", "x"}) == "sheaf: build has no flag \"--titel\"\n  try: --title, or sheaf build --help\n");
  CHECK(says({"biuld", "x"}) == "sheaf: there is no verb and no file \"biuld\"\n  try: sheaf build INPUT…\n");
  CHECK(says({"-q", "list", "x"}) == "sheaf: the verb comes first\n  try: sheaf list INPUT…\n");
  CHECK_THAT(says({"build"}), Catch::StartsWith("sheaf: no input was named\n"));
  CHECK_THAT(says({desk.at("nothing-here.html")}), Catch::Contains("nothing-here.html"));
}

TEST_CASE("a folder becomes a book, and its path is the result", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  const std::string book = desk.at("coast.epub");
  CHECK(desk.run({desk.at("coast"), "-o", book}) == 0);
  CHECK(desk.out.str() == book + "\n");
  CHECK(fs::file_size(book) > 1000);
  CHECK_THAT(desk.err.str(), Catch::StartsWith("reading 1 file\n"));
  CHECK_THAT(desk.err.str(),
             Catch::Contains("1 article, 0 images, 0 captions, ") && Catch::EndsWith(" → " + book + "\n"));
}

TEST_CASE("quiet says nothing when all is well", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  CHECK(desk.run({"build", desk.at("coast"), "-q", "-o", desk.at("coast.epub")}) == 0);
  CHECK(desk.err.str().empty());
}

TEST_CASE("a book from which something found is missing is exit code 4", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/dunes.md", dunes);
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("coast.epub")}) == 4);
  CHECK(desk.has("coast.epub"));
  CHECK_THAT(desk.err.str(), Catch::Contains("an image was not found: dune.jpg (FIG-002)\n"
                                             "  try: put the file beside the article\n"));
  CHECK_THAT(desk.err.str(), Catch::Contains("1 placeholder"));
}

TEST_CASE("an input without an article is exit code 3, and no book", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/report.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n");
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("coast.epub")}) == 3);
  CHECK_FALSE(desk.has("coast.epub"));
  CHECK_THAT(desk.err.str(), Catch::Contains("there is no article in the input"));
  CHECK_THAT(desk.err.str(), Catch::Contains("report.pdf"));
}

TEST_CASE("a demand that is not met is exit code 6, and no book", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/dunes.md", dunes);
  const std::vector<std::string> args = {desk.at("coast"), "-o", desk.at("coast.epub")};
  const auto with = [&](const std::string& flag) {
    std::vector<std::string> all = args;
    all.push_back(flag);
    return desk.run(all);
  };
  CHECK(with("--strict") == 6);
  CHECK(with("--require=images=100%") == 6);
  CHECK_FALSE(desk.has("coast.epub"));
  CHECK(with("--require=captions=100%") == 4);
  CHECK(desk.has("coast.epub"));
}

TEST_CASE("a file that sheaf did not make is replaced with --force alone", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  desk.folder.write("coast.epub", "my diary");
  const std::vector<std::string> args = {desk.at("coast"), "-o", desk.at("coast.epub")};
  CHECK(desk.run(args) == 1);
  CHECK(fs::file_size(desk.at("coast.epub")) == 8);
  CHECK_THAT(desk.err.str(), Catch::Contains("--force"));
  CHECK(desk.run({args[0], args[1], args[2], "--force"}) == 0);
  CHECK(desk.run(args) == 0);
}

TEST_CASE("the book may lie among its articles, and be made again", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("coast/coast.epub")}) == 0);
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("coast/coast.epub"), "--strict"}) == 0);
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("other.epub")}) == 4);
}

TEST_CASE("a folder that is missing is made when it is named as one", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("new/books/")}) == 0);
  CHECK(desk.has("new/books/Coast.epub"));
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("typo/coast.epub")}) == 1);
  CHECK_FALSE(desk.has("typo"));
}

TEST_CASE("a dry run writes nothing", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  CHECK(desk.run({desk.at("coast"), "--dry-run", "-o", desk.at("coast.epub")}) == 0);
  CHECK_FALSE(desk.has("coast.epub"));
  CHECK(desk.out.str().empty());
  CHECK_THAT(desk.err.str(), Catch::EndsWith("→ nothing written (dry run)\n"));
}

TEST_CASE("with --json standard output is one JSON object, also when there is no book", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  SECTION("a book") {
    CHECK(desk.run({desk.at("coast"), "--json", "-o", desk.at("coast.epub")}) == 0);
    CHECK_THAT(desk.out.str(), Catch::StartsWith("{\n  \"schema\": 1,") && Catch::EndsWith("}\n"));
    CHECK_THAT(desk.out.str(), Catch::Contains("\"headline\": \"Tides\"") && Catch::Contains("\"complete\": true"));
  }
  SECTION("none") {
    fs::remove(desk.at("coast/tides.md"));
    CHECK(desk.run({desk.at("coast"), "--json"}) == 3);
    CHECK_THAT(desk.out.str(), Catch::Contains("\"trouble\": \"nothing_usable\""));
  }
}

TEST_CASE("the log holds each finding as a line of JSON", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/dunes.md", dunes);
  CHECK(desk.run({desk.at("coast"), "-q", "-o", desk.at("coast.epub"), "--log", desk.at("log.jsonl")}) == 4);
  std::ostringstream log;
  log << std::ifstream(desk.at("log.jsonl")).rdbuf();
  CHECK_THAT(log.str(), Catch::Contains("\"code\":\"FIG-002\"") && Catch::EndsWith("}\n"));
  CHECK(desk.run({desk.at("coast"), "--log", desk.at("no/such/folder.jsonl"), "--dry-run"}) == 1);
}

TEST_CASE("a book may go to standard output, never to a terminal", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  SECTION("a pipe") {
    CHECK(desk.run({desk.at("coast"), "-o", "-"}) == 0);
    CHECK(desk.out.str().substr(0, 4) == "PK\x03\x04");
    CHECK_THAT(desk.err.str(), Catch::EndsWith("→ standard output\n"));
    const std::string first = desk.out.str();
    desk.out.str("");
    CHECK(desk.run({desk.at("coast"), "-o", "-", "-j", "4"}) == 0);
    CHECK((desk.out.str() == first));
  }
  SECTION("a terminal") {
    desk.streams.out_is_terminal = true;
    CHECK(desk.run({desk.at("coast"), "-o", "-"}) == 2);
    CHECK(desk.out.str().empty());
  }
  SECTION("with --json") {
    CHECK(desk.run({desk.at("coast"), "-o", "-", "--json"}) == 2);
  }
}

TEST_CASE("standard input is an article, of the kind that --from names", "[cli][run]") {
  Desk desk;
  desk.in.str(tides);
  CHECK(desk.run({"-", "--from", "markdown", "-o", desk.at("tides.epub"), "--json"}) == 0);
  CHECK_THAT(desk.out.str(), Catch::Contains("\"headline\": \"Tides\""));
}

TEST_CASE("a book of each article is named by its headline, and numbered", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/a.md", tides);
  desk.folder.write("coast/b.md", tides);
  CHECK(desk.run({desk.at("coast"), "--individual", "-o", desk.at("books/")}) == 0);
  CHECK(desk.out.str() == desk.at("books/Tides.epub") + "\n" + desk.at("books/Tides-2.epub") + "\n");
  CHECK(desk.has("books/Tides.epub"));
  CHECK(desk.has("books/Tides-2.epub"));
  CHECK_THAT(desk.err.str(), Catch::EndsWith("→ 2 books\n"));
  CHECK(desk.run({desk.at("coast"), "--individual", "-o", desk.at("one.epub")}) == 2);
}

TEST_CASE("columns are refused where nothing would stand in them, with what to do", "[cli][run]") {
  Desk desk;
  desk.folder.write("tides.md", tides);
  CHECK(desk.run({desk.at("tides.md"), "--vertical", "-o", desk.at("book.epub")}) == 2);
  CHECK_FALSE(desk.has("book.epub"));
  CHECK_THAT(desk.err.str(), Catch::Contains("the book's language is \"en\"") && Catch::Contains("--lang ja"));
  CHECK(desk.run({desk.at("tides.md"), "--vertical", "--lang", "ja", "-o", desk.at("book.epub")}) == 0);
}

TEST_CASE("an interrupted run is exit code 130, and leaves nothing", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  const std::atomic<bool> interrupted = true;
  desk.streams.interrupted = &interrupted;
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("coast.epub")}) == 130);
  CHECK(std::distance(fs::directory_iterator(desk.folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a SOURCE_DATE_EPOCH that is no time is refused", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  desk.streams.environment = [](const std::string& name) {
    return name == "SOURCE_DATE_EPOCH" ? std::optional<std::string>("yesterday") : std::nullopt;
  };
  CHECK(desk.run({desk.at("coast"), "--dry-run"}) == 2);
  CHECK_THAT(desk.err.str(), Catch::StartsWith("sheaf: SOURCE_DATE_EPOCH is \"yesterday\""));
}

TEST_CASE("the list shows what would go in, in which order", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/2 tides.md", tides);
  desk.folder.write("coast/10 dunes.md", dunes);
  CHECK(desk.run({"list", desk.at("coast")}) == 4);
  const std::string table = desk.out.str();
  CHECK(line_count(table) == 3);
  CHECK_THAT(table, Catch::Contains("   1  Tides ") && Catch::Contains("Ada Example") && Catch::Contains("2024-05-31"));
  CHECK(table.find("Tides") < table.find("Dunes"));
  CHECK_THAT(desk.err.str(),
             Catch::Contains("FIG-002") && Catch::EndsWith("2 articles, 0 images, 0 captions, 1 placeholder\n"));
}

TEST_CASE("a result that cannot be written is a failure", "[cli][run]") {
  Desk desk;
  desk.folder.write("coast/tides.md", tides);
  desk.out.setstate(std::ios::badbit);
  CHECK(desk.run({desk.at("coast"), "-o", desk.at("coast.epub")}) == 1);
  CHECK_THAT(desk.err.str(), Catch::Contains("standard output could not be written"));
}

TEST_CASE("what is kept of pictures is shown, cleared, and left alone when asked", "[cli][run][cache]") {
  Desk desk;
  std::map<std::string, std::string> variables{{"XDG_CACHE_HOME", desk.at("cache")}, {"HOME", desk.at("home")}};
  desk.streams.environment = [&](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
  const auto says = [&](const std::vector<std::string>& args) {
    desk.out.str("");
    CHECK(desk.run(args) == 0);
    return desk.out.str();
  };
  const std::string place = desk.at("cache/sheaf");
  CHECK(says({"cache"}) == place + ": 0 pictures, 0 bytes of at most 2000000000\n");
  CHECK_FALSE(desk.has("cache"));
  desk.folder.write("in/dunes.md", dunes);
  desk.folder.write("in/dune.jpg",
                    "P6 20 20 255\n" + std::string(20 * 20 * 3, '\x40'));  // a PNM by its bytes: it is coded anew
  CHECK(desk.run({desk.at("in"), "-o", desk.at("a.epub"), "--no-cache"}) == 0);
  CHECK_FALSE(desk.has("cache"));
  CHECK(desk.run({desk.at("in"), "-o", desk.at("b.epub")}) == 0);
  CHECK_THAT(says({"cache"}), Catch::StartsWith(place + ": 1 pictures, "));
  desk.folder.write("cache/sheaf/mine.txt", "mine");
  CHECK_THAT(says({"cache", "--clear"}), Catch::StartsWith(place + ": removed 1 pictures, "));
  CHECK(says({"cache"}) == place + ": 0 pictures, 0 bytes of at most 2000000000\n");
  CHECK(desk.has("cache/sheaf/mine.txt"));

  SECTION("a relative XDG_CACHE_HOME is none; then it is below the home") {
    variables["XDG_CACHE_HOME"] = "cache";
    CHECK_THAT(says({"cache"}), Catch::StartsWith(desk.at("home/.cache/sheaf") + ": 0 pictures"));
  }
  SECTION("without a home there is no cache, and a book all the same") {
    variables.clear();
    CHECK(desk.run({desk.at("in"), "-o", desk.at("c.epub")}) == 0);
    CHECK(desk.run({"cache"}) == 1);
    CHECK_THAT(desk.err.str(), Catch::Contains("there is no place for a cache"));
  }
  SECTION("an empty home is made use of, a missing one is not made") {
    variables = {{"HOME", desk.at("home")}};
    CHECK(desk.run({desk.at("in"), "-o", desk.at("c.epub")}) == 0);
    CHECK_FALSE(desk.has("home"));
    fs::create_directory(desk.folder.path() / "home");
    CHECK(desk.run({desk.at("in"), "-o", desk.at("c.epub")}) == 0);
    CHECK_THAT(says({"cache"}), Catch::StartsWith(desk.at("home/.cache/sheaf") + ": 1 pictures"));
  }
  SECTION("what it does not know is refused, and help is a result") {
    CHECK(desk.run({"cache", "--clean"}) == 2);
    CHECK_THAT(says({"cache", "--help"}), Catch::StartsWith("sheaf cache [--clear]\n"));
  }
}

TEST_CASE("covers lists the designs with a line each, and draws them into a folder", "[cli][covers]") {
  Desk desk;
  CHECK(desk.run({"covers"}) == 0);
  CHECK(line_count(desk.out.str()) == 6);
  CHECK_THAT(desk.out.str(), Catch::StartsWith("typographic   the title in large type"));
  CHECK(desk.run({"covers", "baroque"}) == 2);
  CHECK_THAT(desk.err.str(), Catch::Contains("there is no cover design \"baroque\""));
  desk.out.str("");
  CHECK(desk.run({"covers", "monogram", "--for", "xteink", "--preview", desk.at("shown")}) == 0);
  CHECK_THAT(desk.out.str(), Catch::StartsWith(desk.at("shown") + "/covers.png\n"));
  CHECK(desk.has("shown/covers.png"));
  CHECK(desk.has("shown/monogram-arabic.png"));
}

TEST_CASE("styles lists the styles with a line each, and shows them in a folder", "[cli][styles]") {
  Desk desk;
  CHECK(desk.run({"styles"}) == 0);
  CHECK(line_count(desk.out.str()) == 4);
  CHECK_THAT(desk.out.str(), Catch::StartsWith("plain"));
  desk.out.str("");
  CHECK(desk.run({"styles", "--preview", desk.at("shown")}) == 0);
  CHECK(desk.has("shown/magazine.epub"));
  const std::string page = desk.text("shown/index.html");
  const std::size_t at = page.find("src=\"news/") + 5;
  const std::string opening = page.substr(at, page.find('"', at) - at);
  CHECK_THAT(desk.text("shown/" + opening), Catch::Contains("class=\"opening\""));
}
