#include "sheaf/read/encoding.hpp"

#include <string>

#include "support/catch.hpp"

using namespace sheaf;
using namespace std::string_literals;

TEST_CASE("encoding: bytes become UTF-8", "[read][encoding]") {
  SECTION("sound UTF-8 stays, without its byte order mark") {
    CHECK(decode_text("\xEF\xBB\xBF"
                      "caf\xC3\xA9") == Decoded{.text = "caf\xC3\xA9"});
  }
  SECTION("UTF-16 is read with a byte order mark, in both orders") {
    CHECK(decode_text("\xFF\xFE"
                      "a\0\xE9\0"s)
              .text == "a\xC3\xA9");
    CHECK(decode_text("\xFE\xFF\0a\0\xE9"s).text == "a\xC3\xA9");
  }
  SECTION("UTF-16 is read without a mark, by its zeros") {
    CHECK(decode_text("T\0i\0d\0e\0s\0 \0t\0o\0d\0a\0y\0"s).text == "Tides today");
    CHECK(decode_text("\0T\0i\0d\0e\0s\0 \0t\0o"s).text == "Tides to");
  }
  SECTION("a half of a surrogate pair becomes U+FFFD, and what follows is read") {
    const Decoded decoded = decode_text(
        "\xFF\xFE"
        "a\0\x00\xD8"
        "b\0"s);
    CHECK(decoded.text ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(decoded.repaired == 1);
  }
  SECTION("a page is read as it declares") {
    CHECK(decode_text("<meta charset=\"windows-1251\"><p>\xCF\xF0\xE8\xE2\xE5\xF2").text ==
          "<meta charset=\"windows-1251\"><p>Привет");
    CHECK(decode_text("<?xml version='1.0' encoding='ISO-8859-2'?><p>\xB3").text ==
          "<?xml version='1.0' encoding='ISO-8859-2'?><p>ł");
  }
  SECTION("Latin-1 means Windows-1252, as in browsers") {
    CHECK(decode_text("<meta charset=iso-8859-1>\x93quay\x94").text == "<meta charset=iso-8859-1>“quay”");
  }
  SECTION("sound UTF-8 wins over a declaration that was left from before") {
    CHECK(decode_text("<meta charset=iso-8859-1>caf\xC3\xA9").encoding == "UTF-8");
  }
  SECTION("a text without a declaration is told by what it looks like") {
    const Decoded decoded = decode_text(
        "\xC2 \xED\xE0\xF7\xE0\xEB\xE5 \xE2\xE5\xF1\xED\xFB \xF0\xE5\xEA\xE0 \xEF\xEE\xE4\xED\xFF\xEB\xE0\xF1\xFC "
        "\xE2\xFB\xF8\xE5 \xEC\xEE\xF1\xF2\xE0, \xE8 \xEB\xFE\xE4\xE8 \xF3\xF8\xEB\xE8 \xE8\xE7 \xE4\xEE\xEC\xEE\xE2.");
    CHECK(decoded.text == "В начале весны река поднялась выше моста, и люди ушли из домов.");
    CHECK(decode_text("Au caf\xE9 d\x92\xE0 c\xF4t\xE9").text == "Au café d’à côté");
  }
  SECTION("a few broken bytes in much UTF-8 become U+FFFD, and the place is told") {
    const Decoded decoded = decode_text("é é é\né \xFF é é");
    CHECK(decoded.text == "é é é\né \xEF\xBF\xBD é é");
    CHECK(decoded.repaired == 1);
    CHECK(decoded.first_line == 2);
  }
  SECTION("overlong forms, surrogates and what lies past Unicode are broken") {
    for (const char* bytes :
         {"ééééééééé\xC0\xAF", "ééééééééé\xED\xA0\x80", "ééééééééé\xF4\x90\x80\x80", "ééééééééé\xE2\x82"}) {
      CHECK(decode_text(bytes).text == "ééééééééé\xEF\xBF\xBD");
    }
  }
  SECTION("line ends become line feeds, and zeros go") {
    CHECK(decode_text("a\r\nb\rc\nd\0e\r"s).text == "a\nb\nc\nde\n");
  }
  SECTION("a wide or unknown encoding in a declaration of bytes is not believed") {
    CHECK(declared_encoding("<meta charset=utf-16>").empty());
    CHECK(declared_encoding("<meta charset=wchar_t>").empty());
    CHECK(declared_encoding("<meta charset=\"made-up\">").empty());
    CHECK(declared_encoding("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>") == "CP932");
  }
}
