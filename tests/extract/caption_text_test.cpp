#include "sheaf/extract/caption_text.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("a paragraph that ends with a credit is a caption, and the credit stands apart", "[extract][caption]") {
  const auto check = [](const char* paragraph, const char* caption, const char* credit) {
    CAPTURE(paragraph);
    const auto reading = read_caption_text(paragraph);
    REQUIRE(reading.has_value());
    CHECK(reading->caption == caption);
    CHECK(reading->credit == credit);
  };
  check("Boats rest below the weir on May 3, 2019. (Ana Example/Reuters)", "Boats rest below the weir on May 3, 2019.",
        "Ana Example/Reuters");
  check("Boats rest below the weir (Photo: Ana Example)", "Boats rest below the weir", "Photo: Ana Example");
  check("The weir at dawn. (AP Photo/Ana Example)", "The weir at dawn.", "AP Photo/Ana Example");
  check("The weir at dawn. (AP)", "The weir at dawn.", "AP");
  check("The weir at dawn. [Image credit: Ana Example]", "The weir at dawn.", "Image credit: Ana Example");
  check("Das Wehr am Morgen. (Bild: Hersteller)", "Das Wehr am Morgen.", "Bild: Hersteller");
  check("The weir at dawn.Ana Example / Getty Images", "The weir at dawn.", "Ana Example / Getty Images");
  check("‘Nobody came to the weir.’ Photograph: AFP via Getty", "‘Nobody came to the weir.’",
        "Photograph: AFP via Getty");
  check("The weir at dawn.CreditCreditAna Example for The Daily Example", "The weir at dawn.",
        "Credit Ana Example for The Daily Example");
  check("The weir at dawn. Source: Supplied", "The weir at dawn.", "Source: Supplied");
  check("图注：清晨的水坝", "图注：清晨的水坝", "");
  check("FILE - Boats rest below the weir. (Ana Example/AFP)", "FILE - Boats rest below the weir.", "Ana Example/AFP");
  check("In this May 3, 2019, photo, boats rest below the weir.",
        "In this May 3, 2019, photo, boats rest below the weir.", "");
  check("The harbour and its sluices (HS) [Fig 1]", "The harbour and its sluices (HS) [Fig 1]", "");
  check("Figure 3: The height of the water in spring", "Figure 3: The height of the water in spring", "");
}

TEST_CASE("a credit alone is told from its label or its makers", "[extract][caption]") {
  for (const char* line : {"Photo: Ana Example, Staff", "(Image: © Ana Example)", "Ana Example / Associated Press",
                           "Ana Example, AP", "Image copyright Getty Images", "Foto: Ana Beispiel/dpa"}) {
    CAPTURE(line);
    CHECK(is_credit_line(line));
  }
}

TEST_CASE("prose is no caption, whatever stands in brackets at its end", "[extract][caption]") {
  for (const char* paragraph : {
           "The first report came from the Associated Press (AP).",
           "They played everything from folk to hard rock (AC/DC).",
           "He left early. Ana Example said so on Monday.",
           "See the Photo: it says more than this page, and it was taken long before anyone had thought of the weir.",
           "Figure 3 shows the height of the water.",
           "The water rises in spring. It falls in autumn (Fig. 2)",
           "In this photo essay we follow three boats down the river.",
           "The senator (R/Kentucky) voted against it (see also chapter 3).",
           "It’s complicated [Bloomberg]",
           "Credit Suisse fell by three percent.",
           "© 2021 The Daily Example",
           "Ana Example, Ben Example",
           "Write to us (info@example.com)",
       }) {
    CAPTURE(paragraph);
    CHECK(read_caption_text(paragraph) == std::nullopt);
  }
}

TEST_CASE("a long paragraph is never a caption", "[extract][caption]") {
  std::string paragraph;
  for (int i = 0; i < 120; ++i) paragraph += "water ";
  CHECK(read_caption_text(paragraph + "(Ana Example/AP)") == std::nullopt);
}

TEST_CASE("what a reading tool left behind is no part of a caption", "[extract][caption]") {
  CHECK(split_credit("Boats below the weir. (Ana Example/AP)") ==
        CaptionText{"Boats below the weir.", "Ana Example/AP", {}});
  const auto reading = read_caption_text("In this May 3, 2019, photo, boats rest below the weir. less");
  REQUIRE(reading.has_value());
  CHECK(reading->caption == "In this May 3, 2019, photo, boats rest below the weir.");
}
