#include "sheaf/extract/extract.hpp"

#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

Source make_source(std::string text, SourceKind kind = SourceKind::markdown) {
  return {.origin = {"notes/02-the_tides.md"},
          .kind = kind,
          .text = std::move(text),
          .path = "notes/02-the_tides.md",
          .operand = 1,
          .identity = "notes/02-the_tides.md",
          .section = "Notes"};
}

const std::string german =
    "Das Meer stieg an diesem Tag zweimal, und zweimal trugen die Leute der unteren Stadt ihre Stühle den Hügel "
    "hinauf, "
    "wie es ihre Eltern vor ihnen getan hatten und wie es ihre Kinder nach ihnen tun würden, ohne ein Wort zu sagen. ";

}  // namespace

TEST_CASE("an article without a headline is named for its file", "[extract]") {
  CHECK(extract(make_source("The sea rose.\n")).front().article.headline == "The tides");
  Source source = make_source("The sea rose.\n");
  source.path.clear();
  CHECK(extract(source).front().article.headline == "The sea rose.");
}

TEST_CASE("an article knows where it came from", "[extract]") {
  const Article article = extract(make_source("# Tides\n\nThe sea rose.\n")).front().article;
  CHECK(article.path == "notes/02-the_tides.md");
  CHECK(article.operand == 1);
  CHECK(article.section == "Notes");
  CHECK(article.identity == "notes/02-the_tides.md");
  CHECK(article.origin.file == "notes/02-the_tides.md");
}

TEST_CASE("identity is the canonical URL, and the second article of a source has a number", "[extract]") {
  CHECK(extract(make_source("---\nurl: https://example.org/t\n---\nThe sea rose.\n")).front().article.identity ==
        "https://example.org/t");
  const auto articles = extract(
      make_source("{\"title\": \"One\", \"text\": \"It rose.\"}\n{\"title\": \"Two\", \"text\": \"It fell.\"}\n",
                  SourceKind::json_lines));
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].article.identity == "notes/02-the_tides.md");
  CHECK(articles[1].article.identity == "notes/02-the_tides.md#2");
}

TEST_CASE("what the plan lays down wins", "[extract]") {
  Source source = make_source("---\ntitle: Tides\nlang: en\ndate: 2020-01-01\n---\nThe sea rose.\n");
  source.overrides = {
      .headline = "High Water", .byline = {"Ana Example"}, .date = "12 June 2021", .language = "fr", .section = "Sea"};
  const Article article = extract(source).front().article;
  CHECK(article.headline == "High Water");
  CHECK(article.byline == std::vector<std::string>{"Ana Example"});
  CHECK(article.published == std::chrono::year_month_day{std::chrono::year{2021} / std::chrono::June / 12});
  CHECK(article.language == "fr");
  CHECK(article.section == "Sea");
}

TEST_CASE("a long text is in the language that it is in, whatever its file says", "[extract][language]") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += german + "\n\n";
  CHECK(extract(make_source("---\nlang: en\n---\n" + text)).front().article.language == "de");
  CHECK(extract(make_source("---\nlang: de-AT\n---\n" + text)).front().article.language == "de-AT");
  CHECK(extract(make_source("---\nlang: en\n---\nHallo.\n")).front().article.language == "en");
}

TEST_CASE("a language that cannot be told is a finding; its direction is told from the letters",
          "[extract][language]") {
  const auto articles = extract(make_source("123\n"));
  CHECK(articles.front().article.language == "und");
  CHECK(articles.front().report.has(FindingId::language_unknown));
  CHECK(extract(make_source("---\nlang: ar\n---\nمد\n")).front().article.direction == Direction::rtl);
}

TEST_CASE("pictures beside a text take the place of their captions", "[extract][sidecar]") {
  Source source = make_source(
      "# Tides\n\nThe sea rose twice that day and it fell twice, as it does.\n\nBoats rest below "
      "the weir. (Ana Example/AP)\n\nNobody in the town keeps a record of it any more.\n",
      SourceKind::text);
  source.sidecar = {{"notes/02-the_tides/weir.jpg", "Boats rest below the weir.", "", "Two boats"},
                    {"notes/02-the_tides/gull #1.jpg", "A gull.", "Ben Example", ""}};
  const Extracted extracted = std::move(extract(source).front());
  const std::string body = dump(extracted.article.body);
  CHECK(body.find("figure [sidecar] 02-the_tides/weir.jpg alt=\"Two boats\"\n  caption: Boats rest below the weir.\n"
                  "  credit: Ana Example/AP\n") != std::string::npos);
  CHECK(
      body.find("figure [sidecar] 02-the_tides/gull %231.jpg alt=\"\"\n  caption: A gull.\n  credit: Ben Example\n") !=
      std::string::npos);
  CHECK(extracted.report.tally().images_found == 2);
  CHECK(extracted.report.tally().captions_found == 2);
  CHECK_FALSE(extracted.report.has(FindingId::caption_without_picture));
}

TEST_CASE("a caption that has no picture is named", "[extract][sidecar]") {
  const auto articles =
      extract(make_source("Tides\n\nThe sea rose twice that day and it fell twice, as it does.\n\n"
                          "Boats rest below the weir. (Ana Example/AP)\n",
                          SourceKind::text));
  CHECK(articles.front().report.has(FindingId::caption_without_picture));
}

TEST_CASE("words found are words kept, whatever the kind", "[extract]") {
  const std::string text =
      "Tides\n\nThe sea rose twice that day and it fell twice, as it does.\n\n- the chairs\n- the clock\n\n"
      "Boats rest below the weir. (Ana Example/AP)\n";
  for (const SourceKind kind : {SourceKind::text, SourceKind::markdown}) {
    const Extracted extracted = std::move(extract(make_source(text, kind)).front());
    CHECK(extracted.report.tally().words_found == extracted.report.tally().words_kept);
    CHECK(extracted.report.tally().words_kept >= 24);
  }
  const auto data =
      extract(make_source("{\"title\": \"Tides\", \"html\": \"<p>The sea rose.</p>\", \"figures\": [{\"file\": "
                          "\"a.jpg\", \"caption\": \"A boat.\"}]}",
                          SourceKind::json));
  CHECK(data.front().report.tally().words_found == 5);
  CHECK(data.front().report.tally().words_kept == 5);
}
