#include "sheaf/package/person_name.hpp"

#include "support/catch.hpp"

namespace sheaf {

TEST_CASE("a person is sorted by the family name", "[package]") {
  CHECK(sort_name("Ada Example", "en") == "Example, Ada");
  CHECK(sort_name("  Ada  B. Example ", "en-GB") == "Example, Ada B.");
  CHECK(sort_name("Анна Иванова", "ru") == "Иванова, Анна");
}

TEST_CASE("what may not be a person with a family name at the end stays as it is printed", "[package]") {
  for (const char* name : {"Ada", "Example, Ada", "The River Desk", "Harbour News", "Ada Example and Bo Muster",
                           "Studio 54", "Ada Example Jr.", "山田 太郎", "One Two Three Four Five"}) {
    CHECK(sort_name(name, "en") == name);
  }
  CHECK(sort_name("Kovács Anna", "hu") == "Kovács Anna");
  CHECK(sort_name("Nguyen Van A", "vi-VN") == "Nguyen Van A");
}

}  // namespace sheaf
