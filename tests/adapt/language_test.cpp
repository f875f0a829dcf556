#include "sheaf/adapt/language.hpp"

#include <string>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("the language of a few sentences is told", "[adapt][language]") {
  CHECK(detect_language("The sea rose twice that day, and the boats in the harbour rose with it.") == "en");
  CHECK(detect_language("Das Meer stieg an diesem Tag zweimal, und die Boote im Hafen stiegen mit ihm.") == "de");
  CHECK(detect_language("Море поднималось в тот день дважды, и лодки в гавани поднимались вместе с ним.") == "ru");
  CHECK(detect_language("הים עלה פעמיים באותו היום, והסירות בנמל עלו יחד איתו.") == "he");
  CHECK(detect_language("那一天海水涨了两次，港口里的船也跟着一起升高，人们都来看。") == "zh-Hans");
  CHECK(detect_language("那一天海水漲了兩次，港口裡的船也跟著一起升高，人們都來看。") == "zh-Hant");
}

TEST_CASE("too little text has no language", "[adapt][language]") {
  CHECK(detect_language("") == "und");
  CHECK(detect_language("Tide") == "und");
  CHECK(detect_language("12345 67890 --- *** 12345 67890 12345 67890") == "und");
  CHECK(detect_language("\xFF\xFE\xFF") == "und");
}

TEST_CASE("language tags are written as BCP 47 writes them", "[adapt][language]") {
  CHECK(normalise_language("EN_us") == "en-US");
  CHECK(normalise_language(" de_DE.UTF-8@euro ") == "de-DE");
  CHECK(normalise_language("zh-hANT-tw") == "zh-Hant-TW");
  CHECK(normalise_language("iw") == "he");
  CHECK(normalise_language("eng") == "en");
  CHECK(normalise_language("es-419") == "es-419");
  CHECK(normalise_language("de-CH-1996") == "de-CH-1996");
  CHECK(normalise_language("en-x-Tide") == "en-x-tide");
  SECTION("and what is none is nothing") {
    for (const std::string tag : {"", "C", "POSIX", "english", "e1", "en-", "en--US", "en-US-US", "en-x", "de DE",
                                  "x-a", "en-<b>", "en-Latn-Latn"}) {
      INFO(tag);
      CHECK(normalise_language(tag).empty());
    }
  }
}

TEST_CASE("direction follows the script, else the language", "[adapt][language]") {
  CHECK(is_right_to_left("ar"));
  CHECK(is_right_to_left("he-IL"));
  CHECK(is_right_to_left("fa"));
  CHECK(is_right_to_left("az-Arab"));
  CHECK(is_right_to_left("pa-Arab-PK"));
  CHECK_FALSE(is_right_to_left("ar-Latn"));
  CHECK_FALSE(is_right_to_left("en"));
  CHECK_FALSE(is_right_to_left("arn"));
  CHECK_FALSE(is_right_to_left(""));
}
