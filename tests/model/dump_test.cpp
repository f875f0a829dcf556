#include "sheaf/model/dump.hpp"

#include "support/catch.hpp"

using namespace sheaf;

namespace {

template <typename Node>
Block block(Node node) {
  Block made;
  made.node = std::move(node);
  return made;
}

}  // namespace

TEST_CASE("dump: an article is a few lines of text", "[model][dump]") {
  Article article{
      .headline = "Tides",
      .byline = {"Ada Example", "Ben Example"},
      .published = std::chrono::year_month_day{std::chrono::year{2019}, std::chrono::May, std::chrono::day{3}},
      .language = "en"};
  article.body = {
      block(Heading{1, make_text("Heading")}),
      block(Paragraph{{{Text{"The sea rose "}},
                       {Span{SpanKind::emphasis, make_text("twice")}},
                       {Text{" that "}},
                       {Span{SpanKind::strong, make_text("day")}},
                       {NoteReference{"1"}}}}),
      block(Figure{.images = {{.image = {.candidates = {"tide.jpg"}}, .alternative_text = "A quay"}},
                   .caption = make_text("The quay at noon."),
                   .credit = make_text("A. Example"),
                   .origin = FigureOrigin::classed_block}),
  };
  article.notes = {{.id = "1", .content = {make_paragraph("By the moon.")}}};
  CHECK(dump(article) ==
        "headline: Tides\n"
        "byline: Ada Example; Ben Example\n"
        "published: 2019-05-03\n"
        "language: en\n"
        "# Heading\n"
        "p The sea rose *twice* that **day**[^1]\n"
        "figure [classed_block] tide.jpg alt=\"A quay\"\n"
        "  caption: The quay at noon.\n"
        "  credit: A. Example\n"
        "note 1 By the moon.\n");
}

TEST_CASE("dump: every sort of block has its line", "[model][dump]") {
  Block marked = make_paragraph("Marée");
  marked.id = "m";
  marked.language = "fr";
  marked.direction = Direction::rtl;
  const TableCell wide{.header = true, .column_span = 2, .align = CellAlign::end, .content = {make_paragraph("Tide")}};
  const Blocks blocks = {
      block(List{.ordered = true, .start = 3, .items = {{.content = {marked}}, {.content = {}, .checked = true}}}),
      block(DefinitionList{{{.terms = {make_text("Ebb")}, .details = {{make_paragraph("falling")}}}}}),
      block(Table{.caption = make_text("Hours"),
                  .head = {{{wide}}},
                  .body = {{{{.content = {make_paragraph("6")}}, {.row_span = 2, .content = {}}}}}}),
      block(Quote{{make_paragraph("So it is.")}, make_text("Ada"), "https://example.org/q"}),
      block(Code{"a\n b", "c"}),
      block(LineGroup{{make_text("one"), make_text("two")}}),
      block(DisplayMath{
          {.root = {MathElement::math, {}, "", {{MathElement::mi, {}, "x", {}}}}, .alternative_text = "x"}}),
      block(Aside{AsideKind::tip, {make_paragraph("Look.")}}),
      block(Embed{.kind = EmbedKind::video, .address = "https://example.org/v", .caption = make_text("A film.")}),
      block(Rule{}),
  };
  CHECK(dump(blocks) ==
        "ol start=3\n"
        "  li\n"
        "    p {#m lang=fr rtl} Marée\n"
        "  li [x]\n"
        "dl\n"
        "  dt Ebb\n"
        "  dd falling\n"
        "table\n"
        "  caption: Hours\n"
        "  head\n"
        "    th columns=2 align=end Tide\n"
        "  row\n"
        "    td 6\n"
        "    td rows=2\n"
        "quote source=https://example.org/q\n"
        "  p So it is.\n"
        "  by: Ada\n"
        "code c\n"
        "  | a\n"
        "  |  b\n"
        "lines\n"
        "  | one\n"
        "  | two\n"
        "math <math><mi>x</mi></math> alttext=\"x\"\n"
        "aside tip\n"
        "  p Look.\n"
        "embed video https://example.org/v\n"
        "  caption: A film.\n"
        "---\n");
}

TEST_CASE("dump: links and pictures in a line show where they lead", "[model][dump]") {
  const Inlines line = {{Link{LinkKind::file, "b.html#x", make_text("b")}},
                        {Link{LinkKind::anchor, "top", make_text("up")}},
                        {Span{SpanKind::subscript, make_text("2")}},
                        {Span{SpanKind::plain, make_text("il"), "fr"}},
                        {Text{"a\nb"}},
                        {LineBreak{}},
                        {InlineImage{{.image = 3}, "sign"}},
                        {Ruby{{{"潮", "しお"}}}}};
  CHECK(dump(line) ==
        "[b](file:b.html#x)[up](#top)<sub>2</sub><span lang=fr>il</span>a\\nb<br>![sign](#3)<ruby 潮:しお>");
}
