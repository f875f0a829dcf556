#include "sample_collection.hpp"

#include "sheaf/typeset/typeset.hpp"

namespace sheaf::test {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

Link web(const std::string& target, const std::string& text) {
  return {.kind = LinkKind::web, .target = target, .content = make_text(text)};
}

TableCell cell(const std::string& text, bool header = false) {
  TableCell result;
  result.header = header;
  result.content = {make_paragraph(text)};
  return result;
}

Math square() {
  MathNode base;
  base.element = MathElement::mi;
  base.text = "x";
  MathNode two;
  two.element = MathElement::mn;
  two.text = "2";
  MathNode power;
  power.element = MathElement::msup;
  power.children = {base, two};
  Math math;
  math.root.element = MathElement::math;
  math.root.children = {power};
  math.alternative_text = "x^2";
  return math;
}

Table tides_table() {
  Table table;
  table.caption = make_text("High water");
  table.head = {{.cells = {cell("Harbour", true), cell("Metres", true)}}};
  table.body = {{.cells = {cell("North Quay", true), cell("4.2")}}, {.cells = {cell("South Quay", true), cell("3.9")}}};
  return table;
}

void fill_long(Article& article) {
  article.deck = "What the harbour remembers";
  article.byline = {"Ada Example", "Ben Example", "Cid Example"};
  article.published = year{2021} / month{6} / day{12};
  article.rights = "CC BY 4.0";
  article.body.push_back(block(make_figure(0, "The quay at noon.", "A. Example", "A stone quay")));
  Paragraph first;
  first.content = {piece(Text{"The sea rose "}),
                   piece(Span{.kind = SpanKind::emphasis, .content = make_text("twice")}),
                   piece(Text{" that day."}),
                   piece(NoteReference{"n1"}),
                   piece(Text{" See "}),
                   piece(web("https://www.example.org/nets/?utm_source=x#knots", "the nets")),
                   piece(Text{"."})};
  article.body.push_back(block(first));
  article.body.push_back(block(Heading{.level = 3, .content = make_text("Before the storm")}, "before"));
  List list;
  list.items = {{.content = {make_paragraph("Rope")}, .checked = true},
                {.content = {make_paragraph("Lamp oil")}, .checked = false}};
  article.body.push_back(block(list));
  article.body.push_back(block(tides_table(), "table-1"));
  article.body.push_back(block(Quote{.content = {make_paragraph("We heard it first.")},
                                     .attribution = make_text("A fisherman"),
                                     .source = "https://example.org/voices"}));
  article.body.push_back(block(Code{.text = "if (tide > 4) {\n\tring();\n}", .language = "c"}));
  article.body.push_back(block(DisplayMath{square()}));
  article.body.push_back(block(Rule{}));
  article.body.push_back(block(make_figure(-1, "The bell, now lost.", "Harbour archive")));
  article.notes = {{.id = "n1", .content = {make_paragraph("By the gauge at the pier.")}}};
}

}  // namespace

Article make_article(const std::string& identity, const std::string& headline) {
  Article article;
  article.headline = headline;
  article.identity = identity;
  article.language = "en";
  article.origin = {.file = identity};
  article.path = identity;
  return article;
}

Image make_image(const std::string& name) {
  Image image;
  image.name = name;
  image.width = 640;
  image.height = 480;
  return image;
}

Figure make_figure(std::ptrdiff_t image, const std::string& caption, const std::string& credit,
                   const std::string& alternative) {
  Figure figure;
  FigureImage one;
  one.image.image = image;
  one.alternative_text = alternative;
  figure.images = {one};
  if (!caption.empty()) figure.caption = make_text(caption);
  if (!credit.empty()) figure.credit = make_text(credit);
  return figure;
}

std::string body_of(const Article& article, const std::vector<Image>& images) {
  Collection collection;
  collection.book.title = "Book";
  collection.book.language = "en";
  collection.articles = {article};
  collection.images = images;
  const Publication publication = typeset(collection, {});
  for (std::size_t i = 0; i < publication.documents.size(); ++i) {
    if (publication.documents[i].role != DocumentRole::article) continue;
    const std::string text = content_document(publication, collection, i);
    const std::size_t begin = text.find("</header>") + 9;
    return text.substr(begin, text.rfind("\n</section>\n</body>") - begin);
  }
  return {};
}

Collection everything() {
  Collection collection;
  collection.book.title = "Harbour Notes";
  collection.book.language = "en";
  collection.book.creators = {"Ada Example"};
  collection.book.description = "What was written about one harbour in one year.";
  collection.images = {make_image("img-0123456789abcdef.jpg")};
  collection.cover = make_image("cover.jpg");

  Article tides = make_article("https://example.org/tides/", "Tides");
  tides.url = "https://example.org/tides/";
  tides.site = "The Harbour Post";
  tides.section = "Water";
  fill_long(tides);
  Article nets = make_article("https://example.org/nets", "Nets & knots");
  nets.url = "https://example.org/nets";
  nets.section = "Water";
  nets.body = {block(Heading{.level = 1, .content = make_text("Knots")}, "knots"),
               make_paragraph("A net is a hundred knots."),
               block(Paragraph{{piece(Link{
                   .kind = LinkKind::file, .target = "letters/1.md", .content = make_text("A letter about them")})}})};
  Article letter = make_article("letters/1.md", "رسالة من الميناء");
  letter.language = "ar";
  letter.direction = Direction::rtl;
  letter.body = {make_paragraph("كتبتُ إليكم من رصيف الميناء.")};
  collection.articles = {tides, nets, letter};
  return collection;
}

}  // namespace sheaf::test
