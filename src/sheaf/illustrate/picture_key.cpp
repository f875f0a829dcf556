#include "sheaf/illustrate/picture_key.hpp"

#include "sheaf/adapt/avif.hpp"
#include "sheaf/adapt/colour.hpp"
#include "sheaf/adapt/fonts.hpp"
#include "sheaf/adapt/gif.hpp"
#include "sheaf/adapt/hash.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/adapt/svg.hpp"
#include "sheaf/adapt/webp.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// What makes the bytes, apart from the source and the destination.
const std::string& makers() {
  static const std::string all = [] {
    std::string text(picture_code());
    text += "\n" __VERSION__;  // compilers need not agree on the last bit of a number
    for (const std::string& library : {avif_library(), colour_library(), gif_library(), jpeg_library(), png_library(),
                                       svg_library(), webp_library()}) {
      text += '\n' + library;
    }
    return text;
  }();
  return all;
}

std::string facts_of(const Destination& destination) {
  // Names every field, so that a new one does not compile until somebody has decided whether it belongs here.
  const auto& [name, title, pictures, width, height, pixels, grey, progressive, transparency, quality, sharpen, heavy,
               book, facts] = destination;
  static_cast<void>(name), static_cast<void>(title), static_cast<void>(pictures), static_cast<void>(facts);
  static_cast<void>(progressive), static_cast<void>(heavy), static_cast<void>(book);
  static_cast<void>(transparency);  // decide whether, not how a picture is coded anew
  return std::to_string(width) + '\n' + std::to_string(height) + '\n' + std::to_string(pixels) + '\n' +
         (grey ? "grey" : "colour") + '\n' + std::to_string(quality) + '\n' + std::to_string(sharpen);
}

}  // namespace

std::string picture_key(std::string_view source, ImageFormat format, const Destination& destination) {
  std::string all = content_hash(source) + '\n' + std::to_string(source.size()) + '\n' + std::string(to_text(format)) +
                    '\n' + facts_of(destination) + '\n' + makers();
  if (format == ImageFormat::svg && contains_nocase(source, "text")) all += '\n' + installed_fonts();
  return content_hash(all);
}

}  // namespace sheaf
