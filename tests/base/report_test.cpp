#include "sheaf/base/report.hpp"

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("an error says where, what and what to do", "[base][error]") {
  const Error error(Trouble::unusable_image, {"tides.html", 14, 7}, "the image is 0 bytes long", "save the page again");
  CHECK(std::string(error.what()) == "tides.html:14:7: the image is 0 bytes long\n  try: save the page again");
  CHECK(std::string(Error(Trouble::usage, {}, "no input", "").what()) == "no input");
  CHECK(to_text(Place{"a.md", 0, 7}) == "a.md");
  CHECK(to_text(Place{"a.md", 3}) == "a.md:3");
}

TEST_CASE("a report keeps findings in order and adds the counts", "[base][report]") {
  Report first;
  first.add(FindingId::figure_without_caption, {"a.html"});
  first.tally().images_found = 2;
  CHECK_FALSE(first.has_warning());

  Report second;
  second.add(FindingId::image_missing, {"b.html", 3}, "quay.jpg");
  second.tally().images_found = 1;
  first.append(second);

  CHECK(first.findings() == std::vector<Finding>{{FindingId::figure_without_caption, {"a.html"}, ""},
                                                 {FindingId::image_missing, {"b.html", 3}, "quay.jpg"}});
  CHECK(first.tally().images_found == 3);
  CHECK(first.has(FindingId::image_missing));
  CHECK(first.has_warning());
  CHECK(first.has_loss());
}
