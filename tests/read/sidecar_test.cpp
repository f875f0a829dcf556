#include "sheaf/read/sidecar.hpp"

#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;

TEST_CASE("sidecar: captions.tsv gives the pictures of a text", "[read]") {
  Report report;
  const auto read = [&](std::string table) {
    return read_sidecar(*test::memory_files({{"tides/captions.tsv", std::move(table)}}), "tides", report);
  };

  SECTION("columns are file, caption, credit and alternative text; later ones may be absent") {
    CHECK(
        read("file\tcaption\tcredit\talt\na.jpg\tThe quay.\tA. Example\tA quay\r\nb.jpg\n") ==
        std::vector<SidecarPicture>{{"tides/a.jpg", "The quay.", "A. Example", "A quay"}, {"tides/b.jpg", "", "", ""}});
    CHECK(report.findings().empty());
  }
  SECTION("a spreadsheet's quotation marks fall away") {
    CHECK(read("a.jpg\t\"The \"\"old\"\" quay\"").front().caption == "The \"old\" quay");
  }
  SECTION("a line that cannot be used is named with its number") {
    CHECK(read("a.jpg\tx\ty\tz\tsurplus\n\tno file\n").empty());
    REQUIRE(report.findings().size() == 2);
    CHECK(report.findings()[0] == Finding{FindingId::sidecar_malformed,
                                          {"tides/captions.tsv", 1},
                                          "more than four columns: a.jpg\tx\ty\tz\tsurplus"});
    CHECK(report.findings()[1].place.line == 2);
  }
  SECTION("a picture outside the operand's folder is refused") {
    CHECK(read("../../canary.jpg\tx\n").empty());
    CHECK(report.findings().front() ==
          Finding{FindingId::image_outside, {"tides/captions.tsv", 1}, "../../canary.jpg"});
  }
}
