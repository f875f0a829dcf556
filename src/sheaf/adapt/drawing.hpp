#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sheaf/adapt/pixels.hpp"

namespace sheaf {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

enum class TextAlign { start, end };  ///< of each paragraph's own direction

struct TextStyle {
  std::string families{};  ///< in order of preference; any installed font stands in for a sign that none of them has
  double size = 16;        ///< of the em, in pixels
  int weight = 400;        ///< 100 to 1000
  Colour colour{};
  double line_spacing = 1.2;  ///< as a factor of the font's own
  int most_lines = 0;         ///< what is over ends with "…"; 0: as many as it takes
  bool break_words = false;   ///< where no blank is left to break at
  TextAlign align = TextAlign::start;
  std::string language{};  ///< BCP 47: chooses between forms of one sign
  bool operator==(const TextStyle&) const = default;
};

/// What a text takes, in pixels.
struct TextExtent {
  int width = 0;   ///< of the widest line, which may be more than was given when a word is not broken
  int height = 0;  ///< of all lines
  int lines = 0;
  int unknown_signs = 0;  ///< that no installed font has
  bool operator==(const TextExtent&) const = default;
};

/// A picture that is drawn: areas of one colour, and text in any script. Equal calls with equal fonts give equal
/// pixels.
class Drawing {
 public:
  Drawing(int width, int height, Colour ground);
  ~Drawing();
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void rectangle(double left, double top, double width, double height, Colour colour);
  void frame(double thickness, Colour colour);  ///< along the edges, inside
  void disc(Point centre, double radius, Colour colour);
  /// All below a smooth line through the points, which go from left to right.
  void hill(std::span<const Point> ridge, Colour colour);
  /// A picture of three channels, or one, pixel by pixel.
  void picture(const Pixels& pixels, int left, int top);

  TextExtent measure(std::string_view text, const TextStyle& style, int width) const;
  TextExtent text(std::string_view text, const TextStyle& style, int left, int top, int width);

  Pixels pixels() const;  ///< RGB

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sheaf
