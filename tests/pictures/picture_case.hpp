#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/adapt/pixels.hpp"
#include "sheaf/base/finding_table.hpp"

namespace sheaf::test {

using Colour = std::array<int, 3>;

/// The picture of the whole set: four even quarters, each of its own colour, so that one sees which way up it stands
/// and whether its colours are right.
struct Quarters {
  Colour upper_left{220, 30, 40};
  Colour upper_right{40, 150, 60};
  Colour lower_left{30, 60, 200};
  Colour lower_right{250, 210, 60};
  bool operator==(const Quarters&) const = default;
};

/// One picture and the one thing that must come of it: four colours, or a refusal.
struct PictureCase {
  std::string name{};  ///< a file name that may be written
  std::string bytes{};
  Quarters quarters{};
  int width = 48;
  int height = 32;
  int tolerance = 8;  ///< of 255, at the middle of each quarter; what is shown is encoded once more, as JPEG or PNG
  std::optional<FindingId> refused{};
  std::string reason{};  ///< of the refusal, where it is to be a certain one
  bool animated = false;
};

/// A picture that must be refused. \param reason  where it is to be a certain one
PictureCase refusal(const std::string& name, const std::string& bytes, FindingId finding,
                    const std::string& reason = {});

inline constexpr int plain_width = 48;
inline constexpr int plain_height = 32;

inline constexpr Colour white{255, 255, 255};

/// The quarters as pixels. \param channels  1 (their red), 3, or 4 with opacity: then the lower right quarter is clear
Pixels paint(const Quarters& quarters, int channels, int width = plain_width, int height = plain_height);

/// The quarters in grey: as the decoder of a grey picture gives them.
Quarters greys();

/// The picture as it is stored, when EXIF says `orientation` and the shown one is `shown`.
Pixels lay_down(const Pixels& shown, int orientation);

std::string big(std::uint32_t number, int bytes);
std::string little(std::uint32_t number, int bytes);

/// A TIFF header with an orientation, as EXIF has it. \param padding  entries before it that say nothing
std::string exif_block(int orientation, bool big_endian, int padding = 0);

/// Profiles of our own making, of a screen whose light is `value ^ exponent`.
std::string rgb_profile(double exponent, bool display_p3 = false);
std::string grey_profile(double exponent);
/// Four inks, of which the first alone is turned to green and the others to red, yellow and black: nothing that the
/// plain rule would give.
std::string cmyk_profile();

/// A value that shows as `value` on such a screen does in sRGB.
int level_for(int value, double exponent);
Quarters stored_for(const Quarters& quarters, double exponent);

std::vector<PictureCase> jpeg_cases();
std::vector<PictureCase> png_cases();
std::vector<PictureCase> gif_cases();
std::vector<PictureCase> webp_cases();
std::vector<PictureCase> avif_cases();
std::vector<PictureCase> raster_cases();
std::vector<PictureCase> svg_cases();
std::vector<PictureCase> lying_cases();

}  // namespace sheaf::test
