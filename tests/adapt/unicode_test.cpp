#include "sheaf/adapt/unicode.hpp"

#include "sheaf/base/text.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("text is composed, whatever it was", "[adapt][unicode]") {
  CHECK(to_nfc("e\xCC\x81te\xCC\x81") == "été");
  CHECK(to_nfc("été, Прилив, 潮") == "été, Прилив, 潮");
  CHECK(to_nfc("\xE1\x84\x80\xE1\x85\xA1") == "가");
  CHECK(to_nfc("か\xE3\x82\x99") == "が");
  CHECK(to_nfc("ا\xD9\x93") == "آ");
  CHECK(to_nfc("e\xCC\x81\xFF") == "é\xEF\xBF\xBD");
}

TEST_CASE("the quick way to composed text gives what the library gives", "[adapt][unicode]") {
  // A text with a mark behind it always takes the library's way, so both ways can be compared.
  const std::string mark = "\xCC\xB4";  // U+0334 composes with nothing
  for (char32_t code_point = 1; code_point < 0x30000; ++code_point) {
    for (const std::string before : {"", "a", "か", "ا", "\xE1\x84\x80"}) {
      std::string text = before;
      append_utf8(text, code_point);
      const std::string marked = to_nfc(text + mark);
      if (!marked.ends_with(mark)) continue;  // another mark, which the order of marks moved behind this one
      if (to_nfc(text) + mark != marked) FAIL("U+" << std::hex << static_cast<unsigned>(code_point));
    }
  }
}

TEST_CASE("case is folded in every script that has one", "[adapt][unicode]") {
  CHECK(fold_case("TIDES Größe ПРИЛИВ ÉTÉ") == "tides größe прилив été");
  CHECK(fold_case("E\xCC\x81") == "é");
}

TEST_CASE("direction is that of the first strong character outside isolates", "[adapt][unicode]") {
  CHECK(first_strong("12, tide") == StrongDirection::ltr);
  CHECK(first_strong("12, גאות") == StrongDirection::rtl);
  CHECK(first_strong("\xE2\x81\xA7tide\xE2\x81\xA9 مد") == StrongDirection::rtl);
  CHECK(first_strong("12 ?") == StrongDirection::none);
  CHECK(is_mostly_right_to_left("NASA אמרה היום שהגאות תעלה"));
  CHECK_FALSE(is_mostly_right_to_left("The word גאות means tide"));
  CHECK_FALSE(is_mostly_right_to_left(""));
}

TEST_CASE("marks are taken off letters", "[adapt][unicode]") {
  CHECK(strip_marks("Müller, Été, Việt") == "Muller, Ete, Viet");
  CHECK(strip_marks("tide") == "tide");
  CHECK(strip_marks("ﬁn") == "fin");
}
