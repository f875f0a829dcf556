#include "sheaf/read/encoded_twice.hpp"

#include <string>

#include "sheaf/base/text.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("encoded twice: what all of a text shows is undone", "[read][encoding]") {
  SECTION("accented letters, quotation marks and dashes of Windows-1252") {
    CHECK(undo_second_encoding("Le cafÃ© du marchÃ©, lâ€™Ã©tÃ© â€” â‚¬ 5").value() == "Le café du marché, l’été — € 5");
    CHECK(undo_second_encoding("Ã„pfel, Ã–l, StraÃŸe").value() == "Äpfel, Öl, Straße");
  }
  SECTION("the controls of Latin-1, where Windows-1252 has none") {
    CHECK(undo_second_encoding("\u00E2\u0080\u009Cquay\u00E2\u0080\u009D \u00E2\u0080\u0094").value() == "“quay” —");
    CHECK(undo_second_encoding("ÃŽle, \u00C3\u008Dsland, Ã€ la").value() == "Île, Ísland, À la");
  }
  SECTION("other scripts, and signs past the first plane") {
    CHECK(undo_second_encoding("ÐŸÑ€Ð¸").value() == "При");
    CHECK(undo_second_encoding("ðŸ˜€ ðŸ˜€ ðŸ˜€").value() == "😀 😀 😀");
  }
  SECTION("a closing quotation mark of which the last byte was lost") {
    CHECK(undo_second_encoding("â€œquayâ€ and â€œweirâ€\uFFFD.").value() == "“quay” and “weir”.");
  }
  SECTION("what went through it more than once") {
    std::string text = "é à ü’s";
    for (int round = 0; round < 3; ++round) {
      std::string next;
      for (const char byte : text) append_utf8(next, static_cast<unsigned char>(byte));
      text = next;
    }
    CHECK(undo_second_encoding(text).value() == "é à ü’s");
  }
}

TEST_CASE("encoded twice: what is right stays", "[read][encoding]") {
  for (const char* text : {
           "", "Tides and weirs", "Le café du marché, l’été", "ÄÖÜ — “quay”", "ПРИВЕТ", "夜明けの堰",
           "It said cafÃ© and marchÃ© where there should be café, and lâ€™Ã©tÃ©.",  // a text about it
           "One sign alone, cafÃ©, or two, marchÃ©",
           "cafÃ© marchÃ© Ã©tÃ© ©",                       // one sign that is right
           "Ã© Ã© Ã",                                     // cut in the midst
           "\u00C0\u00AF \u00C0\u00AF \u00C0\u00AF",      // overlong
           "\u00ED\u00A0\u0080 \u00ED\u00A0\u0080 é é é"  // surrogates
       })
    CHECK_FALSE(undo_second_encoding(text).has_value());
}
