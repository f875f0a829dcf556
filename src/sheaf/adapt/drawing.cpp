#include "sheaf/adapt/drawing.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <new>
#include <numbers>
#include <utility>
#include <vector>

namespace sheaf {
namespace {

constexpr std::size_t canvas_bytes = 4;  // of a pixel: CAIRO_FORMAT_RGB24, which needs no gap behind a row

struct Release {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;

void set_colour(cairo_t* cairo, Colour colour) {
  cairo_set_source_rgb(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

TextExtent extent_of(PangoLayout* layout) {
  TextExtent extent;
  pango_layout_get_pixel_size(layout, &extent.width, &extent.height);
  extent.lines = pango_layout_get_line_count(layout);
  extent.unknown_signs = pango_layout_get_unknown_glyphs_count(layout);
  extent.cut = pango_layout_is_ellipsized(layout) != FALSE;
  PangoRectangle ink;
  pango_layout_get_extents(layout, &ink, nullptr);
  const auto units = [](int value) { return static_cast<double>(value) / PANGO_SCALE; };
  extent.baseline = units(pango_layout_get_baseline(layout));
  extent.ink = {units(ink.x), units(ink.y), units(ink.width), units(ink.height)};
  return extent;
}

/// With auto_dir, Pango's left means start: it swaps the sides of a paragraph that runs from right to left.
PangoAlignment alignment_of(TextAlign align, PangoLayout* layout) {
  if (align == TextAlign::centre) return PANGO_ALIGN_CENTER;
  if (align == TextAlign::start) return PANGO_ALIGN_LEFT;
  if (align == TextAlign::end) return PANGO_ALIGN_RIGHT;
  const bool from_right = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
  return (align == TextAlign::right) == from_right ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

/// Offsets of the signs that came out as boxes.
std::vector<std::size_t> unknown_offsets(PangoLayout* layout) {
  std::vector<std::size_t> offsets;
  for (const GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next) {
    for (const GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr; run = run->next) {
      const auto* item = static_cast<const PangoGlyphItem*>(run->data);
      for (int i = 0; i < item->glyphs->num_glyphs; ++i) {
        if ((item->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
        if (item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY) continue;
        offsets.push_back(static_cast<std::size_t>(item->item->offset + item->glyphs->log_clusters[i]));
      }
    }
  }
  return offsets;
}

std::vector<PangoLogAttr> attributes_of(std::string_view text, const std::string& language) {
  const auto length = static_cast<int>(text.size());
  std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(g_utf8_strlen(text.data(), length)) + 1);
  PangoLanguage* const tag = language.empty() ? nullptr : pango_language_from_string(language.c_str());
  pango_get_log_attrs(text.data(), length, -1, tag, attributes.data(), static_cast<int>(attributes.size()));
  return attributes;
}

}  // namespace

struct Drawing::State {
  std::vector<std::uint8_t> canvas{};  ///< the pixels of `surface`
  std::unique_ptr<cairo_surface_t, Release> surface{};
  std::unique_ptr<cairo_t, Release> cairo{};
  std::unique_ptr<PangoFontMap, Unref> fonts{};  ///< our own: the default one belongs to a thread
  std::unique_ptr<PangoContext, Unref> context{};

  double scale = 1;

  Layout layout(std::string_view text, const TextStyle& style, double width) const;
};

Layout Drawing::State::layout(std::string_view text, const TextStyle& style, double width) const {
  if (!style.language.empty()) {
    pango_context_set_language(context.get(), pango_language_from_string(style.language.c_str()));
  }
  Layout made(pango_layout_new(context.get()));
  const std::unique_ptr<PangoFontDescription, Release> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), style.families.c_str());
  pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
  if (style.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  pango_layout_set_font_description(made.get(), font.get());
  const std::unique_ptr<PangoAttrList, Release> attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(
                                               style.break_words ? TRUE : FALSE));  // the list owns what it takes
  if (style.letter_spacing != 0) {
    pango_attr_list_insert(attributes.get(),
                           pango_attr_letter_spacing_new(static_cast<int>(style.letter_spacing * PANGO_SCALE)));
  }
  pango_layout_set_attributes(made.get(), attributes.get());
  pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(made.get(), style.break_words ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  pango_layout_set_auto_dir(made.get(), TRUE);
  pango_layout_set_alignment(made.get(), alignment_of(style.align, made.get()));
  pango_layout_set_justify(made.get(), style.justify ? TRUE : FALSE);
  pango_layout_set_line_spacing(made.get(), static_cast<float>(style.line_spacing));
  if (style.most_lines > 0) {
    pango_layout_set_height(made.get(), -style.most_lines);
    pango_layout_set_ellipsize(made.get(), PANGO_ELLIPSIZE_END);
  }
  return made;
}

Drawing::Drawing(int width, int height, Colour ground, double scale) : state_(std::make_unique<State>()) {
  state_->canvas.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * canvas_bytes);
  state_->surface.reset(cairo_image_surface_create_for_data(state_->canvas.data(), CAIRO_FORMAT_RGB24, width, height,
                                                            width * static_cast<int>(canvas_bytes)));
  state_->cairo.reset(cairo_create(state_->surface.get()));
  if (cairo_status(state_->cairo.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
  state_->scale = scale;
  cairo_scale(state_->cairo.get(), scale, scale);
  cairo_set_antialias(state_->cairo.get(), CAIRO_ANTIALIAS_GRAY);
  state_->fonts.reset(pango_cairo_font_map_new());
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(state_->fonts.get()), 72);
  state_->context.reset(pango_font_map_create_context(state_->fonts.get()));
  // Nothing of the user's settings: hints and subpixels would make another picture on another machine.
  const std::unique_ptr<cairo_font_options_t, Release> options(cairo_font_options_create());
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(state_->context.get(), options.get());
  pango_context_set_round_glyph_positions(state_->context.get(), FALSE);
  pango_context_set_language(state_->context.get(), pango_language_from_string("en"));
  set_colour(state_->cairo.get(), ground);
  cairo_paint(state_->cairo.get());
}

Drawing::~Drawing() = default;

void Drawing::rectangle(double left, double top, double width, double height, Colour colour) {
  set_colour(state_->cairo.get(), colour);
  cairo_rectangle(state_->cairo.get(), left, top, width, height);
  cairo_fill(state_->cairo.get());
}

void Drawing::frame(double thickness, Colour colour) {
  const double width = cairo_image_surface_get_width(state_->surface.get()) / state_->scale;
  const double height = cairo_image_surface_get_height(state_->surface.get()) / state_->scale;
  frame({0, 0, width, height}, thickness, colour);
}

void Drawing::frame(const Box& box, double thickness, Colour colour) {
  set_colour(state_->cairo.get(), colour);
  cairo_set_line_width(state_->cairo.get(), thickness);
  cairo_rectangle(state_->cairo.get(), box.left + thickness / 2, box.top + thickness / 2, box.width - thickness,
                  box.height - thickness);
  cairo_stroke(state_->cairo.get());
}

void Drawing::polygon(std::span<const Point> corners, Colour colour) {
  cairo_new_path(state_->cairo.get());
  for (const Point& corner : corners) cairo_line_to(state_->cairo.get(), corner.x, corner.y);
  set_colour(state_->cairo.get(), colour);
  cairo_fill(state_->cairo.get());
}

void Drawing::disc(Point centre, double radius, Colour colour) {
  set_colour(state_->cairo.get(), colour);
  cairo_new_path(state_->cairo.get());
  cairo_arc(state_->cairo.get(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(state_->cairo.get());
}

void Drawing::quarter_disc(Point centre, double radius, int quarter, Colour colour) {
  set_colour(state_->cairo.get(), colour);
  cairo_new_path(state_->cairo.get());
  cairo_move_to(state_->cairo.get(), centre.x, centre.y);
  const double from = quarter * std::numbers::pi / 2;
  cairo_arc(state_->cairo.get(), centre.x, centre.y, radius, from, from + std::numbers::pi / 2);
  cairo_fill(state_->cairo.get());
}

void Drawing::clip(const Box& box) {
  cairo_save(state_->cairo.get());
  cairo_rectangle(state_->cairo.get(), box.left, box.top, box.width, box.height);
  cairo_clip(state_->cairo.get());
}

void Drawing::unclip() {
  cairo_restore(state_->cairo.get());
}

void Drawing::picture(const Pixels& pixels, int left, int top) {
  assert(pixels.channels == 1 || pixels.channels == 3);
  cairo_surface_t* surface = state_->surface.get();
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  unsigned char* data = cairo_image_surface_get_data(surface);
  for (int y = std::max(0, -top); y < pixels.height && top + y < height; ++y) {
    const std::uint8_t* row = pixels.data.data() + static_cast<std::size_t>(y) * pixels.row_bytes();
    auto* to = reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(top + y) * stride);
    for (int x = std::max(0, -left); x < pixels.width && left + x < width; ++x) {
      const std::uint8_t* from = row + x * pixels.channels;
      const int green = pixels.channels == 3 ? 1 : 0;
      to[left + x] = static_cast<std::uint32_t>(from[0] << 16 | from[green] << 8 | from[2 * green]);
    }
  }
  cairo_surface_mark_dirty(surface);
}

void Drawing::picture(const Pixels& pixels, const Box& box) {
  Drawing own(pixels.width, pixels.height, {});
  own.picture(pixels, 0, 0);
  cairo_t* cairo = state_->cairo.get();
  cairo_save(cairo);
  cairo_translate(cairo, box.left, box.top);
  cairo_scale(cairo, box.width / pixels.width, box.height / pixels.height);
  cairo_set_source_surface(cairo, own.state_->surface.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);  // else the edges fade into the ground
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_rectangle(cairo, 0, 0, pixels.width, pixels.height);
  cairo_fill(cairo);
  cairo_restore(cairo);
}

TextExtent Drawing::measure(std::string_view text, const TextStyle& style, double width) const {
  return extent_of(state_->layout(text, style, width).get());
}

TextExtent Drawing::text(std::string_view text, const TextStyle& style, double left, double top, double width) {
  const Layout layout = state_->layout(text, style, width);
  set_colour(state_->cairo.get(), style.colour);
  cairo_move_to(state_->cairo.get(), left, top);
  pango_cairo_show_layout(state_->cairo.get(), layout.get());
  return extent_of(layout.get());
}

std::string Drawing::drawable(std::string_view text, const TextStyle& style) const {
  const Layout layout = state_->layout(text, style, 1e6);
  if (pango_layout_get_unknown_glyphs_count(layout.get()) == 0) return std::string(text);
  std::vector<std::size_t> unknown = unknown_offsets(layout.get());
  std::ranges::sort(unknown);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = static_cast<std::size_t>(g_utf8_next_char(text.data() + at) - text.data());
    if (!std::ranges::binary_search(unknown, at)) kept += text.substr(at, next - at);
    at = next;
  }
  return kept;
}

std::vector<std::size_t> line_ends(std::string_view text, const std::string& language) {
  const std::vector<PangoLogAttr> attributes = attributes_of(text, language);
  std::vector<std::size_t> ends;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < attributes.size(); ++i) {
    if (i > 0 && attributes[i].is_line_break) ends.push_back(at);
    at = static_cast<std::size_t>(g_utf8_next_char(text.data() + at) - text.data());
  }
  return ends;
}

std::string first_letter(std::string_view text) {
  const std::vector<PangoLogAttr> attributes = attributes_of(text, {});
  std::size_t at = 0;
  std::size_t begin = text.size();
  for (std::size_t i = 0; i + 1 < attributes.size(); ++i) {
    if (begin < at && attributes[i].is_cursor_position) return std::string(text.substr(begin, at - begin));
    if (begin == text.size() && g_unichar_isalnum(g_utf8_get_char(text.data() + at))) begin = at;
    at = static_cast<std::size_t>(g_utf8_next_char(text.data() + at) - text.data());
  }
  return std::string(text.substr(begin));
}

Pixels Drawing::take_pixels() {
  cairo_surface_t* surface = state_->surface.get();
  Pixels pixels{.width = cairo_image_surface_get_width(surface), .height = cairo_image_surface_get_height(surface)};
  cairo_surface_finish(surface);
  pixels.data = std::move(state_->canvas);
  // Three bytes of four: what is written never overtakes what is read.
  const std::size_t count = pixels.data.size() / canvas_bytes;
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, pixels.data.data() + i * canvas_bytes, canvas_bytes);
    pixels.data[i * 3] = static_cast<std::uint8_t>(pixel >> 16);
    pixels.data[i * 3 + 1] = static_cast<std::uint8_t>(pixel >> 8);
    pixels.data[i * 3 + 2] = static_cast<std::uint8_t>(pixel);
  }
  pixels.data.resize(count * 3);
  return pixels;
}

}  // namespace sheaf
