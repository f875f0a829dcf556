#include "sheaf/base/data_value.hpp"

#include <limits>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("a data value gives its members as text", "[base][data]") {
  const DataValue table = make_table({{"title", {"Tides"}},
                                      {"pages", {std::int64_t{12}}},
                                      {"share", {0.1}},
                                      {"whole", {2.0}},
                                      {"draft", {true}},
                                      {"none", {}},
                                      {"odd", {std::numeric_limits<double>::infinity()}},
                                      {"tags", {DataValue::List{{"sea"}, {"moon"}}}}});
  CHECK(table.text("title") == "Tides");
  CHECK(table.text("pages") == "12");
  CHECK(table.text("share") == "0.1");
  CHECK(table.text("whole") == "2.0");
  CHECK(table.text("draft") == "true");
  CHECK(table.text("none").empty());
  CHECK(table.text("odd").empty());
  CHECK(table.text("tags").empty());
  CHECK(table.text("absent").empty());
  CHECK(table.find("absent") == nullptr);
  CHECK(DataValue{"text"}.find("title") == nullptr);

  SECTION("one value is a list of itself") {
    CHECK(table.find("tags")->items().size() == 2);
    CHECK(table.find("title")->items() == std::vector<const DataValue*>{table.find("title")});
    CHECK(table.find("none")->items().empty());
  }
  SECTION("where it stands is no part of what it is") {
    CHECK(DataValue{"a", 3} == DataValue{"a", 7});
  }
}
