#include "cli/parse_arguments.hpp"

#include "cli/suggest.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::cli;

namespace {

Options parse(const std::vector<std::string>& args, Verb verb = Verb::build) {
  return parse_arguments(args, verb);
}

}  // namespace

TEST_CASE("flags and operands stand in any order", "[cli][arguments]") {
  const Options options = parse({"a.md", "-o", "book.epub", "--title=Two = three", "b.md", "-"});
  CHECK(options.request.operands == std::vector<std::string>{"a.md", "b.md", "-"});
  CHECK(options.request.output == "book.epub");
  CHECK(options.request.book.title == "Two = three");
}

TEST_CASE("a value stands behind '=', as the next argument, or right behind the letter", "[cli][arguments]") {
  CHECK(parse({"--lang", "de"}).request.book.language == "de");
  CHECK(parse({"--lang=de"}).request.book.language == "de");
  CHECK(parse({"-lde"}).request.book.language == "de");
  CHECK(parse({"-j", "8"}).request.jobs == 8);
  CHECK(parse({"-j8"}).request.jobs == 8);
  CHECK(parse({"-t", "-5 degrees"}).request.book.title == "-5 degrees");
}

TEST_CASE("letters of switches stand together", "[cli][arguments]") {
  const Options options = parse({"-qvobook.epub", "in"});
  CHECK(options.quiet);
  CHECK(options.verbose);
  CHECK(options.request.output == "book.epub");
}

TEST_CASE("fonts are named one by one", "[cli][arguments]") {
  CHECK(parse({"--font", "a.ttf", "--font=b.otf"}).request.fonts == std::vector<std::string>{"a.ttf", "b.otf"});
  CHECK_THROWS_AS(parse({"--font", ""}), Error);
}

TEST_CASE("each switch has a twin, and the last one counts", "[cli][arguments]") {
  CHECK(parse({"--strict"}).request.strict);
  CHECK_FALSE(parse({"--strict", "--no-strict"}).request.strict);
  CHECK_FALSE(parse({"--no-images"}).request.with_images);
  CHECK(parse({"--no-images", "--images"}).request.with_images);
  CHECK(parse({"--no-colophon"}).request.with_colophon == false);
  CHECK(parse({"--no-colophon", "--colophon"}).request.with_colophon == true);
  CHECK_FALSE(parse({}).request.with_colophon.has_value());
  CHECK(parse({"--vertical"}).request.vertical == true);
  CHECK(parse({"--vertical", "--no-vertical"}).request.vertical == false);
  CHECK(parse({"--no-extract"}).request.overrides.extraction == Extraction::off);
  CHECK_FALSE(parse({"--cover", "lead", "--no-cover"}).request.with_cover);
  const Options covered = parse({"--no-cover", "--cover", "front.jpg"});
  CHECK(covered.request.with_cover);
  CHECK(covered.request.cover == "front.jpg");
}

TEST_CASE("two dashes end the flags", "[cli][arguments]") {
  CHECK(parse({"-q", "--", "--strict", "-o"}).request.operands == std::vector<std::string>{"--strict", "-o"});
}

TEST_CASE("an unknown flag is refused, with the near one", "[cli][arguments]") {
  CHECK_THROWS_WITH(parse({"--titel=x"}), Catch::Equals("build has no flag \"--titel\"\n"
                                                        "  try: --title, or sheaf build --help"));
  CHECK_THROWS_WITH(parse({"--no-imagse"}), Catch::Contains("try: --no-images, or"));
  CHECK_THROWS_WITH(parse({"--out", "x"}), Catch::Contains("try: --output, or"));
  CHECK_THROWS_WITH(parse({"--frobnicate"}), Catch::EndsWith("try: sheaf build --help"));
  CHECK_THROWS_WITH(parse({"-x"}), Catch::StartsWith("build has no flag \"-x\""));
  CHECK_THROWS_WITH(parse({"-o", "x"}, Verb::list), Catch::StartsWith("list has no flag \"-o\""));
  CHECK_THROWS_WITH(parse({"--no-title"}), Catch::StartsWith("build has no flag \"--no-title\""));
}

TEST_CASE("a value that a flag does not take is refused", "[cli][arguments]") {
  CHECK_THROWS_WITH(parse({"-o"}), Catch::StartsWith("-o needs a value"));
  CHECK_THROWS_WITH(parse({"--output="}), Catch::StartsWith("--output cannot be \"\""));
  CHECK_THROWS_WITH(parse({"--strict=no"}), Catch::StartsWith("--strict takes no value"));
  CHECK_THROWS_WITH(parse({"--toc-depth", "7"}), Catch::Contains("give a number from 1 to 3"));
  CHECK_THROWS_WITH(parse({"-j", "many"}), Catch::Contains("give a number from 1 to 256"));
  CHECK_THROWS_WITH(parse({"--from", "docx"}), Catch::Contains("choose html, markdown, text, json or jsonl"));
  CHECK_THROWS_WITH(parse({"-M", "title"}), Catch::Contains("write it as KEY=VALUE"));
  CHECK_THROWS_WITH(parse({"--order", "size"}), Catch::Contains("choose given, name or date"));
}

TEST_CASE("a word is near when two letters differ, or when it begins so", "[cli][suggest]") {
  const std::vector<std::string> words = {"build", "list"};
  CHECK(nearest("biuld", words) == "build");
  CHECK(nearest("lsit", words) == "list");
  CHECK(nearest("bu", words) == "build");
  CHECK(nearest("clippings", words).empty());
  CHECK(nearest(std::string(10000, 'b'), words).empty());
}
