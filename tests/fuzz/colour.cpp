#include "sheaf/adapt/colour.hpp"

#include <array>

#include "fuzz/decode_one.hpp"

/// A profile for each kind of picture, and one pixel through it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view profile = sheaf::fuzz::view_of(data, size);
  for (const int components : {1, 3, 4}) sheaf::judge_profile(profile, components);
  using enum sheaf::ColourLayout;
  for (const sheaf::ColourLayout layout : {grey, rgb, rgb_opacity_16, cmyk_inverted}) {
    const auto conversion = sheaf::ColourConversion::of_profile(profile, layout);
    std::array<std::uint16_t, 4> pixel{10'000, 20'000, 30'000, 40'000};
    std::array<std::uint8_t, 4> converted{};
    if (conversion) conversion.run(pixel.data(), converted.data(), 1);
  }
  return 0;
}
