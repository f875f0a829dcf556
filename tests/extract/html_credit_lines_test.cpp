#include <string>
#include <vector>

#include "sheaf/extract/extract_html.hpp"
#include "sheaf/extract/html_caption_words.hpp"
#include "sheaf/model/article.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

const std::string prose =
    "<p>The boat leaves when the water allows it, which is twice a day, and on some days of autumn not at all, and "
    "nobody on the pier has ever been heard to complain.</p><p>The captain, who has been the captain for thirty-one "
    "years, keeps a book of those who came too late, with the day, the weather and the reason that they gave.</p>";

/// Caption and credit of each figure of an article, with a stroke between.
std::vector<std::string> words_of_figures(const std::string& body) {
  Source source;
  source.text = "<html lang=en><title>The ferry at Low Sand</title><body><h1>The ferry at Low Sand</h1>" + body;
  const Article article = extract_html(source).front().article;
  std::vector<std::string> words;
  for (const Block& block : article.body)
    if (const auto* figure = std::get_if<Figure>(&block.node))
      words.push_back(plain_text(figure->caption) + "|" + plain_text(figure->credit));
  return words;
}

}  // namespace

TEST_CASE("html: a line below a picture that says who drew it is its credit", "[extract][html]") {
  for (const std::string line :
       {"(Artist: Ana Example)", "Illustrator: Ana Example", "Art by Ana Example", "Künstlerin: Ana Example",
        "Zeichnung: Ana Example", "Dessin : Ana Example", "Dibujo: Ana Example", "Художник: Анна Примерова",
        "插画：王某", "イラスト：山田花子", "그림: 김아무개"}) {
    INFO(line);
    CHECK(words_of_figures(prose + "<img src=a.jpg><p>" + line + "</p>" + prose) ==
          std::vector<std::string>{"|" + line});
  }
  CHECK(words_of_figures(prose + "<img src=a.jpg><p>Art: it was never taught at our school.</p>" + prose) ==
        std::vector<std::string>{"|"});
}

TEST_CASE("html: a credit that is a link is one where few pictures have such a line", "[extract][html]") {
  const auto page = [](int pictures) {
    std::string body = prose;
    for (int number = 1; number <= pictures; ++number)
      body += "<figure><img src=boat" + std::to_string(number) + ".jpg></figure><p>(<a href=https://one.example/" +
              std::to_string(number) + ">Artist: 3waters</a>)</p>" + prose;
    return words_of_figures(body);
  };
  CHECK(page(6) == std::vector<std::string>(6, "|(Artist: 3waters)"));
  CHECK(page(9) == std::vector<std::string>(9, "|"));
}

TEST_CASE("html: a picture and its credit stand for no other article", "[extract][html]") {
  CHECK(words_of_figures("<div class=gallery-teaser><div><a href=/gallery/7><img src=boat.jpg></a></div>"
                         "<span class=teaser-caption>Ana Example, ASSOCIATED PRESS</span></div>" +
                         prose) == std::vector<std::string>{"|Ana Example, ASSOCIATED PRESS"});
  CHECK(words_of_figures("<div class=gallery-teaser><a href=/other><img src=boat.jpg></a>"
                         "<a href=/other>The lighthouse that moved</a></div>" +
                         prose)
            .empty());
}

TEST_CASE("html: pictures that wait behind the same stand-in are not the same", "[extract][html]") {
  const auto waiting = [](const std::string& picture) {
    return "<img src=placeholder-grey.png data-lazy-src=" + picture + " alt=''>";
  };
  CHECK(words_of_figures("<figure>" + waiting("harbour-dawn.jpg") +
                         "<figcaption>Image via Example Images</figcaption></figure><div class=content>" + prose +
                         "<p>" + waiting("harbour-noon.jpg") + "</p>" + prose + "</div>") ==
        std::vector<std::string>{"|Image via Example Images", "|"});
}

TEST_CASE("html: two lines say the same when few of their words differ", "[extract][html]") {
  CHECK(say_the_same("Ana Example tars the ferry on the slip", "Ana Example tars the old ferry, on the slip."));
  CHECK(say_the_same("夜明けの堰を渡る小さな舟", "夜明けの堰を渡る小舟"));
  CHECK_FALSE(say_the_same("Ana Example at home", "Ana Example and the long story of the ferry at Low Sand"));
  CHECK_FALSE(say_the_same("The ferry", "The ferry"));
}

TEST_CASE("html: in a caption a credit is told without a stop, by brackets and by many sources", "[extract][html]") {
  const auto figure = [](const std::string& words) {
    return words_of_figures(prose + "<figure><img src=a.jpg><figcaption>" + words + "</figcaption></figure>" + prose);
  };
  using Words = std::vector<std::string>;
  CHECK(figure("The pilot Ben Example on the mole  Photo : Radio Estuary/Ana Example") ==
        Words{"The pilot Ben Example on the mole|Photo : Radio Estuary/Ana Example"});
  CHECK(figure("A still from a film about the flood. (<a href=https://b.example/>Ana Example</a>)") ==
        Words{"A still from a film about the flood.|(Ana Example)"});
  const std::string sources =
      "© Ana Example / Harbour Magazine, after Example, B. et al.: Deeply altered depth of the bar in the estuary of "
      "Low Sand. Current Harbours 31, 2021; photos: C. Example (bar); D. Example (quay); edited by the magazine";
  CHECK(figure("<div class=image-copyright>" + sources + "</div><div class=image-text>Depth lost by the year</div>") ==
        Words{"Depth lost by the year|" + sources});
}

TEST_CASE("html: the first line of the text below a picture is its caption when it can be nothing else",
          "[extract][html]") {
  Source source;
  source.text =
      "<html lang=en><title>The ferry at Low Sand</title><body><div><h1>The ferry at Low Sand</h1></div><div><img "
      "src=a.jpg></div><div><div class=text><p>(The pier, as Ana Example saw it at dawn)</p>" +
      prose + prose + "</div></div>";
  const Article article = extract_html(source).front().article;
  CHECK(article.deck.empty());
  REQUIRE(!article.body.empty());
  const auto* figure = std::get_if<Figure>(&article.body.front().node);
  REQUIRE(figure != nullptr);
  CHECK(plain_text(figure->caption) == "(The pier, as Ana Example saw it at dawn)");
}

TEST_CASE("html: a picture with its caption stays, whatever its box is called", "[extract][html]") {
  const std::string card = "<div class=photo-card><img src=a.jpg><div class=photo-caption>The boat at noon</div></div>";
  CHECK(words_of_figures(prose + card + prose) == std::vector<std::string>{"The boat at noon|"});
  const std::string shared =
      "<div class='media-wrap share-cta'><figure><img src=a.jpg><figcaption>Getty Images</figcaption></figure>"
      "<div class=share-icons><a href=#>Share</a></div></div>";
  CHECK(words_of_figures(shared + prose + prose) == std::vector<std::string>{"|Getty Images"});
}
