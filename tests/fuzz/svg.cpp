#include "fuzz/decode_one.hpp"
#include "sheaf/illustrate/clean_svg.hpp"

/// What comes out of the cleaning declares nothing, and cleaning it once more changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const sheaf::CleanSvg clean = sheaf::clean_svg(sheaf::fuzz::view_of(data, size));
    if (clean.text.find("<!") != std::string::npos) __builtin_trap();
    if (sheaf::clean_svg(clean.text).text != clean.text) __builtin_trap();
  } catch (const sheaf::Error&) {
  }
  return 0;
}
