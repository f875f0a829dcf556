#include <random>
#include <string>
#include <vector>

#include "sheaf/base/text.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::vector<char32_t> decode(std::string_view text) {
  std::vector<char32_t> code_points;
  for (std::size_t position = 0; position < text.size();) code_points.push_back(next_code_point(text, position));
  return code_points;
}

}  // namespace

TEST_CASE("UTF-8 is decoded strictly", "[base][utf8]") {
  CHECK(decode("aé潮🙂") == std::vector<char32_t>{U'a', U'é', U'潮', U'🙂'});
  SECTION("each broken byte becomes one replacement sign") {
    CHECK(decode("\xC0\xAF") == std::vector<char32_t>{0xFFFD, 0xFFFD});              // overlong
    CHECK(decode("\xED\xA0\x80") == std::vector<char32_t>{0xFFFD, 0xFFFD, 0xFFFD});  // surrogate
    CHECK(decode("\xF4\x90\x80\x80") == std::vector<char32_t>(4, 0xFFFD));           // above U+10FFFF
    CHECK(decode("\xE2\x82z") == std::vector<char32_t>{0xFFFD, 0xFFFD, U'z'});       // cut short
    CHECK(decode("\xE2\x82") == std::vector<char32_t>{0xFFFD, 0xFFFD});              // at the end
    CHECK(decode("\x80\xFF") == std::vector<char32_t>{0xFFFD, 0xFFFD});
  }
  SECTION("what is encoded is decoded again") {
    for (const char32_t code_point : {0x0u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xFFFDu, 0x10000u, 0x10FFFFu}) {
      std::string text;
      append_utf8(text, code_point);
      CHECK(decode(text) == std::vector<char32_t>{code_point});
    }
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    CHECK(text == "\xEF\xBF\xBD\xEF\xBF\xBD");
  }
  CHECK(count_code_points("aé潮🙂\xFF") == 5);
}

TEST_CASE("nothing reaches XML that XML 1.0 cannot hold", "[base][utf8]") {
  CHECK(xml_safe("plain text of more than eight bytes\n\tand a line") ==
        "plain text of more than eight bytes\n\tand a line");
  CHECK(xml_safe(std::string("a\0b\x01"
                             "c\x0B\x0C\x1B[31m\x7F",
                             13)) == "abc[31m");
  CHECK(xml_safe("one\r\ntwo\rthree\n") == "one\ntwo\nthree\n");
  CHECK(xml_safe("\xC2\x85\xC2\x9F\xC2\xA0") == "\xC2\xA0");
  CHECK(xml_safe("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xB7\x90\xF0\x9F\xBF\xBF x") == " x");
  CHECK(xml_safe("\xE9t\xE9") == "\xEF\xBF\xBDt\xEF\xBF\xBD");
  CHECK(xml_safe("\xEF\xBF\xBD") == "\xEF\xBF\xBD");
  CHECK(xml_safe("Прилив 潮 🙂") == "Прилив 潮 🙂");
  CHECK(xml_safe("").empty());
}

TEST_CASE("making random bytes safe for XML leaves valid text that stays as it is", "[base][utf8]") {
  std::mt19937 random(7);  // NOLINT: the same bytes each time
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random() % 4 == 0 ? random() : ' ' + random() % 95);
    const std::string safe = xml_safe(bytes);
    for (std::size_t position = 0; position < safe.size();) {
      const std::size_t start = position;
      const char32_t code_point = next_code_point(safe, position);
      const bool broken = code_point == 0xFFFD && position == start + 1;
      const bool control = (code_point < 0x20 && code_point != '\n' && code_point != '\t') || code_point == 0x7F;
      REQUIRE_FALSE((broken || control));
    }
    REQUIRE(xml_safe(safe) == safe);
    REQUIRE(terminal_safe(bytes).find('\x1B') == std::string::npos);
  }
}

TEST_CASE("what goes to a terminal can neither steer it nor reorder it", "[base][utf8]") {
  CHECK(terminal_safe("a\nb\r\t\x1B[2J\x7F") == "a\\nb\\r\\t\\u{1B}[2J\\u{7F}");
  CHECK(terminal_safe("gnp.\xE2\x80\xAE"
                      "exe") == "gnp.\\u{202E}exe");
  CHECK(terminal_safe("a\xE2\x80\x8B\xEF\xBB\xBF"
                      "b\xC2\x9B") == "a\\u{200B}\\u{FEFF}b\\u{9B}");
  CHECK(terminal_safe("caf\xE9") == "caf\\xE9");
  CHECK(terminal_safe("می\xE2\x80\x8Cروم 潮") == "می\xE2\x80\x8Cروم 潮");
}
