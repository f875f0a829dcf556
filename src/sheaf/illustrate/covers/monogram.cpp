#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "sheaf/adapt/hash.hpp"
#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {
namespace {

constexpr double tile = 320;

/// Numbers that follow from a name, so that each book, or series, has a pattern of its own.
class NameNumbers {
 public:
  explicit NameNumbers(std::string_view name) : hash_(content_hash(name)) {}
  int next(int range) {
    unsigned value = 0;
    std::from_chars(hash_.data() + at_, hash_.data() + at_ + 1, value, 16);
    at_ = (at_ + 1) % hash_.size();
    return static_cast<int>(value) % range;
  }

 private:
  std::string hash_;
  std::size_t at_ = 4;  // the first digits chose the palette
};

/// One of six plain figures, which meet their neighbours at the edges.
void figure(Drawing& drawing, const Box& box, int kind, Colour colour, Colour other) {
  const double half = box.width / 2;
  const Point centre{box.left + half, box.top + half};
  switch (kind) {
    case 0:
      drawing.quarter_disc({box.left, box.top}, box.width, 0, colour);
      drawing.quarter_disc({box.left, box.top}, half, 0, other);
      break;
    case 1:
      drawing.quarter_disc({box.right(), box.bottom()}, box.width, 2, colour);
      drawing.quarter_disc({box.right(), box.bottom()}, half, 2, other);
      break;
    case 2:
      drawing.disc(centre, half, colour);
      drawing.disc(centre, half / 2, other);
      break;
    case 3: {
      const std::array<Point, 4> diamond{Point{centre.x, box.top}, Point{box.right(), centre.y},
                                         Point{centre.x, box.bottom()}, Point{box.left, centre.y}};
      drawing.polygon(diamond, colour);
      break;
    }
    case 4:
      for (int bar = 0; bar < 4; ++bar)
        drawing.rectangle(box.left, box.top + bar * box.height / 4, box.width, box.height / 8, colour);
      break;
    default:
      drawing.quarter_disc({box.left, box.bottom()}, half, 3, colour);
      drawing.quarter_disc({box.right(), box.top}, half, 1, colour);
      drawing.quarter_disc({box.left, box.top}, half, 0, other);
      drawing.quarter_disc({box.right(), box.bottom()}, half, 2, other);
      break;
  }
}

/// Tiles over the whole page: letters and figures by turns.
void pattern(CoverSheet& sheet, const FittedText& letter) {
  const CoverPalette& palette = sheet.palette();
  Drawing& drawing = sheet.drawing();
  NameNumbers numbers(sheet.text().series.empty() ? sheet.text().title : sheet.text().series);
  const int first = numbers.next(6);
  const int second = (first + 1 + numbers.next(5)) % 6;
  drawing.rectangle(0, 0, CoverSheet::width, sheet.height(), palette.ink);
  int row = 0;
  for (double top = 0; top < sheet.height(); top += tile, ++row) {
    for (int column = 0; column * tile < CoverSheet::width; ++column) {
      const Box box{column * tile, top, tile, tile};
      const bool of_letter = (row + column) % 2 == 0;
      if (!of_letter) {
        const bool lit = (row * 3 + column * 5) % 8 == 3;  // the accent is rare, and never beside itself
        figure(drawing, box, row % 2 == 0 ? first : second, lit ? palette.accent : palette.middle, palette.ink);
        continue;
      }
      drawing.rectangle(box.left, box.top, tile, tile, palette.shade);
      if (letter.text.empty()) continue;
      const Box& ink = letter.extent.ink;
      drawing.text(letter.text, letter.style, box.left + (tile - ink.width) / 2 - ink.left,
                   box.top + (tile - ink.height) / 2 - ink.top, letter.width);
    }
  }
}

FittedText letter_of(CoverSheet& sheet) {
  TextStyle style = sheet.title_style();
  style.size = 230;
  style.colour = sheet.palette().soft;
  style.align = TextAlign::left;
  const std::string letter = sheet.drawing().drawable(first_letter(sheet.text().title), style);
  return sheet.fit(letter, style, {tile * 0.68, tile * 0.60, 20, 1});
}

}  // namespace

/// A label, as on a bound notebook, on a pattern of the title's first letter.
void draw_monogram(CoverSheet& sheet) {
  const CoverText& text = sheet.text();
  const CoverPalette& palette = sheet.palette();
  pattern(sheet, letter_of(sheet));

  const double inner = sheet.measure();
  const auto centred = [&](double size, int weight, Colour colour) {
    TextStyle style = sheet.text_style(size, weight);
    style.align = TextAlign::centre;
    style.colour = colour;
    return style;
  };
  TextStyle large = sheet.title_style();
  large.align = TextAlign::centre;
  large.colour = palette.ink;
  const FittedText title = sheet.fit(text.title, large, {inner, sheet.height() * 0.36, 72, 9, true});
  const FittedText number = sheet.number(280, TextAlign::centre, palette.ink, {inner, 200, 80, 1});
  const FittedText subtitle = sheet.fit(text.subtitle, centred(56, 400, palette.ink), {inner, 150, 44, 2, true});
  const FittedText creator = sheet.fit(text.creator, centred(52, 600, palette.ink), {inner, 130, 42, 2, true});
  const auto room_of = [](const FittedText& one, double before) {
    return one.text.empty() ? 0.0 : before + one.extent.ink.height;
  };
  const double high = 130 + title.extent.ink.height + room_of(number, 80) + room_of(subtitle, 64) +
                      (creator.text.empty() ? 0.0 : 16 + 64) + room_of(creator, 64) + 130;
  const double edge = sheet.margin() - 90;
  // The label covers whole rows of tiles, so that no figure peeps out by a sliver.
  const double top = std::max(edge, (sheet.height() - high) * 0.42);
  const Box label{edge, top, CoverSheet::width - 2 * edge, high};
  sheet.bar(label, palette.paper);
  sheet.drawing().frame({label.left + 26, label.top + 26, label.width - 52, label.height - 52}, 8, palette.ink);

  const double left = sheet.margin();
  double y = sheet.set(CoverPart::title, title, left, top + 130, inner, palette.paper);
  if (!number.text.empty()) y = sheet.set(CoverPart::number, number, left, y + 80, inner, palette.paper);
  if (!subtitle.text.empty()) y = sheet.set(CoverPart::words, subtitle, left, y + 64, inner, palette.paper);
  if (creator.text.empty()) return;
  sheet.bar({(CoverSheet::width - 180) / 2, y + 64, 180, 16}, palette.middle);
  sheet.set(CoverPart::words, creator, left, y + 64 + 16 + 64, inner, palette.paper);
}

}  // namespace sheaf
