#include "sheaf/base/error.hpp"
#include "sheaf/read/list_sources.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace std::string_literals;

TEST_CASE("read_source: a file becomes UTF-8 text", "[read]") {
  Report report;
  const auto read = [&](std::string bytes, SourceKind kind = SourceKind::text) {
    const SourceEntry entry{.source = {.origin = {"tides.txt"},
                                       .kind = kind,
                                       .files = test::memory_files({{"tides.txt", std::move(bytes)}}),
                                       .path = "tides.txt"}};
    return read_source(entry, report);
  };

  SECTION("line ends and the byte order mark are gone") {
    CHECK(read("\xEF\xBB\xBFTides\r\n\r\nThe sea rose.").text == "Tides\n\nThe sea rose.");
    CHECK(report.findings().empty());
  }
  SECTION("repaired bytes are a finding, with the line") {
    CHECK(read("ééééé\nx\xFFz").text == "ééééé\nx\xEF\xBF\xBDz");
    CHECK(report.findings() == std::vector<Finding>{{FindingId::encoding_repaired, {"tides.txt", 2}, "1 in UTF-8"}});
  }
  SECTION("what was encoded twice is put right, and that is a finding") {
    CHECK(read("Le cafÃ© du marchÃ©, lâ€™Ã©tÃ©.").text == "Le café du marché, l’été.");
    CHECK(report.findings() == std::vector<Finding>{{FindingId::encoded_twice, {"tides.txt"}, ""}});
  }
  SECTION("a file of white space is refused, with advice") {
    CHECK_THROWS_WITH(read(" \n\t\r\n"),
                      Catch::StartsWith("tides.txt: the file holds no text") && Catch::Contains("try: "));
  }
  SECTION("a binary file is refused, whatever it was said to be") {
    CHECK_THROWS_WITH(read("\x7F"
                           "ELF\0\0\0\0\1\2\3"s,
                           SourceKind::html),
                      Catch::StartsWith("tides.txt: the file is binary"));
  }
  SECTION("JSON Lines are told from JSON once the whole text is there") {
    CHECK(read("{\"a\": 1}\n{\"a\": 2}\n", SourceKind::json).kind == SourceKind::json_lines);
  }
  SECTION("a file that is gone is unreadable") {
    const SourceEntry entry{.source = {.files = test::memory_files({}), .path = "gone.txt"}};
    CHECK_THROWS_AS(read_source(entry, report), Error);
  }
}
