#include <string>

#include "sheaf/extract/extract_html.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

const std::string prose =
    "<p>The boat leaves when the water allows it, which is twice a day, and on some days of autumn not at all, and "
    "nobody on the pier has ever been heard to complain.</p><p>The captain, who has been the captain for thirty-one "
    "years, keeps a book of those who came too late, with the day, the weather and the reason that they gave.</p>"
    "<p>On the other bank stands a house with a bell, and whoever rings it after dark pays twice, which nobody has "
    "done "
    "since the winter of the long ice, when the doctor was on the wrong side.</p>";

/// An article in a page whose classes are names that a program has given.
Article read(const std::string& below_headline, const std::string& before_text = {}, const std::string& text = prose) {
  Source source;
  source.text =
      "<html lang=en><title>The ferry at Low Sand</title><body><div class=a1><a href=/>Home</a><nav><a href=/n>"
      "News</a></nav></div><main><div class=b2><h1>The ferry at Low Sand</h1></div>" +
      below_headline + before_text + "<div class=c3>" + text + "</div></main></body></html>";
  return extract_html(source).front().article;
}

/// Caption and credit of the first figure, with a stroke between.
std::string words_of(const Article& article) {
  for (const Block& block : article.body) {
    const auto* figure = std::get_if<Figure>(&block.node);
    if (figure != nullptr) return plain_text(figure->caption) + "|" + plain_text(figure->credit);
  }
  return "no figure";
}

std::string figure_in_text(const std::string& figure) {
  return words_of(read("", "", prose + figure + prose));
}

}  // namespace

TEST_CASE("what a caption says to listeners alone is not printed", "[extract][html][figures]") {
  CHECK(figure_in_text("<figure><img src=a.jpg><span class='x'><span class='visually-hidden'>Image source, </span>Ana "
                       "Example</span><figcaption><span class='visually-hidden'>Image caption, </span>The bell by the "
                       "house</figcaption></figure>") == "The bell by the house|Image source, Ana Example");
  // What is said nowhere else is kept.
  CHECK(figure_in_text("<figure><img src=a.jpg><figcaption><span class='sr-only'>The bell by the house</span>"
                       "</figcaption></figure>") == "The bell by the house|");
}

TEST_CASE("a picture and a line in a frame of their own belong together", "[extract][html][figures]") {
  CHECK(figure_in_text(
            "<div class=d4><img src=a.jpg><div class=e5>The ferry leaves the north bank at dawn.</div></div>") ==
        "The ferry leaves the north bank at dawn.|");
  SECTION("but not in a card that leads elsewhere, nor below a portrait, nor with a heading") {
    CHECK(figure_in_text("<div class=d4><img src=a.jpg><div class=e5><a href=/x>The ferry leaves the north bank</a> at "
                         "dawn.</div></div>") != "The ferry leaves the north bank at dawn.|");
    CHECK(figure_in_text("<div class=d4><img src=a.jpg width=90><div class=e5>Ana Example has written about boats."
                         "</div></div>") != "Ana Example has written about boats.|");
    CHECK(figure_in_text("<div class=d4><img src=a.jpg><div class=e5><b>The north bank at dawn</b></div></div>") !=
          "The north bank at dawn|");
  }
}

TEST_CASE("the label of a credit is a part of it, once and with a blank", "[extract][html][figures]") {
  const auto figure = [](const std::string& words) {
    return figure_in_text("<figure><img src=a.jpg><figcaption>" + words + "</figcaption></figure>");
  };
  CHECK(figure("<span>Image copyright</span> <span class='copyright'>Getty Images</span>") ==
        "|Image copyright Getty Images");
  CHECK(figure("<div>Who rings the bell?</div><dl><dt>Фото</dt><dd class='credit'>@ada</dd></dl>") ==
        "Who rings the bell?|Фото @ada");
  CHECK(figure("<span>The bell.</span> <span class='credit'><span>Credit</span><span><span>Credit</span>Ada Quill/AP"
               "</span></span>") == "The bell.|Credit Ada Quill/AP");
  CHECK(figure("<span>The bell in the photo</span> <span class='credit'>Ada Quill</span>") ==
        "The bell in the photo|Ada Quill");
}

TEST_CASE("the name of a file that a program prints in a figure is no caption", "[extract][html][figures]") {
  const std::string file = "boat-at-pier-1160x768.jpg";
  CHECK(figure_in_text("<figure><img src=a.jpg><h2 class=element-invisible>" + file + "</h2></figure>") == "|");
  // Whoever calls it the caption means it.
  CHECK(figure_in_text("<figure><img src=a.jpg><figcaption>" + file + "</figcaption></figure>") == file + "|");
}

TEST_CASE("of blocks that stand below pictures and nowhere else some are no captions", "[extract][html][figures]") {
  const auto below = [](const std::string& one, const std::string& two) {
    const auto cell = [](const std::string& name, const std::string& words) {
      return "<div class=p4><img src=" + name + " width=800></div><div class=w7>" + words + "</div>";
    };
    return figure_in_text(cell("a.jpg", one) + prose + cell("b.jpg", two));
  };
  CHECK(below("The boat at noon", "The pier in the rain") == "The boat at noon|");
  CHECK(below("4.6 overall rating", "4.1 overall rating") == "|");
  CHECK(below("English", "Français") == "|");
  CHECK(below("Harbour", "The pier in the rain") == "Harbour|");
  CHECK(below("<h3>Captain</h3><p>Ada Quill of the ferry</p>", "<h3>Mate</h3><p>Bo Reed of the ferry</p>") == "|");
  CHECK(below("Ada Quill <p><span>May 3, 2024</span> <span>updated later</span></p>", "The pier in the rain") == "|");
  CHECK(
      figure_in_text("<div><img src=a.jpg></div><div><blockquote><p><em>We shall never run before breakfast, and never "
                     "in fog.</em></p></blockquote></div>") == "|");
}

TEST_CASE("a credit right below a picture does not keep its caption away", "[extract][html][figures]") {
  CHECK(figure_in_text("<div class=media><img src=a.jpg><div class=x__copyright>© Ana Example</div>"
                       "<div class=x__words>The ferry leaves the north bank at dawn.</div></div>") ==
        "The ferry leaves the north bank at dawn.|© Ana Example");
  CHECK(figure_in_text("<img src=a.jpg><div class=credit>© Ana Example</div>") == "|© Ana Example");
  CHECK(figure_in_text("<div class=media><img src=a.jpg><div class=media-meta>© Ana Example</div></div>") ==
        "|© Ana Example");
}

TEST_CASE("the last part of a caption that holds a name and an agency is its credit", "[extract][html][figures]") {
  const auto caption = [](const std::string& last) {
    return figure_in_text(
        "<figure><img src=a.jpg><figcaption><span>The ferry leaves the north bank.</span>"
        "<span class=f6>" +
        last + "</span></figcaption></figure>");
  };
  CHECK(caption("Ana Example (EFE)") == "The ferry leaves the north bank.|Ana Example (EFE)");
  CHECK(caption("Credit...Ana Example for The Sand Times") ==
        "The ferry leaves the north bank.|Credit...Ana Example for The Sand Times");
  CHECK(caption("It is late (again)").ends_with("|"));
  const std::string slanted =
      "<figure><img src=a.jpg><figcaption>The ferry leaves the north bank. <em>Ana Example</em></figcaption></figure>";
  CHECK(figure_in_text(slanted) == "The ferry leaves the north bank.|Ana Example");
  CHECK(figure_in_text("<figure><img src=a.jpg><figcaption>渡船驶离北岸。新华社记者 李某 摄</figcaption></figure>") ==
        "渡船驶离北岸。|新华社记者 李某 摄");
}

TEST_CASE("a picture of unknown size in a figure by the headline opens the article", "[extract][html][lead]") {
  const std::string name = "boat.jpg";
  const auto opens = [&](const std::string& above) {
    const Article article = read(above);
    const auto* figure = std::get_if<Figure>(&article.body.front().node);
    return figure != nullptr && figure->images.front().image.candidates.front() == name;
  };
  CHECK(opens("<figure class=g7><img src=boat.jpg></figure>"));
  CHECK_FALSE(opens("<figure class=g7><a href=/fog><img src=boat.jpg></a></figure>"));
  CHECK_FALSE(opens("<figure class=g7><img src=boat.jpg width=120></figure>"));
  CHECK_FALSE(opens("<div class=g7><img src=boat.jpg></div>"));
}

TEST_CASE("a line between headline and text that nothing names is the deck", "[extract][html][head]") {
  const std::string deck = "A season on the water, told in numbers";
  CHECK(read("<div class=h8><p>" + deck + "</p></div>").deck == deck);
  CHECK(read("<div class=h8><h2>" + deck + "</h2></div>", "<div><p>By Ana Example</p></div>").deck == deck);
  for (const char* other :
       {"<p>By Ana Example and a friend of hers</p>", "<p>Published on June 12, 2021 in the morning</p>",
        "<p><a href=/x>A season on the water, told in numbers</a></p>", "<p>Four minutes to read</p>",
        "<figure><img src=a.jpg width=600><figcaption><p>A season on the water in numbers</p></figcaption></figure>",
        "<aside><p>A season on the water, told in numbers</p></aside>"}) {
    INFO(other);
    CHECK(read(std::string("<div class=h8>") + other + "</div>").deck.empty());
  }
}

TEST_CASE("behind a linked author and a comma stands where it was written", "[extract][html][byline]") {
  using People = std::vector<std::string>;
  CHECK(read("<div class=byline>By <a href=/authors/ana>Ana Example</a>, Low Sand</div>").byline ==
        People{"Ana Example"});
  CHECK(read("<div class=byline>By <a href=/authors/ana>Ana Example</a>, Peter Sample</div>").byline ==
        People{"Ana Example", "Peter Sample"});
  CHECK(read("<div class=byline>By <a href=/authors/ana>Ana Example</a>, <a href=/authors/bo>Bo Sample</a></div>")
            .byline == People{"Ana Example", "Bo Sample"});
}

TEST_CASE("a heading below which there are nothing but notes goes with them", "[extract][html][notes]") {
  const std::string mark = "<p>It is old.<sup id=r1><a href=#n1>1</a></sup> " + prose.substr(3);
  const std::string notes =
      "<h2>References</h2><ol class=references><li id=n1>Ana, <i>Ferries</i>. <a href=#r1>^</a></li></ol>";
  const Article article = read("", "", mark + notes);
  REQUIRE(article.notes.size() == 1);
  CHECK(dump(article).find("References") == std::string::npos);
  CHECK(
      dump(read("", "", mark + notes + "<p>And more text below them, which is why the heading stays where it is.</p>"))
          .find("References") != std::string::npos);
}

TEST_CASE("ways to other pages above the headline of a page without a frame are dropped", "[extract][html]") {
  Source source;
  source.text =
      "<html><title>The ferry at Low Sand</title><body><div><a href=/>Home</a> <a href=/n>News</a></div>"
      "<div>A fable</div><h1>The ferry at Low Sand</h1>" +
      prose + "</body></html>";
  const std::string words = dump(extract_html(source).front().article);
  CHECK(words.find("News") == std::string::npos);
  CHECK(words.find("A fable") != std::string::npos);
}

TEST_CASE("a card among paragraphs without any link is a box of the text", "[extract][html]") {
  const auto holds = [](const std::string& card) {
    return dump(read("", "", prose + card + prose)).find("Dogs cross free") != std::string::npos;
  };
  CHECK(holds("<div class='card callout-card'><div>Dogs cross free.</div></div>"));
  CHECK_FALSE(holds("<div class='card'><a href=/dogs>Dogs cross free.</a></div>"));
}

TEST_CASE("the headline of an old page is a line in bold type", "[extract][html][head]") {
  Source source;
  source.text =
      "<html><title>The ferry at Low Sand</title><body><table><tr><td><font size=1><a href=a.html>Home</a><br>"
      "<a href=b.html>Archive</a></font></td><td><font size=5><b>The ferry at Low Sand</b></font><br>"
      "<font size=2>by Ana Example, March 9, 2024</font>" +
      prose + "</td></tr></table></body></html>";
  const Article article = extract_html(source).front().article;
  CHECK(article.byline == std::vector<std::string>{"Ana Example"});
  CHECK(article.published.has_value());
  const std::string words = dump(article);
  CHECK(words.find("Archive") == std::string::npos);
  CHECK(words.find("The ferry at Low Sand") == words.rfind("The ferry at Low Sand"));
}
