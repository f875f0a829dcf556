#include "sheaf/illustrate/cover_palette.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>

#include "sheaf/adapt/hash.hpp"

namespace sheaf {
namespace {

constexpr double readable = 7.0;  // WCAG 2.1, level AAA

double linear(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red / 255.0) + 0.7152 * linear(colour.green / 255.0) +
         0.0722 * linear(colour.blue / 255.0);
}

/// A colour as the eye orders it: Oklab in cylinder coordinates (B. Ottosson, 2020), hue in degrees.
struct Perceived {
  double light = 0;
  double chroma = 0;
  double hue = 0;
};

std::array<double, 3> linear_rgb(const Perceived& seen) {
  const double a = seen.chroma * std::cos(seen.hue * std::numbers::pi / 180);
  const double b = seen.chroma * std::sin(seen.hue * std::numbers::pi / 180);
  const auto cube = [](double value) { return value * value * value; };
  const double l = cube(seen.light + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(seen.light - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(seen.light - 0.0894841775 * a - 1.2914855480 * b);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

/// The colour, or the strongest of its hue and lightness that a screen can show.
Colour colour_of(Perceived seen) {
  const auto shown = [](double value) { return value > -0.0005 && value < 1.0005; };
  std::array<double, 3> rgb = linear_rgb(seen);
  while (seen.chroma > 0 && !std::ranges::all_of(rgb, shown)) {
    seen.chroma -= 0.004;
    rgb = linear_rgb(seen);
  }
  const auto byte = [](double value) {
    value = std::clamp(value, 0.0, 1.0);
    const double curved = value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(curved * 255));
  };
  return {byte(rgb[0]), byte(rgb[1]), byte(rgb[2])};
}

Perceived perceived(Colour colour) {
  const double r = linear(colour.red / 255.0);
  const double g = linear(colour.green / 255.0);
  const double b = linear(colour.blue / 255.0);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const double along_a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double along_b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  double hue = std::atan2(along_b, along_a) * 180 / std::numbers::pi;
  if (hue < 0) hue += 360;
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(along_a, along_b), hue};
}

/// Moves the colour's lightness by `step` until it reads on `ground`.
Colour readable_on(Colour ground, Perceived seen, double step) {
  Colour colour = colour_of(seen);
  while (contrast(colour, ground) < readable && seen.light > 0 && seen.light < 1) {
    seen.light += step;
    colour = colour_of(seen);
  }
  return colour;
}

/// What a palette grows from.
struct Scheme {
  double hue = 0;         ///< of the ground
  double chroma = 0;      ///< of the ground
  double light = 0;       ///< of the ground
  double accent_hue = 0;  ///< taste: warm on cold, or the neighbour across
};

// Old bookbinders' cloths, each with a foil that goes with it.
constexpr Scheme schemes[] = {
    {255, 0.085, 0.32, 80},  // navy and brass
    {220, 0.070, 0.34, 50},  // petrol and apricot
    {190, 0.060, 0.35, 85},  // teal and straw
    {160, 0.065, 0.34, 75},  // bottle green and brass
    {145, 0.060, 0.33, 25},  // fir and coral
    {120, 0.050, 0.34, 95},  // olive and lemon
    {60, 0.050, 0.32, 75},   // umber and amber
    {35, 0.095, 0.36, 85},   // brick and straw
    {20, 0.110, 0.34, 75},   // oxblood and sand
    {0, 0.100, 0.33, 65},    // wine and apricot
    {335, 0.090, 0.33, 90},  // aubergine and gold
    {305, 0.095, 0.33, 75},  // violet and amber
    {280, 0.100, 0.33, 35},  // indigo and salmon
    {250, 0.035, 0.30, 55},  // slate and copper
};

CoverPalette palette_of(const Scheme& from) {
  CoverPalette made;
  made.ink = colour_of({from.light, from.chroma, from.hue});
  made.paper = colour_of({0.965, 0.016, from.accent_hue});
  made.accent = readable_on(made.ink, {0.78, 0.135, from.accent_hue}, 0.01);
  made.soft = readable_on(made.ink, {0.84, 0.035, from.hue}, 0.01);
  made.grey = readable_on(made.paper, {0.45, from.chroma / 2, from.hue}, -0.01);
  made.shade = colour_of({from.light + 0.07, from.chroma, from.hue});
  made.middle = colour_of({0.55, from.chroma + 0.02, from.hue});
  made.tint = colour_of({0.905, 0.030, from.accent_hue});
  return made;
}

Colour parsed(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
  return {static_cast<std::uint8_t>(value >> 16 & 0xFF), static_cast<std::uint8_t>(value >> 8 & 0xFF),
          static_cast<std::uint8_t>(value & 0xFF)};
}

/// How much of each hue a picture has, in steps of ten degrees.
struct Hues {
  std::array<double, 36> weights{};
  double total = 0;
  double chroma = 0;  ///< mean of all pixels

  double around(std::size_t bin) const {
    const std::size_t count = weights.size();
    return weights[bin] + 0.6 * (weights[(bin + 1) % count] + weights[(bin + count - 1) % count]);
  }
  /// The strongest hue at least `apart` steps from `from`.
  std::size_t strongest(std::size_t from, std::size_t apart) const {
    std::size_t best = weights.size();
    for (std::size_t bin = 0; bin < weights.size(); ++bin) {
      const std::size_t far = bin > from ? bin - from : from - bin;
      if (std::min(far, weights.size() - far) < apart) continue;
      if (best == weights.size() || around(bin) > around(best)) best = bin;
    }
    return best;
  }
};

Hues hues_of(const Pixels& pixels) {
  Hues hues;
  const int step = std::max(1, std::max(pixels.width, pixels.height) / 96);
  std::size_t count = 0;
  for (int y = 0; y < pixels.height; y += step) {
    for (int x = 0; x < pixels.width; x += step) {
      const std::uint8_t* at = pixels.data.data() + static_cast<std::size_t>(y) * pixels.row_bytes() +
                               static_cast<std::size_t>(x) * static_cast<std::size_t>(pixels.channels);
      const int further = pixels.channels == 3 ? 1 : 0;
      const Perceived seen = perceived({at[0], at[further], at[2 * further]});
      ++count;
      hues.chroma += seen.chroma;
      if (seen.chroma < 0.03) continue;
      hues.weights[static_cast<std::size_t>(seen.hue / 10) % 36] += seen.chroma;
      hues.total += seen.chroma;
    }
  }
  hues.chroma /= static_cast<double>(std::max<std::size_t>(count, 1));
  return hues;
}

}  // namespace

std::size_t cover_palette_count() noexcept {
  return std::size(schemes);
}

CoverPalette cover_palette(std::size_t number) {
  return palette_of(schemes[number % std::size(schemes)]);
}

CoverPalette cover_palette_for(std::string_view title) {
  const std::string hash = content_hash(title);
  unsigned number = 0;
  std::from_chars(hash.data(), hash.data() + 4, number, 16);
  return cover_palette(number);
}

CoverPalette cover_palette_of(const Pixels& pixels) {
  const Hues hues = hues_of(pixels);
  if (hues.total <= 0 || hues.chroma < 0.012) return palette_of({250, 0.012, 0.27, 70});
  const std::size_t first = hues.strongest(0, 0);
  const double hue = 10.0 * static_cast<double>(first) + 5;
  const std::size_t second = hues.strongest(first, 6);
  const bool has_second = hues.around(second) > 0.06 * hues.total;
  const auto near = [&](const Scheme& scheme) {
    const double far = std::abs(scheme.hue - hue);
    return std::min(far, 360 - far);
  };
  const Scheme& nearest = *std::ranges::min_element(schemes, {}, near);
  const double accent = has_second ? 10.0 * static_cast<double>(second) + 5 : nearest.accent_hue;
  return palette_of({hue, std::clamp(hues.chroma * 1.2, 0.03, 0.09), 0.31, accent});
}

CoverPalette with_colours(CoverPalette palette, std::string_view paper, std::string_view ink, std::string_view accent) {
  if (paper.empty() && ink.empty() && accent.empty()) return palette;
  if (!paper.empty()) palette.paper = parsed(paper);
  if (!ink.empty()) palette.ink = parsed(ink);
  if (!accent.empty()) palette.accent = parsed(accent);
  const Perceived on_ink = perceived(palette.ink);
  const Perceived on_paper = perceived(palette.paper);
  palette.soft = readable_on(palette.ink, {0.84, 0.035, on_ink.hue}, 0.01);
  palette.grey = readable_on(palette.paper, {0.45, on_ink.chroma / 2, on_ink.hue}, -0.01);
  palette.shade = colour_of({on_ink.light + 0.07, on_ink.chroma, on_ink.hue});
  palette.middle = colour_of({0.55, on_ink.chroma + 0.02, on_ink.hue});
  palette.tint = colour_of({std::max(0.0, on_paper.light - 0.06), on_paper.chroma, on_paper.hue});
  return palette;
}

double contrast(Colour left, Colour right) noexcept {
  const double a = luminance(left);
  const double b = luminance(right);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace sheaf
