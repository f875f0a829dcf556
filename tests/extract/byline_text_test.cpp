#include "sheaf/extract/byline_text.hpp"

#include "support/catch.hpp"

using namespace sheaf;

using People = std::vector<std::string>;

TEST_CASE("a byline names people in printed order, without its label", "[extract][byline]") {
  CHECK(split_byline("By Ana Example, Ben Example and Cleo Example") ==
        People{"Ana Example", "Ben Example", "Cleo Example"});
  CHECK(split_byline("BY ANA EXAMPLE") == People{"ANA EXAMPLE"});
  CHECK(split_byline("Written by: Ana Example & Ben Example") == People{"Ana Example", "Ben Example"});
  CHECK(split_byline("Von Ana Beispiel und Ben Beispiel") == People{"Ana Beispiel", "Ben Beispiel"});
  CHECK(split_byline("Par Ana Exemple et Ben Exemple") == People{"Ana Exemple", "Ben Exemple"});
  CHECK(split_byline("作者：王小明、李小红") == People{"王小明", "李小红"});
  CHECK(split_byline("بقلم ليلى مثال") == People{"ليلى مثال"});
}

TEST_CASE("posts, dates, addresses and handles are no people", "[extract][byline]") {
  CHECK(split_byline("By Ana Example, Staff Writer") == People{"Ana Example"});
  CHECK(split_byline("Ana Example, Co-Founder & COO") == People{"Ana Example"});
  CHECK(split_byline("By Ana Example | June 12, 2021 10:30 am") == People{"Ana Example"});
  CHECK(split_byline("Ana Example June 12, 2021") == People{"Ana Example"});
  CHECK(split_byline("By Ana Example, ana@example.org") == People{"Ana Example"});
  CHECK(split_byline("Ana Example @anaexample") == People{"Ana Example"});
}

TEST_CASE("an agency is kept only when nobody else is named", "[extract][byline]") {
  CHECK(split_byline("By ANA EXAMPLE, Associated Press") == People{"ANA EXAMPLE"});
  CHECK(split_byline("By Associated Press") == People{"Associated Press"});
}

TEST_CASE("a name that holds a word for 'and' stays whole", "[extract][byline]") {
  CHECK(split_byline("José Ortega y Gasset") == People{"José Ortega y Gasset"});
  CHECK(split_byline("Por Ana Ejemplo y Luis Ejemplo") == People{"Ana Ejemplo", "Luis Ejemplo"});
}

TEST_CASE("a name is neither cut at a letter nor ended by a full stop", "[extract][byline]") {
  CHECK(split_byline("Sea & i") == People{"Sea & i"});
  CHECK(split_byline("Written by Ana Example.") == People{"Ana Example"});
  CHECK(split_byline("By Ana E.") == People{"Ana E."});
  CHECK(split_byline("By Ana Example, Jr.") == People{"Ana Example, Jr."});
}

TEST_CASE("a word of a name is not a label", "[extract][byline]") {
  CHECK(split_byline("Von Miller") == People{"Von Miller"});
  CHECK(split_byline("Byron Example") == People{"Byron Example"});
}

TEST_CASE("a suffix stays with its name", "[extract][byline]") {
  CHECK(split_byline("By Ana Example, Jr. and Ben Example, MD") == People{"Ana Example, Jr.", "Ben Example, MD"});
}

TEST_CASE("a sentence is no byline", "[extract][byline]") {
  CHECK(split_byline(std::string(500, 'a')).empty());
  CHECK(split_byline("").empty());
}
