#include "sheaf/bundle/arrange.hpp"

#include "support/catch.hpp"

using namespace sheaf;

namespace {

const std::string long_text =
    "The river rose twice that day and the watermen moved their boats to the upper quay before the bell rang.";

Piece piece(const std::string& path, const std::string& headline, const std::string& text = long_text) {
  Piece made;
  Article& article = made.illustrated.article;
  article.headline = headline;
  article.path = path;
  article.identity = path;
  article.origin = {path};
  article.body.push_back(make_paragraph(text));
  made.report.tally().words_kept = static_cast<std::int64_t>(text.size() / 5);
  return made;
}

Piece with_url(Piece made, const std::string& url) {
  made.illustrated.article.url = url;
  made.illustrated.article.identity = url;
  return made;
}

Piece in_section(Piece made, const std::string& section) {
  made.illustrated.article.section = section;
  return made;
}

Piece on(Piece made, int day) {
  made.illustrated.article.published = std::chrono::year{2024} / 5 / day;
  return made;
}

std::string headlines(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& one : pieces) text += (text.empty() ? "" : " ") + one.illustrated.article.headline;
  return text;
}

template <typename... Pieces>
std::vector<Piece> list_of(Pieces... pieces) {
  std::vector<Piece> list;
  (list.push_back(std::move(pieces)), ...);
  return list;
}

}  // namespace

TEST_CASE("of one article saved twice the fuller stays, and the account names the other", "[bundle][arrange]") {
  Report report;
  auto pieces = list_of(
      with_url(piece("a.html", "Tides"), "https://example.org/tides"), piece("b.html", "Dunes"),
      with_url(piece("c.html", "Tides, again", long_text + " More of it came at night."), "https://example.org/tides"));
  drop_duplicates(pieces, report);
  CHECK(headlines(pieces) == "Dunes Tides, again");
  CHECK(report.findings() ==
        std::vector<Finding>{{FindingId::article_duplicate, {"a.html"}, "\"Tides\" is also in c.html"}});
}

TEST_CASE("two different articles under one headline both stay", "[bundle][arrange]") {
  Report report;
  auto pieces = list_of(piece("a.html", "Notes"), piece("b.html", "Notes"));
  drop_duplicates(pieces, report);
  CHECK(pieces.size() == 2);
  CHECK(report.findings().empty());
}

TEST_CASE("different texts that claim one address both stay, under identities of their own", "[bundle][arrange]") {
  Report report;
  auto pieces = list_of(with_url(piece("a.html", "Tides"), "https://example.org/"),
                        with_url(piece("b.html", "Dunes",
                                       "Sand moves with the wind, grain by grain, until marram "
                                       "grass holds it and a ridge begins to grow."),
                                 "https://example.org/"));
  drop_duplicates(pieces, report);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].illustrated.article.identity == "https://example.org/");
  CHECK(pieces[1].illustrated.article.identity == "https://example.org/#b.html");
}

TEST_CASE("articles keep the order that they were given in, unless told otherwise", "[bundle][arrange]") {
  auto pieces = list_of(on(piece("10.md", "Ten"), 3), piece("2.md", "Two"), on(piece("1.md", "One"), 9),
                        on(piece("3.md", "Three"), 3));
  SECTION("given") {
    arrange(pieces, Order::given, {});
    CHECK(headlines(pieces) == "Ten Two One Three");
  }
  SECTION("by name, numbers by their value") {
    arrange(pieces, Order::name, {});
    CHECK(headlines(pieces) == "One Two Three Ten");
  }
  SECTION("by date, oldest first, those without one last") {
    arrange(pieces, Order::date, {});
    CHECK(headlines(pieces) == "Ten Three One Two");
  }
}

TEST_CASE("articles of a section stand together", "[bundle][arrange]") {
  auto pieces =
      list_of(piece("0.md", "Front"), in_section(piece("1.md", "A1"), "A"), in_section(piece("2.md", "B1"), "B"),
              in_section(piece("3.md", "A2"), "A"), piece("4.md", "Back"));
  SECTION("where its first article stands") {
    arrange(pieces, Order::given, {});
    CHECK(headlines(pieces) == "Front Back A1 A2 B1");
  }
  SECTION("in the plan's order") {
    arrange(pieces, Order::given, {{.name = "B"}, {.name = "Empty"}, {.name = "A"}});
    CHECK(headlines(pieces) == "Front Back B1 A1 A2");
  }
}
