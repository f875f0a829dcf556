#include "sheaf/illustrate/picture_stem.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("every size mark makes two addresses of a picture one name, and spares what looks alike", "[illustrate]") {
  for (const SizeMark& mark : size_marks()) {
    INFO(mark.name);
    CHECK_FALSE(mark.reason.empty());
    CHECK_FALSE(mark.spares.empty());
    CHECK(picture_stem(mark.small) == picture_stem(mark.large));
    CHECK(picture_stem(mark.small).name == "sea");
    CHECK(picture_stem(mark.other).name != "sea");
  }
}

TEST_CASE("the name of a picture is what its address says beneath its sizes", "[illustrate]") {
  CHECK(picture_stem("https://example.org/a/The%20Sea-1024x683.JPG?w=300&quality=80#x").name == "the sea");
  CHECK(picture_stem("/img/fetch/w_300/https%3A%2F%2Fexample.org%2Fsea_800x600.jpeg").name == "sea");
  CHECK(picture_stem("sea-large@2x.webp").name == "sea");
  SECTION("a parameter that says which picture it is stays") {
    CHECK(picture_stem("image.php?id=3&w=300").name == "image.php&id=3");
    CHECK(picture_stem("image.php?id=4&w=300") != picture_stem("image.php?id=3&w=300"));
  }
  SECTION("a browser's count of like-named files is weak evidence") {
    CHECK(picture_stem("./page_files/sea(1).jpg") == PictureStem{"sea", true});
    CHECK(picture_stem("page_files/sea_002.jpg") == PictureStem{"sea", true});
    CHECK(picture_stem("sea.jpg") == PictureStem{"sea", false});
    CHECK(picture_stem("img_2002.jpg") == PictureStem{"img_2002", false});
    CHECK(picture_stem("sea (wide).jpg").name == "sea (wide)");
  }
  SECTION("what is nothing but a size, or no address, has what is left or no name") {
    CHECK(picture_stem("300x200.jpg").name == "300x200");
    CHECK(picture_stem("large.jpg").name == "large");
    CHECK(picture_stem("(1).jpg").name == "(1)");
    CHECK(picture_stem("data:image/png;base64,AAAA").name.empty());
    CHECK(picture_stem("").name.empty());
    CHECK(picture_stem("https://example.org/").name.empty());
  }
}
