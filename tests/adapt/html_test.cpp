#include "sheaf/adapt/html.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sheaf/base/limits.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::string repeat(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

int depth_of(const HtmlTree& tree) {
  int deepest = 0;
  std::vector<int> depths(tree.size(), 1);
  for (HtmlId node = 1; node < tree.size(); ++node) {
    depths[node] = depths[tree[node].parent] + 1;
    deepest = std::max(deepest, depths[node]);
  }
  return deepest;
}

std::string text_of(const HtmlTree& tree) {
  std::string text;
  for (HtmlId node = 0; node < tree.size(); ++node)
    if (tree.is_text(node)) text += tree[node].text;
  return text;
}

}  // namespace

TEST_CASE("html: whatever is nested too deep loses its elements and keeps its words", "[adapt][html]") {
  for (const char* piece :
       {"<div>", "<b>", "<b id=1><p>", "<ul><li>", "<table><tr><td>", "<a href=x><p>", "<svg><g>", "<math><mrow>",
        "<foo/>", "<dl><dd>", "<font size=1><div>", "<table><b>", "<select><option>"}) {
    INFO(piece);
    const std::string html = repeat(piece, 100'000) + "end";
    const HtmlTree tree = parse_html(html);
    CHECK(depth_of(tree) <= limits::html_depth + 1);
    CHECK(tree.size() < 1'000'000);
    CHECK(text_of(tree).find("end") != std::string::npos);
  }
}

TEST_CASE("html: attributes are capped", "[adapt][html]") {
  std::string html = "<p ";
  for (int i = 0; i < 100'000; ++i) html += "a" + std::to_string(i) + "=1 ";
  html += ">x";
  const HtmlTree tree = parse_html(html);
  CHECK(tree.capped());
  for (HtmlId node = 0; node < tree.size(); ++node) CHECK(tree.attributes(node).size() <= 256);
}

TEST_CASE("html: a large data: address is not copied", "[adapt][html]") {
  const std::string html = "<img src='data:image/png;base64," + std::string(1 << 20, 'A') + "' alt=x>";
  const HtmlTree tree = parse_html(html);
  bool found = false;
  for (HtmlId node = 0; node < tree.size(); ++node) {
    if (tree.tag(node) != HtmlTag::img) continue;
    const std::string_view src = tree.attribute(node, "src");
    CHECK(src.size() > 1'000'000);
    found = src.data() >= html.data() && src.data() < html.data() + html.size();
  }
  CHECK(found);
}

TEST_CASE("html: what stands in comments, scripts and raw text never becomes an element", "[adapt][html]") {
  const HtmlTree tree = parse_html(
      "<!-- <p>no --><script>'<b>no</b>'</script><style><i></i></style><textarea><u>no</u></textarea>"
      "<svg><title><em>no</em></title></svg>a<<!-- -->b>c<p>yes");
  int paragraphs = 0;
  for (HtmlId node = 0; node < tree.size(); ++node) {
    CHECK(tree.tag(node) != HtmlTag::b);
    CHECK(tree.tag(node) != HtmlTag::u);
    CHECK(tree.tag(node) != HtmlTag::em);
    paragraphs += tree.tag(node) == HtmlTag::p ? 1 : 0;
  }
  CHECK(paragraphs == 1);
  CHECK(text_of(tree).find("a<b>c") != std::string::npos);
}

TEST_CASE("html: an unfinished reference at the very end is read within bounds", "[adapt][html]") {
  CHECK(text_of(parse_html("<p>x&sect")).starts_with("x"));
  CHECK(text_of(parse_html("")).empty());
  CHECK(text_of(parse_html("<p attr='x")).empty());
}

TEST_CASE("html: places are those of the source, comments and scripts counted", "[adapt][html]") {
  const HtmlTree tree = parse_html("<!--\n\n-->\n<script>\n\n</script>\n<p\n id=x>y");
  for (HtmlId node = 0; node < tree.size(); ++node)
    if (tree.tag(node) == HtmlTag::p) CHECK(tree[node].line == 7);
}

TEST_CASE("html: long prose comes back as it was, with its references and signs", "[adapt][html]") {
  std::string prose;
  for (int i = 0; i < 40; ++i) prose += "the tide rose twice that day, and fell; ";
  const std::string shown = prose + "fish & chips \u2013 " + prose + "\n\t" + prose + "AT&T";
  const std::string written = prose + "fish &amp; chips \u2013 " + prose + "\n\t" + prose + "AT&amp;T";
  const HtmlTree tree = parse_html("<p>" + written + "<b>" + written + "</b></p><pre>\n" + written + "</pre>");
  std::vector<std::string_view> texts;
  for (HtmlId node = 0; node < tree.size(); ++node)
    if (tree.is_text(node)) texts.push_back(tree[node].text);
  CHECK(texts == std::vector<std::string_view>{shown, shown, shown});
}

TEST_CASE("html: places behind long prose are those behind text of any other kind", "[adapt][html]") {
  const auto places_behind = [](const std::string& letter) {
    const std::string prose = repeat(letter, 203);
    const HtmlTree tree = parse_html("<p>" + prose + "<b>" + prose + "\t" + prose + "</b><u>\n  <i>y</i></u></p>");
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (HtmlId node = 0; node < tree.size(); ++node) places.emplace_back(tree[node].line, tree[node].column);
    return places;
  };
  CHECK(places_behind("x") == places_behind("\u00E9"));  // which the parser sees letter by letter
}

TEST_CASE("html: a page that knows how prose is put aside cannot multiply it", "[adapt][html]") {
  const std::string prose(1000, 'x');
  const std::string forged = "\uE000000000\uE000";
  std::string page = "<p>" + forged + "</p><p>" + prose + "</p>";
  for (int i = 0; i < 100; ++i) page += "<p>" + forged + "</p>";
  CHECK(text_of(parse_html(page)).size() <= page.size());
  CHECK(text_of(parse_html("<p>\uE000\uE000 y \uE00099")).find(" y ") != std::string::npos);
}
