#include <string>

#include "sheaf/extract/extract_html.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

const std::string prose =
    "<p>The boat leaves when the water allows it, which is twice a day, and on some days of autumn not at all, and "
    "nobody on the pier has ever been heard to complain.</p><p>The captain, who has been the captain for thirty-one "
    "years, keeps a book of those who came too late, with the day, the weather and the reason that they gave.</p>";

/// The first figure of a page whose data name boat.jpg: "address|alternative text|caption", or "none".
std::string first_figure(const std::string& body) {
  Source source;
  source.text =
      "<title>The ferry at Low Sand</title><meta property='og:image' "
      "content='https://cdn.example/big/boat-at-pier.jpg'>"
      "<nav><a href=/>Home</a></nav>" +
      body;
  const Article article = extract_html(source).front().article;
  for (const Block& block : article.body)
    if (const auto* figure = std::get_if<Figure>(&block.node)) {
      const FigureImage& image = figure->images.front();
      return image.image.candidates.front() + "|" + image.alternative_text + "|" + plain_text(figure->caption);
    }
  return "none";
}

}  // namespace

TEST_CASE("a background is a picture where its element, a figure or the page's data say so",
          "[extract][html][figures]") {
  const std::string head = "<article><h1>The ferry at Low Sand</h1>";
  const std::string tail = prose + prose + "</article>";
  CHECK(first_figure(head + "<div role=img aria-label='Boat at the pier' style='background:url(a.jpg)'></div>" +
                     tail) == "a.jpg|Boat at the pier|");
  CHECK(first_figure(head + prose +
                     "<figure><div style=\"background-image:url('a.jpg')\"></div><figcaption>The boat</figcaption>"
                     "</figure>" +
                     tail) == "a.jpg||The boat");
  CHECK(first_figure(head + "<div style='background:url(x_files/boat-at-pier.jpg)'></div>" + tail) ==
        "x_files/boat-at-pier.jpg||");
  SECTION("and otherwise an ornament") {
    CHECK(first_figure(head + "<div style='background:url(waves.jpg)'></div>" + tail) == "none");
    CHECK(first_figure(head +
                       "<div style='background:linear-gradient(red, blue)' role=img aria-label='Red to blue'>"
                       "</div>" +
                       tail) == "none");
    CHECK(first_figure(head + "<div style='background:url(boat-at-pier.jpg)'><p>Words on it.</p></div>" + tail) ==
          "none");
  }
}

TEST_CASE("the picture behind the headline opens the article", "[extract][html][lead]") {
  const auto behind = [](const std::string& style, const std::string& text) {
    return first_figure("<div style='" + style + "'><div><h1>The ferry at Low Sand</h1></div></div><article>" + text +
                        prose + "</article>");
  };
  const std::string named = "background-image:linear-gradient(#0008,#0008),url(boat-at-pier.jpg)";
  CHECK(behind(named, prose) == "boat-at-pier.jpg||");
  CHECK(behind("background-image:url(waves.jpg)", prose) == "none");
  CHECK(first_figure("<div style='" + named +
                     "'><h1>The ferry at Low Sand</h1><p class='photo-caption'>The boat at dawn. Photo: Ada Quill</p>"
                     "</div><article>" +
                     prose + prose + "</article>") == "boat-at-pier.jpg||The boat at dawn.");
  // It stands in the text, with its words.
  CHECK(behind(named, prose + "<figure><img src=boat-at-pier.jpg><figcaption>The boat</figcaption></figure>") ==
        "boat-at-pier.jpg||The boat");
}

TEST_CASE("the words in front of a picture are counted once", "[extract][html][lead]") {
  Source source;
  source.text =
      "<title>The ferry at Low Sand</title><meta property='og:image' content='/boat-at-pier.jpg'>"
      "<nav><a href=/>Home</a></nav><div style='background:url(boat-at-pier.jpg)'><h1>The ferry at Low Sand"
      "</h1></div><article>" +
      prose + "</article>";
  const Extracted made = extract_html(source).front();
  CHECK(std::holds_alternative<Figure>(made.article.body.front().node));
  CHECK(made.report.tally().words_found == 64);  // of the text alone
}
