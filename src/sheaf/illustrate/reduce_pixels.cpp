#include "sheaf/illustrate/reduce_pixels.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace sheaf {
namespace {

constexpr double lobes = 3;
constexpr int linear_steps = 16384;  // of the table back to sRGB: no two of its 256 values fall together

/// Four neighbouring numbers, which the processor adds and multiplies at once.
using Four = float __attribute__((vector_size(16)));

Four least(Four left, Four right) {
  return left < right ? left : right;
}
Four most(Four left, Four right) {
  return left > right ? left : right;
}

double srgb_to_linear(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double linear_to_srgb(double value) {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

/// sRGB to light and back, by table.
struct Light {
  std::array<float, 256> to_linear{};
  std::array<std::uint8_t, linear_steps + 1> to_srgb{};

  Light() {
    for (std::size_t i = 0; i < to_linear.size(); ++i)
      to_linear[i] = static_cast<float>(srgb_to_linear(static_cast<double>(i) / 255) * linear_steps);
    for (std::size_t i = 0; i < to_srgb.size(); ++i)
      to_srgb[i] = static_cast<std::uint8_t>(std::lround(linear_to_srgb(static_cast<double>(i) / linear_steps) * 255));
  }
};

const Light& light() {
  static const Light tables;
  return tables;
}

/// Light to the nearest of the table's steps. The value is within the range of pixels, so the table has it.
void to_srgb(Four linear, int count, std::uint8_t* to) {
  using FourSteps = std::int32_t __attribute__((vector_size(16)));
  const FourSteps steps = __builtin_convertvector(linear + 0.5F, FourSteps);
  const std::uint8_t* table = light().to_srgb.data();
  for (int c = 0; c < count; ++c) to[c] = table[steps[c]];
}

double lanczos(double at) {
  if (std::abs(at) < 1e-9) return 1;
  if (std::abs(at) >= lobes) return 0;
  const double angle = std::numbers::pi * at;
  return lobes * std::sin(angle) * std::sin(angle / lobes) / (angle * angle);
}

/// One side's filter: which source positions make up each position of the result, and how much each counts.
struct Filter {
  struct Span {
    int first = 0;        ///< source position of the first weight
    int inner_first = 0;  ///< the positions right beneath, whose range the result keeps to
    int inner_last = 0;
  };
  int width = 0;  ///< weights of each position
  std::vector<Span> spans{};
  std::vector<float> weights{};

  Filter(int from, int to) {
    const double scale = static_cast<double>(from) / to;
    width = std::min(from, static_cast<int>(std::ceil(2 * lobes * scale)));
    spans.resize(static_cast<std::size_t>(to));
    weights.resize(static_cast<std::size_t>(to) * static_cast<std::size_t>(width));
    for (int i = 0; i < to; ++i) set(i, from, scale);
  }

  const float* of(int position) const noexcept {
    return weights.data() + static_cast<std::size_t>(position) * static_cast<std::size_t>(width);
  }

 private:
  void set(int position, int from, double scale) {
    const double centre = (position + 0.5) * scale - 0.5;
    Span& span = spans[static_cast<std::size_t>(position)];
    span.first = std::clamp(static_cast<int>(std::ceil(centre - lobes * scale)), 0, from - width);
    span.inner_first = std::clamp(static_cast<int>(std::ceil(centre - scale)), 0, from - 1);
    span.inner_last = std::clamp(static_cast<int>(std::floor(centre + scale)), span.inner_first, from - 1);
    float* weight = weights.data() + static_cast<std::size_t>(position) * static_cast<std::size_t>(width);
    double sum = 0;
    for (int i = 0; i < width; ++i) sum += lanczos((span.first + i - centre) / scale);
    for (int i = 0; i < width; ++i) weight[i] = static_cast<float>(lanczos((span.first + i - centre) / scale) / sum);
  }
};

/// Reduces a picture of one or three channels row by row.
class Reducer {
 public:
  Reducer(const Pixels& pixels, PixelSize size)
      : pixels_(pixels),
        result_(make_pixels(size.width, size.height, pixels.channels)),
        across_(pixels.width, size.width),
        down_(pixels.height, size.height),
        row_fours_(pixels.channels == 1 ? (static_cast<std::size_t>(size.width) + 3) / 4
                                        : static_cast<std::size_t>(size.width)),
        line_(static_cast<std::size_t>(pixels.width)),
        rows_(static_cast<std::size_t>(down_.width)),
        ring_(row_fours_ * static_cast<std::size_t>(down_.width)) {}

  Pixels run() {
    int next = 0;
    for (int y = 0; y < result_.height; ++y) {
      const Filter::Span& span = down_.spans[static_cast<std::size_t>(y)];
      for (; next < span.first + down_.width; ++next) reduce_across(next);
      reduce_down(y, span);
    }
    return std::move(result_);
  }

 private:
  Four* row_in_ring(int row) { return ring_.data() + static_cast<std::size_t>(row % down_.width) * row_fours_; }

  /// A row of the picture, made as short as the result's rows.
  void reduce_across(int row) {
    const std::uint8_t* from = pixels_.data.data() + static_cast<std::size_t>(row) * pixels_.row_bytes();
    const auto& table = light().to_linear;
    const auto width = static_cast<std::size_t>(pixels_.width);
    if (pixels_.channels == 1) {
      for (std::size_t x = 0; x < width; ++x) line_[x] = Four{table[from[x]], 0, 0, 0};
    } else {
      for (std::size_t x = 0; x < width; ++x, from += 3)
        line_[x] = Four{table[from[0]], table[from[1]], table[from[2]], 0};
    }
    Four* to = row_in_ring(row);
    auto* grey = reinterpret_cast<float*>(to);
    for (int x = 0; x < result_.width; ++x) {
      const Four value = weighed(x);
      if (pixels_.channels == 1)
        grey[x] = value[0];
      else
        to[x] = value;
    }
  }

  Four weighed(int x) const {
    const Filter::Span& span = across_.spans[static_cast<std::size_t>(x)];
    const float* weight = across_.of(x);
    const Four* from = line_.data() + span.first;
    Four sum{};
    for (int i = 0; i < across_.width; ++i) sum += from[i] * weight[i];
    Four low = line_[static_cast<std::size_t>(span.inner_first)];
    Four high = low;
    for (int i = span.inner_first + 1; i <= span.inner_last; ++i) {
      low = least(low, line_[static_cast<std::size_t>(i)]);
      high = most(high, line_[static_cast<std::size_t>(i)]);
    }
    return most(low, least(sum, high));
  }

  /// A row of the result, of the rows in the ring.
  void reduce_down(int y, const Filter::Span& span) {
    const float* weight = down_.of(y);
    for (int i = 0; i < down_.width; ++i) rows_[static_cast<std::size_t>(i)] = row_in_ring(span.first + i);
    const int inner = span.inner_first - span.first;
    const int inner_end = span.inner_last - span.first;
    std::uint8_t* to = result_.data.data() + static_cast<std::size_t>(y) * result_.row_bytes();
    int left = result_.width;
    for (std::size_t x = 0; x < row_fours_; ++x) {
      Four sum{};
      for (int i = 0; i < down_.width; ++i) sum += rows_[static_cast<std::size_t>(i)][x] * weight[i];
      Four low = rows_[static_cast<std::size_t>(inner)][x];
      Four high = low;
      for (int i = inner + 1; i <= inner_end; ++i) {
        low = least(low, rows_[static_cast<std::size_t>(i)][x]);
        high = most(high, rows_[static_cast<std::size_t>(i)][x]);
      }
      const int count = pixels_.channels == 3 ? 3 : std::min(4, left);
      to_srgb(most(low, least(sum, high)), count, to);
      to += count;
      left -= count;
    }
  }

  const Pixels& pixels_;
  Pixels result_;
  Filter across_;
  Filter down_;
  std::size_t row_fours_;
  std::vector<Four> line_;         // the row at hand, in linear light
  std::vector<const Four*> rows_;  // of the ring, from the span's first on
  std::vector<Four> ring_;         // reduced rows, as many as one row of the result needs
};

}  // namespace

PixelSize fitted_size(PixelSize size, PixelSize box) noexcept {
  const double scale =
      std::min({1.0, static_cast<double>(box.width) / size.width, static_cast<double>(box.height) / size.height});
  return {std::clamp(static_cast<int>(std::lround(size.width * scale)), 1, size.width),
          std::clamp(static_cast<int>(std::lround(size.height * scale)), 1, size.height)};
}

Pixels reduce_pixels(const Pixels& pixels, PixelSize size) {
  assert(pixels.channels == 1 || pixels.channels == 3);
  assert(size.width <= pixels.width && size.height <= pixels.height);
  if (size.width == pixels.width && size.height == pixels.height) return pixels;
  return Reducer(pixels, size).run();
}

}  // namespace sheaf
