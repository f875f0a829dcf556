#include "sheaf/extract/front_matter.hpp"

#include "sheaf/extract/article_fields.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("front matter of YAML and TOML fills the fields of an article", "[extract][markdown]") {
  Report report;
  const auto read = [&](const std::string& text) {
    const FrontMatter front = read_front_matter(text, {"tides.md"}, report);
    CHECK(text.substr(front.length) == "Text\n");
    Article article;
    read_fields(front.table, article);
    return article;
  };
  const std::string yaml =
      "---\ntitle: Tides\nsubtitle: Twice a day\nauthors: [Ana Example, Ben Example]\ndate: 2021-06-12\nlang: en_gb\n"
      "url: https://example.org/tides\nsection: Sea\ntags: [water, moon]\n---\nText\n";
  const std::string toml =
      "+++\ntitle = \"Tides\"\ndescription = \"Twice a day\"\nauthor = \"Ana Example and Ben Example\"\n"
      "date = 2021-06-12\nlanguage = \"en-GB\"\ncanonical = \"https://example.org/tides\"\ncategories = [\"Sea\"]\n"
      "tags = \"water, moon\"\n+++\nText\n";
  for (const std::string& text : {yaml, toml}) {
    CAPTURE(text);
    const Article article = read(text);
    CHECK(article.headline == "Tides");
    CHECK(article.deck == "Twice a day");
    CHECK(article.byline == std::vector<std::string>{"Ana Example", "Ben Example"});
    CHECK(article.published == std::chrono::year_month_day{std::chrono::year{2021} / std::chrono::June / 12});
    CHECK(article.language == "en-GB");
    CHECK(article.url == "https://example.org/tides");
    CHECK(article.section == "Sea");
    CHECK(article.tags == std::vector<std::string>{"water", "moon"});
  }
  CHECK(report.findings().empty());
}

TEST_CASE("malformed front matter is a finding with its line, and stays in the text", "[extract][markdown]") {
  Report report;
  CHECK(read_front_matter("---\ntitle: Tides\nauthor: [Ana\n---\nText\n", {"tides.md"}, report).length == 0);
  REQUIRE(report.findings().size() == 1);
  CHECK(report.findings().front().id == FindingId::front_matter_malformed);
  CHECK(report.findings().front().place.file == "tides.md");
  CHECK(report.findings().front().place.line >= 3);
}

TEST_CASE("front matter without an end is a finding; a rule across the page is none", "[extract][markdown]") {
  Report report;
  CHECK(read_front_matter("---\ntitle: Tides\n\nText\n", {"tides.md"}, report).length == 0);
  CHECK(report.findings().size() == 1);
  CHECK(read_front_matter("---\n\nText goes on.\n\n---\n\nMore\n", {"tides.md"}, report).length == 0);
  CHECK(report.findings().size() == 1);
}

TEST_CASE("a relative address in front matter is a path of a site, and not the article's URL", "[extract][markdown]") {
  Article article;
  Report report;
  read_fields(read_front_matter("---\nurl: /tides/\nsource: https://example.org/t\n---\n", {}, report).table, article);
  CHECK(article.url == "https://example.org/t");
}
