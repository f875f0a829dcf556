#include "sheaf/extract/html_furniture_words.hpp"

#include "support/catch.hpp"

namespace sheaf {

TEST_CASE("headings that open lists of other articles are known in many languages", "[extract][furniture]") {
  for (const std::string_view heading :
       {"Related articles", "You may also like", "Mehr zum Thema", "À lire aussi", "Te puede interesar", "Leggi anche",
        "Читайте также", "Материалы по теме", "相关阅读", "推荐阅读", "関連記事", "人気記事", "اقرأ أيضا",
        "مقالات ذات صلة", "यह भी पढ़ें", "संबंधित खबरें"}) {
    INFO(heading);
    CHECK(opens_furniture(heading));
  }
  for (const std::string_view heading : {"Share prices fall", "Discussion", "Tagging the seals", "Связь с берегом",
                                         "关于渡船", "連絡船の歴史", "تاريخ العبارة", "नाव का इतिहास"}) {
    INFO(heading);
    CHECK_FALSE(opens_furniture(heading));
  }
}

TEST_CASE("lines that lead to another article begin so in many languages", "[extract][furniture]") {
  for (const std::string_view line :
       {"Read more: The lighthouse that moved", "Lesen Sie auch: Der Leuchtturm", "Читайте также: Маяк",
        "延伸阅读：灯塔", "【関連記事】灯台", "اقرأ أيضا: المنارة", "यह भी पढ़ें: प्रकाशस्तंभ"}) {
    INFO(line);
    CHECK(begins_appeal(line));
  }
  CHECK_FALSE(begins_appeal("The captain reads more than he says."));
}

TEST_CASE("labels of machinery are known whole, with the marks around them", "[extract][furniture]") {
  for (const std::string_view line : {"Advertisement", "ADVERT", "Comments", "Back to top", "Share this:", "Anzeige",
                                      "Реклама", "广告", "広告", "إعلان", "विज्ञापन"}) {
    INFO(line);
    CHECK(is_stray_label(line));
  }
  CHECK_FALSE(is_stray_label("Advertisement for a ferry"));
}

TEST_CASE("lines that close a page are known by a part of them", "[extract][furniture]") {
  CHECK(closes_page("Sign up for our letter from the coast."));
  CHECK(closes_page("The Harbour Office. All rights reserved."));
  CHECK(closes_page("Все права защищены"));
  CHECK(closes_page("版权所有，未经许可不得转载"));
  CHECK(calls_reader("Book a demo of our timetable."));
  CHECK_FALSE(closes_page("The boat leaves at noon."));
}

TEST_CASE("lists of sources are told by their heading", "[extract][furniture]") {
  CHECK(names_sources("References"));
  CHECK(names_sources("参考文献"));
  CHECK_FALSE(names_sources("Where to eat"));
}

}  // namespace sheaf
