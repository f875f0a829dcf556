#include "sheaf/typeset/timeline.hpp"

#include "sample_collection.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;
using Catch::Contains;

namespace {

DefinitionItem entry(const char* term, const char* detail) {
  return {.terms = {make_text(term)}, .details = {{make_paragraph(detail)}}};
}

ListItem item(const char* moment, const char* words) {
  Span bold{.kind = SpanKind::strong, .content = make_text(moment)};
  ListItem made;
  made.content = {block(Paragraph{{Inline{std::move(bold)}, Inline{Text{words}}}})};
  return made;
}

std::string body(Block one) {
  Article article = make_article("a.md", "A");
  article.body = {std::move(one)};
  return body_of(article);
}

}  // namespace

TEST_CASE("a moment is a year, a day with its month, or an hour, and little else", "[typeset][timeline]") {
  for (const char* text : {"1953", "c. 1890", "1914\u201318", "1871:", "44 BC 1200", "13 February", "Feb. 13, 2024",
                           "08:30", "17h45", "3月1日", "2024年"}) {
    INFO(text);
    CHECK(is_moment(text, "en"));
  }
  CHECK(is_moment("13. Februar", "de"));
  CHECK(is_moment("١٩٥٣", "ar"));
  for (const char* text :
       {"", "Chapter 3", "3 eggs", "12345", "Population of the town in 1953", "February", "In the year 1953 it"}) {
    INFO(text);
    CHECK_FALSE(is_moment(text, "en"));
  }
}

TEST_CASE("three moments and what happened then are a timeline; two, or others between, are none",
          "[typeset][timeline]") {
  DefinitionList list{{entry("1871", "A plank."), entry("1904", "A rail."), entry("1953", "A flood.")}};
  CHECK_THAT(body(block(list)), Contains("<dl class=\"timeline\">"));
  list.items[1] = entry("Rail", "A bar.");
  CHECK_THAT(body(block(list)), Contains("<dl>"));
  list.items.erase(list.items.begin() + 1);
  CHECK_THAT(body(block(list)), Contains("<dl>"));
  CHECK_THAT(
      body(block(List{.items = {item("1871:", " A plank."), item("1904", " A rail."), item("1953", " A flood.")}})),
      Contains("<ul class=\"timeline\">"));
  CHECK_THAT(
      body(block(List{.items = {item("1871:", " A plank."), item("Rail", " A bar."), item("1953", " A flood.")}})),
      Contains("<ul>"));
}

TEST_CASE("a table of moments in two columns is a timeline", "[typeset][timeline]") {
  Table table;
  for (const char* year : {"1871", "1904", "1953"}) {
    TableRow row;
    row.cells.resize(2);
    row.cells[0].content = {make_paragraph(year)};
    row.cells[1].content = {make_paragraph("A plank.")};
    table.body.push_back(row);
  }
  CHECK_THAT(body(block(table)), Contains("<table class=\"timeline\">"));
  table.body[2].cells[0].content = {make_paragraph("Sum")};
  CHECK_THAT(body(block(table)), Contains("<table>"));
}

TEST_CASE("an embedded post is set as one, its author and day below the words", "[typeset][timeline]") {
  Quote quote{
      .content = {make_paragraph("Ducks.")}, .attribution = make_text("Ferry (@ferry)"), .kind = QuoteKind::post};
  CHECK_THAT(body(block(quote)),
             Contains("<blockquote class=\"post\">\n<p>Ducks.</p><p class=\"attribution\">Ferry (@ferry)</p>"));
}
