#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

/// How the colours of a pixel lie in memory: eight bits each, or sixteen in the machine's order. What comes out is
/// grey for grey, RGB for RGB and for CMYK, RGB with the opacity unchanged for RGB with opacity; always eight bits.
enum class ColourLayout { grey, rgb, rgb_opacity, rgb_16, rgb_opacity_16, cmyk, cmyk_inverted };

/// The corners of a space of colours, as CIE x and y.
struct Primaries {
  using Point = std::array<double, 2>;
  Point white{0.3127, 0.3290};
  Point red{0.64, 0.33};
  Point green{0.30, 0.60};
  Point blue{0.15, 0.06};
  bool operator==(const Primaries&) const = default;
};

/// What a colour profile is worth.
enum class ProfileVerdict {
  unusable,  ///< damaged, larger than 4 MiB, or for something else than grey, RGB or CMYK: to be ignored
  srgb,      ///< what readers take for granted, within two levels of 255: to be left out
  other,     ///< the picture's colours are wrong without it
};

/// Judges an ICC profile by its primaries and curves; a profile of tables is never found to be sRGB. Quick: nothing
/// but its header and a few numbers are read.
/// \param components  of the picture: 1, 3 or 4 (CMYK)
ProfileVerdict judge_profile(std::string_view profile, int components);

/// The way from one space of colours to sRGB (relative colorimetric, with black point compensation). Empty when there
/// is nothing to do.
class ColourConversion {
 public:
  ColourConversion() = default;

  /// Empty when the profile is unusable for this layout, or sRGB.
  static ColourConversion of_profile(std::string_view profile, ColourLayout layout);

  /// sRGB's curve, with other primaries.
  static ColourConversion of_primaries(const Primaries& primaries, ColourLayout layout);

  /// \param curve  from a coded value to light, 0 to 1, evenly spaced; at least two
  static ColourConversion of_primaries(const Primaries& primaries, std::span<const float> curve, ColourLayout layout);

  explicit operator bool() const noexcept { return has_levels_ || transform_ != nullptr; }

  /// Converts `count` pixels; `to` may be `from` unless it is of sixteen bits or CMYK.
  void run(const void* from, std::uint8_t* to, std::size_t count) const;

 private:
  struct Discard {
    void operator()(void* transform) const;
  };
  static ColourConversion of_curve(const Primaries& primaries, void* curve, ColourLayout layout);
  static ColourConversion make(void* profile, ColourLayout layout);

  std::unique_ptr<void, Discard> transform_{};
  ColourLayout layout_ = ColourLayout::rgb;
  bool has_levels_ = false;
  std::array<std::uint8_t, 256> levels_{};  ///< for grey: what each level becomes
};

/// The curve of a screen whose light is `value ^ exponent`.
std::vector<float> power_curve(double exponent);

/// Converts a whole picture in place. \param pixels  one, three or four channels, the fourth being opacity
void convert(Pixels& pixels, const ColourConversion& conversion);

/// The layout of eight-bit pixels of one, three or four channels.
ColourLayout layout_of(const Pixels& pixels);

/// The library that converts colours, with its version: whoever keeps what it made asks for this.
std::string colour_library();

}  // namespace sheaf
