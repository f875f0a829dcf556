#include "sheaf/typeset/body_writer.hpp"

#include <algorithm>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/timeline.hpp"
#include "sheaf/typeset/upright.hpp"
#include "sheaf/typeset/walk.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// Lines of a program that a page has room for below each other; the columns of a longer one go on overleaf.
constexpr std::ptrdiff_t longest_level_code = 10;

/// Items that are a link each and nothing more.
bool is_list_of_links(const List& list) {
  const auto is_link = [](const ListItem& item) {
    const auto* paragraph = item.content.size() == 1 ? std::get_if<Paragraph>(&item.content.front().node) : nullptr;
    return !item.checked && paragraph != nullptr && paragraph->content.size() == 1 &&
           std::holds_alternative<Link>(paragraph->content.front().node);
  };
  return list.items.size() > 1 && std::all_of(list.items.begin(), list.items.end(), is_link);
}

}  // namespace

BodyWriter::BodyWriter(XmlWriter& xml, const Collection& collection, const Article& article, const Survey& survey,
                       std::string_view language)
    : xml_(xml),
      collection_(collection),
      article_(article),
      survey_(survey),
      language_(language),
      paragraph_kinds_(article.body) {
  for (const Note& note : article.notes) notes_.emplace(note.id, notes_.size() + 1);
}

void BodyWriter::write_body() {
  write_blocks(article_.body);
}

void BodyWriter::write_blocks(const Blocks& blocks) {
  if (depth_ > max_tree_depth) return;
  ++depth_;
  for (const Block& block : blocks) write_block(block);
  --depth_;
}

void BodyWriter::write_block(const Block& block) {
  struct Writer {
    BodyWriter& self;
    const Block& block;
    void operator()(const Paragraph& node) const {
      // Only those of the body itself: a paragraph of a list or a quote is set by where it stands.
      const bool own = self.depth_ == 1 && self.within_ == Within::text;
      self.write_paragraph(node.content, block, own ? self.paragraph_kinds_.of(node) : ParagraphKind::text);
    }
    void operator()(const Heading& node) const { self.write_heading(node, block); }
    void operator()(const List& node) const { self.write_list(node, block); }
    void operator()(const DefinitionList& node) const { self.write_definitions(node, block); }
    void operator()(const Table& node) const { self.write_table(node, block); }
    void operator()(const Quote& node) const { self.write_quote(node, block); }
    void operator()(const Code& node) const { self.write_code(node, block); }
    void operator()(const LineGroup& node) const { self.write_lines(node, block); }
    void operator()(const Figure& node) const { self.write_figure(node, block); }
    void operator()(const Aside& node) const { self.write_aside(node, block); }
    void operator()(const Embed& node) const { self.write_embed(node, block); }
    void operator()(const DisplayMath& node) const {
      auto paragraph = self.xml_.element("div", {{"class", "formula"}});
      self.dress(paragraph, block);
      self.write_math(node.math);
    }
    void operator()(const Rule&) const {
      self.write_anchor(block.id);
      self.xml_.empty("hr");
    }
  };
  xml_.line_feed();
  std::visit(Writer{*this, block}, block.node);
}

void BodyWriter::write_tight(const Blocks& blocks) {
  if (blocks.empty()) return;
  const auto* first = std::get_if<Paragraph>(&blocks.front().node);
  std::size_t paragraphs = 0;
  for (const Block& block : blocks) paragraphs += std::holds_alternative<Paragraph>(block.node) ? 1 : 0;
  const Block& head = blocks.front();
  const bool plain = head.language.empty() && head.direction == Direction::inherit;
  if (first == nullptr || paragraphs > 1 || !plain) return write_blocks(blocks);
  write_anchor(head.id);
  write_line(first->content);
  ++depth_;
  for (std::size_t i = 1; i < blocks.size() && depth_ <= max_tree_depth; ++i) write_block(blocks[i]);
  --depth_;
}

void BodyWriter::write_paragraph(const Inlines& content, const Block& block, ParagraphKind kind) {
  if (is_blank(content)) {
    write_anchor(block.id);
    return write_anchors(content);
  }
  auto paragraph = xml_.element("p");
  if (const char* name = class_of(kind)) paragraph.attribute("class", name);
  dress(paragraph, block);
  write_line(content);
}

void BodyWriter::write_heading(const Heading& heading, const Block& block) {
  if (is_blank(heading.content)) {
    write_anchor(block.id);
    return write_anchors(heading.content);
  }
  if (within_ != Within::text) {
    auto paragraph = xml_.element("p", {{"class", "subhead"}});
    dress(paragraph, block);
    return write_line(heading.content);
  }
  static constexpr const char* names[] = {"h2", "h3", "h4", "h5", "h6"};
  std::string id = claim(block.id);
  ++headings_;
  if (id.empty()) id = "h-" + std::to_string(headings_);
  auto element = xml_.element(names[levels_.next(heading.level) - 2], {{"id", id}});
  set_language(element, block.language, block.direction);
  write_line(heading.content);
}

void BodyWriter::write_list(const List& list, const Block& block) {
  if (list.items.empty()) return write_anchor(block.id);
  bool tasks = false;
  for (const ListItem& item : list.items) tasks |= item.checked.has_value();
  auto element = xml_.element(list.ordered ? "ol" : "ul");
  dress(element, block);
  if (tasks) element.attribute("class", "tasks");
  if (is_list_of_links(list)) {
    element.attribute("class", "links");
  } else if (is_timeline(list, language_)) {
    element.attribute("class", "timeline");
  }
  if (list.ordered && list.start != 1) element.attribute("start", std::to_string(list.start));
  if (list.ordered && list.reversed) element.attribute("reversed", "reversed");
  for (const ListItem& item : list.items) write_item(item);
}

void BodyWriter::write_item(const ListItem& item) {
  xml_.line_feed();
  const auto element = xml_.element("li");
  if (item.checked) xml_.text(*item.checked ? "\u2611\u00A0" : "\u2610\u00A0");
  write_tight(item.content);
}

void BodyWriter::write_definitions(const DefinitionList& list, const Block& block) {
  bool any = false;  // a dl without a dt is no dl
  for (const DefinitionItem& item : list.items) any |= !item.terms.empty() && !item.details.empty();
  if (!any) {
    write_anchor(block.id);
    for (const DefinitionItem& item : list.items) {
      for (const Inlines& term : item.terms) write_paragraph(term, {});
      for (const Blocks& detail : item.details) write_blocks(detail);
    }
    return;
  }
  auto element = xml_.element("dl");
  dress(element, block);
  if (is_timeline(list, language_)) element.attribute("class", "timeline");
  for (const DefinitionItem& item : list.items) {
    xml_.line_feed();
    for (const Inlines& term : item.terms) {
      const auto dt = xml_.element("dt");
      write_line(term);
    }
    // Every group needs both; an empty one keeps its partner in place.
    if (item.terms.empty()) xml_.empty("dt");
    for (const Blocks& detail : item.details) {
      const auto dd = xml_.element("dd");
      write_tight(detail);
    }
    if (item.details.empty()) xml_.empty("dd");
  }
}

void BodyWriter::write_quote(const Quote& quote, const Block& block) {
  auto element = xml_.element("blockquote");
  dress(element, block);
  if (quote.kind == QuoteKind::post) element.attribute("class", "post");
  // A relative `cite` counts as a reference to a resource of the book (EPUBCheck RSC-007), one of http: as an unsafe
  // one (RSC-031, a warning).
  const std::string source = safe_address(quote.source);
  if (source.starts_with("https:")) element.attribute("cite", source);
  write_blocks(quote.content);
  if (is_blank(quote.attribution)) return write_anchors(quote.attribution);
  const auto attribution = xml_.element("p", {{"class", "attribution"}});
  write_line(quote.attribution);
}

void BodyWriter::write_code(const Code& code, const Block& block) {
  const PlainText plain(xml_);
  auto pre = xml_.element("pre");
  if (vertical_ && std::ranges::count(code.text, '\n') < longest_level_code) pre.attribute("class", "level");
  const std::string id = claim(block.id);
  if (!id.empty()) pre.attribute("id", id);
  if (article_.direction == Direction::rtl) pre.attribute("dir", "ltr");  // programs read from the left
  const auto element = xml_.element("code");
  std::string text;
  for (const char c : code.text) {
    if (c == '\t') {
      text += "    ";
    } else {
      text += c;
    }
  }
  xml_.text(text);
}

void BodyWriter::write_lines(const LineGroup& group, const Block& block) {
  auto paragraph = xml_.element("p", {{"class", "lines"}});
  dress(paragraph, block);
  for (std::size_t i = 0; i < group.lines.size(); ++i) {
    if (i > 0) xml_.empty("br");
    write_line(group.lines[i]);
  }
}

void BodyWriter::write_aside(const Aside& aside, const Block& block) {
  if (aside.kind == AsideKind::disclaimer) {
    auto section = xml_.element("section", {{"class", "disclaimer"}, {"epub:type", "notice"}, {"role", "doc-notice"}});
    dress(section, block);
    return write_blocks(aside.content);
  }
  auto element = xml_.element("aside");
  dress(element, block);
  if (aside.kind == AsideKind::pull_quote) {
    element.attribute("class", "pullquote").attribute("epub:type", "pullquote").attribute("role", "doc-pullquote");
  } else if (aside.kind == AsideKind::tip) {
    element.attribute("class", "box").attribute("epub:type", "tip").attribute("role", "doc-tip");
  } else {
    element.attribute("class", "box");
  }
  write_blocks(aside.content);
}

void BodyWriter::write_notes() {
  if (article_.notes.empty()) return;
  xml_.line_feed();
  // Apple Books looks for `footnote` on each note, other engines for the section.
  const auto section = xml_.element(
      "section",
      {{"class", "notes"}, {"epub:type", "endnotes"}, {"role", "doc-endnotes"}, {"aria-labelledby", "notes"}});
  {
    const auto heading = xml_.element("h2", {{"id", "notes"}});
    xml_.text(label(Label::notes, language_));
  }
  within_ = Within::note;
  std::size_t number = 0;
  for (const Note& note : article_.notes) write_note(note, ++number);
}

void BodyWriter::write_note(const Note& note, std::size_t number) {
  xml_.line_feed();
  const auto aside = xml_.element(
      "aside", {{"id", "note-" + std::to_string(number)}, {"epub:type", "footnote"}, {"role", "doc-footnote"}});
  const auto* first = note.content.empty() ? nullptr : std::get_if<Paragraph>(&note.content.front().node);
  {
    auto paragraph = xml_.element("p");
    if (first != nullptr) dress(paragraph, note.content.front());
    write_back_link(number);
    if (first != nullptr) write_line(first->content);
  }
  ++depth_;
  for (std::size_t i = first != nullptr ? 1 : 0; i < note.content.size(); ++i) write_block(note.content[i]);
  --depth_;
}

void BodyWriter::write_back_link(std::size_t number) {
  const std::string mark = std::to_string(number) + ".";
  // A note to which nothing refers has nowhere to lead back to.
  if (!references_.contains(number)) {
    xml_.text(mark);
  } else {
    const auto link = xml_.element("a", {{"href", "#ref-" + std::to_string(number)},
                                         {"role", "doc-backlink"},
                                         {"title", label(Label::note_back, language_)}});
    xml_.text(mark);
  }
  xml_.text(" ");
}

std::string BodyWriter::claim(const std::string& source_id) {
  if (source_id.empty() || !claimed_.insert(source_id).second) return {};
  const auto found = survey_.ids.find(source_id);
  return found == survey_.ids.end() ? std::string() : found->second;
}

void BodyWriter::dress(XmlWriter::Element& element, const Block& block) {
  const std::string id = claim(block.id);
  if (!id.empty()) element.attribute("id", id);
  set_language(element, block.language, block.direction);
}

void BodyWriter::set_language(XmlWriter::Element& element, std::string_view language, Direction direction) {
  if (!language.empty()) element.attribute("lang", language).attribute("xml:lang", language);
  if (direction != Direction::inherit) element.attribute("dir", direction == Direction::rtl ? "rtl" : "ltr");
}

}  // namespace sheaf
