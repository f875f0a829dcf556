#include "sheaf/typeset/labels.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "sheaf/base/text.hpp"
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
  CHECK(label(Label::contents, "pt-BR") == "Índice");
  CHECK(label(Label::contents, "no-NO") == "Innhold");
  CHECK(label(Label::contents, "nn") == "Innhold");
  CHECK(label(Label::contents, "iw") == label(Label::contents, "he"));
  CHECK(label(Label::contents, "sr-RS") == "Садржај");
  CHECK(label(Label::contents, "sr-Latn-RS") == "Sadržaj");
  CHECK(label(Label::contents, "SR-LATN") == "Sadržaj");
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
  CHECK(article_count(1, "cs") == "1 článek");
  CHECK(article_count(4, "cs") == "4 články");
  CHECK(article_count(5, "cs") == "5 článků");
  CHECK(article_count(3, "sk") == "3 články");
  CHECK(article_count(21, "hr") == "21 članak");
  CHECK(article_count(22, "sr-Latn") == "22 članka");
  CHECK(article_count(12, "sr") == "12 чланака");
  CHECK(article_count(19, "ro") == "19 articole");
  CHECK(article_count(20, "ro") == "20 de articole");
  CHECK(article_count(11, "ar") == "١١ مقالًا");
  CHECK(article_count(100, "ar") == "١٠٠ مقال");
  CHECK(article_count(2, "he") == "שני מאמרים");
  CHECK(article_count(3, "fa") == "۳ مقاله");
  CHECK(article_count(1, "ur") == "1 مضمون");
  CHECK(article_count(3, "bn") == "৩টি নিবন্ধ");
  CHECK(article_count(3, "sw") == "Makala 3");
}

TEST_CASE("labels: whole numbers are grouped as the language groups them", "[typeset][labels]") {
  CHECK(grouped_number(0, "en") == "0");
  CHECK(grouped_number(999, "en") == "999");
  CHECK(grouped_number(1000, "en") == "1,000");
  CHECK(grouped_number(1234567, "de") == "1.234.567");
  CHECK(grouped_number(1234, "es") == "1234");
  CHECK(grouped_number(12345, "es") == "12.345");
  CHECK(grouped_number(12345, "pl") == "12\u00A0345");
  CHECK(grouped_number(1234567, "fr") == "1\u202F234\u202F567");
  CHECK(grouped_number(1234567, "hi") == "12,34,567");
  CHECK(grouped_number(12345, "ar") == "١٢٬٣٤٥");
  CHECK(grouped_number(12345, "fa") == "۱۲٬۳۴۵");
  CHECK(filled_label(Label::of_found, "en", "24", "25") == "24 of 25");
  CHECK(filled_label(Label::of_found, "ja", "24", "25") == "25 件中 24 件");
}

TEST_CASE("labels: figures are numbered in the words and digits of their language", "[typeset][labels]") {
  CHECK(label(Label::figure, "fr-CA") == "Figure");
  CHECK(numbered_figure(3, "en") == "Figure\u00A03");
  CHECK(numbered_figure(3, "hu") == "3.\u00A0ábra");
  CHECK(numbered_figure(12, "ar") == "الشكل\u00A0١٢");
}

TEST_CASE("labels: reading time turns to hours", "[typeset][labels]") {
  CHECK(reading_time(5, "en") == "5 min");
  CHECK(reading_time(60, "en") == "1 hr");
  CHECK(reading_time(130, "de") == "2 Std. 10 Min.");
  CHECK(reading_time(5, "hu") == "5 perc");
  CHECK(reading_time(61, "sw") == "saa 1 dakika 1");
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
  CHECK(long_date(date, "nb") == "12. juni 2021");
  CHECK(long_date(date, "fi") == "12. kesäkuuta 2021");
  CHECK(long_date(date, "hu") == "2021. június 12.");
  CHECK(long_date(date, "ca") == "12 de juny de 2021");
  CHECK(long_date(date, "hr") == "12. lipnja 2021.");
  CHECK(long_date(date, "sr-Latn") == "12. jun 2021.");
  CHECK(long_date(date, "ko") == "2021년 6월 12일");
  CHECK(long_date(date, "th") == "12 มิถุนายน ค.ศ. 2021");
  CHECK(long_date(date, "fa") == "۱۲ ژوئن ۲۰۲۱");
  CHECK(long_date(date, "ar") == "١٢ يونيو ٢٠٢١");
  CHECK(long_date(year{2021} / February / 30, "en").empty());
}

TEST_CASE("labels: names are joined as the language joins them", "[typeset][labels]") {
  CHECK(list_of({}, "en").empty());
  CHECK(list_of({"Ada"}, "en") == "Ada");
  CHECK(list_of({"Ada", "Ben"}, "fr") == "Ada et Ben");
  CHECK(list_of({"Ada", "Ben", "Cid"}, "de") == "Ada, Ben und Cid");
  CHECK(list_of({"Ada", "Ben", "Cid"}, "sv") == "Ada, Ben och Cid");
  CHECK(list_of({"Ada", "Ben"}, "th") == "AdaและBen");
  CHECK(list_of({"Ada {1}", "Ben {0}"}, "en") == "Ada {1} and Ben {0}");
}

TEST_CASE("labels: each language has all words and the data of its dates", "[typeset][labels]") {
  for (const LabelRow& row : label_table()) {
    INFO(row.language);
    for (std::size_t i = 0; i < label_count; ++i) {
      INFO(i);
      if (static_cast<Label>(i) != Label::by) CHECK_FALSE(row.labels[i].empty());
      CHECK(trim(row.labels[i]) == row.labels[i]);
    }
    for (const std::string_view form : row.articles) CHECK_FALSE(form.empty());
    CHECK(row.numbered_figure.find("{0}") != std::string_view::npos);
    CHECK(std::ranges::count(cldr_table(), row.language, &CldrRow::language) == 1);
    CHECK(std::ranges::count(label_table(), row.language, &LabelRow::language) == 1);
  }
}

TEST_CASE("labels: there are words in 38 languages, two of them in two scripts", "[typeset][labels]") {
  std::set<std::string_view> languages;
  for (const LabelRow& row : label_table()) languages.insert(row.language.substr(0, row.language.find('-')));
  CHECK(languages.size() == 38);
  CHECK(label_table().size() == 40);
}

TEST_CASE("labels: places for arguments are where a label takes some, and nowhere else", "[typeset][labels]") {
  const auto holds = [](std::string_view text, const char* place) {
    return text.find(place) != std::string_view::npos;
  };
  for (const LabelRow& row : label_table()) {
    INFO(row.language);
    for (std::size_t i = 0; i < label_count; ++i) {
      INFO(i);
      const auto which = static_cast<Label>(i);
      const bool one =
          which == Label::made_by || which == Label::and_more || which == Label::of_found || which == Label::volume_of;
      CHECK(holds(row.labels[i], "{0}") == one);
      CHECK(holds(row.labels[i], "{1}") == (which == Label::of_found || which == Label::volume_of));
    }
  }
}

TEST_CASE("labels: a word equals the English one only where it is a loan, or the other way round",
          "[typeset][labels]") {
  const std::map<std::string_view, std::string_view> loans = {
      {"Video", "de it nl sv da nb fi cs sk ro tr hr sr-Latn vi id sw"},
      {"Audio", "de fr es it nl ro id"},
      {"Post", "it"},
      {"Document", "fr nl ro ca"},
      {"Illustrations", "fr"},
      {"Notes", "fr ca"},
      {"Source", "fr"},
      {"Figure", "fr"},
      {"Articles", "fr ca"},
      {"Links", "de pt nl da"},
      {"Date", "fr"},
      {"Volumes", "fr pt"},
  };
  const LabelRow& english = label_table().front();
  REQUIRE(english.language == "en");
  for (const LabelRow& row : label_table().subspan(1)) {
    for (std::size_t i = 0; i < label_count; ++i) {
      if (row.labels[i] != english.labels[i]) continue;
      INFO(row.language << ": " << row.labels[i]);
      const auto loan = loans.find(row.labels[i]);
      REQUIRE(loan != loans.end());
      CHECK((" " + std::string(loan->second) + " ").find(" " + std::string(row.language) + " ") != std::string::npos);
    }
  }
}

TEST_CASE("labels: a language that tells many from few has words for both", "[typeset][labels]") {
  for (const LabelRow& row : label_table()) {
    INFO(row.language);
    const auto table = cldr_table();
    const auto rule = std::ranges::find(table, row.language, &CldrRow::language);
    REQUIRE(rule != table.end());
    // Some tell numbers apart in ways in which these nouns do not change.
    const bool unchanging = row.articles[1] == row.articles[5] || row.language == "he";
    std::set<std::string> told;
    std::set<PluralForm> forms;
    for (std::int64_t n = 1; n <= 200; ++n) {
      forms.insert(rule->plural(n));
      told.insert(std::string(row.articles[static_cast<std::size_t>(rule->plural(n))]));
    }
    if (!unchanging && row.language != "ar") CHECK(told.size() == forms.size());
  }
}
