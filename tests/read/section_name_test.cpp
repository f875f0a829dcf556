#include "sheaf/read/section_name.hpp"

#include "support/catch.hpp"

using sheaf::section_name;

TEST_CASE("section names: a folder's name becomes a title", "[read]") {
  CHECK(section_name("culture") == "Culture");
  CHECK(section_name("02-world_news") == "World news");
  CHECK(section_name("1. Music") == "Music");
  CHECK(section_name("2024") == "2024");
  CHECK(section_name("2024-elections") == "2024 elections");
  CHECK(section_name("2024-05") == "2024-05");
  CHECK(section_name("Jean-Paul and others") == "Jean-Paul and others");
  CHECK(section_name("культура") == "культура");
  CHECK(section_name("---") == "---");
}
