#include <algorithm>
#include <vector>

#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {
namespace {

/// How many pictures stand in each row.
std::vector<int> rows_of(std::size_t pictures) {
  switch (pictures) {
    case 2:
      return {1, 1};
    case 3:
      return {1, 2};
    case 4:
      return {2, 2};
    case 5:
      return {2, 1, 2};
    case 6:
    case 7:
      return {2, 2, 2};
    case 8:
      return {3, 2, 3};
    default:
      return {3, 3, 3};
  }
}

void mosaic(CoverSheet& sheet, double top) {
  constexpr double gap = 18;
  const std::vector<int> rows = rows_of(sheet.pictures().size());
  const double high =
      (sheet.height() - top - gap * static_cast<double>(rows.size() - 1)) / static_cast<double>(rows.size());
  std::size_t next = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const double wide = (CoverSheet::width - gap * (rows[row] - 1)) / rows[row];
    for (int column = 0; column < rows[row]; ++column)
      sheet.picture(next++, {column * (wide + gap), top + static_cast<double>(row) * (high + gap), wide, high});
  }
}

}  // namespace

/// The title on paper, and below it pictures from edge to edge.
void draw_grid(CoverSheet& sheet) {
  const CoverText& text = sheet.text();
  const double margin = sheet.margin();
  const Colour ground = sheet.ground();
  const Colour accent = sheet.design().deep ? sheet.palette().accent : sheet.palette().middle;

  double room_wide = sheet.measure();
  double y = margin - 10;
  if (!text.number.empty()) {
    const FittedText number = sheet.number(300, TextAlign::centre, sheet.palette().paper, {620, 210, 80, 1});
    const double side = std::max(330.0, number.extent.ink.width + 110);
    sheet.bar({CoverSheet::width - margin - side, 0, side, 400}, sheet.palette().ink);
    sheet.set(CoverPart::number, number, CoverSheet::width - margin - side, 400 - 70 - number.extent.ink.height, side,
              sheet.palette().ink);
    room_wide -= side + 60;
  }
  const CoverRoom room{room_wide, sheet.height() * 0.33, 80, 8, true};
  y = sheet.set(CoverPart::title, sheet.fit(text.title, sheet.title_style(), room), margin, y, room_wide, ground);
  if (!text.number.empty()) y = std::max(y, 400.0);
  if (!text.subtitle.empty()) {
    const FittedText subtitle =
        sheet.fit(text.subtitle, sheet.text_style(60, 400), {sheet.measure(), 180, 46, 2, true});
    y = sheet.set(CoverPart::words, subtitle, margin, y + 64, sheet.measure(), ground);
  }
  y += 80;
  sheet.bar({margin, y, 230, 22}, accent);
  const double before = y;
  // Two lines when the names are long: then the foot begins higher than one line would.
  const bool any = !text.creator.empty() || !text.count.empty() || !text.date.empty();
  const double foot_bottom = before + 22 + 60 + 50;
  if (any) {
    const double foot = sheet.foot_height(50);
    sheet.foot(foot_bottom - 50 + foot, 50, sheet.lesser(), ground);
    y = foot_bottom - 50 + foot;
  } else {
    y += 22;
  }
  mosaic(sheet, std::max(y + 70, sheet.height() * 0.40));
}

}  // namespace sheaf
