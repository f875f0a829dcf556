#include "sheaf/illustrate/cover.hpp"

#include <memory>

#include "pictures.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/spool.hpp"
#include "support/catch.hpp"
#include "support/memory_files.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

Image cover_of(const std::string& bytes) {
  Report report;
  return cover_of_file(*memory_files({{"c", bytes}}), "c", std::make_shared<Spool>(), report);
}

}  // namespace

TEST_CASE("a picture becomes a cover of a page's shape, upright, and is never enlarged", "[illustrate][cover]") {
  const Image page = cover_of(photograph(400, 600));
  CHECK(page.width == 400);
  CHECK(page.height == 600);
  const Image wide = cover_of(photograph(900, 600));
  CHECK(wide.width == 900);
  CHECK(wide.height == 1350);
  const Image tall = cover_of(photograph(200, 600));
  CHECK(tall.width == 400);
  CHECK(tall.height == 600);
  const Image sideways = cover_of(with_segments(photograph(600, 400), exif(6, "Maria")));
  CHECK(sideways.width == 400);
  CHECK(sideways.height == 600);
  const Image large = cover_of(photograph(2000, 3000));
  CHECK(large.width == 1600);
  CHECK(large.content.size <= 300'000);
  CHECK_THROWS_WITH(cover_of("<html>"), Catch::StartsWith("c: the picture cannot be a cover: it is a web page"));
}
