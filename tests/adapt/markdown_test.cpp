#include "sheaf/adapt/markdown.hpp"

#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::string html_of(std::string_view markdown) {
  return markdown_to_html(markdown).html;
}

}  // namespace

TEST_CASE("Markdown becomes HTML, raw HTML as it is", "[adapt][markdown]") {
  CHECK(html_of("One *two* **three** `four` ~~five~~") ==
        "<p>One <em>two</em> <strong>three</strong> <code>four</code> <del>five</del></p>\n");
  CHECK(html_of("a < b & c\n\n<div>raw</div>\n") == "<p>a &lt; b &amp; c</p>\n<div>raw</div>\n");
  CHECK(html_of("[text](page.md \"title\") and <https://example.org/>") ==
        "<p><a href=\"page.md\">text</a> and <a href=\"https://example.org/\">https://example.org/</a></p>\n");
  CHECK(html_of("www.example.org") == "<p>www.example.org</p>\n");
  CHECK(html_of("```cpp\nint a;\n```\n") == "<pre><code class=\"language-cpp\">int a;\n</code></pre>\n");
  CHECK(html_of("- [x] done\n- [ ] open\n") ==
        "<ul>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled checked> done</li>\n"
        "<li class=\"task-list-item\"><input type=\"checkbox\" disabled> open</li>\n</ul>\n");
  CHECK(html_of("| a | b |\n|:--|--:|\n| 1 | 2 |\n") ==
        "<table>\n<thead>\n<tr><th align=\"left\">a</th><th align=\"right\">b</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td align=\"left\">1</td><td align=\"right\">2</td></tr>\n</tbody>\n</table>\n");
}

TEST_CASE("an image alone in a paragraph is a figure", "[adapt][markdown]") {
  CHECK(html_of("![A quay](quay.jpg)") == "<figure><img src=\"quay.jpg\" alt=\"A quay\"></figure>\n");
  CHECK(html_of("[![A quay](quay.jpg)](big.jpg)") == "<figure><img src=\"quay.jpg\" alt=\"A quay\"></figure>\n");
  CHECK(html_of("text ![A quay](quay.jpg \"Noon\")") ==
        "<p>text <img src=\"quay.jpg\" alt=\"A quay\" title=\"Noon\"></p>\n");

  SECTION("its title is the caption") {
    CHECK(html_of("![A quay](quay.jpg \"The quay at noon.\")") ==
          "<figure id=\"sheaf-figure-of-image-title\"><img src=\"quay.jpg\" alt=\"A quay\">"
          "<figcaption>The quay at noon.</figcaption></figure>\n");
  }
  SECTION("an emphasised line right below is the caption, in the same paragraph or the next") {
    const std::string figure =
        "<figure id=\"sheaf-figure-of-emphasised-line\"><img src=\"quay.jpg\" alt=\"A quay\">"
        "<figcaption>The quay at noon.</figcaption></figure>\n";
    CHECK(html_of("![A quay](quay.jpg)\n*The quay at noon.*") == figure);
    CHECK(html_of("![A quay](quay.jpg)\n\n_The quay at noon._") == figure);
    CHECK(html_of("![A quay](quay.jpg)\n\n_The quay_ at noon.") ==
          "<figure><img src=\"quay.jpg\" alt=\"A quay\"></figure>\n<p><em>The quay</em> at noon.</p>\n");
  }
}

TEST_CASE("embeds and wiki links of note-taking programs are read", "[adapt][markdown]") {
  CHECK(html_of("![[my quay.png|A quay]]") == "<figure><img src=\"my quay.png\" alt=\"A quay\"></figure>\n");
  CHECK(html_of("![[quay.png|300]]") == "<figure><img src=\"quay.png\" alt=\"\"></figure>\n");
  CHECK(html_of("see [[Tides]] and [[Tides#Spring|the spring tide]]") ==
        "<p>see <a href=\"Tides.md\">Tides</a> and <a href=\"Tides.md#Spring\">the spring tide</a></p>\n");
  CHECK(html_of("`![[quay.png]]`") == "<p><code>![[quay.png]]</code></p>\n");
}

TEST_CASE("headings carry identifiers, and the first of level 1 may be taken as the headline", "[adapt][markdown]") {
  CHECK(html_of("## Spring *tide*\n\n## Spring tide\n\n## Neap {#low}\n") ==
        "<h2 id=\"spring-tide\">Spring <em>tide</em></h2>\n<h2 id=\"spring-tide-1\">Spring tide</h2>\n"
        "<h2 id=\"low\">Neap</h2>\n");
  const MarkdownHtml taken = markdown_to_html("# The *Tides*\n\nText\n\n# More\n", {.take_headline = true});
  CHECK(taken.headline == "The Tides");
  CHECK(taken.html == "<p>Text</p>\n<h1 id=\"more\">More</h1>\n");
  const MarkdownHtml known = markdown_to_html("# More\n\nText\n", {.take_headline = true, .known_headline = "Tides"});
  CHECK(known.headline.empty());
  CHECK(known.html == "<h1 id=\"more\">More</h1>\n<p>Text</p>\n");
}

TEST_CASE("note references are asked for in running text alone", "[adapt][markdown]") {
  MarkdownOptions options;
  options.note_reference = [](std::string_view id) { return id == "1" ? std::string("<sup>1</sup>") : std::string(); };
  CHECK(markdown_to_html("a[^1] b[^2] `c[^1]`", options).html == "<p>a<sup>1</sup> b[^2] <code>c[^1]</code></p>\n");
}

TEST_CASE("Markdown that would become HTML without proportion is refused", "[adapt][markdown]") {
  std::string table = "|";
  for (int i = 0; i < 120; ++i) table += "a|";
  table += "\n|";
  for (int i = 0; i < 120; ++i) table += "---|";
  for (int i = 0; i < 9000; ++i) table += "\n|a|";
  CHECK_THROWS_WITH(html_of(table), Catch::Contains("more HTML than sheaf takes"));
}
