#include "sheaf/extract/extract_text.hpp"

#include "pasted_text.hpp"
#include "sheaf/extract/text_captions.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("pasted text: headline, deck, byline and date are told from the body", "[extract][text]") {
  const Extracted extracted = extract_one(
      "top of page\n\nSkip to content\n\nNews\n\nThe Town That Carries Its Chairs\n\n"
      "Twice a day the sea comes in, and twice a day the town moves up\n\n"
      "By Ana Example and Ben Example, Staff Writers\n\nPublished June 12, 2021 at 10:30 a.m.\n\n"
      "Share\n\nFacebook\n\n" +
      prose_one + "\n\nAdvertisement\n\n" + prose_two + "\n\nbottom of page\n");
  CHECK(dump(extracted.article.body) == "p " + prose_one + "\np " + prose_two + "\n");
  CHECK(extracted.article.headline == "The Town That Carries Its Chairs");
  CHECK(extracted.article.deck == "Twice a day the sea comes in, and twice a day the town moves up");
  CHECK(extracted.article.byline == std::vector<std::string>{"Ana Example", "Ben Example"});
  CHECK(extracted.article.published == std::chrono::year_month_day{std::chrono::year{2021} / std::chrono::June / 12});

  SECTION("every dropped line is named, with its place") {
    CHECK(extracted.report.tally().furniture_blocks == 7);
    REQUIRE(extracted.report.has(FindingId::furniture_dropped));
    CHECK(extracted.report.findings().front().place == Place{"tides.txt", 1, 0});
    CHECK(extracted.report.findings().front().detail == "top of page (page frame)");
  }
}

TEST_CASE("pasted text: caption paragraphs become figures without a picture", "[extract][text]") {
  const Extracted extracted = extract_one(
      "The Town That Carries Its Chairs\n\n" + prose_one + "\n\nBoats rest below the weir. (Ana Example/AP)\n\n" +
      prose_two + "\n\nA stuffed gull in the museum of the lower town\n\nPhoto: Ana Example, AP\n\n" + prose_one +
      "\n");
  CHECK(dump(extracted.article.body) ==
        "p " + prose_one +
            "\nfigure [caption_paragraph]\n  caption: Boats rest below the weir.\n"
            "  credit: Ana Example/AP\np " +
            prose_two +
            "\nfigure [caption_paragraph]\n  caption: A stuffed gull in the museum of the lower town\n"
            "  credit: Photo: Ana Example, AP\np " +
            prose_one + "\n");
  CHECK(extracted.report.tally().captions_found == 2);
  CHECK(extracted.report.tally().captions_bound == 2);
}

TEST_CASE("pasted text: a text without captions gets none", "[extract][text]") {
  const Extracted extracted =
      extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + prose_two + "\n");
  CHECK(extracted.report.tally().captions_found == 0);
  CHECK(dump(extracted.article.body).find("figure") == std::string::npos);
}

TEST_CASE("pasted text: lines wrapped by hand are rejoined", "[extract][text]") {
  const Extracted extracted = extract_one(
      "Tides\n\nThe sea rose twice that day, and twice the people of the\nlower town carried their chairs up the hill, "
      "as "
      "their\nparents had done before them.\n\nNobody in the town keeps a record of the tides any more,\nsince the "
      "harbour office moved to the city.\n");
  CHECK(extracted.article.headline == "Tides");
  CHECK(dump(extracted.article.body) ==
        "p The sea rose twice that day, and twice the people of the lower town carried their chairs up the hill, as "
        "their parents had done before them.\n"
        "p Nobody in the town keeps a record of the tides any more, since the harbour office moved to the city.\n");
}

TEST_CASE("pasted text: a line is a paragraph where lines are long", "[extract][text]") {
  const Extracted extracted = extract_one("The Town That Carries Its Chairs\n" + prose_one + "\n" + prose_two + "\n");
  CHECK(dump(extracted.article.body) == "p " + prose_one + "\np " + prose_two + "\n");
}

TEST_CASE("pasted text: lists, quotes, headings, rules and remarks are told", "[extract][text]") {
  const Extracted extracted =
      extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\nWhat to carry first\n\n" + prose_two +
                  "\n\n- the chairs\n- the clock\n\n1. Up the hill\n2. Down again\n\n> The sea is patient.\n> We are "
                  "not.\n\n* * *\n\n" +
                  prose_one + "\n\nEditor's note: This article was written on a hill.\n\nThe end\n-------\n\n" +
                  prose_two + "\n\n© 2021 The Daily Example\n");
  CHECK(dump(extracted.article.body) == "p " + prose_one + "\n# What to carry first\np " + prose_two +
                                            "\n"
                                            "ul\n"
                                            "  li the chairs\n"
                                            "  li the clock\n"
                                            "ol\n"
                                            "  li Up the hill\n"
                                            "  li Down again\n"
                                            "quote\n"
                                            "  p The sea is patient. We are not.\n"
                                            "---\n"
                                            "p " +
                                            prose_one +
                                            "\n"
                                            "aside disclaimer\n"
                                            "  p Editor's note: This article was written on a hill.\n"
                                            "# The end\n"
                                            "p " +
                                            prose_two + "\n");
  CHECK(extracted.article.rights == "© 2021 The Daily Example");
}

TEST_CASE("pasted text: where the frame of the page begins anew, another article begins", "[extract][text]") {
  const std::vector<Extracted> articles =
      extract_all("top of page\n\nThe Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + prose_two +
                  "\n\nbottom of page\n\ntop of page\n\nThe Book of Blue Ink\n\n" + prose_two + "\n\n" + prose_one +
                  "\n\nbottom of page\n");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].article.headline == "The Town That Carries Its Chairs");
  CHECK(articles[1].article.headline == "The Book of Blue Ink");
  CHECK(articles[0].report.has(FindingId::several_articles));
  CHECK(articles[1].article.origin.line == 11);
}

TEST_CASE("pasted text: related stories below the article are left out, and named", "[extract][text]") {
  const Extracted extracted =
      extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + prose_two +
                  "\n\nRelated articles\n\nHow to build a chair\n\nTen bells and their towers\n");
  CHECK(dump(extracted.article.body) == "p " + prose_one + "\np " + prose_two + "\n");
  CHECK(extracted.report.tally().furniture_blocks == 3);
}

TEST_CASE("pasted text: what the head has said is not said again", "[extract][text]") {
  const auto body = [](const std::string& text) { return dump(extract_one(text).article.body); };
  const std::string head = "The Town That Carries Its Chairs\n\nBy Ana Example\n\nJune 12, 2021\n\n";
  const std::string four = prose_one + "\n\n" + prose_two + "\n\n" + prose_one + "\n\n" + prose_two + "\n\n";
  const std::string four_dumped =
      "p " + prose_one + "\np " + prose_two + "\np " + prose_one + "\np " + prose_two + "\n";

  SECTION("the headline among a few words, the byline and the date alone") {
    CHECK(body(head + four + "2 comments on “The Town That Carries Its Chairs”\n\nAna Example\n\nJune 12, 2021\n") ==
          four_dumped);
  }
  SECTION("below the text, who wrote it and how to reach them") {
    CHECK(body(head + four +
               "Ana Example is a reporter in the lower town, where she has lived since she was a child of four.\n\n"
               "Contact Ana Example at ana@example.com\n\nReporting by Ana Example; editing by Ben Example\n") ==
          four_dumped);
  }
  SECTION("a sentence of the story that begins with the author's name stays") {
    const std::string sentence = "Ana Example was born here, said the baker, and nobody in the town doubts it at all.";
    CHECK(body(head + sentence + "\n\n" + four) == "p " + sentence + "\n" + four_dumped);
  }
  SECTION("labels of the page, run together") {
    CHECK(body("Tidal Power\n\n" + head + "Tidal PowerLower Town\n\n" + four + "More in Tidal Power\n") == four_dumped);
  }
}

TEST_CASE("pasted text: a label above the headline stays when the text names it", "[extract][text]") {
  const std::string head = "The Town That Carries Its Chairs\n\nBy Ana Example\n\n";
  CHECK(dump(extract_one("The Lower Town\n\n" + head + prose_one + "\n\n" + prose_two + "\n").article.body) ==
        "p The Lower Town\np " + prose_one + "\np " + prose_two + "\n");
  CHECK(dump(extract_one("Tidal Power\n\n" + head + prose_one + "\n\n" + prose_two + "\n").article.body) ==
        "p " + prose_one + "\np " + prose_two + "\n");
}

TEST_CASE("pasted text: a paragraph above a credit is a caption unless it cannot be one", "[extract][text]") {
  const auto captions = [](const std::string& above) {
    return extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + above +
                       "\n\nPhoto: Ana Example, AP\n\n" + prose_two + "\n")
        .report.tally()
        .captions_found;
  };
  CHECK(captions("A stuffed gull in the museum of the lower town") == 1);
  CHECK(captions("‘We are not afraid’, says the keeper of the museum of the lower town.") == 1);
  CHECK(captions("After testing a hundred chairs, these are our favourites.") == 0);
  CHECK(captions("Which chair is right for a town like this one and its hill?") == 0);
  CHECK(captions("Chairs and Clocks: What to Carry First") == 0);
  CHECK(captions("$93,751") == 0);
  CHECK(captions("Net income of the weir 163 101.8") == 0);
  CHECK(captions("Ben Example is Travel Editor of The Daily Example and is based in the lower town.") == 0);
  CHECK(captions("Registration of boats: https://example.org/boats") == 0);
  CHECK(captions("“The sea is patient, and it has all the time it needs,” he said.") == 0);
}

TEST_CASE("pasted text: captions are told by what stands beside them", "[extract][text]") {
  const auto body = [](const std::string& between) {
    return dump(extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + between + "\n\n" + prose_two +
                            "\n\n" + prose_one + "\n\n" + prose_two + "\n")
                    .article.body);
  };
  const auto has_caption = [&](const std::string& between, const std::string& caption) {
    return body(between).find("caption: " + caption) != std::string::npos;
  };
  const std::string told = "Boats rest below the weir. (Ana Example/AP)\n\n" + prose_two + "\n\n";

  SECTION("below a credit, what says that it is a picture") {
    CHECK(
        has_caption("Photo: Ana Example\n\nBen Example, pictured at the weir in 2018, has carried chairs all his life",
                    "Ben Example, pictured"));
    CHECK_FALSE(has_caption("Photo: Ana Example\n\nBen Example has carried chairs all his life", "Ben Example"));
  }
  SECTION("above an agency, a sentence that names its picture") {
    CHECK(has_caption("This satellite image shows the water in the lower town in the spring of 2018.\n\nNASA",
                      "This satellite image"));
    CHECK_FALSE(
        has_caption("The water in the lower town rose higher in the spring of 2018 than ever.\n\nNASA", "The water"));
  }
  SECTION("a handle below the mark of a picture is its credit") {
    CHECK(body("Photo\n\n@ana_example").find("credit: @ana_example") != std::string::npos);
    CHECK(body("@ana_example").find("figure") == std::string::npos);
  }
  SECTION("a name at a place, without a verb and a full stop") {
    CHECK(has_caption(told + "Ben Example at his house above the weir, the place where he was born",
                      "Ben Example at his house"));
    CHECK_FALSE(
        has_caption(told + "Ben Example at his house above the weir told us where he was born.", "Ben Example"));
    CHECK_FALSE(has_caption(told + "Ben Example at the Weir: What the Tides Have Taught Us", "Ben Example"));
    CHECK_FALSE(has_caption("Ben Example at his house above the weir, the place where he was born", "Ben Example"));
  }
  SECTION("titles of works below what announces pictures") {
    const std::string works = "The Blue Chair by Ana Example\n\nNight Bell by Ben Example\n\nThe Gull by Ana Example";
    CHECK(has_caption("Some of the works on show in the lower town – photos\n\n" + works, "Night Bell by Ben Example"));
    CHECK_FALSE(has_caption("What we read while the water was high\n\n" + works, "Night Bell"));
  }
  SECTION("the title of the page below each picture") {
    const auto repeated = [&](const std::string& line) {
      return line + "\n\n" + prose_two + "\n\n" + line + "\n\n" + prose_one + "\n\n" + line + "\n\n" + prose_two +
             "\n\n" + line;
    };
    const std::string title = "Spring tide: the town carries all its chairs";
    const std::string button = "See the prices of twelve shops in your own country";
    CHECK(has_caption(repeated(title), title));
    CHECK_FALSE(has_caption(repeated(button), button));
    CHECK_FALSE(has_caption(title + "\n\n" + prose_one + "\n\n" + title, title));
  }
}

TEST_CASE("every rule of neighbours has its reason", "[extract][text]") {
  for (const NeighbourRule* rule : neighbour_rules()) {
    CAPTURE(rule->name);
    CHECK_FALSE(rule->reason.empty());
    CHECK_FALSE(rule->spares.empty());
  }
}

TEST_CASE("pasted text: each caption and each dropped line can be explained", "[extract][text]") {
  const Source source{.origin = {"tides.txt"},
                      .kind = SourceKind::text,
                      .text = "The Town That Carries Its Chairs\n\nShare\n\n" + prose_one +
                              "\n\nA stuffed gull in the lower town\n\n(Photo: Ana Example)\n\n" + prose_two + "\n",
                      .path = "tides.txt"};
  CHECK(extract_text(source).front().report.decisions().empty());
  const std::vector<Extracted> articles = extract_text(source, Explain::yes);
  const std::vector<Decision>& decisions = articles.front().report.decisions();
  REQUIRE(decisions.size() == 3);
  CHECK(decisions[0] == Decision{"page frame", "it is no part of the article", {"tides.txt", 3, 0}, "line", "Share"});
  CHECK(decisions[1] == Decision{"above a credit",
                                 "a credit stands below its caption",
                                 {"tides.txt", 7, 0},
                                 "caption",
                                 "A stuffed gull in the lower town"});
  CHECK(decisions[2].rule == "credit alone");
}

TEST_CASE("pasted text: who owns a picture is told from who owns the page", "[extract][text]") {
  const Extracted extracted =
      extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\nA stuffed gull in the lower town\n\n" +
                  "© Ana Example / AFP\n\n" + prose_two + "\n\n© 2021 The Daily Example\n");
  CHECK(extracted.report.tally().captions_found == 1);
  CHECK(extracted.article.rights == "© 2021 The Daily Example");
}

TEST_CASE("pasted text: a caption above its credit is neither deck nor headline", "[extract][text]") {
  const Extracted extracted = extract_one(
      "The Town That Carries Its Chairs\n\nNobody has kept a record of the tides since the harbour office moved\n\n"
      "(Ana Example / Associated Press)\n\nBy Ben Example\n\nJune 12, 2021\n\nLower town\n\n" +
      prose_one + "\n\n" + prose_two + "\n");
  CHECK(extracted.article.headline == "The Town That Carries Its Chairs");
  CHECK(extracted.article.deck.empty());
  CHECK(extracted.report.tally().captions_found == 1);
}

TEST_CASE("pasted text: makers named again are credits wherever they stand", "[extract][text]") {
  const std::string makers = "Ana Example/The Daily Example";
  const Extracted extracted =
      extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + makers + "\n\n" + prose_two +
                  "\n\nThe chairs\n\n" + makers + "\n\nThe clock\n\n" + prose_one + "\n");
  const std::string body = dump(extracted.article.body);
  CHECK(body.find("p " + makers) == std::string::npos);
  CHECK(body.find("# " + makers) == std::string::npos);
  const std::string once =
      dump(extract_one("The Town That Carries Its Chairs\n\n" + prose_one + "\n\n" + prose_two + "\n\n" + makers + "\n")
               .article.body);
  CHECK(once.find("figure") == std::string::npos);
}

TEST_CASE("pasted text: a file with no text is refused, by name and with advice", "[extract][text]") {
  CHECK_THROWS_WITH(extract_all(" \n\n"),
                    Catch::StartsWith("tides.txt: the file holds no text") && Catch::Contains("try: "));
}
