#include <algorithm>
#include <cstdint>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

Label label_of(EmbedKind kind) noexcept {
  switch (kind) {
    case EmbedKind::video:
      return Label::video;
    case EmbedKind::audio:
      return Label::audio;
    case EmbedKind::post:
      return Label::post;
    case EmbedKind::map:
      return Label::map;
    case EmbedKind::document:
      return Label::document;
    case EmbedKind::other:
      break;
  }
  return Label::embedded;
}

/// The width of a figure's picture in columns, where its caption stands to its left and needs room: at most its own and
/// 56 % of the page. Said in the element, since foliate-js and epub.js put the width of the whole page in place of a
/// sheet's max-width (2026-11). The height of a page has no unit there: both lay a section out in one long frame, so
/// that vh is that of many pages. 62 % of the width is less than a page holds that lies on its side.
std::string width_in_columns(const Image& image) {
  if (image.width <= 0 || image.height <= 0) return {};
  const auto as_high = static_cast<std::int64_t>(image.width) * 62 / image.height;
  return "width: min(" + std::to_string(std::clamp<std::int64_t>(as_high, 1, 56)) + "vw, " +
         std::to_string(image.width) + "px)";
}

}  // namespace

void BodyWriter::write_figure(const Figure& figure, const Block& block) {
  const std::string id = "fig-" + std::to_string(++figures_);
  static_cast<void>(claim(block.id));  // survey leads its links to the anchor
  // Kobo shows a pop-up in place of a jump when the target of a link holds text, so the target is an empty element
  // before the figure (Kobo EPUB Guidelines, issue 32).
  xml_.empty("span", {{"id", id}});
  const bool words = !is_blank(figure.caption) || !is_blank(figure.credit);
  if (figure.images.empty() && !words) return write_anchors(figure.caption);

  bool shown = false;
  for (const FigureImage& one : figure.images) shown |= one.image.image >= 0;
  auto element = xml_.element("figure", {{"class", shown ? "picture" : "absent"}});
  set_language(element, block.language, block.direction);
  for (const FigureImage& one : figure.images) {
    const std::string alternative = one.decorative ? "" : alternative_of(one.alternative_text, figure.caption);
    if (!write_picture(one.image, alternative, one.decorative)) write_absence(alternative);
  }
  if (figure.images.empty()) write_absence({});
  const bool counts = numbered_ && !is_blank(figure.caption);
  write_caption(figure.caption, figure.credit, counts ? ++captioned_ : 0);
}

bool BodyWriter::write_picture(const ImageReference& reference, std::string_view alternative, bool decorative) {
  if (reference.image < 0 || static_cast<std::size_t>(reference.image) >= collection_.images.size()) return false;
  const Image& image = collection_.images[static_cast<std::size_t>(reference.image)];
  // No width and height: an engine that clamps one side only would distort the picture.
  auto element = xml_.element("img", {{"src", "../images/" + image.name}, {"alt", alternative}});
  if (decorative) element.attribute("role", "presentation");
  if (const std::string width = vertical_ ? width_in_columns(image) : ""; !width.empty())
    element.attribute("style", width);
  return true;
}

/// A line in the picture's place. It is a header, since sheaf says it and not the article; for assistive technology it
/// is no landmark.
void BodyWriter::write_absence(std::string_view alternative) {
  {
    const auto header = xml_.element("header", {{"role", "presentation"}});
    const auto line = xml_.element("p", {{"class", "absence"}});
    xml_.text(label(Label::picture_missing, language_));
  }
  if (!alternative.empty()) {
    const auto words = xml_.element("p", {{"class", "instead"}});
    write_text(alternative);
  }
}

void BodyWriter::write_caption(const Inlines& caption, const Inlines& credit, std::size_t number) {
  const bool has_caption = !is_blank(caption);
  const bool has_credit = !is_blank(credit);
  if (!has_caption && !has_credit) {
    write_anchors(caption);
    return write_anchors(credit);
  }
  const auto element = xml_.element("figcaption");
  const auto paragraph = xml_.element("p");
  if (number > 0) {
    {
      const auto counted = xml_.element("span", {{"class", "number"}});
      xml_.text(numbered_figure(static_cast<std::int64_t>(number), language_) + ".");
    }
    xml_.text(" ");
  }
  if (has_caption) {
    write_line(caption);
    if (has_credit) write_text(" ");
  } else {
    write_anchors(caption);
  }
  if (!has_credit) return write_anchors(credit);
  // One paragraph, so that what was printed as one caption is read as one; the style sheet gives the credit its line.
  const auto maker = xml_.element("span", {{"class", "credit"}});
  write_line(credit);
}

void BodyWriter::write_embed(const Embed& embed, const Block& block) {
  const std::string id = "fig-" + std::to_string(++figures_);
  static_cast<void>(claim(block.id));
  xml_.empty("span", {{"id", id}});
  auto figure = xml_.element("figure", {{"class", "embed"}});
  set_language(figure, block.language, block.direction);
  if (embed.poster) write_picture(*embed.poster, "", false);
  {
    const auto header = xml_.element("header", {{"role", "presentation"}});
    const auto paragraph = xml_.element("p", {{"class", "embedded"}});
    const std::string address = safe_address(embed.address);
    const std::string name = embed.title.empty() ? std::string(address_host(address)) : collapse_space(embed.title);
    const std::string words = label(label_of(embed.kind), language_) + (name.empty() ? "" : ": " + name);
    if (address.empty()) {
      write_text(words);
    } else {
      const auto link = xml_.element("a", {{"href", address}});
      write_text(words);
    }
  }
  write_caption(embed.caption, {});
}

}  // namespace sheaf
