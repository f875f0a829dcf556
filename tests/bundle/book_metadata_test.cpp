#include "sheaf/bundle/book_metadata.hpp"

#include "support/catch.hpp"

using namespace sheaf;

namespace {

Piece piece(const std::string& headline, const std::string& language = "en", std::int64_t words = 100) {
  Piece made;
  made.illustrated.article.headline = headline;
  made.illustrated.article.language = language;
  made.report.tally().words_kept = words;
  return made;
}

template <typename... Pieces>
std::vector<Piece> list_of(Pieces... pieces) {
  std::vector<Piece> list;
  (list.push_back(std::move(pieces)), ...);
  return list;
}

Listing folder_listing(const std::string& name) {
  Listing listing;
  listing.name = name;
  listing.entries.resize(2);
  return listing;
}

}  // namespace

TEST_CASE("names of folders become readable titles", "[bundle][metadata]") {
  CHECK(readable_name("my-clips_2019") == "My clips 2019");
  CHECK(readable_name("2024-05-31") == "2024-05-31");
  CHECK(readable_name("Water and Wood") == "Water and Wood");
  CHECK(readable_name("..").empty());
}

TEST_CASE("the title is what was said, else what follows from the input", "[bundle][metadata]") {
  Request request{.operands = {"clips"}};
  Listing listing = folder_listing("my-clips");
  auto pieces = list_of(piece("Tides"), piece("Dunes"));

  CHECK(describe_book(request, listing, pieces).title == "My clips");
  SECTION("the plan over the folder, and the command line over the plan") {
    listing.plan.book.title = "Coast";
    CHECK(describe_book(request, listing, pieces).title == "Coast");
    request.book.title = "The coast";
    CHECK(describe_book(request, listing, pieces).title == "The coast");
  }
  SECTION("a single page gives its headline") {
    request.operands = {"saved/tides.html"};
    listing = {};
    listing.name = "tides";
    listing.entries.resize(1);
    listing.entries.front().source.path = "tides.html";
    CHECK(describe_book(request, listing, list_of(piece("Tides of the north"))).title == "Tides of the north");
  }
  SECTION("several operands give the publication that all come from, or a count") {
    request.operands = {"a.html", "b.html"};
    CHECK(describe_book(request, listing, pieces).title == "2 articles");
    for (Piece& one : pieces) one.illustrated.article.site = "The Example";
    CHECK(describe_book(request, listing, pieces).title == "The Example");
  }
}

TEST_CASE("the language is that of most words", "[bundle][metadata]") {
  const Listing listing = folder_listing("clips");
  CHECK(
      describe_book({}, listing, list_of(piece("A", "de", 50), piece("B", "en", 90), piece("C", "de", 60))).language ==
      "de");
  CHECK(describe_book({}, listing, list_of(piece("A", "und", 500), piece("B", "fr", 9))).language == "fr");
  CHECK(describe_book({}, listing, list_of(piece("A", "und"))).language == "und");
}

TEST_CASE("a language that the user names also goes to articles that do not tell theirs", "[bundle][metadata]") {
  auto pieces = list_of(piece("A", "und"), piece("B", "en"));
  pieces[0].report.add(FindingId::language_unknown, {"a.txt"});
  pieces[0].report.add(FindingId::image_missing, {"a.txt"});
  Request request;
  request.book.language = "ar";
  settle_languages(request, {}, pieces);
  CHECK(pieces[0].illustrated.article.language == "ar");
  CHECK(pieces[0].illustrated.article.direction == Direction::rtl);
  CHECK_FALSE(pieces[0].report.has(FindingId::language_unknown));
  CHECK(pieces[0].report.has(FindingId::image_missing));
  CHECK(pieces[0].report.tally().words_kept == 100);
  CHECK(pieces[1].illustrated.article.language == "en");
}

TEST_CASE("creators are those of the articles, when they are few", "[bundle][metadata]") {
  const Listing listing = folder_listing("clips");
  auto pieces = list_of(piece("A"), piece("B"));
  pieces[0].illustrated.article.byline = {"Ada", "Ben"};
  pieces[1].illustrated.article.byline = {"Ben", "Cem"};
  CHECK(describe_book({}, listing, pieces).creators == std::vector<std::string>{"Ada", "Ben", "Cem"});
  pieces[1].illustrated.article.byline = {"Cem", "Dora"};
  CHECK(describe_book({}, listing, pieces).creators.empty());
}

TEST_CASE("the time of a book is what was said, then SOURCE_DATE_EPOCH, then its newest article's",
          "[bundle][metadata]") {
  using namespace std::chrono;
  Listing listing = folder_listing("clips");
  Request request;
  auto pieces = list_of(piece("A"), piece("B"));
  CHECK(describe_book(request, listing, pieces).modified == sys_seconds{sys_days{year{2000} / 1 / 1}});

  pieces[0].illustrated.article.published = year{2019} / 6 / 12;
  pieces[1].illustrated.article.published = year{2021} / 6 / 12;
  CHECK(describe_book(request, listing, pieces).modified == sys_seconds{sys_days{year{2021} / 6 / 12}});
  CHECK(describe_book(request, listing, pieces).date == year_month_day{year{2021} / 6 / 12});

  request.source_date_epoch = 1'000'000'000;
  CHECK(describe_book(request, listing, pieces).modified == sys_seconds{seconds{1'000'000'000}});
  request.source_date_epoch = 999'999'999'999'999;
  CHECK(describe_book(request, listing, pieces).modified == sys_seconds{seconds{253'402'300'799}});

  listing.plan.modified = 86'400;
  CHECK(describe_book(request, listing, pieces).modified == sys_seconds{seconds{86'400}});
}

TEST_CASE("two articles under one headline make two books", "[bundle][metadata]") {
  Article one;
  one.headline = "Tides";
  one.identity = "a.md";
  Article other = one;
  other.identity = "b.md";
  CHECK(describe_single({}, {}, one).id != describe_single({}, {}, other).id);
  CHECK(describe_single({}, {}, one).title == "Tides");
}
