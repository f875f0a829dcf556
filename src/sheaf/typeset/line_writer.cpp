#include <algorithm>

#include "sheaf/base/picture_suffix.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/walk.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

const char* element_of(SpanKind kind) noexcept {
  switch (kind) {
    case SpanKind::plain:
      return "span";
    case SpanKind::emphasis:
      return "em";
    case SpanKind::strong:
      return "strong";
    case SpanKind::strikethrough:
      return "s";
    case SpanKind::underline:
      return "u";
    case SpanKind::inserted:
      return "ins";
    case SpanKind::deleted:
      return "del";
    case SpanKind::subscript:
      return "sub";
    case SpanKind::superscript:
      return "sup";
    case SpanKind::code:
      return "code";
    case SpanKind::keyboard:
      return "kbd";
    case SpanKind::small:
      return "small";
    case SpanKind::mark:
      return "mark";
    case SpanKind::quotation:
      return "q";
    case SpanKind::citation:
      return "cite";
    case SpanKind::definition:
      return "dfn";
    case SpanKind::abbreviation:
      return "abbr";
    case SpanKind::isolate:
      return "bdi";
  }
  return "span";
}

/// A link around a picture to that picture's larger self leads out of the book for nothing, and some readers take it
/// for a part of the book.
bool leads_to_picture(const Link& link) {
  const bool only_picture = std::all_of(link.content.begin(), link.content.end(), [](const Inline& piece) {
    const auto* text = std::get_if<Text>(&piece.node);
    return std::holds_alternative<InlineImage>(piece.node) || (text != nullptr && trim(text->text).empty());
  });
  if (!only_picture) return false;
  return has_picture_suffix(std::string_view(link.target).substr(0, link.target.find_first_of("?#")));
}

}  // namespace

void BodyWriter::write_line(const Inlines& inlines) {
  if (depth_ > max_tree_depth) return;
  struct Writer {
    BodyWriter& self;
    void operator()(const Text& text) const { self.write_text(text.text); }
    void operator()(const Span& span) const { self.write_span(span); }
    void operator()(const Link& link) const { self.write_link(link); }
    void operator()(const NoteReference& reference) const { self.write_note_reference(reference); }
    void operator()(const LineBreak&) const { self.xml_.empty("br"); }
    void operator()(const Anchor& anchor) const { self.write_anchor(anchor.id); }
    void operator()(const InlineImage& image) const { self.write_inline_image(image); }
    void operator()(const Ruby& ruby) const { self.write_ruby(ruby); }
    void operator()(const InlineMath& math) const { self.write_math(math.math); }
  };
  ++depth_;
  for (const Inline& piece : inlines) std::visit(Writer{*this}, piece.node);
  --depth_;
}

void BodyWriter::write_span(const Span& span) {
  const bool bare = span.kind == SpanKind::plain && span.language.empty() && span.direction == Direction::inherit;
  if (bare || span.content.empty()) return write_line(span.content);
  auto element = xml_.element(element_of(span.kind));
  set_language(element, span.language, span.direction);
  write_line(span.content);
}

void BodyWriter::write_link(const Link& link) {
  const std::string target = resolve(link);
  if (in_link_ || target.empty() || is_blank(link.content) || leads_to_picture(link)) return write_line(link.content);
  const auto element = xml_.element("a", {{"href", target}});
  in_link_ = true;
  write_line(link.content);
  in_link_ = false;
}

std::string BodyWriter::resolve(const Link& link) const {
  switch (link.kind) {
    case LinkKind::web:
      return safe_address(link.target);
    case LinkKind::inside:
      // Articles stand together in text/.
      return link.target.starts_with("text/") ? link.target.substr(5) : std::string();
    case LinkKind::anchor: {
      const auto found = survey_.ids.find(link.target);
      return found == survey_.ids.end() ? std::string() : "#" + found->second;
    }
    case LinkKind::file:
      break;  // weave_links has not run, or found no article
  }
  return {};
}

void BodyWriter::write_note_reference(const NoteReference& reference) {
  const auto found = notes_.find(reference.note);
  if (found == notes_.end()) return;
  const std::string number = std::to_string(found->second);
  const auto mark = xml_.element("sup");
  if (in_link_) return xml_.text(number);
  const std::size_t count = ++references_[found->second];
  const std::string id = "ref-" + number + (count == 1 ? "" : "-" + std::to_string(count));
  const auto link =
      xml_.element("a", {{"id", id}, {"href", "#note-" + number}, {"epub:type", "noteref"}, {"role", "doc-noteref"}});
  xml_.text(number);
}

void BodyWriter::write_inline_image(const InlineImage& image) {
  if (image.image.image >= 0 && static_cast<std::size_t>(image.image.image) < collection_.images.size()) {
    const Image& shown = collection_.images[static_cast<std::size_t>(image.image.image)];
    const std::string words = alternative_of(image.alternative_text, {});
    xml_.empty("img", {{"class", "inline"}, {"src", "../images/" + shown.name}, {"alt", words}});
  } else if (!image.alternative_text.empty()) {
    write_text("[" + image.alternative_text + "]");
  }
}

void BodyWriter::write_ruby(const Ruby& ruby) {
  const bool read = std::any_of(ruby.parts.begin(), ruby.parts.end(), [](auto& part) { return !part.reading.empty(); });
  if (!read) {
    for (const Ruby::Part& part : ruby.parts) write_text(part.base);
    return;
  }
  const auto element = xml_.element("ruby");
  for (const Ruby::Part& part : ruby.parts) {
    write_text(part.base);
    xml_.leaf("rt", part.reading);
  }
}

void BodyWriter::write_text(std::string_view text) {
  if (!may_trip_readers(text)) return xml_.text(text);
  xml_.text(reader_text(text));
}

void BodyWriter::write_anchors(const Inlines& inlines) {
  if (depth_ > max_tree_depth) return;
  ++depth_;
  for (const Inline& piece : inlines) {
    if (const auto* anchor = std::get_if<Anchor>(&piece.node)) write_anchor(anchor->id);
    if (const auto* span = std::get_if<Span>(&piece.node)) write_anchors(span->content);
    if (const auto* link = std::get_if<Link>(&piece.node)) write_anchors(link->content);
  }
  --depth_;
}

void BodyWriter::write_anchor(std::string_view source_id) {
  const std::string id = claim(std::string(source_id));
  if (!id.empty()) xml_.empty("span", {{"id", id}});
}

}  // namespace sheaf
