#include "sheaf/read/glob.hpp"

#include <string>

#include "support/catch.hpp"

using sheaf::glob_matches;

TEST_CASE("glob: patterns of the plan", "[read][plan]") {
  SECTION("a name stands for itself alone") {
    CHECK(glob_matches("tides.md", "tides.md"));
    CHECK(glob_matches("./tides.md", "tides.md"));
    CHECK_FALSE(glob_matches("tides.md", "coast/tides.md"));
    CHECK_FALSE(glob_matches("tides", "tides.md"));
  }
  SECTION("a star stays within a name") {
    CHECK(glob_matches("coast/*.md", "coast/tides.md"));
    CHECK(glob_matches("*i*s.md", "tides.md"));
    CHECK_FALSE(glob_matches("coast/*.md", "coast/north/tides.md"));
    CHECK_FALSE(glob_matches("*", "coast/tides.md"));
  }
  SECTION("two stars cross folders, none too") {
    CHECK(glob_matches("**", "coast/north/tides.md"));
    CHECK(glob_matches("coast/**", "coast/north/tides.md"));
    CHECK(glob_matches("**/tides.md", "tides.md"));
    CHECK(glob_matches("**/tides.md", "coast/north/tides.md"));
    CHECK(glob_matches("a/**/z*.md", "a/b/z/c/zoo.md"));
    CHECK_FALSE(glob_matches("**/tides.md", "coast/ebbtides.md"));
  }
  SECTION("a question mark is one character, in any script") {
    CHECK(glob_matches("?.md", "й.md"));
    CHECK_FALSE(glob_matches("?.md", "ab.md"));
    CHECK_FALSE(glob_matches("a?b", "a/b"));
  }
  SECTION("a folder with a slash is all that lies in it") {
    CHECK(glob_matches("coast/", "coast/north/tides.md"));
    CHECK_FALSE(glob_matches("coast/", "coastline/tides.md"));
  }
  SECTION("a hostile pattern ends soon") {
    std::string pattern;
    for (int i = 0; i < 200; ++i) pattern += "*a";
    CHECK_FALSE(glob_matches(pattern + "b", std::string(4000, 'a')));
  }
}
