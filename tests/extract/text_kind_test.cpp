#include "sheaf/extract/text_kind.hpp"

#include "pasted_text.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

TextKind kind_of(std::string_view text) {
  return tell_text_kind(read_text_paragraphs(text));
}

const std::string head = "The Town That Carries Its Chairs\n\nBy Ana Example\n\nJune 12, 2021\n\n";

const std::string program =
    "#include \"tide.h\"\n\nint low(void) {\n    int tide;\n    tide = 3;\n    print(tide);\n    return 0;\n}\n\n"
    "int high(void) {\n    int tide;\n    tide = 7;\n    print(tide);\n    return 0;\n}\n";
const std::string verse =
    "The tide comes in\nand the chairs go up,\nand the bell has nothing to say.\n\nThe gull looks on\nand the clock "
    "goes down,\nand the bell has nothing to say.\n\nClose\nthe door,\nand the bell has nothing to say.\n";
const std::string journal =
    "10:02 pump on\n10:03 level 3\n10:04 pump off\n10:12 pump on\n10:13 level 3\n10:14 pump off\n10:15 close\n";
const std::string table = "harbour,tide\nlower town,3\nupper town,3\nlower town,3\nmill,4\n";
const std::string talk = "Ana: Is it high?\nBen: Yes.\nAna: Still?\nBen: Yes.\nAna: Share it.\nBen: Yes.\n";

/// The words of a text as they come out, headline and all.
std::string words_of(const std::string& text) {
  const Extracted extracted = extract_one(text);
  CHECK(extracted.report.tally().furniture_blocks == 0);
  return extracted.article.headline + "\n" + dump(extracted.article.body);
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("pasted text: what is written line below line is a file, not a page", "[extract][text]") {
  for (const std::string& text : {program, verse, journal, table, talk}) CHECK(kind_of(text) == TextKind::file);
  CHECK(kind_of(head + prose_one + "\n\n" + prose_two + "\n") == TextKind::page);
  SECTION("the words of a page make it one, however close its lines stand") {
    CHECK(kind_of("Menu\nShare\nPrint\nThe Town\nBy Ana Example\nThe sea rose.\nSubscribe\n") == TextKind::page);
  }
  SECTION("browsers indent the lists of a page") {
    CHECK(kind_of(head + prose_one + "\n\n    * the bell\n    * the gull\n    * the clock\n    1. up\n    2. down\n") ==
          TextKind::page);
  }
  SECTION("an article stays a page with a program in it") {
    CHECK(kind_of(head + prose_one + "\n\n" + prose_two + "\n\n" + prose_one + "\n\nint tide = 3;\n") ==
          TextKind::page);
  }
}

TEST_CASE("pasted text: nothing of a program, a log, verse, a table or a talk is lost", "[extract][text]") {
  const std::string code = words_of(program);
  CHECK(count(code, "int tide;") == 2);
  CHECK(count(code, "return 0;") == 2);
  CHECK(count(code, "print(tide);") == 2);
  CHECK(count(code, "#include \"tide.h\"") == 1);
  const std::string lines = words_of(verse);
  CHECK(count(lines, "and the bell has nothing to say.") == 3);
  CHECK(count(lines, "The tide comes in") == 1);
  CHECK(count(lines, "Close") == 1);
  CHECK(count(words_of(journal), "pump on") == 2);
  CHECK(count(words_of(journal), "10:15 close") == 1);
  CHECK(count(words_of(table), "lower town,3") == 2);
  CHECK(count(words_of(talk), "Ben: Yes.") == 3);
  CHECK(count(words_of(talk), "Ana: Share it.") == 1);
}

TEST_CASE("pasted text: the head of a file is its first line, if that stands alone", "[extract][text]") {
  const Extracted poem = extract_one("The Tide\nBy Ana Example\n\n" + verse + "\nThe Tide\n");
  CHECK(poem.article.headline == "The Tide");
  CHECK(poem.article.byline == std::vector<std::string>{"Ana Example"});
  CHECK(count(dump(poem.article.body), "The Tide") == 1);
  CHECK(extract_one(program).article.headline.empty());
  CHECK(extract_one(journal).article.headline.empty());
}

TEST_CASE("pasted text: lines of an article that stand line below line are said twice on purpose", "[extract][text]") {
  const auto body = [](const std::string& between) {
    return dump(extract_one(head + prose_one + "\n\n" + prose_two + "\n\n" + prose_one + "\n\n" + between + "\n\n" +
                            prose_two + "\n\n" + prose_one + "\n\n" + prose_two + "\n")
                    .article.body);
  };
  SECTION("verse with the headline as its refrain") {
    const std::string refrain = "The Town That Carries Its Chairs";
    CHECK(count(body("the bell is silent\n" + refrain + "\nthe gull looks on\n" + refrain), refrain) == 2);
  }
  SECTION("a program with words that are buttons elsewhere") {
    const std::string code = body("open(tide);\nprint\nclose\nopen(tide);\nprint\nclose");
    CHECK(count(code, "print") == 2);
    CHECK(count(code, "close") == 2);
  }
  SECTION("who speaks, though the byline says the name") {
    CHECK(count(body("Ana Example\n\nIs it high?\n\nAna Example\n\nStill?"), "Ana Example") == 2);
  }
  SECTION("a sentence that holds the words of the headline") {
    CHECK(count(body("“The town that carries its chairs,” they say."), "they say") == 1);
  }
}

TEST_CASE("pasted text: a page still drops what its frame says twice", "[extract][text]") {
  const std::string four = prose_one + "\n\n" + prose_two + "\n\n" + prose_one + "\n\n" + prose_two + "\n\n";
  const std::string dumped = "p " + prose_one + "\np " + prose_two + "\np " + prose_one + "\np " + prose_two + "\n";
  CHECK(dump(extract_one("Tidal Power\n\n" + head + "Ana Example\n\nThe Town That Carries Its Chairs\n\n" + four +
                         "Share\n\nThe Town That Carries Its Chairs\n\nTidal Power\n\nJune 12, 2021\n")
                 .article.body) == dumped);
  SECTION("and the headline once more amid the prose") {
    CHECK(count(dump(extract_one(head + four + "The Town That Carries Its Chairs\n\n" + four).article.body),
                "The Town That Carries Its Chairs") == 0);
  }
}
