#include "sheaf/typeset/labels.hpp"

#include "sheaf/typeset/cldr_table.hpp"
#include "sheaf/typeset/label_table.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("labels: words come in the book's language, and in English where sheaf has none", "[typeset][labels]") {
  CHECK(label(Label::contents, "de-AT") == "Inhalt");
  CHECK(label(Label::contents, "xx") == "Contents");
  CHECK(label(Label::contents, "") == "Contents");
  CHECK(label(Label::contents, "zh-TW") == label(Label::contents, "zh-Hant"));
  CHECK(label(Label::contents, "zh-CN") == label(Label::contents, "zh-Hans"));
}

TEST_CASE("labels: counts take the plural of their language", "[typeset][labels]") {
  CHECK(article_count(1, "en") == "1 article");
  CHECK(article_count(12, "en") == "12 articles");
  CHECK(article_count(1, "pl") == "1 artykuł");
  CHECK(article_count(3, "pl") == "3 artykuły");
  CHECK(article_count(12, "pl") == "12 artykułów");
  CHECK(article_count(21, "ru") == "21 статья");
  CHECK(article_count(22, "ru") == "22 статьи");
  CHECK(article_count(25, "ru") == "25 статей");
  CHECK(article_count(2, "ar") == "مقالان");
  CHECK(article_count(5, "ar") == "٥ مقالات");
  CHECK(article_count(7, "ja") == "記事 7 本");
}

TEST_CASE("labels: figures are numbered in the words and digits of their language", "[typeset][labels]") {
  CHECK(label(Label::figure, "fr-CA") == "Figure");
  CHECK(numbered_figure(3, "en") == "Figure\u00A03");
  CHECK(numbered_figure(12, "ar") == "الشكل\u00A0١٢");
}

TEST_CASE("labels: reading time turns to hours", "[typeset][labels]") {
  CHECK(reading_time(5, "en") == "5 min");
  CHECK(reading_time(60, "en") == "1 hr");
  CHECK(reading_time(130, "de") == "2 Std. 10 Min.");
}

TEST_CASE("labels: dates are written as the language writes them", "[typeset][labels]") {
  using namespace std::chrono;
  const year_month_day date = year{2021} / June / 12;
  CHECK(long_date(date, "en") == "June 12, 2021");
  CHECK(long_date(date, "en-GB") == "12 June 2021");
  CHECK(long_date(date, "de") == "12. Juni 2021");
  CHECK(long_date(date, "es") == "12 de junio de 2021");
  CHECK(long_date(date, "ru") == "12 июня 2021 г.");
  CHECK(long_date(date, "ja") == "2021年6月12日");
  CHECK(long_date(date, "ar") == "١٢ يونيو ٢٠٢١");
  CHECK(long_date(year{2021} / February / 30, "en").empty());
}

TEST_CASE("labels: names are joined as the language joins them", "[typeset][labels]") {
  CHECK(list_of({}, "en").empty());
  CHECK(list_of({"Ada"}, "en") == "Ada");
  CHECK(list_of({"Ada", "Ben"}, "fr") == "Ada et Ben");
  CHECK(list_of({"Ada", "Ben", "Cid"}, "de") == "Ada, Ben und Cid");
  CHECK(list_of({"Ada {1}", "Ben {0}"}, "en") == "Ada {1} and Ben {0}");
}

TEST_CASE("labels: each language has all words and the data of its dates", "[typeset][labels]") {
  for (const LabelRow& row : label_table()) {
    INFO(row.language);
    for (std::size_t i = 0; i < label_count; ++i) {
      if (static_cast<Label>(i) != Label::by) CHECK_FALSE(row.labels[i].empty());
    }
    const auto table = cldr_table();
    CHECK(std::any_of(table.begin(), table.end(), [&](const CldrRow& one) { return one.language == row.language; }));
  }
}
