#include "sheaf/read/read_cover_design.hpp"

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("every cover design that is built in reads, and says what it is", "[read][covers]") {
  CHECK(cover_design_files().size() == 6);
  CHECK(built_in_cover_design("").name == "typographic");
  for (const BuiltInFile& file : cover_design_files()) {
    INFO(file.name);
    const CoverDesign design = built_in_cover_design(file.name);
    CHECK(design.name == file.name);
    CHECK_FALSE(design.about.empty());
    CHECK_FALSE(design.title_fonts.empty());
    CHECK_FALSE(design.text_fonts.empty());
  }
}

TEST_CASE("a design of one's own is its layout's but for what it says, and what is wrong with it is told",
          "[read][covers]") {
  const auto read = [](const std::string& toml) { return read_cover_design(toml, {.file = "mine.toml"}); };
  const CoverDesign mine = read("layout = \"grid\"\nink = \"#102030\"\ntitle_size = 200\n");
  CoverDesign like = built_in_cover_design("grid");
  like.name = "mine.toml";
  like.ink = "#102030";
  like.title_size = 200;
  CHECK(mine == like);
  using Catch::Contains;
  CHECK_THROWS_WITH(read("ink = \"#102030\"\n"), Contains("mine.toml") && Contains("the file names no `layout`"));
  CHECK_THROWS_WITH(read("layout = \"baroque\"\n"),
                    Contains("mine.toml:1") && Contains("\"baroque\"") && Contains("grid"));
  CHECK_THROWS_WITH(read("layout = \"grid\"\nink = \"blue\"\n"), Contains("mine.toml:2") && Contains("#RRGGBB"));
  CHECK_THROWS_WITH(read("layout = \"grid\"\nmargin = 3\n"), Contains("`margin` cannot be 3") && Contains("40 to 300"));
  CHECK_THROWS_WITH(read("layout = \"grid\"\ncolour = 3\n"), Contains("a cover design has no key `colour`"));
  CHECK_THROWS_WITH(built_in_cover_design("baroque"), Contains("baroque") && Contains("typographic, lead-picture"));
}
