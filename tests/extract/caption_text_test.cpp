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
  check("The weir and the wall of the old mill at dawn. Wall design & photo: Ana Example",
        "The weir and the wall of the old mill at dawn.", "Wall design & photo: Ana Example");
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

TEST_CASE("every rule of captions catches its example and spares its counter-example", "[extract][caption]") {
  for (const TextCaptionRule& rule : text_caption_rules()) {
    CAPTURE(rule.name, rule.example, rule.counter_example);
    const auto reading = read_caption_text(rule.example);
    REQUIRE(reading.has_value());
    CHECK(reading->rule == rule.name);
    CHECK(read_caption_text(rule.counter_example) == std::nullopt);
    CHECK_FALSE(rule.reason.empty());
  }
}

TEST_CASE("captions and credits are told in the forms and languages of the press", "[extract][caption]") {
  for (const char* paragraph : {
           "Guests pick their pastries from glass-enclosed cabinets. | Photo by Ana Example",
           "Guests pick their pastries | Photo by Ana Example",
           "Ana Example (l) and Ben Example (r) carry chairs at the weir.",
           "Ana Example (L), Ben Example (R) and a gull at the weir",
           "Ana Ejemplo (i) y Ben Ejemplo (d) llevan sillas",
           "In this Sunday, Nov. 10, 2019, photograph, boats rest below the weir.",
           "In this undated file photo, boats rest below the weir.",
           "This 2019 image shows boats below the weir.",
           "Ana Example, Boats and Chairs (1906), 1911. Photogravure – 14.6 × 22.9 cm. Courtesy Example Gallery.",
           "Ben Example, Gull, 1965. Gelatin silver print; printed 1965 – 36.5 x 36.5 cm",
           "photo: unsplash",
           "foto: @ana",
           "Sunset over the weir, Example (UK) | © 2019 Ana Example",
           "Ana Example, Boats, 1990. Pigment print, edition of 4 — 40 x 32 in. Courtesy Example Gallery.",
           "Ana Example, Boats, 1990. Image courtesy the artist.",
           "Upper weir mood board. Photo credits - upper left example.org, bottom left, Ana Example",
           "The bedside table has a large lamp. Interior Design - Ben Example. Photo - Ana Example",
           "The museum does a brilliant job. Source : House of Example",
           "©Thinkstock",
           "CreditAna Example",
           "© Provided by Business Example Inc Nintendo/Apple",
           "© Example Company, Inc. — used by permission",
           "Image copyrightReuters",
           "Image captionBoats rest below the weir",
           "Der Kanzler spricht in Berlin. (Foto: dpa)",
           "Der Kanzler spricht in Berlin. Foto: Ana Beispiel/dpa",
           "Der Kanzler spricht in Berlin. Bild: dpa",
           "Der Kanzler spricht in Berlin. © dpa",
           "Der Kanzler spricht in Berlin | Bild: picture alliance / dpa",
           "Der Kanzler (links) spricht in Berlin. © Ana Beispiel / dpa",
           "Eine Kuh steht auf der Weide (Symbolbild).",
           "Eine Kuh steht auf der Weide. (Symbolfoto)",
           "Archivfoto: Ana Beispiel",
           "Foto: privat",
           "Bild: © Ana Beispiel",
           "Das Wehr am Morgen. Quelle: dpa",
           "Das Wehr am Morgen. Foto: Imago/Ana Beispiel",
           "Le barrage à l'aube. (Photo AFP)",
           "Le barrage à l'aube. © AFP",
           "Le barrage à l'aube. © Ana Exemple / AFP",
           "Le barrage à l'aube. Crédit photo : Ana Exemple",
           "Le barrage à l'aube. Photo : Ana Exemple",
           "Le barrage à l'aube. (Photo d'illustration)",
           "Le barrage à l'aube. Photo d’archives.",
           "Le barrage à l'aube. Ana Exemple / AFP",
           "Le barrage à l'aube. Ana EXEMPLE / AFP",
           "Le barrage à l'aube. - Ana Exemple / Hans Lucas",
           "Le barrage à l'aube. LP/Ana Exemple",
           "Barcos junto a la presa. (Foto: EFE)",
           "Barcos junto a la presa. EFE/Ana Ejemplo",
           "Barcos junto a la presa. (EFE)",
           "Barcos junto a la presa. Foto de archivo.",
           "Barcos junto a la presa (Imagen de archivo)",
           "Barcos junto a la presa. / Ana Ejemplo",
           "Barcos junto a la presa. Crédito: Ana Ejemplo",
           "Barcos junto a la presa. Foto: Cortesía",
           "Barche presso la diga. (Ansa)",
           "Barche presso la diga. (foto LaPresse)",
           "Barche presso la diga (Foto Ansa/Ana Esempio)",
           "Barcos na barragem. (Foto: Divulgação)",
           "Barcos na barragem — Foto: Ana Exemplo/Agência Exemplo",
           "Barcos na barragem Imagem: Ana Exemplo/Folhapress",
           "Boten bij de stuw. © ANP",
           "Boten bij de stuw. Foto: Ana Voorbeeld",
           "Boten bij de stuw. Beeld Ana Voorbeeld",
           "Boten bij de stuw. Beeld: ANP",
           "Лодки у плотины. Фото: Анна Пример/ТАСС",
           "Лодки у плотины. © РИА Новости / Анна Пример",
           "© РИА Новости / Анна Пример",
           "© Sputnik / Ana Example",
           "Лодки у плотины (Фото: Анна Пример)",
           "Фото: Анна Пример / РБК",
           "Човни біля греблі. Фото: УНІАН",
           "Човни біля греблі (фото: Ганна Приклад)",
           "Łodzie przy tamie. Fot. Anna Przykład / PAP",
           "Łodzie przy tamie (fot. Anna Przykład)",
           "Łodzie przy tamie / fot. Anna Przykład",
           "Lodě u jezu. Foto: ČTK",
           "Lodě u jezu | Foto: Anna Příkladná",
           "Bendin yanındaki tekneler. Fotoğraf: AA",
           "Bendin yanındaki tekneler [Fotoğraf: Ana Örnek]",
           "قوارب قرب السد (رويترز)",
           "قوارب قرب السد (الفرنسية)",
           "قوارب قرب السد (الأناضول)",
           "قوارب قرب السد (أ ف ب)",
           "تصوير: آنا مثال",
           "סירות ליד הסכר (צילום: אנה דוגמה)",
           "צילום: אנה דוגמה",
           "عکس: آنا مثال",
           "بाँध के पास नावें (फोटो: एएनआई)",
           "फोटो साभार: एएनआई",
           "清晨的水坝（图源：视觉中国）",
           "清晨的水坝。新华社记者 李某 摄",
           "清晨的水坝。（新华社发）",
           "清晨的水坝。图/视觉中国",
           "图片来源：视觉中国",
           "摄影：李某",
           "夜明けの堰（写真：共同）",
           "夜明けの堰＝共同",
           "夜明けの堰（2019年、例子撮影）",
           "写真：ロイター",
           "새벽의 보 [사진=예시]",
           "새벽의 보. (사진=연합뉴스)",
           "사진 제공 예시",
           "Boats rest below the weir. PHOTO: ANA EXAMPLE",
           "Boats rest below the weir. PHOTO BY ANA EXAMPLE",
           "Boats rest below the weir. ANA EXAMPLE/DAILY EXAMPLE",
           "Boats rest below the weir. (Courtesy of Ana Example)",
           "Boats rest below the weir. (Courtesy Ana Example)",
           "Boats rest below the weir. (Courtesy photo)",
           "Boats rest below the weir. Courtesy photo",
           "Boats rest below the weir. Submitted photo",
           "Boats rest below the weir. (Submitted)",
           "Boats rest below the weir. (File photo)",
           "Boats rest below the weir. File photo.",
           "Boats rest below the weir. (Supplied)",
           "Boats rest below the weir. Picture: Supplied",
           "Boats rest below the weir. Image: Getty",
           "Boats rest below the weir (Image: Getty)",
           "Boats rest below the weir (Ana Example/Daily Example)",
           "Boats rest below the weir. (Ana Example photo)",
           "Boats rest below the weir. (Photo by Ana Example for The Daily Example)",
           "Boats rest below the weir. Credit: Ana Example / Daily Example",
           "Boats rest below the weir. [Ana Example/Daily Example]",
           "Boats rest below the weir. [AP Photo]",
           "Boats rest below the weir. — AFP pic",
           "Boats rest below the weir. – Reuters pic",
           "Boats rest below the weir. — Picture by Ana Example",
           "Boats rest below the weir. PTI Photo",
           "Boats rest below the weir. (PTI)",
           "Boats rest below the weir. (ANI Photo)",
           "Boats rest below the weir. (Twitter/@example)",
           "Boats rest below the weir. (Instagram/@example)",
           "Boats rest below the weir. | Photo Credit: Ana Example",
           "Boats rest below the weir. Photo Credit: The Example",
           "Boats rest below the weir. (Source: File Photo)",
           "Boats rest below the weir. (Express photo by Ana Example)",
           "Boats rest below the weir. (HT Photo)",
           "Boats rest below the weir. Photo courtesy Ana Example",
           "Boats rest below the weir. Photo courtesy: Ana Example",
           "Boats rest below the weir. Photo via Ana Example",
           "Boats rest below the weir. Screenshot: Ana Example",
           "Boats rest below the weir. Graphic: Ana Example",
           "Boats rest below the weir. Screenshot by Ana Example/Example News",
           "Boats rest below the weir. Illustration: Ana Example",
           "Boats rest below the weir. (YouTube)",
           "Boats rest below the weir. (NASA)",
           "Boats rest below the weir. NASA/JPL-Caltech",
           "Boats rest below the weir. Credit: NASA/JPL",
           "Boats rest below the weir. (Credit: NASA)",
           "Boats rest below the weir. Ana Example/Wikimedia Commons, CC BY-SA",
           "Boats rest below the weir. Wikimedia Commons",
           "Ana Example/Flickr, CC BY-NC",
           "Boats rest below the weir. Ana Example, CC BY",
           "Shutterstock",
           "Getty Images",
           "iStock",
           "AAP/Ana Example",
           "EPA/Ana Example",
           "Photo by Ana Example on Unsplash",
           "Image by Ana Example from Pixabay",
           "Photo by Ana Example on Pexels",
           "Boats rest below the weir. Photo by Ana Example on Unsplash",
           "Image Credit: Ana Example / Example Media",
           "Image: Ana Example",
           "Image source, Getty Images",
           "Image caption, Boats rest below the weir",
           "Media caption, Boats rest below the weir",
           "Picture: Ana Example",
           "A file photo of boats below the weir.",
           "File photo of boats below the weir",
           "Representational image",
           "Boats below the weir. (Representative image)",
           "Boats below the weir. Representational photo.",
           "An undated photo of boats below the weir.",
           "Pictured: Boats below the weir",
           "Above: Boats below the weir",
           "Clockwise from top left: boats, a weir and a gull",
           "Ana Example, left, and Ben Example, right, at the weir. AP",
           "Ana Example (left) with Ben Example at the weir",
           "Ana Example, second from left, with friends at the weir on May 3, 2019.",
       }) {
    CAPTURE(paragraph);
    CHECK(read_caption_text(paragraph).has_value());
  }
}

TEST_CASE("menus, headlines, references, datelines and bylines are no captions", "[extract][caption]") {
  for (const char* paragraph : {
           "Credit Suisse",
           "© The Example Company, Inc.",
           "© 2021 Example Company, Inc. All rights reserved.",
           "She left, and the door closed behind her.",
           "The party moved to the left, right when voters wanted the centre.",
           "AI Trains on Your Art: Three Models That Could Pay You Back",
           "Freezing Your Credit: How It Works",
           "I hold a number of certificates. I love the sea. [Read More...]",
           "10.Stubbs B, Rosenbaum S. Exercise in spring. London, Academic Press; 2018. p.301-17. [Google Scholar]",
           "21. Safety Lockout/Tagout Kit",
           "Reuters News & Media",
           "Shutterstock expands deal with OpenAI | TechCrunch",
           "Reuters, Washington,",
           "He would not come back, he said (via Example Weekly).",
           "She wrote so on Monday (via Twitter)",
           "Ana Example (pictured), 34, told the court on Monday that she had seen the boats.",
           "Ana Example, pictured left, told the court on Monday that she had seen the boats.",
           "Image captioning is done by machines today.",
           "Image copyright is a matter for lawyers.",
           "Want more tides? Get a subscription of our sister magazine, at half the price! (Image credit: Example plc)",
           "LONDON (Reuters) - The sea rose twice that day.",
           "The sea rose twice that day. Reuters",
           "By Ana Example, Reuters",
           "The company said in a statement. (Reporting by Ana Example; Editing by Ben Example)",
           "(Reporting by Ana Example; Editing by Ben Example)",
           "Additional reporting by Ana Example/Reuters",
           "The best photo: how to take it",
           "He is a photo editor (The Daily Example).",
           "Source: Ministry of Defence",
           "Source: Reuters",
           "Sources: BBC, Reuters",
           "The results were striking. Source: World Bank, 2019 report on the state of rivers and seas",
           "Image: a word with three meanings, as we shall see below in the third part.",
           "It was announced on Monday (Nov. 3).",
           "— Ana Example (@example) November 3, 2019",
           "Courtesy is free. Use it.",
           "Credit: 3 hours",
           "Art: a short history",
           "The album was recorded in Kiel. Ana Example/Ben Example wrote it.",
           "Mix the flour/sugar. Bake.",
           "He won with a score of 6/4.",
           "Join us on Facebook/Twitter",
           "Ana Example is a freelance writer and photographer based in Kiel.",
           "Follow Ana Example on Twitter/Instagram",
           "Copyright 2019 Reuters. All rights reserved.",
           "I told the Associated Press (AP)",
           "NASA",
           "Nintendo (Japan)",
           "New York, NY (AP)",
           "Written by Ana Example/Photos by Ben Example",
           "Story and photos by Ana Example",
           "Photos: see them all here",
           "Photos: The best of the week",
           "Video: Ana Example speaks",
           "More photos: The weir in spring",
           "Read more: Ana Example/Getty wins prize",
           "The Times/Siena poll",
           "Senators Example (R) and Sample (D) voted against the weir on Monday.",
           "Clause (i) binds the town, and clause (iv) the boats.",
           "MHD_stop_daemon(d);",
           "Inc(i);",
           "Partition(a, Right, Last)",
           "* Fix the lock of the weir. (Ana Example)",
           "- The weir works with other boats (Weir CE/Pocket Boat).",
           "parent of the element. (Ana Example)",
           "Ana Example (Lower Town/Weir Project)",
           "of the Lower Town and the Upper Town of Example (NASA)",
           "picture: PICTURE",
           "picture: Picture",
           "pic: byte;",
           "map: { Map, Unmap }",
           "PULLDOWN \"File\"",
           "* Supports new constructors of Gio.File",
           "This file contains routines that write output images in a format of 1989.",
           "This request replaces the image request of 2004.",
           "This library aims to be an implementation of the AV1 Image Format.",
           "The frame is 14 x 22 cm, made of oak, and was bought in 1911, of which no print tells",
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

TEST_CASE("what a reading tool left behind a credit falls away with it", "[extract][caption]") {
  CHECK(split_credit("Boats below the weir. (Ana Example/AP)") ==
        CaptionText{"Boats below the weir.", "Ana Example/AP", {}});
  const auto reading = read_caption_text("Boats rest below the weir. (Ana Example/AP) less");
  REQUIRE(reading.has_value());
  CHECK(reading->caption == "Boats rest below the weir.");
  CHECK(reading->credit == "Ana Example/AP");
}
