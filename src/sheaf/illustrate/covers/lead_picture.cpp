#include <algorithm>

#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {

/// A picture over the whole width, and below it a panel that is as high as its words ask for.
void draw_lead_picture(CoverSheet& sheet) {
  const CoverText& text = sheet.text();
  const double margin = sheet.margin();
  const Colour ground = sheet.ground();
  const Colour accent = sheet.design().deep ? sheet.palette().accent : sheet.palette().middle;

  const double foot = sheet.foot(sheet.height() - 110, 50, sheet.lesser(), ground);
  const FittedText subtitle = sheet.fit(text.subtitle, sheet.text_style(60, 400), {sheet.measure(), 200, 46, 2, true});
  const double below = text.subtitle.empty() ? 0 : 64 + subtitle.extent.ink.height;
  const CoverRoom room{sheet.measure(), sheet.height() * 0.33, 80, 8, true};
  const FittedText title = sheet.fit(text.title, sheet.title_style(), room);
  const double needed = 120 + title.extent.ink.height + below + 110;
  const double top = std::min(foot - needed, sheet.height() * 0.64);

  sheet.picture(0, {0, 0, CoverSheet::width, top});
  sheet.bar({0, top, CoverSheet::width, 22}, accent);
  // What the words leave free of the panel stands above and below them alike.
  const double spare = std::max(0.0, foot - top - needed) / 2;
  double y = sheet.set(CoverPart::title, title, margin, top + 120 + spare, sheet.measure(), ground);
  sheet.set(CoverPart::words, subtitle, margin, y + 64, sheet.measure(), ground);
  if (text.number.empty()) return;
  const FittedText number = sheet.number(300, TextAlign::centre, sheet.palette().ink, {700, 210, 80, 1});
  const double side = std::max(360.0, number.extent.ink.width + 120);
  const Box plate{CoverSheet::width - margin - side, top - 340, side, 362};
  sheet.bar(plate, accent);
  sheet.set(CoverPart::number, number, plate.left, plate.top + (plate.height - number.extent.ink.height) / 2, side,
            accent);
}

}  // namespace sheaf
