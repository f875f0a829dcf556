#include "sample_collection.hpp"
#include "sheaf/typeset/table_grid.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;
using Catch::Contains;

namespace {

std::string body(const Table& table, const std::vector<Image>& images = {}) {
  Article article = make_article("a.md", "A");
  article.body = {block(table)};
  return body_of(article, images);
}

TableRow row(const std::vector<std::string>& texts, bool header = false) {
  TableRow result;
  for (const std::string& text : texts) {
    TableCell cell;
    cell.header = header;
    cell.content = {make_paragraph(text)};
    result.cells.push_back(cell);
  }
  return result;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

const std::string remark = "Only when the bell has been rung twice, and somebody on the other bank has waved";

}  // namespace

TEST_CASE("wide tables: four short columns stay a table, a fifth makes it smaller", "[typeset][table]") {
  CHECK_THAT(body({.body = {row({"a", "b", "c", "d"})}}), Contains("<table><tbody>"));
  CHECK_THAT(body({.body = {row({"a", "b", "c", "d", "e"})}}), Contains("<table class=\"wide\">"));
  CHECK_THAT(body({.body = {row({"constitutional", "jurisprudence", "responsibility"})}}),
             Contains("<table class=\"wide\">"));
}

TEST_CASE("wide tables: figures that are compared down a column become parts with the first column each",
          "[typeset][table]") {
  std::vector<std::string> months{"Station"};
  for (int i = 1; i <= 13; ++i) months.push_back("Month " + std::to_string(i));
  std::vector<std::string> figures(13, "4,711");
  figures.insert(figures.begin(), "Mill");
  Table table{.head = {row(months, true)}, .body = {row(figures), row(figures), row(figures)}};
  table.body.back().cells[2].align = CellAlign::end;
  const std::string text = body(table);
  CHECK_THAT(text, Contains("<div class=\"parts fit fit44\">") && Contains("<th scope=\"col\">Month 13</th>") &&
                       Contains("<th scope=\"col\" class=\"end\">Month 2</th>"));
  CHECK(count(text, "<th scope=\"col\">Station</th>") == count(text, "<table"));
  CHECK(count(text, "<td>Mill</td>") == 3 * count(text, "<table"));
  CHECK(count(text, "4,711") == 39);
}

TEST_CASE("wide tables: a table that larger type would push off the page says how many signs stand side by side",
          "[typeset][table]") {
  CHECK_THAT(body({.body = {row({"ab", "cd", "ef"})}}), Contains("\n<table><tbody>"));  // 12 signs with the padding
  CHECK_THAT(body({.body = {row({"abc", "cde", "ef"})}}), Contains("<div class=\"fit fit18\"><table><tbody>"));
  CHECK_THAT(body({.body = {row({"Lamplighter", "Lighthouse", "Keeper"})}}),
             Contains("<div class=\"fit fit36\"><table>"));
  CHECK(fit_class({{.longest_word = 200}}, TableFit::small) == "fit fit44");
}

TEST_CASE("wide tables: two rows of figures are read along, so they become records", "[typeset][table]") {
  const std::vector<std::string> figures(9, "1,234,567");
  CHECK_THAT(body({.body = {row(figures), row(figures)}}), Contains("<div class=\"records\">"));
}

TEST_CASE("wide tables: words become records, each value with the heading of its column", "[typeset][table]") {
  const Table table{.caption = make_text("Boats"),
                    .head = {row({"Boat", "Captain", "Leaves", "Arrives", "Remarks"}, true)},
                    .body = {row({"Aster", "Merrill", "06:10", "", remark})}};
  CHECK(body(table) ==
        "\n<div class=\"records\"><p class=\"tablename\">Boats</p>\n"
        "<div class=\"record\"><p class=\"recordname\"><span>Boat:</span> Aster</p>"
        "<dl><dt>Captain</dt><dd>Merrill</dd><dt>Leaves</dt><dd>06:10</dd><dt>Remarks</dt><dd>" +
            remark + "</dd></dl></div></div>");
}

TEST_CASE("wide tables: a first row of headers alone names the columns", "[typeset][table]") {
  const std::string text = body({.body = {row({"Boat", "Captain", "Leaves", "Arrives", "Remarks"}, true),
                                          row({"Aster", "Merrill", "06:10", "06:20", remark})}});
  CHECK_THAT(text, Contains("<dt>Captain</dt><dd>Merrill</dd>"));
  CHECK(count(text, "class=\"record\"") == 1);
}

TEST_CASE("wide tables: without headings, records list their values", "[typeset][table]") {
  const TableRow words = row({"Aster and her crew", "Merrill, of the mill", "early", "late", remark});
  CHECK_THAT(body({.body = {words}}), Contains("<p class=\"recordname\">Aster and her crew</p><ul><li>Merrill, of the "
                                               "mill</li><li>early</li>"));
}

TEST_CASE("wide tables: a first cell of several paragraphs is a value, since it is no line", "[typeset][table]") {
  Table table{.head = {row({"Boat", "Captain", "Leaves", "Arrives", "Remarks"}, true)},
              .body = {row({"Aster", "Merrill", "06:10", "06:24", remark})}};
  table.body[0].cells[0].content.push_back(make_paragraph("of the mill"));
  CHECK_THAT(body(table), Contains("<dt>Boat</dt><dd>") && !Contains("recordname"));
}

TEST_CASE("wide tables: spans are told in every row and under every heading that they cover", "[typeset][table]") {
  TableRow group = row({"Boat", "Times", "Remarks"}, true);
  group.cells[0].row_span = 2;
  group.cells[1].column_span = 3;
  group.cells[2].row_span = 2;
  TableRow first = row({"Aster", "06:10", "06:24", "06:40", remark});
  first.cells[4].row_span = 2;
  TableRow second = row({"Borage", "never"});
  second.cells[1].column_span = 3;
  TableRow across = row({"Sundays"}, true);
  across.cells[0].column_span = 5;
  const std::string text =
      body({.head = {group, row({"Leaves", "Lands", "Returns"}, true)}, .body = {first, second, across}});
  CHECK_THAT(text, Contains("<dt>Times \u2013 Leaves</dt><dd>06:10</dd>"));
  CHECK_THAT(text, Contains("<dt>Times</dt><dd>never</dd><dt>Remarks</dt><dd>" + remark + "</dd>"));
  CHECK_THAT(text, Contains("<div class=\"recordgroup\">Sundays</div>"));
}

TEST_CASE("wide tables: what hangs down is not told without end", "[typeset][table]") {
  TableRow first = row({"a", "b", "c", "d", std::string(30'000, 'x')});
  for (TableCell& cell : first.cells) cell.row_span = 1000;
  Table table{.body = {first}};
  for (int i = 0; i < 999; ++i) table.body.push_back(row({"y"}));
  CHECK(body(table).size() < 700'000);
}

TEST_CASE("wide tables: a picture in a cell stays one picture, and links into the head still lead there",
          "[typeset][table]") {
  Table table{.head = {row({"Boat", "Picture", "Leaves", "Arrives", "Remarks"}, true)},
              .body = {row({"Aster", "", "06:10", "06:24", remark})}};
  table.body[0].cells[1].content = {block(make_figure(0, "The boat."))};
  table.head[0].cells[2].content = {block(Paragraph{make_text("Leaves")}, "leaving")};
  Article article = make_article("a.md", "A");
  article.body = {
      block(table),
      block(Paragraph{{piece(Link{.kind = LinkKind::anchor, .target = "leaving", .content = make_text("go")})}})};
  const std::string text = body_of(article, {make_image("i.jpg")});
  CHECK(count(text, "<figure") == 1);
  CHECK_THAT(text, Contains("<dt>Picture</dt><dd class=\"broad\">") && Contains("<span id=\"leaving\"></span>") &&
                       Contains("<a href=\"#leaving\">go</a>"));
}

TEST_CASE("wide tables: a head that holds a picture keeps the table whole", "[typeset][table]") {
  Table table{.head = {row({"Boat", "Picture", "Leaves", "Arrives", "Remarks"}, true)},
              .body = {row({"Aster", "", "06:10", "06:24", remark})}};
  table.head[0].cells[1].content = {block(make_figure(0, "The boat."))};
  CHECK_THAT(body(table, {make_image("i.jpg")}), Contains("<table class=\"wide\">"));
}

TEST_CASE("wide tables: parts share their columns out evenly", "[typeset][table]") {
  const auto parts = table_parts(std::vector<ColumnNeed>(14, {.longest_word = 5, .longest_text = 5}));
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].size() == 5);
  CHECK(parts[2] == std::vector<std::size_t>{0, 9, 10, 11, 12, 13});
}
