#include "sheaf/illustrate/quantise.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace sheaf {
namespace {

constexpr std::size_t most_colours = 1U << 15;
constexpr std::size_t palette_size = 256;
constexpr int rounds = 4;               // of k-means; a fifth moved no chart by a tenth of a percent
constexpr double most_error = 12;       // mean square of a channel: 37 dB
constexpr float worst_error = 32 * 32;  // of one colour with any weight, as `distance` measures it

using Colour = std::array<std::uint8_t, 3>;
using Point = std::array<float, 3>;  // a colour with its channels weighed as the eye does

constexpr Point weights = {0.8F, 1.0F, 0.6F};

Point point_of(Colour colour) {
  return {static_cast<float>(colour[0]) * weights[0], static_cast<float>(colour[1]) * weights[1],
          static_cast<float>(colour[2]) * weights[2]};
}

float distance(const Point& left, const Point& right) {
  float sum = 0;
  for (std::size_t c = 0; c < 3; ++c) sum += (left[c] - right[c]) * (left[c] - right[c]);
  return sum;
}

/// The colours of a picture in the order in which they come, and how often each does.
class Histogram {
 public:
  struct Entry {
    Colour colour{};
    std::uint32_t count = 0;
  };

  /// False when there are too many.
  bool add(const std::uint8_t* pixel) {
    const std::uint32_t key = key_of(pixel);
    if (key != last_key_) {
      const std::size_t slot = slot_of(key);
      if (slots_[slot] == 0) {
        if (entries.size() == most_colours) return false;
        entries.push_back({{pixel[0], pixel[1], pixel[2]}, 0});
        slots_[slot] = static_cast<std::uint32_t>(entries.size());
        keys_[slot] = key;
      }
      last_key_ = key;
      last_ = slots_[slot] - 1;
    }
    ++entries[last_].count;
    return true;
  }

  /// Which entry a colour is that was added.
  std::size_t number_of(const std::uint8_t* pixel) {
    const std::uint32_t key = key_of(pixel);
    if (key != last_key_) {
      last_key_ = key;
      last_ = slots_[slot_of(key)] - 1;
    }
    return last_;
  }

  std::vector<Entry> entries{};

 private:
  static constexpr unsigned bits = 17;

  static std::uint32_t key_of(const std::uint8_t* pixel) {
    return static_cast<std::uint32_t>(pixel[0]) << 16 | static_cast<std::uint32_t>(pixel[1]) << 8 | pixel[2];
  }
  std::size_t slot_of(std::uint32_t key) const {
    std::size_t slot = (key * 2654435761U) >> (32 - bits);
    while (slots_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) % slots_.size();
    return slot;
  }

  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1U << bits);  // number of the entry, from 1
  std::vector<std::uint32_t> keys_ = std::vector<std::uint32_t>(1U << bits);
  std::uint32_t last_key_ = 0xFFFFFFFF;  // most pixels are as the one before them
  std::size_t last_ = 0;
};

struct Weighed {
  Point point{};
  double weight = 0;
};

/// A part of the colours, and how far they lie from their mean.
struct Box {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t axis = 0;
  double mean = 0;    // along the axis
  double spread = 0;  // weighed squares along the axis
};

Box measure(const std::vector<Weighed>& colours, std::size_t begin, std::size_t end) {
  Box box{.begin = begin, .end = end};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const double value = colours[i].point[axis];
      weight += colours[i].weight;
      sum += colours[i].weight * value;
      squares += colours[i].weight * value * value;
    }
    const double spread = squares - sum * sum / weight;
    if (axis > 0 && spread <= box.spread) continue;
    box.axis = axis;
    box.mean = sum / weight;
    box.spread = spread;
  }
  return box;
}

std::vector<Point> cut(std::vector<Weighed> colours) {
  std::vector<Box> boxes = {measure(colours, 0, colours.size())};
  while (boxes.size() < palette_size) {
    const auto widest =
        std::ranges::max_element(boxes, [](const Box& left, const Box& right) { return left.spread < right.spread; });
    if (widest->spread < 0.5) break;
    const Box box = *widest;
    const auto first = colours.begin() + static_cast<std::ptrdiff_t>(box.begin);
    const auto last = colours.begin() + static_cast<std::ptrdiff_t>(box.end);
    const auto parted = std::stable_partition(
        first, last, [&box](const Weighed& one) { return static_cast<double>(one.point[box.axis]) <= box.mean; });
    const auto middle = static_cast<std::size_t>(parted - colours.begin());
    if (middle == box.begin || middle == box.end) break;
    *widest = measure(colours, box.begin, middle);
    boxes.push_back(measure(colours, middle, box.end));
  }
  std::vector<Point> middles;
  for (const Box& box : boxes) {
    Point sum{};
    double weight = 0;
    for (std::size_t i = box.begin; i < box.end; ++i) {
      weight += colours[i].weight;
      for (std::size_t c = 0; c < 3; ++c) sum[c] += colours[i].point[c] * static_cast<float>(colours[i].weight);
    }
    for (float& value : sum) value /= static_cast<float>(weight);
    middles.push_back(sum);
  }
  return middles;
}

std::size_t nearest(const std::vector<Point>& palette, const Point& point) {
  std::size_t best = 0;
  float least = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < palette.size(); ++i) {
    const float far = distance(palette[i], point);
    if (far < least) {
      least = far;
      best = i;
    }
  }
  return best;
}

/// Moves each colour of the palette to the mean of what is nearest to it.
void settle(const std::vector<Weighed>& colours, std::vector<Point>& palette) {
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::array<double, 4>> sums(palette.size());
    for (const Weighed& one : colours) {
      auto& sum = sums[nearest(palette, one.point)];
      for (std::size_t c = 0; c < 3; ++c) sum[c] += one.weight * static_cast<double>(one.point[c]);
      sum[3] += one.weight;
    }
    for (std::size_t i = 0; i < palette.size(); ++i) {
      if (sums[i][3] <= 0) continue;
      for (std::size_t c = 0; c < 3; ++c) palette[i][c] = static_cast<float>(sums[i][c] / sums[i][3]);
    }
  }
}

Colour colour_of(const Point& point) {
  Colour colour{};
  for (std::size_t c = 0; c < 3; ++c)
    colour[c] = static_cast<std::uint8_t>(std::clamp(point[c] / weights[c], 0.0F, 255.0F) + 0.5F);
  return colour;
}

/// What each colour becomes, in their order; nothing when the picture would look different.
std::optional<std::vector<Colour>> choose_colours(const std::vector<Histogram::Entry>& entries, std::size_t pixels) {
  std::vector<Colour> chosen;
  if (entries.size() <= palette_size) {
    for (const auto& entry : entries) chosen.push_back(entry.colour);
    return chosen;
  }
  std::vector<Weighed> colours;
  for (const auto& entry : entries) colours.push_back({point_of(entry.colour), static_cast<double>(entry.count)});
  std::vector<Point> palette = cut(colours);
  settle(colours, palette);
  double error = 0;
  for (const Weighed& colour : colours) {
    const Point& near = palette[nearest(palette, colour.point)];
    const float far = distance(near, colour.point);
    if (far > worst_error) return std::nullopt;
    error += static_cast<double>(far) / 3 * colour.weight;
    chosen.push_back(colour_of(near));
  }
  if (error / static_cast<double>(pixels) > most_error) return std::nullopt;
  return chosen;
}

}  // namespace

std::optional<IndexedPixels> quantise(const Pixels& pixels) {
  if (pixels.channels != 3) return std::nullopt;
  Histogram histogram;
  const std::size_t count = pixels.data.size() / 3;
  for (std::size_t i = 0; i < count; ++i) {
    if (!histogram.add(pixels.data.data() + i * 3)) return std::nullopt;
  }
  const auto chosen = choose_colours(histogram.entries, count);
  if (!chosen) return std::nullopt;

  IndexedPixels made{.width = pixels.width, .height = pixels.height, .colours = {}, .indices = {}};
  std::vector<std::uint8_t> index_of;  // by the number of a colour
  for (const Colour& colour : *chosen) {
    const auto known = std::ranges::find(made.colours, colour);
    index_of.push_back(static_cast<std::uint8_t>(known - made.colours.begin()));
    if (known == made.colours.end()) made.colours.push_back(colour);
  }
  made.indices.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    made.indices[i] = index_of[histogram.number_of(pixels.data.data() + i * 3)];
  }
  return made;
}

}  // namespace sheaf
