#include "sheaf/extract/extract_data.hpp"

#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::vector<Extracted> extract_all(std::string text, SourceKind kind = SourceKind::json_lines) {
  return extract_data({.origin = {"all.jsonl"}, .kind = kind, .text = std::move(text), .path = "all.jsonl"});
}

}  // namespace

TEST_CASE("data: each line is an article with its fields", "[extract][data]") {
  const auto articles = extract_all(
      "{\"title\": \"Tides\", \"deck\": \"Twice\", \"byline\": [\"Ana Example\"], \"date\": \"2021-06-12\", "
      "\"language\": \"en\", \"url\": \"https://example.org/t\", \"section\": \"Sea\", \"html\": \"<p>It "
      "<em>rose</em>.</p>\"}\n"
      "\n{\"headline\": \"Moons\", \"authors\": \"Ana Example and Ben Example\", \"markdown\": \"It *fell*.\"}\n"
      "{\"title\": \"Winds\", \"text\": \"It blew.\"}\n");
  REQUIRE(articles.size() == 3);
  CHECK(dump(articles[0].article.body) == "p It *rose*.\n");
  CHECK(articles[0].article.headline == "Tides");
  CHECK(articles[0].article.url == "https://example.org/t");
  CHECK(articles[0].article.section == "Sea");
  CHECK(dump(articles[1].article.body) == "p It *fell*.\n");
  CHECK(articles[1].article.byline == std::vector<std::string>{"Ana Example", "Ben Example"});
  CHECK(dump(articles[2].article.body) == "p It blew.\n");
  CHECK(articles[2].article.origin == Place{"all.jsonl", 4, 0});
}

TEST_CASE("data: a bad line is a finding with its number, and costs only itself", "[extract][data]") {
  const auto articles =
      extract_all("{\"title\": broken}\n{\"title\": \"Tides\", \"text\": \"It rose.\"}\n{\"title\": \"None\"}\n");
  REQUIRE(articles.size() == 1);
  const auto& findings = articles.front().report.findings();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].id == FindingId::article_malformed);
  CHECK(findings[0].place.line == 1);
  CHECK(findings[1].id == FindingId::article_without_text);
  CHECK(findings[1].place.line == 3);
  CHECK(findings[1].detail == "None");
}

TEST_CASE("data: a document is a list, an object with articles, or one article", "[extract][data]") {
  const std::string record = "{\"title\": \"Tides\", \"content\": \"<p>It rose.</p>\"}";
  for (const std::string& text : {"[" + record + "]", "{\"title\": \"All\", \"articles\": [" + record + "]}", record}) {
    CAPTURE(text);
    const auto articles = extract_all(text, SourceKind::json);
    REQUIRE(articles.size() == 1);
    CHECK(articles.front().article.headline == "Tides");
    CHECK(dump(articles.front().article.body) == "p It rose.\n");
  }
}

TEST_CASE("data: figures stand in the body, or are added to it", "[extract][data]") {
  const auto articles = extract_all(
      "{\"title\": \"Tides\", \"html\": \"<p>It rose.</p><img src='a.jpg'><p>It fell.</p>\", \"figures\": "
      "[{\"file\": \"a.jpg\", \"caption\": \"A.\", \"alt\": \"a\"}, {\"file\": \"b.jpg\", \"credit\": \"Ana "
      "Example\"}]}\n"
      "{\"title\": \"Moons\", \"text\": \"It rose.\", \"image\": \"moon.jpg\"}\n");
  REQUIRE(articles.size() == 2);
  CHECK(dump(articles[0].article.body) ==
        "p It rose.\nfigure [structured_data] a.jpg alt=\"a\"\n  caption: A.\np It fell.\n"
        "figure [structured_data] b.jpg alt=\"\"\n  credit: Ana Example\n");
  CHECK(dump(articles[1].article.body) == "figure [structured_data] moon.jpg alt=\"\"\np It rose.\n");
}

TEST_CASE("data: a file without any article is refused with what to write", "[extract][data]") {
  CHECK_THROWS_WITH(extract_all("[1, 2]", SourceKind::json), Catch::Contains("no record could be used"));
  CHECK_THROWS_WITH(extract_all("[]", SourceKind::json), Catch::Contains("the file holds no article"));
}
