#include "sheaf/illustrate/draw_cover.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/cover_image.hpp"
#include "sheaf/illustrate/cover_pictures.hpp"
#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_stories = 24;
constexpr Colour frame_grey{128, 128, 128};

std::string safe(const std::string& text, std::size_t most) {
  return shorten(collapse_space(xml_safe(text)), most);
}

/// Words that can be printed, none endless; where there is no title, the next best stands in its place.
CoverText printable(const CoverText& from) {
  CoverText made = from;
  for (std::string* text : {&made.title, &made.subtitle, &made.creator, &made.series}) *text = safe(*text, 240);
  for (std::string* text : {&made.number, &made.date, &made.count}) *text = safe(*text, 60);
  if (made.stories.size() > most_stories) made.stories.resize(most_stories);
  for (CoverStory& story : made.stories) {
    story.headline = safe(story.headline, 240);
    story.byline = safe(story.byline, 120);
    story.opening = safe(story.opening, 1200);
  }
  for (std::string* next : {&made.subtitle, &made.series, &made.creator, &made.count, &made.date}) {
    if (made.title.empty()) made.title = std::exchange(*next, "");
  }
  return made;
}

void must_read(const CoverDesign& design, Colour left, Colour right, const std::string& names) {
  const double found = contrast(left, right);
  if (found >= 7) return;
  throw Error(Trouble::usage, Place{design.name},
              fmt::format("the colours {} have a contrast of {:.1f}, and words need 7", names, found),
              "make one darker or the other lighter");
}

CoverPalette palette_for(const CoverDesign& design, const CoverText& text, const std::vector<Pixels>& pictures) {
  // The parts of a series are of one family, whatever their pictures.
  const bool of_picture = design.of_picture && text.series.empty() && !pictures.empty();
  const CoverPalette found = of_picture ? cover_palette_of(pictures.front())
                                        : cover_palette_for(text.series.empty() ? text.title : text.series);
  const CoverPalette made = with_colours(found, design.paper, design.ink, design.accent);
  must_read(design, made.paper, made.ink, "`paper` and `ink`");
  must_read(design, made.accent, made.ink, "`accent` and `ink`");
  return made;
}

void draw(CoverSheet& sheet) {
  switch (sheet.design().layout) {
    case CoverLayout::typographic:
      return draw_typographic(sheet);
    case CoverLayout::lead_picture:
      return draw_lead_picture(sheet);
    case CoverLayout::grid:
      return draw_grid(sheet);
    case CoverLayout::contents:
      return draw_contents(sheet);
    case CoverLayout::monogram:
      return draw_monogram(sheet);
    case CoverLayout::newspaper:
      return draw_newspaper(sheet);
  }
}

}  // namespace

PixelSize cover_size(const Destination& destination) noexcept {
  // Kindle asks for at least 1000 pixels of height, and readers' own covers lie between 1.3 and 1.65 times as high as
  // wide (KDP and Kobo guidelines, looked up June 2026). A smaller screen makes it smaller itself.
  const int width = destination.pictures ? std::clamp(destination.width, 750, 1600) : 1600;
  const int height = destination.pictures ? destination.height : 2400;
  return {width, std::clamp(height, width * 4 / 3, width * 8 / 5)};
}

DrawnCover lay_cover(const CoverRequest& request, const CoverDesign& fallback, Report& report) {
  const PixelSize size = cover_size(request.destination);
  const CoverText text = printable(request.text);
  std::vector<Pixels> pictures = cover_pictures(request.pictures, request.design, size);
  const bool enough = pictures.size() >= cover_picture_count(request.design).least;
  if (!enough) {
    report.add(FindingId::cover_unusable, {}, request.design.name + ": the book has too few pictures of a fit size");
    pictures.clear();
  }
  const CoverDesign& design = enough ? request.design : fallback;
  const CoverPalette palette = palette_for(design, text, pictures);
  const bool shown =
      !pictures.empty() && (design.layout == CoverLayout::lead_picture || design.layout == CoverLayout::grid ||
                            design.layout == CoverLayout::newspaper);
  CoverSheet sheet(design, text, palette, size, std::move(pictures));
  draw(sheet);
  sheet.drawing().frame(4, frame_grey);  // a light cover vanishes on a white shelf
  if (sheet.unknown_signs() > 0) report.add(FindingId::cover_glyph_missing, {}, text.title);
  return {.pixels = sheet.take_pixels(),
          .boxes = sheet.boxes(),
          .layout = design.layout,
          .with_pictures = shown,
          .height = sheet.height(),
          .margin = sheet.margin()};
}

Image draw_cover(const CoverRequest& request, const CoverDesign& fallback, const std::shared_ptr<Spool>& spool,
                 Report& report) {
  const DrawnCover drawn = lay_cover(request, fallback, report);
  return drawn_cover_image(drawn.pixels, drawn.with_pictures, request.destination, spool);
}

}  // namespace sheaf
