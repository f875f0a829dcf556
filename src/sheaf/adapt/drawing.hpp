#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// `start` and `end` follow each paragraph's own direction, `left` and `right` do not.
enum class TextAlign { start, end, left, right, centre };

struct Box {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  double right() const noexcept { return left + width; }
  double bottom() const noexcept { return top + height; }
  bool operator==(const Box&) const = default;
};

struct TextStyle {
  std::string families{};  ///< in order of preference; any installed font stands in for a sign that none of them has
  double size = 16;        ///< of the em, in pixels
  int weight = 400;        ///< 100 to 1000
  bool italic = false;
  double letter_spacing = 0;  ///< pixels between the signs, for capitals
  Colour colour{};
  double line_spacing = 1.2;  ///< as a factor of the font's own
  int most_lines = 0;         ///< what is over ends with "…"; 0: as many as it takes
  bool break_words = false;   ///< where no blank is left to break at
  bool justify = false;       ///< stretch all lines but the last
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
  double baseline = 0;    ///< of the first line, from the text's top
  Box ink{};              ///< what is black, from the text's left and top
  bool cut = false;       ///< `most_lines` were not enough
  bool operator==(const TextExtent&) const = default;
};

/// A picture that is drawn: areas of one colour, and text in any script. Equal calls with equal fonts give equal
/// pixels.
class Drawing {
 public:
  /// \param scale  pixels to a unit: all other numbers are in units
  Drawing(int width, int height, Colour ground, double scale = 1);
  ~Drawing();
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void rectangle(double left, double top, double width, double height, Colour colour);
  void frame(double thickness, Colour colour);                  ///< along the edges, inside
  void frame(const Box& box, double thickness, Colour colour);  ///< along the box's edges, inside
  void polygon(std::span<const Point> corners, Colour colour);
  void disc(Point centre, double radius, Colour colour);
  /// A quarter of a disc: `quarter` 0 lies right of and below its centre, 1 left and below, and so on round.
  void quarter_disc(Point centre, double radius, int quarter, Colour colour);
  /// All that is drawn until `unclip` stays within the box.
  void clip(const Box& box);
  void unclip();
  /// A picture of three channels, or one, pixel by pixel, at a place in pixels.
  void picture(const Pixels& pixels, int left, int top);
  /// The same, stretched over the box.
  void picture(const Pixels& pixels, const Box& box);

  TextExtent measure(std::string_view text, const TextStyle& style, double width) const;
  TextExtent text(std::string_view text, const TextStyle& style, double left, double top, double width);

  /// The text without the signs that no installed font has.
  std::string drawable(std::string_view text, const TextStyle& style) const;

  /// What was drawn, as RGB, in the memory that it was drawn in. Nothing can be drawn afterwards.
  Pixels take_pixels();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Where a line may end, as offsets into the text, by the rules of its script (UAX #14; Thai by its dictionary).
std::vector<std::size_t> line_ends(std::string_view text, const std::string& language);

/// The first letter or digit of the text with all that belongs to it; "" when there is none.
std::string first_letter(std::string_view text);

}  // namespace sheaf
