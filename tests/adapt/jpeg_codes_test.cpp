#include "sheaf/adapt/jpeg_codes.hpp"

#include <set>
#include <vector>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

/// How much of all sixteen-bit numbers the codes take up.
unsigned taken(const JpegCode& code) {
  unsigned sum = 0;
  for (std::size_t bits = 1; bits <= 16; ++bits) sum += unsigned{code.counts[bits]} << (16 - bits);
  return sum;
}

std::size_t bits_of(const JpegCode& code, std::uint8_t symbol) {
  std::size_t at = 0;
  for (std::size_t bits = 1; bits <= 16; ++bits)
    for (std::size_t i = 0; i < code.counts[bits]; ++i)
      if (code.symbols[at++] == symbol) return bits;
  return 0;
}

std::size_t count_of(const JpegCode& code) {
  std::size_t count = 0;
  for (std::size_t bits = 1; bits <= 16; ++bits) count += code.counts[bits];
  return count;
}

}  // namespace

TEST_CASE("a code made for a part has a code for every symbol that may come, and none of ones alone", "[adapt][jpeg]") {
  const auto symbols = jpeg_other_symbols();
  JpegCode sample;
  SECTION("where the part holds three") {
    sample.counts[1] = 1;
    sample.counts[2] = 1;
    sample.counts[3] = 1;
    sample.symbols = {0x01, 0x00, 0x11};
  }
  SECTION("where it holds none") {}
  SECTION("where its codes are as uneven as can be") {
    for (std::size_t bits = 1; bits <= 16; ++bits) sample.counts[bits] = 1;
    for (std::size_t i = 0; i < 16; ++i) sample.symbols[i] = symbols[i];
  }
  const JpegCode code = complete_code(sample, symbols);
  REQUIRE(count_of(code) == symbols.size());
  CHECK(std::set(code.symbols.begin(), code.symbols.begin() + 162) == std::set(symbols.begin(), symbols.end()));
  CHECK(taken(code) < 65536);
}

TEST_CASE("what a part holds often keeps a short code in the whole", "[adapt][jpeg]") {
  JpegCode sample;
  sample.counts[1] = 1;
  sample.counts[2] = 1;
  sample.counts[3] = 1;
  sample.symbols = {0x01, 0x00, 0x11};
  const JpegCode code = complete_code(sample, jpeg_other_symbols());
  CHECK(bits_of(code, 0x01) == 1);
  CHECK(bits_of(code, 0x00) == 2);
  CHECK(bits_of(code, 0x11) == 3);
  CHECK(bits_of(code, 0xF0) > 8);
}

TEST_CASE("a JPEG of eight bits has 12 symbols of direct coefficients and 162 of others", "[adapt][jpeg]") {
  CHECK(jpeg_direct_symbols().size() == 12);
  CHECK(jpeg_other_symbols().size() == 162);
}
