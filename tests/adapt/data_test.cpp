#include <string>

#include "sheaf/adapt/json.hpp"
#include "sheaf/adapt/toml.hpp"
#include "sheaf/adapt/yaml.hpp"
#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::string repeat(std::string_view text, int times) {
  std::string whole;
  for (int i = 0; i < times; ++i) whole += text;
  return whole;
}

DataValue json(std::string_view text) {
  return parse_json(text, {"a.json"});
}
DataValue yaml(std::string_view text) {
  return parse_yaml(text, {"a.md"});
}
DataValue toml(std::string_view text) {
  return parse_toml(text, {"sheaf.toml"});
}

}  // namespace

TEST_CASE("JSON: values keep their order and their lines", "[adapt][json]") {
  const DataValue value =
      json("\xEF\xBB\xBF{\"title\": \"Tides \\u00e9\",\n \"a\": [1, -2.5, true, null],\n \"big\": 1e300}");
  CHECK(to_json(value, 0) == R"({"title":"Tides é","a":[1,-2.5,true,null],"big":1e+300})");
  CHECK(value.find("title")->line == 1);
  CHECK(value.find("a")->line == 2);
  CHECK(json("{\"a\":1, \"b\":2, \"a\":3}") == json("{\"b\":2, \"a\":3}"));
  CHECK(json("18446744073709551615").node.index() == 3);
  CHECK(json("9223372036854775807").text() == "9223372036854775807");
}

TEST_CASE("JSON: what is malformed is refused with its line", "[adapt][json]") {
  CHECK_THROWS_WITH(json("{\"a\": 1,\n \"b\": nope}"),
                    "a.json:2: it is no valid JSON: invalid literal\n  try: mend it at the line named");
  CHECK_THROWS_WITH(json(""), Catch::StartsWith("a.json:1: it is no valid JSON: "));
  CHECK_THROWS_WITH(json("[1] x"), Catch::StartsWith("a.json:1: it is no valid JSON: "));
  CHECK_THROWS_WITH(json("\"\xC3\x28\""), Catch::StartsWith("a.json:1: it is no valid JSON: "));
  CHECK_THROWS_AS(json("1e999"), Error);
  CHECK_THROWS_WITH(parse_json("{", {"a.jsonl", 7}), Catch::StartsWith("a.jsonl:7: "));
}

TEST_CASE("JSON: depth is bounded", "[adapt][json]") {
  CHECK_NOTHROW(json(repeat("[", 64) + repeat("]", 64)));
  CHECK_THROWS_WITH(json(repeat("[", 65) + repeat("]", 65)), Catch::Contains("nested deeper than 64 levels"));
  CHECK_THROWS_AS(json(repeat("{\"a\":", 1'000'000)), Error);
}

TEST_CASE("JSON: writing escapes what it must, and mends broken text", "[adapt][json]") {
  const DataValue value = make_table({{"a\n", {"\"\\\x01"}}, {"b", {"caf\xE9"}}, {"c", {DataValue::List{}}}});
  CHECK(to_json(value) == "{\n  \"a\\n\": \"\\\"\\\\\\u0001\",\n  \"b\": \"caf\xEF\xBF\xBD\",\n  \"c\": []\n}");
  CHECK(to_json({}, 0) == "null");
}

TEST_CASE("TOML: tables keep the order of the source, dates become text", "[adapt][toml]") {
  const DataValue value = toml(
      "title = 'Tides'\nauthor.name = \"Ada\"\n[book]\nz = 1\ndate = 2024-05-01\nmodified = "
      "2024-05-01T10:00:00.50+02:00\n"
      "utc = 2024-05-01T10:00:00Z\nat = 07:30:00\nshare = 0.5\n[[section]]\nname = 'b'\n[[section]]\nname = 'a'\n");
  CHECK(to_json(value, 0) ==
        R"({"title":"Tides","author":{"name":"Ada"},"book":{"z":1,"date":"2024-05-01",)"
        R"("modified":"2024-05-01T10:00:00.5+02:00","utc":"2024-05-01T10:00:00Z","at":"07:30:00","share":0.5},)"
        R"("section":[{"name":"b"},{"name":"a"}]})");
  CHECK(value.find("book")->find("date")->line == 5);
  CHECK(parse_toml("a = 1\nb = 2", {"a.md", 10}).find("b")->line == 11);
}

TEST_CASE("TOML: what is malformed is refused with line and column", "[adapt][toml]") {
  CHECK_THROWS_WITH(toml("[book]\ntitle = Tides\n"), Catch::StartsWith("sheaf.toml:2:9: it is no valid TOML: "));
  CHECK_THROWS_WITH(toml("a = 1\na = 2\n"), Catch::StartsWith("sheaf.toml:2:"));
  CHECK_THROWS_AS(toml("a = \"\xFF\""), Error);
}

TEST_CASE("TOML: depth is bounded, by keys and by values", "[adapt][toml]") {
  CHECK_THROWS_WITH(toml(repeat("a.", 500'000) + "a = 1"), Catch::StartsWith("sheaf.toml:1: it is nested too deep"));
  CHECK_THROWS_AS(toml("[" + repeat("\"a\".", 500'000) + "a]"), Error);
  CHECK_THROWS_AS(toml("a = " + repeat("[", 200) + repeat("]", 200)), Error);
  CHECK_THROWS_AS(toml("a = " + repeat("{a.a.a.a = ", 50) + "1" + repeat("}", 50)), Error);
  SECTION("dots in strings, comments and many numbers are no depth") {
    CHECK_NOTHROW(toml("a = '" + repeat(".", 500) + "' # " + repeat(".", 500) + "\n" + "b = \"\"\"\n" +
                       repeat("..\n", 90) + "\"\"\"\nc = [" + repeat("1.5, ", 200) + "]\n"));
  }
}

TEST_CASE("YAML: plain scalars follow the core schema, quoted ones are text", "[adapt][yaml]") {
  const DataValue value = yaml(
      "title: Tides\nday: 2024-05-01\nyear: 1984\nshare: 0.5\ndraft: True\nnone: ~\nempty:\nno: No\ntext: '12'\n"
      "id: 007\nversion: 1.10\nforced: !!str 5\ntags: [sea, \"moon\"]\nby:\n  - Ada\n  - {name: Ben}\nlong: >\n  a\n  "
      "b\n");
  CHECK(to_json(value, 0) ==
        R"({"title":"Tides","day":"2024-05-01","year":1984,"share":0.5,"draft":true,"none":null,"empty":null,)"
        R"("no":"No","text":"12","id":"007","version":"1.10","forced":"5","tags":["sea","moon"],)"
        R"("by":["Ada",{"name":"Ben"}],"long":"a b\n"})");
  CHECK(value.find("by")->line == 15);
  CHECK(parse_yaml("a: b\nc: d", {"a.md", 2}).find("c")->line == 3);
  CHECK(yaml("").is_null());
  CHECK(yaml("a: 1\n---\nb: 2\n") == yaml("a: 1"));
}

TEST_CASE("YAML: what is malformed, and what could grow, is refused", "[adapt][yaml]") {
  CHECK_THROWS_WITH(yaml("a: 1\nb: [1, 2\n"), Catch::StartsWith("a.md:3:1: it is no valid YAML: "));
  CHECK_THROWS_WITH(yaml("a: &x [1]\nb: *x\n"), Catch::StartsWith("a.md:1:4: an anchor (&name) is not allowed"));
  CHECK_THROWS_AS(yaml("b: *x\n"), Error);
  CHECK_THROWS_WITH(yaml("? [a, b]\n: c\n"), Catch::Contains("cannot be the name of a member"));
  CHECK_THROWS_AS(yaml(repeat("[", 70) + repeat("]", 70)), Error);
}

TEST_CASE("YAML: hostile text is refused in time", "[adapt][yaml]") {
  for (const std::string_view piece :
       {"[", "{", "- ", "? ", "{a: ", "- - ", "a: [", "!", "&", "'", "\"", "|", "%", "\t", "*"}) {
    INFO(piece);
    try {
      yaml(repeat(piece, 20'000));
    } catch (const Error& error) {
      CHECK(error.trouble() == Trouble::malformed);
    }
  }
}
