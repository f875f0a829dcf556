#include "sheaf/illustrate/likeness.hpp"

#include <algorithm>
#include <cstdlib>

#include "sheaf/base/error.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/reduce_pixels.hpp"

namespace sheaf {
namespace {

constexpr int side = 16;                                 // of the levels
constexpr int least_decoded = 4 * side;                  // pixels of a side: fewer would blur what is compared
constexpr std::uint64_t most_pixels_of_png = 8'000'000;  // which is decoded whole
constexpr std::uint64_t most_pixels_of_all = 200'000'000;

// Of 255: room for one photograph coded twice, at two sizes; not for another of the same place, whose edges lie
// elsewhere.
constexpr int most_in_mean = 4;
constexpr int most_in_one = 24;

int eighths_for(const Image& image) noexcept {
  const int shorter = std::min(image.width, image.height);
  for (const int eighths : {1, 2, 4}) {
    if (shorter * eighths / 8 >= least_decoded) return eighths;
  }
  return 8;
}

std::vector<std::uint8_t> grey_of(const Pixels& pixels) {
  if (pixels.channels == 1) return {pixels.data.begin(), pixels.data.end()};
  std::vector<std::uint8_t> grey;
  for (std::size_t at = 0; at + 2 < pixels.data.size(); at += 3) {
    grey.push_back(static_cast<std::uint8_t>((pixels.data[at] + 2 * pixels.data[at + 1] + pixels.data[at + 2]) / 4));
  }
  return grey;
}

std::vector<std::uint8_t> levels(const Image& image) {
  const Pixels pixels = decode_kept(image, eighths_for(image)).pixels;
  return grey_of(reduce_pixels(pixels, {std::min(side, pixels.width), std::min(side, pixels.height)}));
}

}  // namespace

bool same_proportions(const Image& smaller, const Image& larger) noexcept {
  const double wanted = static_cast<double>(larger.height) * smaller.width / larger.width;
  const double other = static_cast<double>(larger.width) * smaller.height / larger.height;
  return std::abs(wanted - smaller.height) <= 1 || std::abs(other - smaller.width) <= 1;
}

const std::optional<Likeness::Levels>& Likeness::levels_of(const Image& image) {
  const auto [known, is_new] = known_.try_emplace(image.name);
  if (!is_new) return known->second;
  const std::uint64_t pixels = static_cast<std::uint64_t>(image.width) * static_cast<std::uint64_t>(image.height);
  const bool png_too_large = image.type != MediaType::jpeg && pixels > most_pixels_of_png;
  if (png_too_large || pixels > most_pixels_of_all - pixels_) return known->second;
  pixels_ += pixels;
  try {
    known->second = levels(image);
  } catch (const Error& error) {  // a copied picture may hide damage that its walk does not see
    if (error.trouble() == Trouble::undeliverable) throw;
  }
  return known->second;
}

bool Likeness::alike(const Image& one, const Image& other) {
  const std::optional<Levels>& left = levels_of(one);
  const std::optional<Levels>& right = levels_of(other);
  if (!left || !right || left->size() != right->size()) return false;
  int sum = 0;
  int worst = 0;
  for (std::size_t i = 0; i < left->size(); ++i) {
    const int apart = std::abs((*left)[i] - (*right)[i]);
    sum += apart;
    worst = std::max(worst, apart);
  }
  return worst <= most_in_one && sum <= most_in_mean * static_cast<int>(left->size());
}

}  // namespace sheaf
