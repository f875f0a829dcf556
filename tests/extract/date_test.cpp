#include "sheaf/extract/date.hpp"

#include "support/catch.hpp"

using namespace sheaf;
using namespace std::chrono;

TEST_CASE("dates are read in many spellings and languages", "[extract][date]") {
  const auto june_12 = std::optional(year_month_day{2021y / June / 12});
  for (const char* text : {
           "2021-06-12",
           "2021-06-12T10:30:00+02:00",
           "2021/06/12",
           "2021.06.12",
           "20210612",
           "20210612T103000Z",
           "Sat, 12 Jun 2021 10:30:00 GMT",
           "June 12, 2021",
           "June 12th, 2021",
           "Jun. 12, 2021",
           "12 June 2021",
           "Published Saturday, June 12, 2021 at 10:30 a.m. EDT",
           "12th of June, 2021",
           "12-Jun-2021",
           "12. Juni 2021",
           "12.06.2021",
           "12. 6. 2021",
           "12 juin 2021",
           "le 12 Juin 2021",
           "12 de junio de 2021",
           "12 giugno 2021",
           "12 de junho de 2021",
           "12 juni 2021",
           "12 czerwca 2021",
           "12. června 2021",
           "12 июня 2021 г.",
           "12 червня 2021",
           "12 Haziran 2021",
           "12. kesäkuuta 2021",
           "2021. június 12.",
           "12 Ιουνίου 2021",
           "12 يونيو 2021",
           "١٢ حزيران ٢٠٢١",
           "12 ביוני 2021",
           "12 जून 2021",
           "2021年6月12日",
           "2021년 6월 12일",
           "2021. 6. 12.",
           "12 tháng 6, 2021",
           "12 tháng 6 năm 2021",
       }) {
    CAPTURE(text);
    CHECK(read_date(text) == june_12);
  }
}

TEST_CASE("the first of a month may carry an ordinal sign", "[extract][date]") {
  CHECK(read_date("1er mai 2021") == year_month_day{2021y / May / 1});
  CHECK(read_date("1º de mayo de 2021") == year_month_day{2021y / May / 1});
}

TEST_CASE("a month of two Arabic words is one month", "[extract][date]") {
  CHECK(read_date("3 تشرين الأول 2021") == year_month_day{2021y / October / 3});
  CHECK(read_date("3 كانون الثاني 2021") == year_month_day{2021y / January / 3});
}

TEST_CASE("digits and eras of other scripts are read", "[extract][date]") {
  CHECK(read_date("١٢ يونيو ٢٠٢١") == year_month_day{2021y / June / 12});
  CHECK(read_date("१२ जून २०२१") == year_month_day{2021y / June / 12});
  CHECK(read_date("12 มิถุนายน 2564") == year_month_day{2021y / June / 12});
  CHECK(read_date("๑๒ มิ.ย. ๒๕๖๔ 10:30 น.") == year_month_day{2021y / June / 12});
  CHECK(read_date("令和3年6月12日") == year_month_day{2021y / June / 12});
  CHECK(read_date("12 جون 2021") == year_month_day{2021y / June / 12});
  CHECK(read_date("12 اگست 2021") == year_month_day{2021y / August / 12});
  CHECK(read_date("12 Haziran 2021") == year_month_day{2021y / June / 12});
}

TEST_CASE("slashes are read as the language writes them, and not guessed at", "[extract][date]") {
  CHECK(read_date("03/04/2021", "en-US") == year_month_day{2021y / March / 4});
  CHECK(read_date("03/04/2021", "fr") == year_month_day{2021y / April / 3});
  CHECK(read_date("03/04/2021") == std::nullopt);
  // The weekday tells: 4 March 2021 was a Thursday, 3 April a Saturday.
  CHECK(find_date("Thu, 03/04/2021 - 08:00")->date == year_month_day{2021y / March / 4});
  CHECK(find_date("Saturday 03/04/2021")->date == year_month_day{2021y / April / 3});
  CHECK_FALSE(find_date("Friday, 03/04/2021").has_value());
  CHECK_FALSE(find_date("Saturn, 03/04/2021").has_value());
  CHECK(read_date("25/04/2021") == year_month_day{2021y / April / 25});
  CHECK(read_date("04/25/2021") == year_month_day{2021y / April / 25});
}

TEST_CASE("what is no whole date is no date", "[extract][date]") {
  for (const char* text : {"", "June 2021", "12 June", "February 30, 2021", "2021-13-01", "0621-06-12", "12345678",
                           "Chapter 12 may 3 lines", "+1 202 555 0100"}) {
    CAPTURE(text);
    CHECK(read_date(text) == std::nullopt);
  }
}

TEST_CASE("a date in running text is found with its place", "[extract][date]") {
  const std::string text = "Updated on 12. Juni 2021 in Kiel";
  const auto match = find_date(text);
  REQUIRE(match.has_value());
  CHECK(text.substr(match->begin, match->end - match->begin) == "12. Juni 2021");
}
