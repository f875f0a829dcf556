#include "sheaf/base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("white space: trimming takes blanks and no-break spaces", "[base][text]") {
  CHECK(trim(" \t\xC2\xA0 tide \xC2\xA0\r\n") == "tide");
  CHECK(trim("\xC2\xA0 ").empty());
  CHECK(trim("\xC3\xA0") == "\xC3\xA0");  // its last byte is that of a no-break space
}

TEST_CASE("white space: each run becomes one blank", "[base][text]") {
  CHECK(collapse_space("  the \n\t sea\xC2\xA0\xE2\x80\x89rose\xE3\x80\x80") == "the sea rose");
  CHECK(collapse_space("sea") == "sea");
  CHECK(collapse_space(" \n ").empty());
  CHECK(collapse_space("été\xC3") == "été\xC3");
}

TEST_CASE("comparing without case touches ASCII alone", "[base][text]") {
  CHECK(ascii_lower("TIDE É") == "tide É");
  CHECK(equals_nocase("Content-Type", "content-type"));
  CHECK_FALSE(equals_nocase("tide", "tides"));
  CHECK(starts_with_nocase("DATA:image/png", "data:"));
  CHECK(contains_nocase("wp-Caption-text", "caption"));
  CHECK_FALSE(contains_nocase("cap", "caption"));
  CHECK(contains_nocase("cap", ""));
}

TEST_CASE("splitting keeps empty parts, words have none", "[base][text]") {
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split_words("  one\ttwo \n") == std::vector<std::string_view>{"one", "two"});
  CHECK(split_words(" ").empty());
}

TEST_CASE("words are counted as a reader counts them", "[base][text]") {
  CHECK(count_words("The sea rose twice that day.") == 6);
  CHECK(count_words("Don't panic: it\xE2\x80\x99s 'high' water") == 5);
  CHECK(count_words("dogs' don''t 'tis rock'n'roll 90's") == 6);
  CHECK(count_words("Größe, Ёлка — naïveté") == 3);
  CHECK(count_words("潮が満ちる") == 5);
  CHECK(count_words("mixed 潮 text") == 3);
  CHECK(count_words("조수가 높다") == 2);
  CHECK(count_words("می\xE2\x80\x8Cروم خانه") == 2);
  CHECK(count_words(" … — 🙂 !") == 0);
  CHECK(count_words("") == 0);
}

TEST_CASE("a long text is cut at a blank, with an ellipsis", "[base][text]") {
  CHECK(shorten("The sea rose", 12) == "The sea rose");
  CHECK(shorten("The sea rose twice", 14) == "The sea rose…");
  CHECK(shorten("The sea rose twice", 13) == "The sea rose…");
  CHECK(shorten("A verylongwordindeed", 10) == "A verylon…");
  CHECK(shorten("潮が満ちる時", 4) == "潮が満…");
  CHECK(shorten("tide", 0).empty());
  CHECK(shorten("tide", 1) == "…");
}

TEST_CASE("natural order: numbers by value, letters without case", "[base][text]") {
  std::vector<std::string> names = {"10.md", "b.md", "2.md", "A.md", "02.md", "1.md", "a10", "a9b", "a9", "Äther"};
  std::ranges::sort(names, natural_less);
  CHECK(names ==
        std::vector<std::string>{"1.md", "02.md", "2.md", "10.md", "A.md", "a9", "a9b", "a10", "b.md", "Äther"});
}

TEST_CASE("natural order is a strict weak order", "[base][text]") {
  const std::vector<std::string> names = {"",   "0",  "00", "a",   "A",    "a0",  "a00", "a01",
                                          "a1", "aB", "ab", "a-1", "a01b", "a1b", "é",   "99999999999999999999999"};
  for (const auto& a : names) {
    CHECK_FALSE(natural_less(a, a));
    for (const auto& b : names) {
      if (a != b) CHECK(natural_less(a, b) != natural_less(b, a));
      for (const auto& c : names) {
        if (natural_less(a, b) && natural_less(b, c)) CHECK(natural_less(a, c));
      }
    }
  }
}

TEST_CASE("slugs are small letters, digits and hyphens", "[base][text]") {
  CHECK(slug("Ebbe & Flut: Größe", 60) == "ebbe-flut-grosse");
  CHECK(slug("Łódź, Ærø, Œuvre, İstanbul, Việt Nam, Þór", 60) == "lodz-aero-oeuvre-istanbul-viet-nam-thor");
  CHECK(slug("don\xE2\x80\x99t e\xCC\x81te", 60) == "dont-ete");
  CHECK(slug("Прилив 2019", 60) == "2019");
  CHECK(slug("潮", 60).empty());
  CHECK(slug("--a/../b--", 60) == "a-b");
  SECTION("a long one ends with a whole word where that costs little") {
    CHECK(slug("the sea rose twice", 14) == "the-sea-rose");
    CHECK(slug("the sea rose twice", 12) == "the-sea-rose");
    CHECK(slug("a verylongwordindeed", 10) == "a-verylong");
    CHECK(slug("tide", 0).empty());
  }
}

TEST_CASE("paths lose their dots, and say when they leave the root", "[base][text]") {
  bool escapes = true;
  CHECK(normalise_path("a/../b/./c", escapes) == "b/c");
  CHECK_FALSE(escapes);
  CHECK(normalise_path("/a//b/", escapes) == "a/b");
  CHECK_FALSE(escapes);
  CHECK(normalise_path("a/../../b", escapes).empty());
  CHECK(escapes);
  CHECK(normalise_path("", escapes).empty());
  CHECK_FALSE(escapes);
}

TEST_CASE("percent escapes are decoded where they are whole", "[base][text]") {
  CHECK(percent_decode("tide%20one%2Fb%C3%A9") == "tide one/b\xC3\xA9");
  CHECK(percent_decode("100% %4 %zz %") == "100% %4 %zz %");
}

TEST_CASE("words are counted the same wherever they stand in a text", "[base][text]") {
  // Eight signs are looked at at once where they are plain: each text is moved through all places.
  const std::pair<const char*, std::int64_t> texts[] = {
      {"one two three", 3},  {"don't it's", 2}, {"a1 b2_c3", 3}, {"caf\u00E9 au lait", 3},
      {"'quoted' words", 2}, {"x", 1},          {"", 0},         {"--- ... ,", 0},
      {"[a]{b}`c`@d", 4},    {"\u8336 tea", 2}};
  for (const auto& [text, words] : texts) {
    for (std::size_t before = 0; before < 17; ++before) {
      INFO(text << " after " << before);
      CHECK(count_words(std::string(before, ' ') + text + std::string(before, '.')) == words);
      CHECK(count_words(std::string(before, 'z') + " " + text) == words + (before > 0));
    }
  }
}
