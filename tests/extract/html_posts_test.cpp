#include "sheaf/extract/html_posts.hpp"

#include "sheaf/extract/extract_html.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using Catch::Contains;

namespace {

std::string body(const std::string& html) {
  const std::string prose =
      "<p>The boat leaves when the water allows it, which is twice a day, and on some days of autumn not at all, and "
      "nobody on the pier has ever been heard to complain.</p>";
  Source source;
  source.text = "<title>The ferry</title><base href=\"https://example.org/ferry\"><article><h1>The ferry</h1>" + prose +
                html + prose + "</article>";
  const auto made = extract_html(source);
  REQUIRE(made.size() == 1);
  return dump(made[0].article.body);
}

}  // namespace

TEST_CASE("posts: author and day stand apart, and a link that stands for a picture goes", "[extract][posts]") {
  const std::string text = body(
      "<blockquote class=\"bird-tweet\"><p>The ducks have taken over. <a "
      "href=\"https://short.example/Qx81\">pic.bird.example/Qx81</a></p>&mdash; Ferry House (@ferryhouse) <a "
      "href=\"https://bird.example/ferryhouse/status/1\">February 13, 2024</a></blockquote>");
  CHECK_THAT(text, Contains("post\n"));
  CHECK_THAT(text, Contains("The ducks have taken over.") && !Contains("pic.bird.example"));
  CHECK_THAT(text, Contains("Ferry House (@ferryhouse)") && Contains("February 13, 2024"));
}

TEST_CASE("posts: one is known by its shape, too", "[extract][posts]") {
  const std::string words = "<blockquote><p>Ducks.</p><p>&mdash; Ferry (@ferry) <a href=\"https://b.example/1\">";
  CHECK_THAT(body(words + "May 4, 2023</a></p></blockquote>"), Contains("post\n"));
  CHECK_THAT(body(words + "her page</a></p></blockquote>"), Contains("quote\n"));
  CHECK_THAT(body("<blockquote cite=\"https://f.example/77\"><p>Nails.</p>Posted by Friends on <a "
                  "href=\"https://f.example/77\">May 4, 2023</a></blockquote>"),
             Contains("post source=https://f.example/77"));
  CHECK_THAT(body("<blockquote><p>Nails.</p><p>&mdash; Ada, ada@example.org</p></blockquote>"), Contains("quote\n"));
}

TEST_CASE("posts: what is nothing but links is no list of other articles", "[extract][posts]") {
  const std::string text = body(
      "<div class=\"wrap\"><blockquote class=\"photo-media\" data-photo-permalink=\"https://p.example/7\"><div><a "
      "href=\"https://p.example/7\"><div>View this post on Photo</div></a><p><a href=\"https://p.example/7\">A post "
      "shared by Jonas Vale (@jonasvale)</a></p></div></blockquote></div>");
  CHECK_THAT(text, Contains("post\n") && Contains("View this post") && Contains("A post shared by Jonas Vale"));
}

TEST_CASE("quotes: an empty source is none", "[extract][posts]") {
  CHECK_THAT(body("<blockquote cite=\"\"><p>The bell was heard twice.</p></blockquote>"), !Contains("source="));
}

TEST_CASE("timelines: boxes of a moment and what happened then become terms and details", "[extract][posts]") {
  const auto entry = [](const std::string& moment, const std::string& words) {
    return "<div class=\"item\"><div class=\"date\">" + moment + "</div><div><p>" + words + "</p></div></div>";
  };
  const std::string three = entry("06:10", "The first crosses.") + entry("08:30", "The school crosses.") +
                            entry("17:45", "The carpenter crosses.");
  const std::string text = body("<div class=\"timeline\">" + three + "</div>");
  CHECK_THAT(text, Contains("06:10") && Contains("The first crosses.") && Contains("17:45"));
  CHECK_THAT(text, Contains("dt "));
  CHECK_THAT(body("<div class=\"things\">" + three + "</div>"), !Contains("dt "));
  CHECK_THAT(body("<div class=\"timeline\">" + entry("Dawn", "The first crosses.") + "</div>"),
             Contains("The first crosses.") && !Contains("dt "));
}
