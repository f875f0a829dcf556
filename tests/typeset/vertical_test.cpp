#include <algorithm>

#include "sample_collection.hpp"
#include "sheaf/typeset/turn_sheet.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "sheaf/typeset/upright.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;
using Catch::Contains;

namespace {

std::string in_column(std::string_view text) {
  XmlWriter xml(XmlWriter::Start::bare);
  {
    const auto line = xml.element("p");
    write_upright(xml, text);
  }
  return xml.take();
}

Collection japanese() {
  Collection collection;
  collection.book = {.title = "山の茶", .language = "ja"};
  collection.articles = {make_article("a.md", "4月28日の茶"), make_article("b.md", "The ferry")};
  collection.articles[0].language = "ja";
  collection.articles[1].language = "en";
  return collection;
}

std::string article(const Collection& collection, std::size_t index, const TypesetSettings& settings) {
  const Publication publication = typeset(collection, settings);
  const auto found = std::ranges::find_if(publication.documents, [&](const ContentDocument& one) {
    return one.role == DocumentRole::article && one.article == index;
  });
  return content_document(publication, collection,
                          static_cast<std::size_t>(std::distance(publication.documents.begin(), found)));
}

}  // namespace

TEST_CASE("numbers of one or two digits stand upright in a column, others lie", "[typeset][vertical]") {
  CHECK(in_column("4月28日") == "<p><span class=\"upright\">4</span>月<span class=\"upright\">28</span>日</p>");
  CHECK(in_column("2024年") == "<p>2024年</p>");
  CHECK(in_column("100") == "<p>100</p>");
  CHECK(in_column("何!?") == "<p>何<span class=\"upright\">!?</span></p>");
  for (const char* text : {"10:30", "3.5", "A4", "4K", "50%", "1,000", "?", "!!!", ""}) {
    INFO(text);
    CHECK_THAT(in_column(text), !Contains("upright"));
  }
  CHECK(in_column("全3巻、") == "<p>全<span class=\"upright\">3</span>巻、</p>");
}

TEST_CASE("a sheet is turned: what was above stands to the right", "[typeset][vertical]") {
  CHECK(turned_sheet("p { margin: 1em 2% 3em 4%; }") == "p { margin: 4% 1em 2% 3em; }");
  CHECK(turned_sheet("p { margin: 0 5%; padding: 1em; }") == "p { margin: 5% 0 5% 0; padding: 1em 1em 1em 1em; }");
  CHECK(turned_sheet("a { border-top: 1px solid; border-left-color: red }") ==
        "a { border-right: 1px solid; border-top-color: red}");
  CHECK(turned_sheet("img { max-width: 100%; height: auto; max-height: 80vh }") ==
        "img { max-height: 100%; max-width: 100%; width: auto; max-width: 80vw}");
  SECTION("selectors, conditions, comments, line ends and tables stay") {
    const std::string css = "/* margin-top: 1 */\n.top-left, td { text-align: left; }\ntable.x { margin: 1em 0; }";
    CHECK(turned_sheet(css) == css);
    CHECK(turned_sheet("@supports (max-height: 80vh) { p { max-height: 80vh; } }") ==
          "@supports (max-height: 80vh) { p { max-width: 80vw; } }");
  }
  SECTION("every sheet of sheaf keeps its braces") {
    for (const StyleSheet& sheet : typeset(japanese(), {.vertical = Vertical::chinese_and_japanese}).styles) {
      INFO(sheet.file_name);
      CHECK(std::ranges::count(sheet.text, '{') == std::ranges::count(sheet.text, '}'));
    }
  }
}

TEST_CASE("a book in columns: its pages turn to the left, and only what is Chinese or Japanese is vertical",
          "[typeset][vertical]") {
  const Collection collection = japanese();
  const TypesetSettings settings{.vertical = Vertical::chinese_and_japanese};
  const Publication publication = typeset(collection, settings);
  CHECK(publication.vertical);
  CHECK(publication.progression == Direction::ltr);
  for (const ContentDocument& one : publication.documents) {
    INFO(one.file_name);
    CHECK(one.vertical == (one.role != DocumentRole::article || one.article == 0));
  }
  const std::string text = article(collection, 0, settings);
  CHECK_THAT(text, Contains("xml:lang=\"ja\" class=\"vertical\">") && Contains("../css/base-vertical.css") &&
                       Contains("../css/vertical.css") && !Contains("../css/base.css"));
  CHECK_THAT(text,
             Contains("<h1 id=\"title\"><span class=\"upright\">4</span>月") && Contains("<title>4月28日の茶</title>"));
  const std::string other = article(collection, 1, settings);
  CHECK_THAT(other, !Contains("vertical") && Contains("../css/base.css"));
}

TEST_CASE("no book is in columns that nobody asked for, nor one in another language", "[typeset][vertical]") {
  CHECK_FALSE(typeset(japanese(), {}).vertical);
  CHECK(typeset(japanese(), {}).styles.size() == 2);
  Collection english = japanese();
  english.book.language = "en";
  CHECK_FALSE(typeset(english, {.vertical = Vertical::chinese_and_japanese}).vertical);
  CHECK(is_set_vertically("zh-Hant", Vertical::chinese_and_japanese));
  CHECK_FALSE(is_set_vertically("ko", Vertical::chinese_and_japanese));
  CHECK(is_set_vertically("ko", Vertical::korean_too));
}

TEST_CASE("columns: a small table and a short program stand level, larger ones do not", "[typeset][vertical]") {
  Collection collection = japanese();
  Table table;
  TableRow row;
  row.cells.resize(2);
  for (TableCell& cell : row.cells) cell.content = {make_paragraph("茶")};
  table.body = {row, row};
  collection.articles[0].body = {block(table), block(Code{.text = "int x = 12;"})};
  const TypesetSettings settings{.vertical = Vertical::chinese_and_japanese};
  const std::string small = article(collection, 0, settings);
  CHECK_THAT(small, Contains("<div class=\"level\"><table>"));
  CHECK_THAT(small, Contains("<pre class=\"level\"><code>int x = 12;</code></pre>"));
  Table pictures = table;
  pictures.body[1].cells[1].content = {block(Figure{})};
  collection.articles[0].body = {block(pictures)};
  CHECK_THAT(article(collection, 0, settings), !Contains("<table") && Contains("class=\"record\""));
  table.body.assign(12, row);
  collection.articles[0].body = {block(table), block(Code{.text = std::string(20, '\n') + "x"})};
  const std::string large = article(collection, 0, settings);
  CHECK_THAT(large, !Contains("<table") && Contains("class=\"record\"") && Contains("<pre><code>"));
}

TEST_CASE("columns: a picture leaves room for the caption to its left, and is never enlarged", "[typeset][vertical]") {
  const TypesetSettings settings{.vertical = Vertical::chinese_and_japanese};
  Collection collection = japanese();
  Figure figure;
  figure.images = {{.image = {.image = 0}, .alternative_text = "灯"}};
  collection.articles[0].body = {block(figure)};
  collection.articles[1].body = {block(figure)};
  struct Case {
    int width, height;
    const char* bound;
  };
  const Case cases[] = {{1200, 800, "across900"},
                        {400, 400, "across400"},
                        {399, 300, "across270"},
                        {600, 1100, "along900"},
                        {90, 60000, "along1350"},
                        {9000, 6000, "across1350"},
                        {79, 50, ""},
                        {0, 0, ""}};
  const std::string sheet = typeset(collection, settings).styles.back().text;
  for (const Case& one : cases) {
    INFO(one.width << " x " << one.height);
    collection.images = {{.width = one.width, .height = one.height, .name = "img-1.jpg"}};
    const std::string bound = one.bound;
    const std::string attribute = bound.empty() ? "" : " class=\"" + bound + "\"";
    CHECK_THAT(article(collection, 0, settings), Contains("alt=\"灯\"" + attribute + "/>"));
    CHECK_THAT(article(collection, 1, settings), Contains("alt=\"灯\"/>"));  // in lines
    if (!bound.empty()) CHECK_THAT(sheet, Contains("figure img." + bound + " {"));
  }
}
