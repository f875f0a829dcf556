#include "sheaf/extract/html_body.hpp"

#include <string>

#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

HtmlBody read(const std::string& html, Report& report) {
  Source source;
  source.origin.file = "tides.html";
  source.path = "tides.html";
  source.base_url = "https://example.org/sea/tides";
  return read_html_body(html, source, report);
}

std::string body_of(const std::string& html) {
  Report report;
  return dump(read(html, report).blocks);
}

}  // namespace

TEST_CASE("html body: running text keeps its meaning and loses its layout", "[extract][html]") {
  CHECK(body_of("one \n <b>two</b> three<p>four <b>x<p>y</b>z") == "p one **two** three\np four **x**\np **y**z\n");
  CHECK(body_of("<div>one<br><br>two<br>same</div>") == "p one\np two<br>same\n");
  CHECK(body_of("<p>&nbsp;</p><p>&#8205;&#8203;</p><p> </p><p>* * *</p><hr><p>end") == "---\n---\np end\n");
  CHECK(body_of("<p dir=rtl lang=ar>سلام</p>") == "p {lang=ar rtl} سلام\n");
  CHECK(body_of("<address>1 Quay<br>Harbour</address>") == "lines\n  | 1 Quay\n  | Harbour\n");
  CHECK(body_of("<p><ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>") == "p <ruby 漢:kan 字:ji>\n");
  CHECK(body_of("<svg><text>no</text></svg><script>no</script><button>no</button><p>yes") == "p yes\n");
}

TEST_CASE("html body: what a browser shows of a template is read, and other templates are not", "[extract][html]") {
  CHECK(body_of("<x-story><template shadowrootmode=open><p>shown</p></template><p>after</p></x-story>") ==
        "p shown\np after\n");
  CHECK(body_of("<template><p>not shown</p></template><p>text</p>") == "p text\n");
}

TEST_CASE("html body: a page in a frame of the page is read in its place", "[extract][html]") {
  const std::string post = "<blockquote><p>The boat is late again, says everybody on it.</p></blockquote>";
  CHECK(body_of("<p>one</p><iframe srcdoc=\"<head><title>no</title></head><h1>A post of the pier</h1>" + post +
                "\">no</iframe><p>two</p>") ==
        "p one\n## A post of the pier\nquote\n  p The boat is late again, says everybody on it.\np two\n");
  SECTION("but not the frames within it") {
    CHECK(body_of("<iframe srcdoc=\"<p>The boat is late again, says everybody who is on it.</p><iframe srcdoc='<p>And "
                  "the gull says so as well, sitting on the bell of the pier.</p>'></iframe>\"></iframe>") ==
          "p The boat is late again, says everybody who is on it.\n");
  }
  SECTION("nor a player, which shows a link and a picture") {
    CHECK(body_of("<p>one</p><iframe srcdoc=\"<a href='https://example.org/film'>The boat is late again, says "
                  "everybody who is on it</a>\"></iframe>") == "p one\n");
  }
}

TEST_CASE("html body: what opens below a question stands below it", "[extract][html]") {
  CHECK(body_of("<h2>Questions</h2><button aria-controls=a>May dogs come along?</button>"
                "<div id=a hidden><p>They may, if they leave the gulls alone.</p></div>"
                "<button aria-controls=b>Is there coffee?</button>"
                "<div id=b hidden><p>There is, and it is hot and weak.</p></div>") ==
        "# Questions\n## May dogs come along?\np {#a} They may, if they leave the gulls alone.\n## Is there "
        "coffee?\np {#b} There is, and it is hot and weak.\n");
  CHECK(body_of("<h3><button aria-expanded=false>Who sails it?</button></h3><div style='display:none'>The captain "
                "sails it, and his son when he is ill.</div>") ==
        "## Who sails it?\np The captain sails it, and his son when he is ill.\n");
  CHECK(body_of("<p>text</p><div hidden=until-found><p>found by who seeks it</p></div>") ==
        "p text\np found by who seeks it\n");
  CHECK(body_of("<p>text</p><button aria-controls=c>Show more</button><div id=c hidden><p>The menu of the site, which "
                "is long</p></div>") == "p text\n");
}

TEST_CASE("html body: links lead to the web, to a spot in the article, or become plain text", "[extract][html]") {
  CHECK(body_of("<p id=n><a href='javascript:x()'>js</a> <a href=other>rel</a> <a href='#n'>in</a>") ==
        "p {#n} js [rel](https://example.org/sea/other) [in](#n)\n");
  CHECK(body_of("<p><a href='../a/./b?c#d'>up</a> <a href='//cdn.example.org/x'>x</a>") ==
        "p [up](https://example.org/a/b?c#d) [x](https://cdn.example.org/x)\n");
}

TEST_CASE("html body: lists, tables, quotes and programs keep their shape", "[extract][html]") {
  CHECK(body_of("<ul><li>a<ul><li>b</ul><li><input type=checkbox checked> c</ul>") ==
        "ul\n  li\n    p a\n    ul\n      li b\n  li [x] c\n");
  CHECK(body_of("<dl><dt>T<dd>D1<dd>D2</dl>") == "dl\n  dt T\n  dd D1\n  dd D2\n");
  CHECK(body_of("<table><tr><th>A<th>B<tr><td>1<td>2</table>") ==
        "table\n  head\n    th A\n    th B\n  row\n    td 1\n    td 2\n");
  CHECK(body_of("<blockquote cite='https://example.org/x'><p>Quote.<p>— Ada</blockquote>") ==
        "quote source=https://example.org/x\n  p Quote.\n  by: Ada\n");
  CHECK(body_of("<pre><code class='language-cpp'>int  x;\n  y</code></pre>") == "code cpp\n  | int  x;\n  |   y\n");
}

TEST_CASE("html body: a table that only lays out the page is undone", "[extract][html]") {
  CHECK(body_of("<table><tr><td><p>One.<p>Two.</td></tr></table>") == "p One.\np Two.\n");
  CHECK(body_of("<table><tr><td><img src=a.jpg></td></tr><tr><td>The quay.</td></tr></table>") ==
        "figure [table_cell] a.jpg alt=\"\"\n  caption: The quay.\n");
}

TEST_CASE("html body: words beside a picture in a table of facts stay in their columns", "[extract][html]") {
  const std::string facts =
      body_of("<table><tr><th>Sign<th>Name<th>By day<tr><td><img src=a.jpg><td>Disc<td>Hung from the post</table>");
  CHECK_THAT(facts, Catch::Contains("a.jpg") && Catch::Contains("Disc") && Catch::Contains("Hung from the post"));
  const std::string values = body_of(
      "<table><tr><td><img src=a.jpg><td>Disc<td>Red<td>1893<tr><td><img src=b.jpg><td>Bars<td>Gold<td>1921</table>");
  CHECK_THAT(values, Catch::Contains("1893") && Catch::Contains("Gold"));
}

TEST_CASE("html body: a picture and the words beside it become one figure", "[extract][html]") {
  CHECK(body_of("<figure><img src=a.jpg alt=A><figcaption>The quay. (Ana Example/Agency)</figcaption></figure>") ==
        "figure [figcaption] a.jpg alt=\"A\"\n  caption: The quay.\n  credit: (Ana Example/Agency)\n");
  CHECK(body_of("<div class=photo-box><img src=a.jpg><p class='photo-caption'>C</p></div><p>Text.") ==
        "figure [classed_block] a.jpg alt=\"\"\n  caption: C\np Text.\n");
  CHECK(body_of("<p><img src=b.jpg><br>Words under the quay.</p>") ==
        "figure [adjacent_block] b.jpg alt=\"\"\n  caption: Words under the quay.\n");
  CHECK(body_of("<p><img src=b.jpg></p><p>The sea rose twice that day.</p>") ==
        "figure [lone_image] b.jpg alt=\"\"\np The sea rose twice that day.\n");
}

TEST_CASE("html body: the picture that a script would load wins, never its placeholder", "[extract][html]") {
  CHECK(body_of("<img data-src='real.jpg' src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAIC'>") ==
        "figure [lone_image] real.jpg alt=\"\"\n");
  CHECK(body_of("<img src='x/spacer.gif' srcset='s.jpg 320w, l.jpg 1280w, huge.jpg 6000w'>") ==
        "figure [lone_image] l.jpg | s.jpg | huge.jpg alt=\"\"\n");
  CHECK(body_of("<p>words <img src=a.jpg width=1 height=1> words") == "p words words\n");
}

TEST_CASE("html body: a file named like a stand-in is a picture when it has a caption of its own", "[extract][html]") {
  CHECK(body_of("<figure><img src=empty.jpg><figcaption>The room in May.</figcaption></figure>") ==
        "figure [figcaption] empty.jpg alt=\"\"\n  caption: The room in May.\n");
  CHECK(body_of("<div><img src=white.png><p class=caption>The hall in May.</p></div>") ==
        "figure [classed_block] white.png alt=\"\"\n  caption: The hall in May.\n");
  CHECK(body_of("<p>Words.</p><img src=empty.jpg>") == "p Words.\n");
  CHECK(body_of("<figure><img src=empty.jpg data-src=r.jpg><figcaption>The room.</figcaption></figure>") ==
        "figure [figcaption] r.jpg alt=\"\"\n  caption: The room.\n");
}

TEST_CASE("html body: of the forms of a formula one stays", "[extract][html]") {
  const std::string math = "<math><mi>E</mi></math>";
  const std::string once = body_of("<p>So " + math + " it is.</p>");
  SECTION("glyphs that are drawn beside MathML go") {
    CHECK(body_of("<p>So <span><span>" + math + "</span><span aria-hidden=true>E</span></span> it is.</p>") == once);
    CHECK(body_of("<p>So <span><nobr aria-hidden=true>E</nobr><span>" + math + "</span></span> it is.</p>") == once);
  }
  SECTION("hidden MathML is shown in place of its picture") {
    CHECK(body_of("<p>So <span><span style='display: none'>" + math +
                  "</span><img src=e.png alt=E aria-hidden=true></span> it is.</p>") == once);
  }
  SECTION("a script of MathML is read, one that was drawn with MathML is not read twice") {
    CHECK(body_of("<p>So <script type='math/mml'>" + math + "</script> it is.</p>") == once);
    CHECK(body_of("<p>So <span id=F-Frame>" + math + "</span><script type='math/tex' id=F>E</script> it is.</p>") ==
          "p {#F-Frame} " + once.substr(2));
  }
  SECTION("TeX without MathML stays as its source, in place of its preview and its glyphs") {
    CHECK(body_of("<p>So <script type='math/tex'>a < b</script> it is.</p>") == "p So a < b it is.\n");
    CHECK(body_of("<p>So <span class=MathJax_Preview>ab</span><span id=F-Frame>a&lt;b</span><script type='math/tex' "
                  "id=F>a < b</script> it is.</p>") == "p So a < b it is.\n");
    CHECK(body_of("<p>So</p><script type='math/tex; mode=display'>x</script><p>it is.</p>") == "p So\np x\np it is.\n");
  }
  SECTION("other scripts are not read, nor what ends one") {
    CHECK(body_of("<p>So <script>a < b</script> it is.</p>") == "p So it is.\n");
    CHECK(body_of("<p>So <script type='math/tex'><!-- <script> x</script> it is.</p>") ==
          "p So < !-- <script> x it is.\n");
  }
}

TEST_CASE("html body: a mark and a note that link to each other become a footnote", "[extract][html]") {
  Report report;
  const HtmlBody body = read(
      "<p>Text<sup><a href='#fn1' id=r1>1</a></sup> more.</p><section class=footnotes><hr><ol><li id=fn1><p>A note. "
      "<a href='#r1'>back</a></p></li></ol></section>",
      report);
  CHECK(dump(body.blocks) == "p Text[^fn1] more.\n");
  REQUIRE(body.notes.size() == 1);
  CHECK(body.notes[0].id == "fn1");
  CHECK(dump(body.notes[0].content) == "p A note.\n");
}
