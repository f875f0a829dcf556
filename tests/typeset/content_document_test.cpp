#include "sample_collection.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;
using Catch::Contains;

namespace {

std::string body(const Blocks& blocks, const std::vector<Image>& images = {}) {
  Article article = make_article("a.md", "A");
  article.body = blocks;
  return body_of(article, images);
}

Block words(Inlines content) {
  return block(Paragraph{std::move(content)});
}

TableCell cell(const std::string& text, int columns = 1, int rows = 1) {
  TableCell result;
  result.column_span = columns;
  result.row_span = rows;
  result.content = {make_paragraph(text)};
  return result;
}

}  // namespace

TEST_CASE("figures: an empty anchor stands before the figure, caption and credit apart", "[typeset][figure]") {
  CHECK(body({block(make_figure(0, "The quay.", "A. Example", "Stones"))}, {make_image("img-1.jpg")}) ==
        "\n<span id=\"fig-1\"></span><figure class=\"picture\"><img src=\"../images/img-1.jpg\" alt=\"Stones\"/>"
        "<figcaption><p>The quay. <span class=\"credit\">A. Example</span></p></figcaption></figure>");
}

TEST_CASE("figures: one without its picture says so, in a header that is not the article's", "[typeset][figure]") {
  Figure figure;
  figure.caption = make_text("The bell.");
  const std::string expected =
      "\n<span id=\"fig-1\"></span><figure class=\"absent\"><header role=\"presentation\"><p class=\"absence\">Picture "
      "not "
      "included</p></header>"
      "<figcaption><p>The bell.</p></figcaption></figure>";
  CHECK(body({block(figure)}) == expected);
  CHECK(body({block(make_figure(-1, "The bell."))}) == expected);
  CHECK_THAT(body({block(make_figure(-1, "", "", "A bell"))}), Contains("<p class=\"instead\">A bell</p></figure>"));
}

TEST_CASE("figures: a decorative picture has no words and a role that says so", "[typeset][figure]") {
  Figure figure = make_figure(0, "", "", "spacer");
  figure.images[0].decorative = true;
  CHECK_THAT(body({block(figure)}, {make_image("i.jpg")}), Contains("alt=\"\" role=\"presentation\"/></figure>"));
}

TEST_CASE("figures: words that name a file, or repeat the caption, describe nothing", "[typeset][figure]") {
  for (const char* words : {"quay-2.JPG", "https://example.org/quay", "a quay"}) {
    INFO(words);
    CHECK_THAT(body({block(make_figure(0, "A quay", "", words))}, {make_image("i.jpg")}), Contains("alt=\"\"/>"));
  }
}

TEST_CASE("quotes: only a safe address of their source is kept", "[typeset][quote]") {
  const auto quote = [](const char* source) {
    return body({block(Quote{.content = {make_paragraph("q")}, .source = source})});
  };
  CHECK_THAT(quote("https://example.org/q"), Contains("<blockquote cite=\"https://example.org/q\">"));
  CHECK_THAT(quote("http://example.org/q"), Contains("<blockquote>"));
  CHECK_THAT(quote("/q"), Contains("<blockquote>"));
}

TEST_CASE("headings: none skips a level", "[typeset][heading]") {
  const auto heading = [](int level) { return block(Heading{.level = level, .content = make_text("x")}); };
  CHECK(body({heading(3), heading(5), heading(3), heading(1), heading(2)}) ==
        "\n<h2 id=\"h-1\">x</h2>\n<h3 id=\"h-2\">x</h3>\n<h2 id=\"h-3\">x</h2>\n<h2 id=\"h-4\">x</h2>\n<h3 "
        "id=\"h-5\">x</h3>");
}

TEST_CASE("ids: doubles are written once, odd ones become safe, and links still meet them", "[typeset][links]") {
  const auto to = [](const char* id) {
    return words({piece(Link{.kind = LinkKind::anchor, .target = id, .content = make_text("go")})});
  };
  const std::string text = body({to("a b"), to("fig-1"), to("गाँव"), to("none"), block(Paragraph{make_text("1")}, "a b"),
                                 block(Paragraph{make_text("2")}, "a b"), block(Paragraph{make_text("3")}, "a-b"),
                                 block(Paragraph{make_text("4")}, "fig-1"), block(Paragraph{make_text("5")}, "गाँव")});
  CHECK_THAT(text, Contains("<a href=\"#a-b\">go</a>") && Contains("<p id=\"a-b\">1</p>") && Contains("<p>2</p>") &&
                       Contains("<p id=\"a-b-2\">3</p>") && Contains("<a href=\"#s-fig-1\">") &&
                       Contains("<p id=\"s-fig-1\">4</p>") && Contains("<p>go</p>"));
}

TEST_CASE("ids: a link to a figure leads to its anchor, and an empty paragraph leaves its own behind",
          "[typeset][links]") {
  const std::string text =
      body({words({piece(Link{.kind = LinkKind::anchor, .target = "pic", .content = make_text("see")})}),
            block(make_figure(0, "c"), "pic"), block(Paragraph{{piece(Anchor{"x"}), piece(Text{" "})}}, "y")},
           {make_image("i.jpg")});
  CHECK_THAT(text, Contains("<a href=\"#fig-1\">see</a>"));
  CHECK_THAT(text, Catch::EndsWith("\n<span id=\"y\"></span><span id=\"x\"></span>"));
}

TEST_CASE("links: never one in another, and never one to a picture around that picture", "[typeset][links]") {
  const Link inner{.kind = LinkKind::web, .target = "https://b.example/", .content = make_text("b")};
  const Link outer{.kind = LinkKind::web, .target = "https://a.example/", .content = {piece(Text{"a"}), piece(inner)}};
  CHECK(body({words({piece(outer)})}) == "\n<p><a href=\"https://a.example/\">ab</a></p>");
  InlineImage image;
  image.image.image = 0;
  const Link zoom{.kind = LinkKind::web, .target = "https://a.example/big.JPG?x", .content = {piece(image)}};
  CHECK(body({words({piece(zoom)})}, {make_image("i.png")}) ==
        "\n<p><img class=\"inline\" src=\"../images/i.png\" alt=\"\"/></p>");
}

TEST_CASE("notes: each mark leads to its note and each note back", "[typeset][notes]") {
  Article article = make_article("a.md", "A");
  article.body = {
      words({piece(Text{"x"}), piece(NoteReference{"n"}), piece(NoteReference{"n"}), piece(NoteReference{"?"})})};
  article.notes = {{.id = "n", .content = {make_paragraph("Note."), make_paragraph("More.")}},
                   {.id = "m", .content = {make_paragraph("Alone.")}}};
  const std::string text = body_of(article);
  CHECK_THAT(
      text,
      Contains("<p>x<sup><a id=\"ref-1\" href=\"#note-1\" epub:type=\"noteref\" role=\"doc-noteref\">1</a></sup>"
               "<sup><a id=\"ref-1-2\" href=\"#note-1\" epub:type=\"noteref\" role=\"doc-noteref\">1</a></sup></p>"));
  CHECK_THAT(text, Contains("<aside id=\"note-1\" epub:type=\"footnote\" role=\"doc-footnote\"><p><a href=\"#ref-1\" "
                            "role=\"doc-backlink\" title=\"Back\">1.</a> Note.</p>\n<p>More.</p></aside>"));
  CHECK_THAT(text, Contains("role=\"doc-footnote\"><p>2. Alone.</p></aside>"));
}

TEST_CASE("tables: spans stay inside the table", "[typeset][table]") {
  Table table;
  table.body = {{.cells = {cell("a", 9, 9), cell("b")}}, {.cells = {cell("c"), cell("d")}}, {.cells = {cell("e", 50)}}};
  const std::string text = body({block(table)});
  CHECK_THAT(text, Contains("rowspan=\"3\"") && !Contains("colspan=\"50\"") && !Contains("rowspan=\"9\""));
}

TEST_CASE("tables: header cells say what they head, and a table in a cell becomes lines", "[typeset][table]") {
  Table inner;
  inner.body = {{.cells = {cell("x"), cell("y")}}};
  Table table;
  table.head = {{.cells = {cell("a"), cell("b")}}};
  for (TableCell& one : table.head[0].cells) one.header = true;
  TableCell nested;
  nested.content = {block(inner)};
  TableCell side = cell("s");
  side.header = true;
  table.body = {{.cells = {side, nested}}};
  const std::string text = body({block(table)});
  CHECK_THAT(text, Contains("<th scope=\"col\">a</th>") && Contains("<th scope=\"row\">s</th>"));
  CHECK_THAT(text, Contains("<td>\n<div class=\"row\">\n<p>x</p>\n<p>y</p></div></td>"));
}

TEST_CASE("text: what trips e-readers is replaced", "[typeset][text]") {
  CHECK(body({make_paragraph("soft\u00ADware 10\u202F%\u2060x \u21A9 \u2E3A 1\u2009m")}) ==
        "\n<p>software 10\u00A0%\uFEFFx \u2190 \u2014\u2014 1\u00A0m</p>");
}

TEST_CASE("text: empty paragraphs and headings are not written", "[typeset][text]") {
  CHECK(body({make_paragraph(" "), block(Heading{.level = 1, .content = {}}), make_paragraph("x")}) ==
        "\n\n\n<p>x</p>");
}

TEST_CASE("embeds: a labelled link stands for what a book cannot play", "[typeset][embed]") {
  Embed embed{.kind = EmbedKind::video, .address = "https://www.example.org/v/1"};
  CHECK(body({block(embed)}) ==
        "\n<span id=\"fig-1\"></span><figure class=\"embed\"><header role=\"presentation\"><p class=\"embedded\">"
        "<a href=\"https://www.example.org/v/1\">Video: example.org</a></p></header></figure>");
}

TEST_CASE("math: a formula that the schema would refuse is kept as its source text", "[typeset][math]") {
  MathNode broken;
  broken.element = MathElement::mfrac;
  Math math;
  math.root.element = MathElement::math;
  math.root.children = {broken};
  math.alternative_text = "\\frac{1}{2}";
  CHECK(body({block(DisplayMath{math})}) ==
        "\n<div class=\"formula\"><code class=\"formula\">\\frac{1}{2}</code></div>");
}

TEST_CASE("figures: a style may number those with captions", "[typeset][figure]") {
  Collection collection;
  collection.book.title = "B";
  collection.book.language = "en";
  collection.articles = {make_article("a.md", "A")};
  collection.images = {make_image("i.jpg")};
  collection.articles[0].body = {block(make_figure(0, "One.")), block(make_figure(0, "")),
                                 block(make_figure(0, "Two."))};
  const auto text_in = [&](const char* style) {
    const Publication book = typeset(collection, {.style = style});
    for (std::size_t i = 0; i < book.documents.size(); ++i) {
      if (book.documents[i].role == DocumentRole::article) return content_document(book, collection, i);
    }
    return std::string();
  };
  CHECK_THAT(text_in("journal"), Contains("<figcaption><p><span class=\"number\">Figure\u00A01.</span> One.</p>") &&
                                     Contains("<span class=\"number\">Figure\u00A02.</span> Two.</p>"));
  CHECK_THAT(text_in("plain"), !Contains("class=\"number\""));
}
