#include "sheaf/adapt/deflate.hpp"

#include <string>

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("what is deflated is inflated again", "[adapt][deflate]") {
  for (const std::string& bytes : {std::string(), std::string("tide"), std::string(100'000, 'a')}) {
    CHECK(inflate(deflate(bytes), bytes.size()) == bytes);
  }
  CHECK(deflate(std::string(100'000, 'a')).size() < 200);
}

TEST_CASE("zlib's header is understood", "[adapt][deflate]") {
  const std::string zlib("\x78\x9c\x2b\xc9\x4c\x49\x05\x00\x04\x3c\x01\xa7", 12);
  CHECK(inflate(zlib, 100) == "tide");
}

TEST_CASE("a bomb stops at the limit, damage is an error", "[adapt][deflate]") {
  const std::string bomb = deflate(std::string(10'000'000, '\0'));
  CHECK_THROWS_WITH(inflate(bomb, 1'000'000), Catch::StartsWith("compressed data holds more than 1000000 bytes"));
  CHECK_THROWS_WITH(inflate("\xFF\xFF\xFF", 100), Catch::StartsWith("compressed data is damaged"));
  CHECK_THROWS_AS(inflate(std::string_view(bomb).substr(0, bomb.size() / 2), 20'000'000), Error);
  CHECK_THROWS_AS(inflate("", 100), Error);
}

TEST_CASE("the checksum is that of ZIP, in one piece or in several", "[adapt][deflate]") {
  CHECK(crc32(std::string_view("123456789")) == 0xCBF43926);
  CHECK(crc32(std::string_view("6789"), crc32(std::string_view("12345"))) == 0xCBF43926);
  CHECK(crc32({}) == 0);
}
