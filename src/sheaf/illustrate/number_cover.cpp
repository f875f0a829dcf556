#include "sheaf/illustrate/number_cover.hpp"

#include <algorithm>

#include "sheaf/adapt/drawing.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/cover_image.hpp"

namespace sheaf {

Image number_cover(const Image& cover, const std::string& words, const std::string& language,
                   const std::shared_ptr<Spool>& spool) {
  constexpr Colour paper{250, 248, 243};
  constexpr Colour ink{30, 30, 30};
  const DecodedImage decoded = decode_kept(cover);
  const int width = decoded.pixels.width;
  Drawing drawing(width, decoded.pixels.height, paper);
  drawing.picture(decoded.pixels, 0, 0);
  // Taste: as large as stays legible where a shelf shows the cover 150 pixels wide.
  const TextStyle style{.families = "Noto Sans, DejaVu Sans, sans-serif",
                        .size = width / 10.0,
                        .weight = 700,
                        .colour = ink,
                        .most_lines = 1,
                        .language = language};
  const TextExtent extent = drawing.measure(words, style, width);
  const int space = width / 40;
  const int plate = std::min(width, extent.width + 2 * space);
  drawing.rectangle((width - plate) / 2, 2.0 * space, plate, extent.height + space, paper);
  drawing.text(words, style, (width - plate) / 2 + space, 2 * space + space / 2, extent.width + 1);
  Image numbered = cover_image(drawing.take_pixels(), spool);
  numbered.name = cover.name;
  return numbered;
}

}  // namespace sheaf
