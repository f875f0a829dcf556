#include "sheaf/adapt/xml.hpp"

#include "support/catch.hpp"

using sheaf::XmlWriter;

TEST_CASE("xml: elements close by scope, and text is escaped", "[adapt][xml]") {
  XmlWriter writer(XmlWriter::Start::bare);
  {
    const auto outer = writer.element("p", {{"class", "a \"b\" <c> & 'd'"}});
    writer.text("1 < 2 && 3 > 2");
    writer.leaf("em", "so");
  }
  CHECK(writer.take() ==
        "<p class=\"a &quot;b&quot; &lt;c&gt; &amp; &apos;d&apos;\">1 &lt; 2 &amp;&amp; 3 &gt; 2<em>so</em></p>");
}

TEST_CASE("xml: XHTML starts with its declaration, and only void elements close themselves", "[adapt][xml]") {
  XmlWriter writer(XmlWriter::Start::xhtml);
  {
    const auto body = writer.element("body");
    writer.empty("span", {{"id", "fig-1"}});
    writer.empty("br");
    writer.leaf("title", "");
  }
  CHECK(writer.take() ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html>"
        "<body><span id=\"fig-1\"></span><br/><title></title></body>");
}

TEST_CASE("xml: a package document may close any empty element", "[adapt][xml]") {
  XmlWriter writer(XmlWriter::Start::xml);
  writer.empty("item", {{"id", "a"}, {"href", "b"}});
  CHECK(writer.take() == "<?xml version=\"1.0\" encoding=\"utf-8\"?><item id=\"a\" href=\"b\"/>");
}

TEST_CASE("xml: control characters and broken UTF-8 never get out", "[adapt][xml]") {
  XmlWriter writer(XmlWriter::Start::bare);
  {
    const auto p = writer.element("p", {{"title", std::string_view("a\0b\x01", 4)}});
    writer.text("x\x1F\xFFy\xED\xA0\x80z\xEF\xBF\xBF.");
    writer.text("wide: é\xC2\xA0中");
  }
  const std::string text = writer.take();
  CHECK_THAT(text, Catch::StartsWith("<p title=\"ab\">x\xEF\xBF\xBDy"));
  CHECK_THAT(text, Catch::EndsWith(".wide: é\xC2\xA0中</p>"));
  CHECK(text.find('\x1F') == std::string::npos);
  CHECK(text.find("\xEF\xBF\xBF") == std::string::npos);
}
