#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/drawing.hpp"
#include "sheaf/adapt/hash.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/cover.hpp"
#include "sheaf/illustrate/cover_image.hpp"
#include "sheaf/illustrate/cover_palette.hpp"

namespace sheaf {
namespace {

// The design "plain", in pixels: a title on paper over a still landscape. All of it is taste.
constexpr int width = 1600;
constexpr int height = 2400;
constexpr int margin = 150;
constexpr int text_width = width - 2 * margin;
constexpr int text_top = 200;
constexpr int text_bottom = 1270;  ///< all words but those at the foot stand above this, clear of the sun
constexpr int title_height = 880;  ///< at most
constexpr double largest_title = 270;
constexpr double smallest_whole = 104;  ///< a title with longer words is broken within them
constexpr double smallest_title = 56;
constexpr int horizon = 1610;
constexpr int foot_top = 2400 - 190;
constexpr int before_subtitle = 36;
constexpr int before_rule = 56;
constexpr int after_rule = 48;
constexpr Colour frame_grey{128, 128, 128};

const std::string serif = "Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew, DejaVu Serif, serif";
const std::string sans = "Noto Sans, DejaVu Sans, sans-serif";

/// Numbers that follow from the title, so that each book has a landscape of its own.
class TitleNumbers {
 public:
  explicit TitleNumbers(std::string_view title) : hash_(content_hash(title)) {}
  /// 0 to `range` - 1.
  int next(int range) {
    unsigned value = 0;
    std::from_chars(hash_.data() + at_, hash_.data() + at_ + 2, value, 16);
    at_ = (at_ + 2) % hash_.size();
    return static_cast<int>(value) * range / 256;
  }

 private:
  std::string hash_;
  std::size_t at_ = 4;  // the first digits chose the palette
};

/// One cover of the design "plain".
class PlainCover {
 public:
  PlainCover(const CoverText& text)
      : text_(text),
        palette_(cover_palette_for(text.title)),
        drawing_(width, height, palette_.paper),
        from_right_(first_strong(text.title) == StrongDirection::rtl) {}

  Pixels draw() {
    landscape();
    words();
    drawing_.frame(4, frame_grey);  // a light cover vanishes on a white shelf
    return drawing_.pixels();
  }
  int unknown_signs() const noexcept { return unknown_signs_; }

 private:
  void landscape();
  void words();
  void foot(TextStyle style);
  struct Below;
  Below below() const;
  TextStyle fitted_title(int most_height, int& column) const;
  /// Sets the text at `top` and returns where it ends.
  int set(const std::string& text, const TextStyle& style, int left, int top, int column) {
    if (text.empty()) return top;
    const TextExtent extent = drawing_.text(text, style, left, top, column);
    unknown_signs_ += extent.unknown_signs;
    return top + extent.height;
  }

  const CoverText& text_;
  const CoverPalette& palette_;
  Drawing drawing_;
  bool from_right_;
  int unknown_signs_ = 0;
};

void PlainCover::landscape() {
  TitleNumbers numbers(text_.title);
  const int radius = 180 + numbers.next(70);
  const int sun = 380 + numbers.next(width - 760);
  drawing_.disc({static_cast<double>(sun), horizon + 20.0 - numbers.next(90)}, radius, palette_.accent);
  const std::array<Colour, 4> colours{palette_.hills[0], palette_.hills[1], palette_.hills[2], palette_.ink};
  for (std::size_t layer = 0; layer < colours.size(); ++layer) {
    const int base = horizon + 40 + 150 * static_cast<int>(layer);
    const int reach = layer + 1 == colours.size() ? 70 : 150;
    const int step = 420 + 40 * numbers.next(5);
    std::vector<Point> ridge;
    for (int x = -numbers.next(step), high = numbers.next(2); x < width + step; x += step, high = 1 - high) {
      const int swing = reach / 3 + numbers.next(2 * reach / 3);
      ridge.push_back({static_cast<double>(x), static_cast<double>(base + (high != 0 ? -swing : swing))});
    }
    ridge.front().x = std::min(ridge.front().x, 0.0);
    drawing_.hill(ridge, colours[layer]);
  }
}

/// What follows the title: the subtitle, a short rule, the creator.
struct PlainCover::Below {
  TextStyle subtitle{};
  TextStyle creator{};
  int height = 0;
};

PlainCover::Below PlainCover::below() const {
  Below below;
  below.subtitle = {.families = sans,
                    .size = 58,
                    .weight = 400,
                    .colour = palette_.ink,
                    .line_spacing = 1.0,
                    .most_lines = 3,
                    .break_words = true,
                    .language = text_.language};
  below.creator = below.subtitle;
  below.creator.size = 52;
  below.creator.weight = 600;
  below.creator.most_lines = 2;
  below.height = before_rule + after_rule;
  if (!text_.subtitle.empty()) {
    below.height += before_subtitle + drawing_.measure(text_.subtitle, below.subtitle, text_width).height;
  }
  if (!text_.creator.empty()) below.height += drawing_.measure(text_.creator, below.creator, text_width).height;
  return below;
}

/// The largest type in which the title fits with no word broken, and the narrowest column that takes no more lines, so
/// that they come out about equally long.
TextStyle PlainCover::fitted_title(int most_height, int& column) const {
  TextStyle style{.families = serif,
                  .size = largest_title,
                  .weight = 700,
                  .colour = palette_.ink,
                  .line_spacing = 0.95,
                  .language = text_.language};
  const auto fits = [&](int within) {
    const TextExtent extent = drawing_.measure(text_.title, style, within);
    return extent.width <= within && extent.height <= most_height;
  };
  const auto shrink_to = [&](double smallest) {
    while (style.size > smallest && !fits(text_width)) style.size = std::max(smallest, style.size * 0.95);
  };
  column = text_width;
  shrink_to(smallest_whole);
  if (drawing_.measure(text_.title, style, text_width).width > text_width) {
    style.break_words = true;
    style.size = largest_title / 2;
  }
  shrink_to(smallest_title);
  const bool has_blanks = text_.title.find(' ') != std::string::npos;
  if (style.break_words || !has_blanks || !fits(text_width)) return style;
  const int lines = drawing_.measure(text_.title, style, text_width).lines;
  int narrow = text_width / 2;
  while (column - narrow > 8) {
    const int middle = (narrow + column) / 2;
    const bool as_good = fits(middle) && drawing_.measure(text_.title, style, middle).lines == lines;
    (as_good ? column : narrow) = middle;
  }
  return style;
}

void PlainCover::words() {
  const Below under = below();
  int column = text_width;
  const TextStyle title = fitted_title(std::min(title_height, text_bottom - text_top - under.height), column);
  const auto left_of = [&](int of_width) { return from_right_ ? width - margin - of_width : margin; };
  int y = set(text_.title, title, left_of(column), text_top, column);
  if (!text_.subtitle.empty()) y = set(text_.subtitle, under.subtitle, margin, y + before_subtitle, text_width);
  drawing_.rectangle(left_of(150), y + before_rule, 150, 9, palette_.accent);
  set(text_.creator, under.creator, margin, y + before_rule + after_rule, text_width);
  foot(under.creator);
}

/// How many articles, and when: from both sides, whichever way each text itself runs.
void PlainCover::foot(TextStyle style) {
  style.size = 46;
  style.weight = 500;
  style.most_lines = 1;
  style.colour = palette_.paper;
  const auto aligned = [&](const std::string& text, bool near_start) {
    const bool rtl = first_strong(text) == StrongDirection::rtl;
    style.align = near_start == (rtl == from_right_) ? TextAlign::start : TextAlign::end;
    return style;
  };
  const int near = std::min(drawing_.measure(text_.count, style, text_width).width + 8, text_width);
  const int far = std::max(text_width - near - 40, 1);
  set(text_.count, aligned(text_.count, true), from_right_ ? width - margin - near : margin, foot_top, near);
  set(text_.date, aligned(text_.date, false), from_right_ ? margin : width - margin - far, foot_top, far);
}

}  // namespace

Image draw_cover(const std::string& design, const CoverText& text, const std::shared_ptr<Spool>& spool,
                 Report& report) {
  if (design != "plain") {
    throw Error(Trouble::usage, {}, "there is no cover design named \"" + design + "\"",
                "use plain, or give a picture");
  }
  CoverText safe = text;
  safe.title = shorten(collapse_space(xml_safe(text.title)), 240);
  safe.subtitle = shorten(collapse_space(xml_safe(text.subtitle)), 240);
  safe.creator = shorten(collapse_space(xml_safe(text.creator)), 240);
  PlainCover cover(safe);
  const Pixels pixels = cover.draw();
  if (cover.unknown_signs() > 0) report.add(FindingId::cover_glyph_missing, {}, safe.title);
  return cover_image(pixels, spool);
}

}  // namespace sheaf
