#include "sheaf/extract/extract_markdown.hpp"

#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

Extracted extract_one(std::string text) {
  std::vector<Extracted> articles = extract_markdown(
      {.origin = {"tides.md"}, .kind = SourceKind::markdown, .text = std::move(text), .path = "tides.md"});
  REQUIRE(articles.size() == 1);
  return std::move(articles.front());
}

std::string body_of(std::string text) {
  return dump(extract_one(std::move(text)).article.body);
}

}  // namespace

TEST_CASE("Markdown: the first heading of level 1 is the headline and leaves the body", "[extract][markdown]") {
  const Extracted extracted = extract_one("# Tides\n\nThe sea rose *twice*.\n\n## Spring\n\n### Deep\n\nIt fell.\n");
  CHECK(extracted.article.headline == "Tides");
  CHECK(dump(extracted.article.body) == "p The sea rose *twice*.\n# {#spring} Spring\n## {#deep} Deep\np It fell.\n");
}

TEST_CASE("Markdown: a title of front matter wins, and a heading that repeats it goes", "[extract][markdown]") {
  const Extracted extracted = extract_one("---\ntitle: Tides\nauthor: Ana Example\n---\n# Tides\n\nThe sea rose.\n");
  CHECK(extracted.article.headline == "Tides");
  CHECK(extracted.article.byline == std::vector<std::string>{"Ana Example"});
  CHECK(dump(extracted.article.body) == "p The sea rose.\n");
}

TEST_CASE("Markdown: images alone are figures, and say how they got their captions", "[extract][markdown]") {
  CHECK(body_of("Text.\n\n![A quay](quay.jpg \"The quay at noon.\")\n\nMore text.\n") ==
        "p Text.\nfigure [image_title] quay.jpg alt=\"A quay\"\n  caption: The quay at noon.\np More text.\n");
  CHECK(body_of("Text.\n\n![A quay](quay.jpg)\n*The quay at noon.*\n\nMore text.\n") ==
        "p Text.\nfigure [emphasised_line] quay.jpg alt=\"A quay\"\n  caption: The quay at noon.\n"
        "p More text.\n");
  CHECK(body_of("Text.\n\n![A quay](quay.jpg)\n\nMore text that is no caption at all.\n") ==
        "p Text.\nfigure [lone_image] quay.jpg alt=\"A quay\"\np More text that is no caption at all.\n");
  CHECK(
      body_of(
          "Text.\n\n{{< figure src=\"quay.jpg\" caption=\"Noon on the quay.\" attr=\"Ana Example\" >}}\n\nMore.\n") ==
      "p Text.\nfigure [figcaption] quay.jpg alt=\"\"\n  caption: Noon on the quay.\n  credit: Ana Example\np More.\n");
}

TEST_CASE("Markdown: footnotes become notes in the order of their first mention", "[extract][markdown]") {
  const Extracted extracted = extract_one(
      "One[^b] two[^a] one again[^b].\n\n[^a]: The first note.\n[^b]: The *second* note.\n\n    With more.\n");
  CHECK(dump(extracted.article.body) == "p One[^fn1] two[^fn2] one again[^fn1].\n");
  REQUIRE(extracted.article.notes.size() == 2);
  CHECK(dump(extracted.article.notes[0].content) == "p The *second* note.\np With more.\n");
  CHECK(dump(extracted.article.notes[1].content) == "p The first note.\n");
  CHECK(extracted.report.tally().notes_kept == 2);
}

TEST_CASE("Markdown: a mark without a note stays text and is a finding", "[extract][markdown]") {
  const Extracted extracted = extract_one("One[^1] two[^2].\n\n[^1]: A note.\n");
  CHECK(dump(extracted.article.body) == "p One[^fn1] two[^2].\n");
  CHECK(extracted.report.has(FindingId::note_without_text));
  CHECK(body_of("The class [^a-z] alone.\n") == "p The class [^a-z] alone.\n");
}

TEST_CASE("Markdown: tables, tasks and code keep their shape", "[extract][markdown]") {
  CHECK(body_of("- [x] done\n- [ ] open\n") == "ul\n  li [x] done\n  li [ ] open\n");
  CHECK(body_of("```python\nprint(1)\n```\n") == "code python\n  | print(1)\n");
  CHECK(body_of("| a | b |\n|:--|--:|\n| 1 | 2 |\n").find("table") == 0);
}

TEST_CASE("Markdown: malformed front matter is a finding, and the text is taken as it is", "[extract][markdown]") {
  const Extracted extracted = extract_one("---\ntitle: [Tides\n---\n\n# The Sea\n\nIt rose.\n");
  CHECK(extracted.report.has(FindingId::front_matter_malformed));
  CHECK(extracted.article.headline == "The Sea");
  CHECK(dump(extracted.article.body).find("title: [Tides") != std::string::npos);
}

TEST_CASE("Markdown: a file with no text is refused", "[extract][markdown]") {
  CHECK_THROWS_WITH(extract_one("\n\n"), Catch::StartsWith("tides.md: the file holds no text"));
}
