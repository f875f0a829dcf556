#include "sheaf/typeset/typed_address.hpp"

#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::string written(const std::string& address) {
  XmlWriter xml(XmlWriter::Start::bare);
  write_address(xml, address);
  return xml.take();
}

}  // namespace

TEST_CASE("an address is shown as people type it", "[typeset][address]") {
  CHECK(typed_address("https://example.org/") == "example.org");
  CHECK(typed_address("http://example.org/a/") == "example.org/a/");
  CHECK(typed_address("https://example.org/a?b=1#c") == "example.org/a?b=1#c");
  CHECK(typed_address("mailto:ada@example.org") == "mailto:ada@example.org");
  CHECK(typed_address("").empty());
}

TEST_CASE("an address shows letters, not their codes, where that misleads nobody", "[typeset][address]") {
  CHECK(typed_address("https://example.org/wiki/%E8%8C%B6") == "example.org/wiki/茶");
  CHECK(typed_address("https://example.org/f%C3%A4hre%20eins") == "example.org/fähre%20eins");
  SECTION("blanks, signs that are not seen, broken UTF-8 and ASCII stay codes") {
    for (const char* address :
         {"example.org/%E2%80%AEa", "example.org/%E3%80%80", "example.org/%E8%8C", "example.org/%2F",
          "example.org/%C2%A0", "example.org/%E2%80%8B", "example.org/%FF", "example.org/%"}) {
      INFO(address);
      CHECK(typed_address("https://" + std::string(address)) == address);
    }
  }
  SECTION("what runs from right to left stays as it is, and so does the host") {
    CHECK(typed_address("https://example.org/%D8%B3") == "example.org/%D8%B3");
    CHECK(typed_address("https://ex%C3%A4mple.org/") == "ex%C3%A4mple.org");
  }
}

TEST_CASE("an address parts after slashes and before signs, and runs from the left", "[typeset][address]") {
  CHECK(written("https://example.org/a/the-tide.html?x=1") ==
        "<a class=\"address\" href=\"https://example.org/a/the-tide.html?x=1\" dir=\"ltr\">"
        "example<wbr/>.org/<wbr/>a/<wbr/>the-tide<wbr/>.html<wbr/>?x<wbr/>=1</a>");
  CHECK_THAT(written("https://example.org/a//b"), Catch::EndsWith("a//<wbr/>b</a>"));
}
