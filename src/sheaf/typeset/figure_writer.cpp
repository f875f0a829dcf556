#include <algorithm>
#include <cstdint>
#include <iterator>

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

/// Pixels. What the classes of vertical.css hold.
constexpr int picture_steps[] = {1350, 900, 600, 400, 270, 180, 120, 80};

/// The class that keeps a picture in columns from the place of its caption, which stands to its left, and from being
/// enlarged: "across400" bounds its width, "along400" the height of one that is tall. Empty: too small to need it.
std::string class_in_columns(const Image& image) {
  const bool tall = std::int64_t{image.width} * 62 < std::int64_t{image.height} * 56;  // as vertical.css has it
  const int size = tall ? image.height : image.width;
  const auto* const step =
      std::find_if(std::begin(picture_steps), std::end(picture_steps), [&](int pixels) { return pixels <= size; });
  return step == std::end(picture_steps) ? "" : (tall ? "along" : "across") + std::to_string(*step);
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
  if (const std::string bound = vertical_ ? class_in_columns(image) : ""; !bound.empty()) {
    element.attribute("class", bound);
  }
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
