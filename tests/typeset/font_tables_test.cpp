#include "sheaf/typeset/font_tables.hpp"

#include <cstdint>
#include <map>
#include <string>

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

using Tables = std::map<std::string, std::string>;

void put(std::string& bytes, std::size_t at, std::uint32_t value, std::size_t size) {
  if (bytes.size() < at + size) bytes.resize(at + size);
  for (std::size_t i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(value >> 8 * (size - 1 - i));
}

/// The tables of a font of two glyphs, as short as they may be.
Tables small_tables() {
  Tables tables{{"cmap", std::string(4, '\0')}, {"name", std::string(6, '\0')},  {"head", std::string(54, '\0')},
                {"maxp", std::string(6, '\0')}, {"hhea", std::string(36, '\0')}, {"hmtx", std::string(6, '\0')},
                {"loca", std::string(6, '\0')}, {"glyf", std::string(4, '\0')},  {"OS/2", std::string(68, '\0')},
                {"post", std::string(32, '\0')}};
  put(tables["head"], 12, 0x5F0F3CF5, 4);
  put(tables["head"], 18, 1000, 2);
  put(tables["maxp"], 4, 2, 2);
  put(tables["hhea"], 34, 1, 2);
  put(tables["OS/2"], 4, 400, 2);
  return tables;
}

std::string font_of(const Tables& tables, const std::string& kind = std::string("\0\1\0\0", 4)) {
  std::string bytes = kind;
  put(bytes, 4, static_cast<std::uint32_t>(tables.size()), 2);
  std::size_t record = 12;
  std::size_t place = 12 + 16 * tables.size();
  for (const auto& [tag, table] : tables) {
    bytes.resize(std::max(bytes.size(), record));
    bytes.replace(record, 4, tag);
    put(bytes, record + 8, static_cast<std::uint32_t>(place), 4);
    put(bytes, record + 12, static_cast<std::uint32_t>(table.size()), 4);
    record += 16;
    place += table.size();
  }
  for (const auto& [tag, table] : tables) bytes += table;
  return bytes;
}

FontTables read(const std::string& bytes) {
  return read_font_tables(bytes, {"weir.ttf"});
}

}  // namespace

TEST_CASE("a font's tables say how it looks and what may be done with it", "[typeset][font]") {
  Tables tables = small_tables();
  CHECK(read(font_of(tables)) == FontTables{});
  SECTION("bold and italic, as head or OS/2 say it") {
    put(tables["head"], 44, 3, 2);
    CHECK(read(font_of(tables)).weight == 700);
    CHECK(read(font_of(tables)).italic);
    put(tables["head"], 44, 0, 2);
    put(tables["OS/2"], 62, 0x0200, 2);
    put(tables["OS/2"], 4, 900, 2);
    CHECK(read(font_of(tables)).weight == 900);
    CHECK(read(font_of(tables)).italic);
  }
  SECTION("of fixed pitch, without serifs") {
    put(tables["post"], 12, 1, 4);
    put(tables["OS/2"], 30, 8, 1);
    CHECK(read(font_of(tables)).fixed_pitch);
    CHECK(read(font_of(tables)).sans);
  }
  SECTION("one that may not be cut is taken, one that may not be embedded is refused") {
    put(tables["OS/2"], 8, 0x0104, 2);
    CHECK_FALSE(read(font_of(tables)).may_be_cut);
    put(tables["OS/2"], 8, 0x0002, 2);
    CHECK_THROWS_WITH(read(font_of(tables)), Catch::StartsWith("weir.ttf: the font forbids to be embedded"));
    put(tables["OS/2"], 8, 0x000A, 2);
    CHECK_NOTHROW(read(font_of(tables)));
    put(tables["OS/2"], 8, 0x0200, 2);
    CHECK_THROWS_WITH(read(font_of(tables)), Catch::Contains("only its bitmaps"));
  }
}

TEST_CASE("what is no font that sheaf takes is refused by its kind", "[typeset][font]") {
  CHECK_THROWS_WITH(read("wOF2 and the rest"), Catch::Contains("WOFF") && Catch::Contains("try: name its TTF"));
  CHECK_THROWS_WITH(read("ttcf and the rest"), Catch::Contains("a collection of fonts"));
  CHECK_THROWS_WITH(read("%PDF-1.7"), Catch::Contains("the file is no font"));
  CHECK_THROWS_WITH(read(""), Catch::Contains("the file is no font"));
}

TEST_CASE("a broken font is refused, whatever is broken", "[typeset][font]") {
  const std::string whole = font_of(small_tables());
  for (std::size_t size = 4; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(read(whole.substr(0, size)), Error);
  }
  for (const char* tag : {"cmap", "name", "head", "maxp", "hhea", "hmtx", "loca", "glyf", "OS/2", "post"}) {
    CAPTURE(tag);
    Tables tables = small_tables();
    tables.erase(tag);
    CHECK_THROWS_AS(read(font_of(tables)), Error);
  }
  const auto changed = [&](std::size_t at, std::uint32_t value, std::size_t size) {
    std::string bytes = whole;
    put(bytes, at, value, size);
    return bytes;
  };
  CHECK_THROWS_WITH(read(changed(4, 65, 2)), Catch::Contains("its list of tables"));
  CHECK_THROWS_WITH(read(changed(4, 0xFFFF, 2)), Catch::Contains("its list of tables"));
  CHECK_THROWS_WITH(read(changed(12 + 8, 0xFFFFFFFF, 4)), Catch::Contains("outside the file"));
  CHECK_THROWS_WITH(read(changed(12 + 12, 0xFFFFFFFF, 4)), Catch::Contains("outside the file"));
  CHECK_THROWS_WITH(read(changed(12 + 8, 0, 4)), Catch::Contains("outside the file"));
  CHECK_THROWS_WITH(read(changed(12 + 12, 80, 4)), Catch::Contains("lie upon each other"));
  CHECK_THROWS_WITH(read(changed(12 + 16, 0x4F532F32, 4)), Catch::Contains("two tables have one name"));
  Tables tables = small_tables();
  put(tables["maxp"], 4, 0xFFFF, 2);
  CHECK_THROWS_WITH(read(font_of(tables)), Catch::Contains("too short"));
  put(tables["maxp"], 4, 0, 2);
  CHECK_THROWS_WITH(read(font_of(tables)), Catch::Contains("counts of glyphs"));
}

TEST_CASE("a font that varies in PostScript's newer form is refused", "[typeset][font]") {
  Tables tables = small_tables();
  tables["CFF2"] = std::string(8, '\0');
  CHECK_THROWS_WITH(read(font_of(tables, "OTTO")), Catch::Contains("CFF2"));
  tables.erase("CFF2");
  tables["CFF "] = std::string(8, '\0');
  CHECK(read(font_of(tables, "OTTO")).is_cff);
}
