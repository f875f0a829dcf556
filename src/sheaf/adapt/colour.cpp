#include "sheaf/adapt/colour.hpp"

#include <lcms2.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace sheaf {
namespace {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

struct FreeCurve {
  void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};
using Curve = std::unique_ptr<cmsToneCurve, FreeCurve>;

constexpr std::size_t most_bytes = 4U << 20;  // the largest in use, for CMYK presses, have 2.7 MB
constexpr double two_levels = 2.0 / 255.0;

Curve make_srgb_curve() {
  constexpr double parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};  // IEC 61966-2-1
  return Curve(cmsBuildParametricToneCurve(nullptr, 4, parameters));
}

/// The value that sRGB gives to this light.
double to_srgb_value(double light) {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

/// A list of steps of any length may stand in these tags, each to be taken for every colour: not worth the risk.
bool has_programs(cmsHPROFILE profile) {
  constexpr cmsTagSignature tags[] = {cmsSigDToB0Tag, cmsSigDToB1Tag, cmsSigDToB2Tag, cmsSigDToB3Tag};
  return std::ranges::any_of(tags, [&](cmsTagSignature tag) { return cmsIsTag(profile, tag) != FALSE; });
}

/// None when the profile is damaged or for something else than pictures of so many components. An RGB profile serves
/// for grey pictures too: cameras put it there.
Profile open(std::string_view bytes, int components) {
  if (bytes.size() < 128 || bytes.size() > most_bytes) return nullptr;
  // By the bytes: the library hands on whatever stands there as a value of its enumerations.
  constexpr std::string_view kinds[] = {"scnr", "mntr", "prtr", "spac"};
  const std::string_view space = bytes.substr(16, 4);
  const bool fits = components == 4 ? space == "CMYK" : space == "GRAY" || space == "RGB ";
  if (!fits || std::ranges::find(kinds, bytes.substr(12, 4)) == std::end(kinds)) return nullptr;
  Profile profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
  return profile != nullptr && !has_programs(profile.get()) ? std::move(profile) : nullptr;
}

bool is_srgb_curve(cmsHPROFILE profile, cmsTagSignature tag) {
  const auto* curve = static_cast<const cmsToneCurve*>(cmsReadTag(profile, tag));
  if (curve == nullptr) return false;
  constexpr int steps = 32;
  for (int i = 0; i <= steps; ++i) {
    const auto value = static_cast<cmsFloat32Number>(i) / steps;
    if (std::abs(to_srgb_value(static_cast<double>(cmsEvalToneCurveFloat(curve, value))) - static_cast<double>(value)) >
        two_levels) {
      return false;
    }
  }
  return true;
}

bool is_colorant(cmsHPROFILE profile, cmsTagSignature tag, const std::array<double, 3>& expected) {
  const auto* colour = static_cast<const cmsCIEXYZ*>(cmsReadTag(profile, tag));
  constexpr double tolerance = 0.004;
  return colour != nullptr && std::abs(colour->X - expected[0]) < tolerance &&
         std::abs(colour->Y - expected[1]) < tolerance && std::abs(colour->Z - expected[2]) < tolerance;
}

bool is_srgb(cmsHPROFILE profile) {
  if (cmsGetColorSpace(profile) == cmsSigGrayData) return is_srgb_curve(profile, cmsSigGrayTRCTag);
  // The primaries of IEC 61966-2-1, adapted to D50 as profiles hold them.
  return cmsIsTag(profile, cmsSigAToB0Tag) == FALSE && cmsIsTag(profile, cmsSigAToB1Tag) == FALSE &&
         is_colorant(profile, cmsSigRedColorantTag, {0.4360, 0.2225, 0.0139}) &&
         is_colorant(profile, cmsSigGreenColorantTag, {0.3851, 0.7169, 0.0971}) &&
         is_colorant(profile, cmsSigBlueColorantTag, {0.1431, 0.0606, 0.7139}) &&
         is_srgb_curve(profile, cmsSigRedTRCTag) && is_srgb_curve(profile, cmsSigGreenTRCTag) &&
         is_srgb_curve(profile, cmsSigBlueTRCTag);
}

struct Formats {
  cmsUInt32Number from;
  cmsUInt32Number to;
};

Formats formats_of(ColourLayout layout) {
  switch (layout) {
    case ColourLayout::rgb_opacity:
      return {TYPE_RGBA_8, TYPE_RGBA_8};
    case ColourLayout::rgb_16:
      return {TYPE_RGB_16, TYPE_RGB_8};
    case ColourLayout::rgb_opacity_16:
      return {TYPE_RGBA_16, TYPE_RGBA_8};
    case ColourLayout::cmyk:
      return {TYPE_CMYK_8, TYPE_RGB_8};
    case ColourLayout::cmyk_inverted:
      return {TYPE_CMYK_8_REV, TYPE_RGB_8};
    default:
      return {TYPE_RGB_8, TYPE_RGB_8};
  }
}

int components_of(ColourLayout layout) {
  if (layout == ColourLayout::grey) return 1;
  return layout == ColourLayout::cmyk || layout == ColourLayout::cmyk_inverted ? 4 : 3;
}

void* make_transform(cmsHPROFILE profile, Formats formats) {
  const Profile srgb(cmsCreate_sRGBProfile());
  return cmsCreateTransform(profile, formats.from, srgb.get(), formats.to, INTENT_RELATIVE_COLORIMETRIC,
                            cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_COPY_ALPHA);
}

}  // namespace

namespace {

ProfileVerdict judge(std::string_view bytes, int components) {
  const Profile profile = open(bytes, components);
  if (profile == nullptr) return ProfileVerdict::unusable;
  if (components == 4) return ProfileVerdict::other;
  return is_srgb(profile.get()) ? ProfileVerdict::srgb : ProfileVerdict::other;
}

struct Judged {
  std::string bytes{};
  int components = 0;
  ProfileVerdict verdict = ProfileVerdict::unusable;
};

}  // namespace

ProfileVerdict judge_profile(std::string_view bytes, int components) {
  // Pictures of one camera or site carry one profile: to compare it costs next to nothing, to judge it 0.1 ms.
  constexpr std::size_t most_kept = 64U << 10;
  thread_local Judged last;
  if (components == last.components && bytes == last.bytes) return last.verdict;
  const ProfileVerdict verdict = judge(bytes, components);
  if (bytes.size() <= most_kept) last = {std::string(bytes), components, verdict};
  return verdict;
}

void ColourConversion::Discard::operator()(void* transform) const {
  cmsDeleteTransform(transform);
}

ColourConversion ColourConversion::make(void* profile, ColourLayout layout) {
  ColourConversion conversion;
  conversion.layout_ = layout;
  const bool is_grey = cmsGetColorSpace(profile) == cmsSigGrayData;
  if (!is_grey && layout != ColourLayout::grey) {
    conversion.transform_.reset(make_transform(profile, formats_of(layout)));
    return conversion;
  }
  // Grey stays grey: one table serves every channel. sRGB's own grey axis is what an RGB profile makes of it.
  const std::unique_ptr<void, Discard> transform(
      make_transform(profile, is_grey ? Formats{TYPE_GRAY_8, TYPE_RGB_8} : Formats{TYPE_RGB_8, TYPE_RGB_8}));
  if (transform == nullptr) return conversion;
  for (unsigned level = 0; level < 256; ++level) {
    const std::array<std::uint8_t, 3> from = {static_cast<std::uint8_t>(level), static_cast<std::uint8_t>(level),
                                              static_cast<std::uint8_t>(level)};
    std::array<std::uint8_t, 3> to{};
    cmsDoTransform(transform.get(), from.data(), to.data(), 1);
    conversion.levels_[level] = to[1];
  }
  conversion.has_levels_ = true;
  return conversion;
}

ColourConversion ColourConversion::of_profile(std::string_view bytes, ColourLayout layout) {
  const Profile profile = open(bytes, components_of(layout));
  if (profile == nullptr || (components_of(layout) != 4 && is_srgb(profile.get()))) return {};
  return make(profile.get(), layout);
}

ColourConversion ColourConversion::of_curve(const Primaries& primaries, void* curve, ColourLayout layout) {
  assert(components_of(layout) != 4);
  const cmsCIExyY white{primaries.white[0], primaries.white[1], 1};
  const cmsCIExyYTRIPLE corners{{primaries.red[0], primaries.red[1], 1},
                                {primaries.green[0], primaries.green[1], 1},
                                {primaries.blue[0], primaries.blue[1], 1}};
  auto* const of_each = static_cast<cmsToneCurve*>(curve);
  cmsToneCurve* curves[] = {of_each, of_each, of_each};
  const Profile profile(of_each != nullptr ? cmsCreateRGBProfile(&white, &corners, curves) : nullptr);
  if (profile == nullptr || is_srgb(profile.get())) return {};
  return make(profile.get(), layout);
}

ColourConversion ColourConversion::of_primaries(const Primaries& primaries, ColourLayout layout) {
  return of_curve(primaries, make_srgb_curve().get(), layout);
}

ColourConversion ColourConversion::of_primaries(const Primaries& primaries, std::span<const float> samples,
                                                ColourLayout layout) {
  assert(samples.size() >= 2);
  const Curve curve(
      cmsBuildTabulatedToneCurveFloat(nullptr, static_cast<cmsUInt32Number>(samples.size()), samples.data()));
  return of_curve(primaries, curve.get(), layout);
}

std::vector<float> power_curve(double exponent) {
  std::vector<float> curve(4096);
  for (std::size_t i = 0; i < curve.size(); ++i) {
    curve[i] = static_cast<float>(std::pow(static_cast<double>(i) / static_cast<double>(curve.size() - 1), exponent));
  }
  return curve;
}

void ColourConversion::run(const void* from, std::uint8_t* to, std::size_t count) const {
  if (!has_levels_) return cmsDoTransform(transform_.get(), from, to, static_cast<cmsUInt32Number>(count));
  const bool deep = layout_ == ColourLayout::rgb_16 || layout_ == ColourLayout::rgb_opacity_16;
  const bool has_opacity = layout_ == ColourLayout::rgb_opacity || layout_ == ColourLayout::rgb_opacity_16;
  const std::size_t channels = layout_ == ColourLayout::grey ? 1 : has_opacity ? 4 : 3;
  for (std::size_t i = 0; i < count * channels; ++i) {
    const std::uint8_t value = deep ? static_cast<std::uint8_t>(static_cast<const std::uint16_t*>(from)[i] / 257)
                                    : static_cast<const std::uint8_t*>(from)[i];
    to[i] = has_opacity && i % 4 == 3 ? value : levels_[value];
  }
}

ColourLayout layout_of(const Pixels& pixels) {
  if (pixels.channels == 1) return ColourLayout::grey;
  return pixels.channels == 4 ? ColourLayout::rgb_opacity : ColourLayout::rgb;
}

void convert(Pixels& pixels, const ColourConversion& conversion) {
  if (!conversion) return;
  const auto width = static_cast<std::size_t>(pixels.width);
  std::uint8_t* row = pixels.data.data();
  for (int y = 0; y < pixels.height; ++y, row += pixels.row_bytes()) conversion.run(row, row, width);
}

std::string colour_library() {
  return "lcms2 " + std::to_string(cmsGetEncodedCMMversion());
}

}  // namespace sheaf
