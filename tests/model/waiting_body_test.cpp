#include "sheaf/model/waiting_body.hpp"

#include <memory>
#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/model/body_bytes.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

Inline piece(auto node) {
  return {.node = std::move(node)};
}

Block block(auto node) {
  return {.node = std::move(node), .id = "spot", .language = "de", .direction = Direction::rtl};
}

Inlines every_inline() {
  const Math math{.root = {.element = MathElement::math,
                           .attributes = {{MathAttribute::mathvariant, "bold"}},
                           .text = {},
                           .children = {{.element = MathElement::mi, .attributes = {}, .text = "x", .children = {}}}},
                  .alternative_text = "x",
                  .display = true};
  return {piece(Text{"The sea \xC3\xA9"}),
          piece(Span{SpanKind::isolate, make_text("rose"), "ar", Direction::rtl}),
          piece(Link{LinkKind::inside, "text/tides.xhtml#a", make_text("twice")}),
          piece(NoteReference{"1"}),
          piece(LineBreak{}),
          piece(Anchor{"here"}),
          piece(InlineImage{{.candidates = {"a.png", "b.png"}, .image = 300, .missing = "c.png"}, "a sign"}),
          piece(Ruby{{{"base", "reading"}}}),
          piece(InlineMath{math})};
}

/// Each type of the model, and no member as it is by itself.
Blocks every_block() {
  const Inlines line = every_inline();
  const Blocks inner{block(Paragraph{line})};
  const TableRow row{{{.header = true, .column_span = 2, .row_span = 3, .align = CellAlign::end, .content = inner}}};
  const FigureImage image{
      .image = {.candidates = {}, .image = 7, .missing = {}}, .alternative_text = "A quay", .decorative = true};
  return {block(Paragraph{line}),
          block(Heading{4, line}),
          block(List{true, -70'000, true, {{inner, true}, {inner, false}, {inner, {}}}}),
          block(DefinitionList{{{{line, line}, {inner, inner}}}}),
          block(Table{line, {row}, {row, row}, {row}}),
          block(Quote{inner, line, "https://example.org", QuoteKind::post}),
          block(Code{"a = 1\n", "python"}),
          block(LineGroup{{line, line}}),
          block(Figure{{image, image}, line, line, FigureOrigin::sidecar}),
          block(DisplayMath{std::get<InlineMath>(line.back().node).math}),
          block(Aside{AsideKind::tip, inner}),
          block(Embed{EmbedKind::map, "https://example.org/m", "Map", ImageReference{.image = 2}, line}),
          block(Embed{}),
          block(Rule{})};
}

Article everything() {
  Article article{.headline = "Tides", .language = "en", .url = "https://example.org/tides"};
  article.body = every_block();
  article.notes = {{.id = "1", .content = every_block()}};
  return article;
}

}  // namespace

TEST_CASE("a body that waited is what it was, whatever it holds", "[model][waiting]") {
  const Article before = everything();
  const auto spool = std::make_shared<Spool>();
  Article article = before;
  put_aside(article, spool);
  CHECK(article.body.empty());
  CHECK(article.body.capacity() == 0);
  CHECK(article.notes.empty());
  CHECK(article.headline == "Tides");
  CHECK(*WholeArticle(article) == before);
  CHECK(WholeArticle(article)->notes == before.notes);
}

TEST_CASE("a body in memory is read where it is", "[model][waiting]") {
  const Article article = everything();
  CHECK(&*WholeArticle(article) == &article);
}

TEST_CASE("a body is changed where it waits", "[model][waiting]") {
  const auto spool = std::make_shared<Spool>();
  Article waiting = everything();
  Article at_hand = waiting;
  put_aside(waiting, spool);
  const auto change = [](Article& article) { article.body.resize(2); };
  change_body(waiting, change);
  change_body(at_hand, change);
  CHECK(waiting.body.empty());
  CHECK(at_hand.body.size() == 2);
  CHECK(*WholeArticle(waiting) == at_hand);
}

TEST_CASE("bytes that are no body are refused, and take no memory", "[model][waiting]") {
  const std::string bytes = body_bytes(everything());
  const auto read = [](std::string_view some) {
    Article article;
    read_body(some, article);
  };
  CHECK_NOTHROW(read(bytes));
  CHECK_THROWS_AS(read(bytes + '\0'), Error);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO(size);
    CHECK_THROWS_AS(read(std::string_view(bytes).substr(0, size)), Error);
  }
  CHECK_THROWS_AS(read("\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"), Error);
  CHECK_THROWS_AS(read(std::string(12, '\xFF')), Error);
}
