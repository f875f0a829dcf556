#include "sheaf/illustrate/covers/cover_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/reduce_pixels.hpp"

namespace sheaf {
namespace {

/// How close the lines of large type stand, as a factor of the font's own distance. Latin capitals leave most of that
/// empty, Arabic letters some; Indic and Thai signs, and Vietnamese capitals with two marks, fill it.
double tightness(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t sign = next_code_point(text, at);
    if (sign >= 0x0600 && sign < 0x0780) return 0.92;
    const bool tall = (sign >= 0x0590 && sign < 0x1100) || (sign >= 0x1780 && sign < 0x1800);
    if (tall || (sign >= 0x1EA0 && sign < 0x1EFA)) return 1.15;
  }
  return 1.0;
}

/// Chinese, Japanese and Korean share signs that each draws in its own way.
std::string with_language(const std::string& families, std::string_view language, bool serif) {
  const std::string family = serif ? "Noto Serif CJK " : "Noto Sans CJK ";
  const auto also = [&](std::string_view region) { return families + ", " + family + std::string(region); };
  if (language.starts_with("ja")) return also("JP");
  if (language.starts_with("ko")) return also("KR");
  if (!language.starts_with("zh")) return families;
  const std::string folded = ascii_lower(language);
  if (folded.find("hk") != std::string::npos) return also("HK");
  const bool traditional = folded.find("hant") != std::string::npos || folded.find("tw") != std::string::npos;
  return also(traditional ? "TC" : "SC");
}

Pixels cropped(const Pixels& from, double ratio) {
  int wide = from.width;
  int high = from.height;
  if (from.width > from.height * ratio) {
    wide = std::max(1, static_cast<int>(std::lround(from.height * ratio)));
  } else {
    high = std::max(1, static_cast<int>(std::lround(from.width / ratio)));
  }
  const auto left = static_cast<std::size_t>((from.width - wide) / 2);
  const auto top = static_cast<std::size_t>((from.height - high) / 3);  // faces are above the middle
  Pixels made = make_pixels(wide, high, from.channels);
  const std::size_t bytes = made.row_bytes();
  for (std::size_t y = 0; y < static_cast<std::size_t>(high); ++y) {
    const auto row = from.data.begin() + static_cast<std::ptrdiff_t>((top + y) * from.row_bytes() +
                                                                     left * static_cast<std::size_t>(from.channels));
    std::copy_n(row, bytes, made.data.begin() + static_cast<std::ptrdiff_t>(y * bytes));
  }
  return made;
}

/// From ink to paper by lightness, as one plate on tinted paper prints.
Pixels in_two_colours(const Pixels& from, Colour ink, Colour paper) {
  Pixels made = make_pixels(from.width, from.height, 3);
  const std::size_t count = made.data.size() / 3;
  const auto channels = static_cast<std::size_t>(from.channels);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t* at = from.data.data() + i * channels;
    const int light = channels == 3 ? (at[0] * 54 + at[1] * 183 + at[2] * 19) >> 8 : at[0];
    const auto mix = [light](int dark, int bright) {
      return static_cast<std::uint8_t>(dark + (bright - dark) * light / 255);
    };
    made.data[3 * i] = mix(ink.red, paper.red);
    made.data[3 * i + 1] = mix(ink.green, paper.green);
    made.data[3 * i + 2] = mix(ink.blue, paper.blue);
  }
  return made;
}

/// The text up to `end`, without what must not stand before an ellipsis.
std::string cut_at(std::string_view text, std::size_t end) {
  std::string_view kept = text.substr(0, end);
  const std::size_t last = kept.find_last_not_of(" ,;:.-");
  kept = last == std::string_view::npos ? std::string_view() : kept.substr(0, last + 1);
  return std::string(kept) + "\xE2\x80\xA6";
}

}  // namespace

CoverSheet::CoverSheet(const CoverDesign& design, CoverText text, const CoverPalette& palette, PixelSize size,
                       std::vector<Pixels> pictures)
    : design_(design),
      text_(std::move(text)),
      palette_(palette),
      pictures_(std::move(pictures)),
      scale_(size.width / width),
      height_(size.height / scale_),
      from_right_(first_strong(text_.title) == StrongDirection::rtl),
      drawing_(size.width, size.height, ground(), scale_) {}

TextStyle CoverSheet::title_style() const {
  return {.families = with_language(design_.title_fonts, text_.language, true),
          .size = static_cast<double>(design_.title_size),
          .weight = design_.title_weight,
          .colour = words(),
          .line_spacing = 0.80,
          .language = text_.language};
}

TextStyle CoverSheet::text_style(double size, int weight) const {
  return {.families = with_language(design_.text_fonts, text_.language, false),
          .size = size,
          .weight = weight,
          .colour = words(),
          .line_spacing = 0.95,
          .language = text_.language};
}

/// The style with sides of the page for sides of the text: a Latin name on a Hebrew cover stands at the right, too.
TextStyle CoverSheet::placed(TextStyle style) const {
  if (style.align == TextAlign::start) style.align = from_right_ ? TextAlign::right : TextAlign::left;
  if (style.align == TextAlign::end) style.align = from_right_ ? TextAlign::left : TextAlign::right;
  return style;
}

bool CoverSheet::fits(const FittedText& text, const CoverRoom& room, double within) const {
  const TextExtent extent = drawing_.measure(text.text, text.style, within);
  return extent.width <= within + 1 && extent.ink.width <= within + 1 && extent.ink.height <= room.height &&
         extent.lines <= room.most_lines;
}

/// The largest type, to a hundredth, that fits; false when not even the smallest does.
bool CoverSheet::shrink(FittedText& text, const CoverRoom& room, double smallest) const {
  if (fits(text, room, room.width)) return true;
  double too_large = text.style.size;
  text.style.size = smallest;
  if (!fits(text, room, room.width)) return false;
  double good = smallest;
  while (too_large - good > 0.01 * good) {
    text.style.size = (good + too_large) / 2;
    (fits(text, room, room.width) ? good : too_large) = text.style.size;
  }
  text.style.size = good;
  return true;
}

void CoverSheet::cut(FittedText& text, const CoverRoom& room) const {
  const std::string whole = text.text;
  std::vector<std::size_t> ends = line_ends(whole, text.style.language);
  if (ends.empty()) {
    for (std::size_t at = 0; at < whole.size();) {
      ends.push_back(at);
      next_code_point(whole, at);
    }
  }
  std::size_t good = 0;
  std::size_t bad = ends.size();
  while (bad - good > 1) {
    const std::size_t middle = (good + bad) / 2;
    text.text = cut_at(whole, ends[middle]);
    (fits(text, room, room.width) ? good : bad) = middle;
  }
  text.text = cut_at(whole, ends.empty() ? 0 : ends[good]);
}

/// The narrowest column that takes no more lines.
void CoverSheet::balance(FittedText& text, const CoverRoom& room) const {
  const int lines = drawing_.measure(text.text, text.style, room.width).lines;
  if (lines < 2) return;
  double narrow = room.width / 2;
  while (text.width - narrow > 8) {
    const double middle = (narrow + text.width) / 2;
    const bool as_good = fits(text, room, middle) && drawing_.measure(text.text, text.style, middle).lines == lines;
    (as_good ? text.width : narrow) = middle;
  }
}

FittedText CoverSheet::number(double size, TextAlign align, Colour colour, const CoverRoom& room) {
  TextStyle style = title_style();
  style.size = size;
  style.align = align;
  style.colour = colour;
  return fit(text_.number, style, room);
}

FittedText CoverSheet::fit(const std::string& text, const TextStyle& style, const CoverRoom& room) {
  if (text.empty()) return {};
  FittedText made{.text = drawing_.drawable(text, style), .style = placed(style), .width = room.width};
  if (made.text.size() < text.size()) {
    unknown_signs_ += static_cast<int>(count_code_points(text) - count_code_points(made.text));
    made.text = collapse_space(made.text);
  }
  made.style.line_spacing *= tightness(made.text);
  const double whole = std::max(room.smallest, 0.4 * style.size);
  if (!shrink(made, room, whole)) {
    made.style.break_words = drawing_.measure(made.text, made.style, room.width).width > room.width;
    made.style.size = made.style.break_words ? std::max(whole, 0.5 * style.size) : whole;
    if (!shrink(made, room, room.smallest)) cut(made, room);
  }
  if (room.balance && !made.style.break_words) balance(made, room);
  made.extent = drawing_.measure(made.text, made.style, made.width);
  return made;
}

double CoverSheet::set(CoverPart part, const FittedText& text, double left, double top, double room, Colour ground) {
  if (text.text.empty()) return top;
  const Box& ink = text.extent.ink;
  double x = from_right_ ? width - left - room : left;
  // By the ink, not by the room that the font leaves beside a letter: large type would stand off the margin.
  if (text.style.align == TextAlign::left) x -= ink.left;
  if (text.style.align == TextAlign::right) x += room - ink.right();
  if (text.style.align == TextAlign::centre) x += (room - ink.width) / 2 - ink.left;
  drawing_.text(text.text, text.style, x, top - ink.top, text.width);
  boxes_.push_back({.part = part,
                    .text = text.text,
                    .ink = {x + ink.left, top, ink.width, ink.height},
                    .size = text.style.size,
                    .colour = text.style.colour,
                    .ground = ground});
  return top + ink.height;
}

void CoverSheet::picture(std::size_t index, const Box& box, bool duotone) {
  const auto pixel = [this](double units) { return static_cast<int>(std::lround(units * scale_)); };
  const double x = mirrored(box);
  const int left = pixel(x);
  const int top = pixel(box.top);
  const PixelSize size{std::max(1, pixel(x + box.width) - left), std::max(1, pixel(box.bottom()) - top)};
  Pixels part = cropped(pictures_.at(index), static_cast<double>(size.width) / size.height);
  if (duotone) part = in_two_colours(part, palette_.ink, palette_.paper);
  if (size.width <= part.width && size.height <= part.height) {
    drawing_.picture(reduce_pixels(part, size), left, top);
  } else {
    drawing_.picture(part, {left / scale_, top / scale_, size.width / scale_, size.height / scale_});
  }
}

std::string CoverSheet::facts() const {
  const bool both = !text_.count.empty() && !text_.date.empty();
  return text_.count + (both ? " \xC2\xB7 " : "") + text_.date;
}

/// One, where the creator leaves room for the facts.
int CoverSheet::foot_lines(double size) const {
  if (text_.creator.empty() || facts().empty()) return 1;
  const int name = drawing_.measure(text_.creator, text_style(size, 700), 1e5).width;
  const int rest = drawing_.measure(facts(), text_style(size, 400), 1e5).width;
  return name + rest + 60 <= measure() ? 1 : 2;
}

double CoverSheet::foot(double bottom, double size, Colour colour, Colour ground) {
  TextStyle name = text_style(size, 700);
  name.colour = colour;
  TextStyle rest = text_style(size, 400);
  rest.colour = colour;
  const double whole = measure();
  const bool together = foot_lines(size) == 1;
  const CoverRoom line{.width = whole, .height = 3 * size, .smallest = size * 0.8, .most_lines = 1};
  double baseline = bottom - 0.22 * size;
  // Small type stands on a line, whatever its ink: else a comma would lift it.
  const auto stand = [&](const FittedText& made) {
    const double top = baseline - made.extent.baseline + made.extent.ink.top;
    set(CoverPart::words, made, margin(), top, whole, ground);
  };
  if (!facts().empty()) {
    rest.align = together && !text_.creator.empty() ? TextAlign::end : TextAlign::start;
    stand(fit(facts(), rest, line));
    if (!together) baseline -= 1.45 * size;
  }
  if (!text_.creator.empty()) stand(fit(text_.creator, name, line));
  return baseline - 0.78 * size;
}

double CoverSheet::series(double top, Colour colour, Colour ground) {
  if (text_.series.empty() || text_.series == text_.title) return top;
  TextStyle style = text_style(54, 600);
  style.colour = colour;
  return set(CoverPart::words, fit(text_.series, style, {measure(), 120, 44, 1}), margin(), top, measure(), ground);
}

}  // namespace sheaf
