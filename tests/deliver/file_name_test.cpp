#include "sheaf/deliver/file_name.hpp"

#include "support/catch.hpp"

namespace sheaf {

TEST_CASE("a book's file is named for its title", "[deliver]") {
  CHECK(book_file_name("Field Notes 2025") == "Field-Notes-2025.epub");
  CHECK(book_file_name("  Don't \"panic\": a/b\\c*? ") == "Dont-panic-a-b-c.epub");
  CHECK(book_file_name("Ébène & Œuvre, Straße, Łódź, Đà Nẵng") == "Ebene-OEuvre-Strasse-Lodz-Da-Nang.epub");
}

TEST_CASE("a book's file keeps the letters of other scripts", "[deliver]") {
  CHECK(book_file_name("Речные заметки") == "Речные-заметки.epub");
  CHECK(book_file_name("川の記録：第二巻") == "川の記録-第二巻.epub");
  CHECK(book_file_name("नदी की टिप्पणियाँ") == "नदी-की-टिप्पणियाँ.epub");
  CHECK(book_file_name("ملاحظات، النهر") == "ملاحظات-النهر.epub");
}

TEST_CASE("a book's file has a name that no system stumbles over", "[deliver]") {
  CHECK(book_file_name("") == "book.epub");
  CHECK(book_file_name("?!…") == "book.epub");
  CHECK(book_file_name("../../etc/passwd") == "etc-passwd.epub");
  CHECK(book_file_name(".hidden") == "hidden.epub");
  CHECK(book_file_name("-rf") == "rf.epub");
  CHECK(book_file_name("Con") == "Con-book.epub");
  CHECK(book_file_name("LPT1") == "LPT1-book.epub");
  CHECK(book_file_name("evil\xE2\x80\xAEgpj\n\x1B[31m") == "evil-gpj-31m.epub");
  CHECK(book_file_name("a\xFF\xFE"
                       "b") == "a-b.epub");
}

TEST_CASE("a long title is cut at a letter's end", "[deliver]") {
  const std::string ascii = book_file_name(std::string(300, 'x'));
  CHECK(ascii == std::string(95, 'x') + ".epub");
  std::string kana;
  for (int i = 0; i < 100; ++i) kana += "か";
  CHECK(book_file_name(kana).size() == 31 * 3 + 5);
}

}  // namespace sheaf
