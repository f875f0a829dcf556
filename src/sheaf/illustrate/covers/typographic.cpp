#include <algorithm>

#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {

/// Words alone: the title as large as the page allows, one bar of colour, and far below who made it.
void draw_typographic(CoverSheet& sheet) {
  const CoverText& text = sheet.text();
  const double margin = sheet.margin();
  const Colour ground = sheet.ground();
  const Colour accent = sheet.design().deep ? sheet.palette().accent : sheet.palette().middle;

  const double foot = sheet.foot(sheet.height() - margin, 54, sheet.words(), ground) - 70;
  sheet.bar({margin, foot, sheet.measure(), 4}, sheet.palette().middle);
  double bottom = foot - 90;
  if (!text.number.empty()) {
    const FittedText number = sheet.number(560, TextAlign::start, sheet.design().deep ? accent : sheet.words(),
                                           {sheet.measure(), 420, 120, 1});
    bottom -= number.extent.ink.height;
    sheet.set(CoverPart::number, number, margin, bottom, sheet.measure(), ground);
    bottom -= 110;
  }
  double y = sheet.series(margin, sheet.lesser(), ground);
  if (y > margin) y += 90;

  const FittedText subtitle = sheet.fit(text.subtitle, sheet.text_style(70, 400), {sheet.measure(), 330, 52, 3, true});
  const double below = 190 + (text.subtitle.empty() ? 0 : 80 + subtitle.extent.ink.height);
  const CoverRoom room{sheet.measure(), std::min(bottom - y - below, 1250.0), 80, 12, true};
  y = sheet.set(CoverPart::title, sheet.fit(text.title, sheet.title_style(), room), margin, y, sheet.measure(), ground);
  y += y > margin ? 90 : 0;
  sheet.bar({margin, y, 230, 26}, accent);
  sheet.set(CoverPart::words, subtitle, margin, y + 26 + 74, sheet.measure(), ground);
}

}  // namespace sheaf
