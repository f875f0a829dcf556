#include <algorithm>
#include <cmath>

#include "sheaf/illustrate/covers/layouts.hpp"

namespace sheaf {
namespace {

constexpr double gutter = 56;

/// One page of a newspaper, from the top: each part takes its room and moves `y` on.
class FrontPage {
 public:
  explicit FrontPage(CoverSheet& sheet)
      : sheet_(sheet), palette_(sheet.palette()), margin_(sheet.margin()), bottom_(sheet.height() - sheet.margin()) {}

  void draw() {
    nameplate();
    dateline();
    const auto& stories = sheet_.text().stories;
    if (stories.empty()) return;
    lead(stories.front());
    columns();
  }

 private:
  void nameplate();
  void dateline();
  void lead(const CoverStory& story);
  void columns();
  void column(double left, double wide, double top, std::size_t& next, bool last);
  double opening(const std::string& words, double left, double wide, double top, double bottom);
  void rule(double y, double thick) { sheet_.bar({margin_, y, sheet_.measure(), thick}, palette_.ink); }

  CoverSheet& sheet_;
  const CoverPalette& palette_;
  double margin_;
  double bottom_;
  double y_ = 0;
};

void FrontPage::nameplate() {
  const CoverText& text = sheet_.text();
  rule(margin_, 14);
  rule(margin_ + 24, 4);
  TextStyle style = sheet_.title_style();
  style.align = TextAlign::centre;
  const CoverRoom room{sheet_.measure(), sheet_.height() * 0.27, 76, 7, true};
  y_ = sheet_.set(CoverPart::title, sheet_.fit(text.title, style, room), margin_, margin_ + 100, sheet_.measure(),
                  sheet_.ground());
  if (text.subtitle.empty()) return;
  TextStyle quiet = sheet_.text_style(50, 400);
  quiet.align = TextAlign::centre;
  y_ = sheet_.set(CoverPart::words, sheet_.fit(text.subtitle, quiet, {sheet_.measure(), 130, 42, 2, true}), margin_,
                  y_ + 56, sheet_.measure(), sheet_.ground());
}

/// Date, number and who made it, between rules.
void FrontPage::dateline() {
  const CoverText& text = sheet_.text();
  y_ += 70;
  rule(y_, 4);
  const bool any = !text.creator.empty() || !text.count.empty() || !text.date.empty();
  if (any) {
    const double high = sheet_.foot_height(46);
    sheet_.foot(y_ + 22 + high, 46, sheet_.words(), sheet_.ground());
    y_ += 22 + high + 22;
    rule(y_, 4);
  }
  y_ += 4;
  if (text.number.empty()) return;
  const FittedText number = sheet_.number(280, TextAlign::centre, palette_.paper, {sheet_.measure() - 80, 190, 80, 1});
  const double high = number.extent.ink.height + 100;
  sheet_.bar({margin_, y_ + 22, sheet_.measure(), high}, palette_.ink);
  sheet_.set(CoverPart::number, number, margin_, y_ + 22 + 50, sheet_.measure(), palette_.ink);
  y_ += 22 + high;
}

void FrontPage::lead(const CoverStory& story) {
  if (!sheet_.pictures().empty()) {
    const double high = std::min(760.0, (bottom_ - y_) * 0.46);
    if (high > 300) {
      sheet_.picture(0, {margin_, y_ + 40, sheet_.measure(), high}, true);
      y_ += 40 + high;
    }
  }
  if (story.headline.empty() || story.headline == sheet_.text().title) return;
  TextStyle style = sheet_.title_style();
  style.size = 122;
  style.weight = 700;
  const CoverRoom room{sheet_.measure(), std::max(80.0, (bottom_ - y_) * 0.4), 84, 3, true};
  const FittedText headline = sheet_.fit(story.headline, style, room);
  if (y_ + 60 + headline.extent.ink.height > bottom_) return;
  y_ = sheet_.set(CoverPart::words, headline, margin_, y_ + 60, sheet_.measure(), sheet_.ground());
}

/// Words as they run in a column, cut where it ends.
double FrontPage::opening(const std::string& words, double left, double wide, double top, double bottom) {
  constexpr double size = 38;
  if (words.empty() || bottom - top < 2.4 * size) return top;
  TextStyle style = sheet_.title_style();
  style.size = size;
  style.weight = 400;
  style.line_spacing = 0.92;
  style.justify = true;
  style.break_words = true;
  const FittedText text = sheet_.fit(words, style, {wide, bottom - top, size, 100});
  return sheet_.set(CoverPart::words, text, left, top, wide, sheet_.ground());
}

void FrontPage::column(double left, double wide, double top, std::size_t& next, bool last) {
  const auto& stories = sheet_.text().stories;
  double y = top;
  while (next < stories.size() && bottom_ - y > 110) {
    const CoverStory& story = stories[next];
    if (y > top) {
      sheet_.bar({left, y + 30, wide, 3}, palette_.ink);
      y += 70;
    }
    TextStyle style = sheet_.title_style();
    style.size = 60;
    style.line_spacing = 0.84;
    // The lead's headline stands above all columns.
    if (next > 0) {
      const FittedText head = sheet_.fit(story.headline, style, {wide, 330, 50, 4});
      if (y + head.extent.ink.height > bottom_) break;
      y = sheet_.set(CoverPart::words, head, left, y, wide, sheet_.ground()) + 30;
    }
    ++next;
    const double share = next < stories.size() && !last ? y + 420 : bottom_;
    y = opening(story.opening, left, wide, y, std::min(share, bottom_));
  }
}

void FrontPage::columns() {
  if (bottom_ - y_ < 240) return;
  const double top = y_ + 64;
  const int count = sheet_.text().stories.size() > 1 ? 3 : 2;
  const double wide = (sheet_.measure() - gutter * (count - 1)) / count;
  std::size_t next = 0;
  for (int i = 0; i < count; ++i) {
    const double left = margin_ + i * (wide + gutter);
    if (next == sheet_.text().stories.size()) break;
    if (i > 0) sheet_.bar({left - gutter / 2 - 1.5, top, 3, bottom_ - top}, palette_.ink);
    column(left, wide, top, next, i + 1 == count);
  }
}

}  // namespace

void draw_newspaper(CoverSheet& sheet) {
  FrontPage(sheet).draw();
}

}  // namespace sheaf
