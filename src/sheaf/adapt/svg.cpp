#include "sheaf/adapt/svg.hpp"

#include <librsvg/rsvg.h>
#include <pango/pango.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "sheaf/base/apart.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

struct Release {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};

/// Cairo keeps a pixel as a number of 32 bits: red above green above blue.
void take(const unsigned char* from, std::ptrdiff_t stride, PixelSize size, std::span<std::uint8_t> to) {
  std::size_t at = 0;
  for (int y = 0; y < size.height; ++y, from += stride) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(from);
    for (int x = 0; x < size.width; ++x) {
      to[at++] = static_cast<std::uint8_t>(row[x] >> 16);
      to[at++] = static_cast<std::uint8_t>(row[x] >> 8);
      to[at++] = static_cast<std::uint8_t>(row[x]);
    }
  }
}

bool draw(const std::string& svg, PixelSize size, std::span<std::uint8_t> to) {
  // Without a base address the library opens no file, whatever the drawing asks for.
  const std::unique_ptr<RsvgHandle, Release> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
  if (handle == nullptr) return false;
  rsvg_handle_set_dpi(handle.get(), 96);
  const std::unique_ptr<cairo_surface_t, Release> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
  const std::unique_ptr<cairo_t, Release> cairo(cairo_create(surface.get()));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  const RsvgRectangle viewport{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
  if (rsvg_handle_render_document(handle.get(), cairo.get(), &viewport, nullptr) == FALSE ||
      cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) {
    return false;
  }
  cairo_surface_flush(surface.get());
  take(cairo_image_surface_get_data(surface.get()), cairo_image_surface_get_stride(surface.get()), size, to);
  return true;
}

}  // namespace

Pixels draw_svg(const std::string& svg, PixelSize size) {
  Pixels pixels{.width = size.width, .height = size.height, .channels = 3, .data = {}};
  pixels.data = work_apart(pixels.row_bytes() * static_cast<std::size_t>(size.height), {},
                           [&](std::span<std::uint8_t> to) { return draw(svg, size, to); });
  if (pixels.data.empty()) {
    throw Error(Trouble::unusable_image, {}, "the drawing is damaged, or takes too long to draw", "export it as PNG");
  }
  return pixels;
}

std::string svg_library() {
  return "librsvg " + std::to_string(rsvg_major_version) + "." + std::to_string(rsvg_minor_version) + "." +
         std::to_string(rsvg_micro_version) + " cairo " + cairo_version_string() + " pango " + pango_version_string();
}

}  // namespace sheaf
