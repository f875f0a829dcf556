#include "sheaf/typeset/paragraph_kind.hpp"

#include "sample_collection.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

Block bold(const std::string& words, const std::string& then = {}) {
  Inlines content{piece(Span{.kind = SpanKind::strong, .content = make_text(words)})};
  if (!then.empty()) content.push_back(piece(Text{then}));
  return block(Paragraph{std::move(content)});
}

/// The classes of the paragraphs, in order; "-" for none.
std::vector<std::string> classes(const Blocks& body) {
  const ParagraphKinds kinds(body);
  std::vector<std::string> found;
  for (const Block& one : body) {
    const auto* paragraph = std::get_if<Paragraph>(&one.node);
    if (paragraph == nullptr) continue;
    const char* name = class_of(kinds.of(*paragraph));
    found.emplace_back(name == nullptr ? "-" : name);
  }
  return found;
}

using Classes = std::vector<std::string>;
const std::string long_text(200, 'a');

}  // namespace

TEST_CASE("paragraphs: bold questions make an interview, one alone does not", "[typeset]") {
  CHECK(classes({bold("Why?"), make_paragraph("Because."), bold("Since when?"), make_paragraph("Always.")}) ==
        Classes{"question", "-", "question", "-"});
  CHECK(classes({bold("Why?"), make_paragraph("Because.")}) == Classes{"-", "-"});
  CHECK(classes({bold("Why?"), bold("How\uFF1F"), bold("Not so"), bold("Why?", " she said")}) ==
        Classes{"question", "question", "-", "-"});
}

TEST_CASE("paragraphs: names with a colon make a conversation from the third on", "[typeset]") {
  CHECK(classes({bold("Ada:", " Yes."), bold("Ben", ": No."), bold("Ada:", " Well.")}) ==
        Classes{"speech", "speech", "speech"});
  CHECK(classes({bold("Ada:", " Yes."), bold("Ben:", " No.")}) == Classes{"-", "-"});
  CHECK(classes({bold("Ada", " Yes."), bold("Ben", " No."), bold("Cid", " Well.")}) == Classes{"-", "-", "-"});
}

TEST_CASE("paragraphs: only a long opening of letters that stand alone may begin large", "[typeset]") {
  CHECK(classes({make_paragraph(long_text), make_paragraph(long_text)}) == Classes{"first", "-"});
  CHECK(classes({make_paragraph("\u00C9" + long_text)}) == Classes{"first"});
  CHECK(classes({make_paragraph("\u0416" + long_text)}) == Classes{"first"});
  CHECK(classes({make_paragraph("\u0627" + long_text)}) == Classes{"-"});
  CHECK(classes({make_paragraph("\u201C" + long_text)}) == Classes{"-"});
  CHECK(classes({make_paragraph("short")}) == Classes{"-"});
  CHECK(classes({block(Heading{.level = 1, .content = make_text("A")}), make_paragraph(long_text)}) == Classes{"-"});
  CHECK(classes({make_paragraph("short"), make_paragraph(long_text)}) == Classes{"-", "-"});
}
