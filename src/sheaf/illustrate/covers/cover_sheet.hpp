#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/drawing.hpp"
#include "sheaf/illustrate/cover.hpp"
#include "sheaf/illustrate/cover_palette.hpp"

namespace sheaf {

enum class CoverPart { title, number, words };

/// Words that stand on a cover: what the tests measure.
struct CoverBox {
  CoverPart part = CoverPart::words;
  std::string text{};
  Box ink{};        ///< in units, as everything here
  double size = 0;  ///< of the em
  Colour colour{};
  Colour ground{};
  bool operator==(const CoverBox&) const = default;
};

/// The room that a text may take.
struct CoverRoom {
  double width = 0;
  double height = 0;
  double smallest = 40;  ///< size of the em below which the text is rather cut
  int most_lines = 100;
  bool balance = false;  ///< lines about equally long
};

/// A text in the largest type that its room allows.
struct FittedText {
  std::string text{};
  TextStyle style{};
  double width = 0;  ///< of the column
  TextExtent extent{};
};

/// A cover on its way: 1600 units wide, and mirrored when the title runs from right to left: all places are given as
/// for one that runs from the left.
class CoverSheet {
 public:
  static constexpr double width = 1600;

  /// \param size      in pixels
  /// \param pictures  three channels or one
  CoverSheet(const CoverDesign& design, CoverText text, const CoverPalette& palette, PixelSize size,
             std::vector<Pixels> pictures);

  const CoverText& text() const noexcept { return text_; }
  const CoverDesign& design() const noexcept { return design_; }
  const CoverPalette& palette() const noexcept { return palette_; }
  const std::vector<Pixels>& pictures() const noexcept { return pictures_; }
  double height() const noexcept { return height_; }
  double margin() const noexcept { return design_.margin; }
  double measure() const noexcept { return width - 2 * margin(); }  ///< between the margins
  Colour ground() const noexcept { return design_.deep ? palette_.ink : palette_.paper; }
  Colour words() const noexcept { return design_.deep ? palette_.paper : palette_.ink; }
  Colour lesser() const noexcept { return design_.deep ? palette_.soft : palette_.grey; }
  Drawing& drawing() noexcept { return drawing_; }
  Pixels take_pixels() { return drawing_.take_pixels(); }
  const std::vector<CoverBox>& boxes() const noexcept { return boxes_; }
  int unknown_signs() const noexcept { return unknown_signs_; }

  TextStyle title_style() const;
  TextStyle text_style(double size, int weight) const;

  /// Makes the type smaller, then breaks words, then cuts at a word, until the text fits. Of no text: nothing.
  FittedText fit(const std::string& text, const TextStyle& style, const CoverRoom& room);

  /// The number in the series, in the type of the title; nothing when there is none.
  FittedText number(double size, TextAlign align, Colour colour, const CoverRoom& room);

  /// Sets the text so that its ink begins at `top`, and returns where that ends.
  double set(CoverPart part, const FittedText& text, double left, double top, double room, Colour ground);

  void bar(const Box& box, Colour colour) { drawing_.rectangle(mirrored(box), box.top, box.width, box.height, colour); }
  /// One of the pictures, cut to fill the box. \param duotone  in the palette's ink and paper
  void picture(std::size_t index, const Box& box, bool duotone = false);

  /// Creator and, at the other side, count and date, in one line or two that end at `bottom`; returns their top.
  double foot(double bottom, double size, Colour colour, Colour ground);
  double foot_height(double size) const { return foot_lines(size) * 1.45 * size - 0.45 * size; }
  /// The series' name in small type; returns where it ends, or `top` without one.
  double series(double top, Colour colour, Colour ground);

 private:
  double mirrored(const Box& box) const noexcept { return from_right_ ? width - box.left - box.width : box.left; }
  std::string facts() const;
  int foot_lines(double size) const;
  TextStyle placed(TextStyle style) const;
  bool fits(const FittedText& text, const CoverRoom& room, double within) const;
  bool shrink(FittedText& text, const CoverRoom& room, double smallest) const;
  void cut(FittedText& text, const CoverRoom& room) const;
  void balance(FittedText& text, const CoverRoom& room) const;

  CoverDesign design_;
  CoverText text_;
  CoverPalette palette_;
  std::vector<Pixels> pictures_;
  double scale_;
  double height_;
  bool from_right_;
  Drawing drawing_;
  std::vector<CoverBox> boxes_{};
  int unknown_signs_ = 0;
};

}  // namespace sheaf
