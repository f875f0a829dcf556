#include <utility>

#include "sheaf/model/block.hpp"
#include "sheaf/model/inline.hpp"

namespace sheaf {
namespace {

// Trees come from extract, which bounds their depth (limits::html_depth): so these walks may recurse.

void append_words(std::string& text, const MathNode& node) {
  text += node.text;
  for (const MathNode& child : node.children) append_words(text, child);
}

void append_words(std::string& text, const Inlines& inlines);

struct InlineWords {
  std::string& text;

  void operator()(const Text& run) const { text += run.text; }
  void operator()(const Span& span) const { append_words(text, span.content); }
  void operator()(const Link& link) const { append_words(text, link.content); }
  void operator()(const LineBreak&) const { text += ' '; }
  void operator()(const Ruby& ruby) const {
    for (const Ruby::Part& part : ruby.parts) text += part.base;
  }
  void operator()(const InlineMath& formula) const { append_words(text, formula.math.root); }
  void operator()(const NoteReference&) const {}
  void operator()(const Anchor&) const {}
  void operator()(const InlineImage&) const {}
};

void append_words(std::string& text, const Inlines& inlines) {
  for (const Inline& piece : inlines) std::visit(InlineWords{text}, piece.node);
}

/// Collects the lines of blocks; a line without words is left out.
class LineWriter {
 public:
  void add(std::string_view line) {
    if (line.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += line;
  }
  void add(const Inlines& inlines) { add(std::string_view(plain_text(inlines))); }
  void add(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit([this](const auto& node) { (*this)(node); }, block.node);
  }

  void operator()(const Paragraph& paragraph) { add(paragraph.content); }
  void operator()(const Heading& heading) { add(heading.content); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) add(item.content);
  }
  void operator()(const DefinitionList& list) {
    for (const DefinitionItem& item : list.items) {
      for (const Inlines& term : item.terms) add(term);
      for (const Blocks& detail : item.details) add(detail);
    }
  }
  void operator()(const Table& table) {
    add(table.caption);
    for (const auto* const rows : {&table.head, &table.body, &table.foot}) {
      for (const TableRow& row : *rows) {
        for (const TableCell& cell : row.cells) add(cell.content);
      }
    }
  }
  void operator()(const Quote& quote) {
    add(quote.content);
    add(quote.attribution);
  }
  void operator()(const Code& code) { add(std::string_view(code.text)); }
  void operator()(const LineGroup& group) {
    for (const Inlines& line : group.lines) add(line);
  }
  void operator()(const Figure& figure) {
    add(figure.caption);
    add(figure.credit);
  }
  void operator()(const DisplayMath& formula) {
    std::string words;
    append_words(words, formula.math.root);
    add(std::string_view(words));
  }
  void operator()(const Aside& aside) { add(aside.content); }
  void operator()(const Embed& embed) {
    add(std::string_view(embed.title));
    add(embed.caption);
  }
  void operator()(const Rule&) {}

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string text;
  append_words(text, inlines);
  return text;
}

std::string plain_text(const Blocks& blocks) {
  LineWriter writer;
  writer.add(blocks);
  return writer.take();
}

Inlines make_text(std::string text) {
  Inlines inlines;
  if (!text.empty()) inlines.push_back({Text{std::move(text)}});
  return inlines;
}

Block make_paragraph(std::string text) {
  Block block;
  block.node = Paragraph{make_text(std::move(text))};
  return block;
}

}  // namespace sheaf
