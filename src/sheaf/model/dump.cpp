#include "sheaf/model/dump.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

std::string dump(const MathNode& node) {
  const std::string_view name = to_text(node.element);
  std::string text = fmt::format("<{}", name);
  for (const auto& [attribute, value] : node.attributes) text += fmt::format(" {}={}", to_text(attribute), value);
  text += '>' + node.text;
  for (const MathNode& child : node.children) text += dump(child);
  return text + fmt::format("</{}>", name);
}

std::string dump(const Math& math) {
  const std::string text = dump(math.root);
  return math.alternative_text.empty() ? text : fmt::format("{} alttext=\"{}\"", text, math.alternative_text);
}

std::string dump(const ImageReference& reference) {
  std::string text;
  for (const std::string& candidate : reference.candidates) {
    if (!text.empty()) text += " | ";
    text += candidate.starts_with("data:") ? shorten(candidate, 40) : candidate;
  }
  if (reference.image >= 0) text += fmt::format("{}#{}", text.empty() ? "" : " ", reference.image);
  if (!reference.missing.empty()) text += fmt::format("{}missing({})", text.empty() ? "" : " ", reference.missing);
  return text;
}

std::string_view direction_word(Direction direction) {
  constexpr std::string_view words[] = {"", "ltr", "rtl"};
  return words[static_cast<std::size_t>(direction)];
}

std::string marks(std::string_view id, std::string_view language, Direction direction) {
  std::string text;
  if (!id.empty()) text += fmt::format(" #{}", id);
  if (!language.empty()) text += fmt::format(" lang={}", language);
  if (direction != Direction::inherit) text += fmt::format(" {}", direction_word(direction));
  return text;
}

struct InlineDump {
  std::string operator()(const Text& run) const {
    std::string text;
    for (const char character : run.text) character == '\n' ? text += "\\n" : text += character;
    return text;
  }
  std::string operator()(const Span& span) const;
  std::string operator()(const Link& link) const {
    constexpr std::string_view before[] = {"", "file:", "#"};
    return fmt::format("[{}]({}{})", sheaf::dump(link.content), before[static_cast<std::size_t>(link.kind)],
                       link.target);
  }
  std::string operator()(const NoteReference& reference) const { return fmt::format("[^{}]", reference.note); }
  std::string operator()(const LineBreak&) const { return "<br>"; }
  std::string operator()(const Anchor& anchor) const { return fmt::format("<a #{}>", anchor.id); }
  std::string operator()(const InlineImage& image) const {
    return fmt::format("![{}]({})", image.alternative_text, dump(image.image));
  }
  std::string operator()(const Ruby& ruby) const {
    std::string text = "<ruby";
    for (const Ruby::Part& part : ruby.parts) text += fmt::format(" {}:{}", part.base, part.reading);
    return text + ">";
  }
  std::string operator()(const InlineMath& formula) const { return fmt::format("${}$", dump(formula.math)); }
};

std::string InlineDump::operator()(const Span& span) const {
  constexpr std::array<std::string_view, 18> names = {"span", "*",   "**",   "~~",  "u",    "ins",
                                                      "del",  "sub", "sup",  "`",   "kbd",  "small",
                                                      "mark", "q",   "cite", "dfn", "abbr", "bdi"};
  const std::string_view name = names.at(static_cast<std::size_t>(span.kind));
  const std::string extra = marks("", span.language, span.direction);
  const std::string content = sheaf::dump(span.content);
  const bool is_sign = name.find_first_of("*~`") != std::string_view::npos;
  if (is_sign && extra.empty()) return fmt::format("{}{}{}", name, content, name);
  return fmt::format("<{}{}>{}</{}>", name, extra, content, name);
}

std::string_view origin_word(FigureOrigin origin) {
  constexpr std::array<std::string_view, 12> words = {
      "lone_image", "figcaption",  "classed_block",   "adjacent_block",    "table_cell", "described_by",
      "shortcode",  "image_title", "emphasised_line", "caption_paragraph", "sidecar",    "structured_data"};
  return words.at(static_cast<std::size_t>(origin));
}

/// Writes blocks as indented lines. Trees come from extract, which bounds their depth.
class BlockDump {
 public:
  void blocks(const Blocks& blocks) {
    for (const Block& block : blocks) {
      const std::string extra = marks(block.id, block.language, block.direction);
      marks_ = extra.empty() ? extra : " {" + extra.substr(1) + "}";
      std::visit([this](const auto& node) { (*this)(node); }, block.node);
    }
  }
  void line(std::string_view text) { text_ += std::string(depth_ * 2, ' ') + std::string(text) + '\n'; }
  void inside(std::string_view head, const Blocks& content) {
    line(head);
    nested([&] { blocks(content); });
  }
  /// A head with its blocks below it, or beside it where they are one bare paragraph.
  void compact(const std::string& head, const Blocks& content) {
    const Block* const only = content.size() == 1 ? &content.front() : nullptr;
    const Paragraph* const paragraph = only == nullptr ? nullptr : std::get_if<Paragraph>(&only->node);
    if (paragraph == nullptr || !marks(only->id, only->language, only->direction).empty()) {
      inside(head, content);
    } else {
      line(fmt::format("{} {}", head, sheaf::dump(paragraph->content)));
    }
  }
  std::string take() { return std::move(text_); }

 private:
  void operator()(const Paragraph& paragraph) { leaf("p", paragraph.content); }
  void operator()(const Heading& heading) {
    leaf(std::string(static_cast<std::size_t>(heading.level), '#'), heading.content);
  }
  void operator()(const List& list);
  void operator()(const DefinitionList& list);
  void operator()(const Table& table);
  void operator()(const Quote& quote);
  void operator()(const Code& code);
  void operator()(const LineGroup& group);
  void operator()(const Figure& figure);
  void operator()(const DisplayMath& formula) { line(fmt::format("math{} {}", marks_, dump(formula.math))); }
  void operator()(const Aside& aside);
  void operator()(const Embed& embed);
  void operator()(const Rule&) { line("---" + marks_); }

  template <typename Body>
  void nested(Body body) {
    ++depth_;
    body();
    --depth_;
  }
  void leaf(const std::string& head, const Inlines& content) {
    line(fmt::format("{}{} {}", head, marks_, sheaf::dump(content)));
  }
  void part(std::string_view name, const Inlines& content) {
    if (!content.empty()) line(fmt::format("{}: {}", name, sheaf::dump(content)));
  }
  void rows(std::string_view name, const std::vector<TableRow>& rows);

  std::string text_;
  std::string marks_;
  std::size_t depth_ = 0;
};

void BlockDump::operator()(const List& list) {
  std::string head = list.ordered ? "ol" : "ul";
  if (list.start != 1) head += fmt::format(" start={}", list.start);
  if (list.reversed) head += " reversed";
  line(head + marks_);
  nested([&] {
    for (const ListItem& item : list.items) {
      compact(!item.checked ? "li" : *item.checked ? "li [x]" : "li [ ]", item.content);
    }
  });
}

void BlockDump::operator()(const DefinitionList& list) {
  line("dl" + marks_);
  nested([&] {
    for (const DefinitionItem& item : list.items) {
      for (const Inlines& term : item.terms) line(fmt::format("dt {}", sheaf::dump(term)));
      for (const Blocks& detail : item.details) compact("dd", detail);
    }
  });
}

void BlockDump::rows(std::string_view name, const std::vector<TableRow>& rows) {
  constexpr std::string_view aligns[] = {"", " align=start", " align=center", " align=end"};
  for (const TableRow& row : rows) {
    line(name);
    nested([&] {
      for (const TableCell& cell : row.cells) {
        std::string head = cell.header ? "th" : "td";
        if (cell.column_span != 1) head += fmt::format(" columns={}", cell.column_span);
        if (cell.row_span != 1) head += fmt::format(" rows={}", cell.row_span);
        compact(head + std::string(aligns[static_cast<std::size_t>(cell.align)]), cell.content);
      }
    });
  }
}

void BlockDump::operator()(const Table& table) {
  line("table" + marks_);
  nested([&] {
    part("caption", table.caption);
    rows("head", table.head);
    rows("row", table.body);
    rows("foot", table.foot);
  });
}

void BlockDump::operator()(const Quote& quote) {
  const std::string name = quote.kind == QuoteKind::post ? "post" : "quote";
  inside(name + (quote.source.empty() ? "" : " source=" + quote.source) + marks_, quote.content);
  nested([&] { part("by", quote.attribution); });
}

void BlockDump::operator()(const Code& code) {
  line("code" + (code.language.empty() ? "" : " " + code.language) + marks_);
  nested([&] {
    for (const std::string_view row : split(code.text, '\n')) line(fmt::format("| {}", row));
  });
}

void BlockDump::operator()(const LineGroup& group) {
  line("lines" + marks_);
  nested([&] {
    for (const Inlines& row : group.lines) line(fmt::format("| {}", sheaf::dump(row)));
  });
}

void BlockDump::operator()(const Figure& figure) {
  std::string head = fmt::format("figure [{}]{}", origin_word(figure.origin), marks_);
  for (std::size_t i = 0; i < figure.images.size(); ++i) {
    const FigureImage& image = figure.images[i];
    head += fmt::format("{} {} alt=\"{}\"", i == 0 ? "" : " +", dump(image.image), image.alternative_text);
    if (image.decorative) head += " decorative";
  }
  line(head);
  nested([&] {
    part("caption", figure.caption);
    part("credit", figure.credit);
  });
}

void BlockDump::operator()(const Aside& aside) {
  constexpr std::string_view kinds[] = {"box", "pull_quote", "disclaimer", "tip"};
  inside(fmt::format("aside {}{}", kinds[static_cast<std::size_t>(aside.kind)], marks_), aside.content);
}

void BlockDump::operator()(const Embed& embed) {
  constexpr std::string_view kinds[] = {"video", "audio", "post", "map", "document", "other"};
  std::string head = fmt::format("embed {}{}", kinds[static_cast<std::size_t>(embed.kind)], marks_);
  if (!embed.address.empty()) head += " " + embed.address;
  if (!embed.title.empty()) head += fmt::format(" title=\"{}\"", embed.title);
  if (embed.poster) head += " poster=" + dump(*embed.poster);
  line(head);
  nested([&] { part("caption", embed.caption); });
}

std::string join(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + part;
  return joined;
}

std::string date_text(const std::optional<std::chrono::year_month_day>& date) {
  if (!date) return {};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date->year()), static_cast<unsigned>(date->month()),
                     static_cast<unsigned>(date->day()));
}

void field(std::string& text, std::string_view name, const std::string& value) {
  if (!value.empty()) text += fmt::format("{}: {}\n", name, value);
}

void dump_contents(std::string& text, const std::vector<TocEntry>& entries, std::size_t depth) {
  for (const TocEntry& entry : entries) {
    text += fmt::format("{}toc {} -> {}\n", std::string(depth * 2, ' '), entry.label, entry.href);
    dump_contents(text, entry.children, depth + 1);
  }
}

std::string dump(const ContentDocument& document) {
  constexpr std::string_view roles[] = {"cover",   "title_page",    "navigation", "section",
                                        "article", "illustrations", "sources",    "colophon"};
  std::string text = fmt::format("document [{}] {} {} \"{}\" lang={}", roles[static_cast<std::size_t>(document.role)],
                                 document.id, document.file_name, document.title, document.language);
  if (document.direction == Direction::rtl) text += " rtl";
  if (document.has_math) text += " math";
  if (!document.linear) text += " not-linear";
  if (!document.section.empty()) text += fmt::format(" section=\"{}\"", document.section);
  return text + "\n";
}

}  // namespace

std::string dump(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines) text += std::visit(InlineDump{}, piece.node);
  return text;
}

std::string dump(const Blocks& blocks) {
  BlockDump writer;
  writer.blocks(blocks);
  return writer.take();
}

std::string dump(const Article& article) {
  std::string text;
  field(text, "headline", article.headline);
  field(text, "deck", article.deck);
  field(text, "byline", join(article.byline));
  field(text, "published", date_text(article.published));
  if (article.language != "und") field(text, "language", article.language);
  if (article.direction == Direction::rtl) field(text, "direction", "rtl");
  field(text, "url", article.url);
  field(text, "site", article.site);
  field(text, "rights", article.rights);
  field(text, "section", article.section);
  field(text, "tags", join(article.tags));
  BlockDump body;
  body.blocks(article.body);
  for (const Note& note : article.notes) body.compact(fmt::format("note {}", note.id), note.content);
  return text + body.take();
}

std::string dump(const Publication& publication) {
  std::string text;
  field(text, "title", publication.book.title);
  field(text, "language", publication.book.language);
  field(text, "identifier", publication.identifier);
  if (publication.progression == Direction::rtl) field(text, "progression", "rtl");
  for (const ContentDocument& document : publication.documents) text += dump(document);
  dump_contents(text, publication.contents, 0);
  for (const Landmark& mark : publication.landmarks) {
    text += fmt::format("landmark {} {} -> {}\n", mark.type, mark.label, mark.href);
  }
  for (const Illustration& picture : publication.illustrations) {
    text += fmt::format("illustration {} -> {}\n", picture.label, picture.href);
  }
  for (const StyleSheet& style : publication.styles) text += fmt::format("style {}\n", style.file_name);
  for (const BookFont& font : publication.fonts) text += fmt::format("font {}\n", font.file_name);
  return text;
}

}  // namespace sheaf
