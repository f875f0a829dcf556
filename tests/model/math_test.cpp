#include "sheaf/model/math.hpp"

#include <set>

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("the words of MathML stand at their own names", "[model][math]") {
  CHECK(to_text(MathElement::math) == "math");
  CHECK(to_text(MathElement::mprescripts) == "mprescripts");
  CHECK(to_text(MathElement::mlabeledtr) == "mlabeledtr");
  CHECK(to_text(MathElement::maction) == "maction");
  CHECK(to_text(MathAttribute::mathvariant) == "mathvariant");
  CHECK(to_text(MathAttribute::linethickness) == "linethickness");
  CHECK(to_text(MathAttribute::separators) == "separators");
  CHECK(to_text(MathAttribute::side) == "side");

  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(MathElement::maction); ++i) words.insert(to_text(static_cast<MathElement>(i)));
  CHECK(words.size() == static_cast<std::size_t>(MathElement::maction) + 1);
}
