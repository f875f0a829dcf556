#include <algorithm>

#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {
namespace {

constexpr double band_foot = 90;

/// The headlines between hairlines, as many as there is room for; each takes the lines that it needs, at most two.
void list(CoverSheet& sheet, double top, double bottom) {
  const CoverPalette& palette = sheet.palette();
  const double margin = sheet.margin();
  const auto stories = static_cast<double>(std::max<std::size_t>(sheet.text().stories.size(), 1));
  const double size = std::clamp((bottom - top) / stories * 0.30, 60.0, 92.0);
  double y = top;
  bool first = true;
  for (const CoverStory& story : sheet.text().stories) {
    TextStyle style = sheet.title_style();
    style.size = size;
    style.weight = 600;
    style.line_spacing = 0.86;
    style.colour = palette.ink;
    const FittedText headline = sheet.fit(story.headline, style, {sheet.measure(), 3 * size, size, 2});
    TextStyle quiet = sheet.text_style(42, 400);
    quiet.colour = palette.grey;
    const FittedText byline = sheet.fit(story.byline, quiet, {sheet.measure(), 60, 42, 1});
    const double high = headline.extent.ink.height + (story.byline.empty() ? 0 : 26 + byline.extent.ink.height);
    if (headline.text.empty()) continue;
    if (y + high + 44 > bottom) break;
    if (!first) {
      sheet.bar({margin, y, sheet.measure(), 3}, palette.tint);
      y += 44;
      if (y + high > bottom) break;
    }
    first = false;
    y = sheet.set(CoverPart::words, headline, margin, y, sheet.measure(), palette.paper);
    if (!byline.text.empty()) y = sheet.set(CoverPart::words, byline, margin, y + 26, sheet.measure(), palette.paper);
    y += 46;
  }
}

}  // namespace

/// The title on a band of colour, and below it what is inside.
void draw_contents(CoverSheet& sheet) {
  const CoverText& text = sheet.text();
  const CoverPalette& palette = sheet.palette();
  const double margin = sheet.margin();

  const FittedText number =
      sheet.number(300, TextAlign::end, sheet.design().deep ? palette.accent : palette.ink, {600, 215, 80, 1});
  const double wide = sheet.measure() - (text.number.empty() ? 0 : number.extent.ink.width + 80);
  const FittedText title = sheet.fit(text.title, sheet.title_style(), {wide, sheet.height() * 0.32, 80, 8, true});
  const FittedText subtitle = sheet.fit(text.subtitle, sheet.text_style(56, 400), {sheet.measure(), 160, 46, 2, true});
  const double words = std::max(title.extent.ink.height, number.extent.ink.height) +
                       (text.subtitle.empty() ? 0 : 60 + subtitle.extent.ink.height);
  const double band = std::max(margin + words + band_foot + 20, sheet.height() * 0.26);
  sheet.bar({0, 0, CoverSheet::width, sheet.height()}, palette.paper);
  sheet.bar({0, 0, CoverSheet::width, band}, sheet.ground());
  sheet.bar({0, band, CoverSheet::width, 22}, sheet.design().deep ? palette.accent : palette.middle);

  double y = margin + (band - margin - words - band_foot - 20) / 2;
  sheet.set(CoverPart::number, number, margin, y, sheet.measure(), sheet.ground());
  y = sheet.set(CoverPart::title, title, margin, y, wide, sheet.ground());
  sheet.set(CoverPart::words, subtitle, margin, y + 60, sheet.measure(), sheet.ground());

  const double foot = sheet.foot(sheet.height() - 110, 48, palette.ink, palette.paper) - 60;
  sheet.bar({margin, foot, sheet.measure(), 6}, palette.ink);
  list(sheet, band + 22 + 84, foot - 50);
}

}  // namespace sheaf
