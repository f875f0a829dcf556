#include "sheaf/extract/markdown_lines.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("definitions of footnotes leave the text, with all their paragraphs", "[extract][markdown]") {
  const MarkdownLines lines = read_markdown_lines(
      "Text[^1] and more[^long].\n\n[^1]: A note.\n[^long]: First line\ngoes on.\n\n    Second paragraph.\n\nAfter.\n");
  CHECK(lines.markdown == "Text[^1] and more[^long].\n\n\n\nAfter.\n");
  REQUIRE(lines.notes.size() == 2);
  CHECK(lines.notes[0] == MarkdownNote{"1", "A note."});
  CHECK(lines.notes[1].id == "long");
  CHECK(lines.notes[1].markdown == "First line\ngoes on.\n\nSecond paragraph.\n");
}

TEST_CASE("fenced code is left alone", "[extract][markdown]") {
  const std::string text = "```\n[^1]: no note\n{{< figure src=\"a.png\" >}}\n```\n";
  CHECK(read_markdown_lines(text) == MarkdownLines{text, {}});
}

TEST_CASE("the figure shortcode becomes a figure, every other one stays", "[extract][markdown]") {
  CHECK(read_markdown_lines("{{< figure src=\"quay.jpg\" alt=\"A quay\" caption=\"Noon\" attr=\"A. Example\" >}}\n")
            .markdown ==
        "\n<figure><img src=\"quay.jpg\" alt=\"A quay\"><figcaption>Noon <span class=\"credit\">A. Example</span>"
        "</figcaption></figure>\n\n");
  CHECK(read_markdown_lines("{{< youtube abc >}}\n").markdown == "{{< youtube abc >}}\n");
}

TEST_CASE("a picture whose name holds blanks is a picture, with or without a title", "[extract][markdown]") {
  const auto line = [](const std::string& text) { return read_markdown_lines(text + "\n").markdown; };
  CHECK(line("![Fog](Ferry in fog.jpg)") == "![Fog](<Ferry in fog.jpg>)\n");
  CHECK(line("a ![](my pictures/b (2).PNG \"Noon (east)\") b") == "a ![](<my pictures/b (2).PNG> \"Noon (east)\") b\n");
  CHECK(line("![](a b.png) and ![](c d.png)") == "![](<a b.png>) and ![](<c d.png>)\n");
  for (const char* same : {"![](a.jpg \"a b.jpg\")", "![](<a b.jpg>)", "![](%20.jpg)", "[words](a b.jpg)", "![](a b)",
                           "`![](a b.jpg)`", "![](a b.jpg", "![x] (a b.jpg)"})
    CHECK(line(same) == std::string(same) + "\n");
}
