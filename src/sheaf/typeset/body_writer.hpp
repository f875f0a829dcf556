#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/typeset/paragraph_kind.hpp"
#include "sheaf/typeset/survey.hpp"
#include "sheaf/typeset/table_grid.hpp"
#include "sheaf/typeset/table_rows.hpp"

namespace sheaf {

/// The one writer from the tree of an article to XHTML: what the tree can say, and nothing else.
///
/// It writes blocks in the order in which `survey` counts them, so that "fig-3" is the same figure to both.
class BodyWriter {
 public:
  BodyWriter(XmlWriter& xml, const Collection& collection, const Article& article, const Survey& survey,
             std::string_view language);

  void number_figures() { numbered_ = true; }  ///< captions begin with "Figure 3."
  void set_vertical() { vertical_ = true; }    ///< the text stands in columns
  void write_body();
  void write_notes();  ///< the section of notes, when there are any

 private:
  enum class Within { text, cell, note };

  void write_blocks(const Blocks& blocks);
  void write_block(const Block& block);
  /// Blocks of an item or a cell: one paragraph alone goes without its `p`.
  void write_tight(const Blocks& blocks);
  void write_list(const List& list, const Block& block);
  void write_item(const ListItem& item);
  void write_definitions(const DefinitionList& list, const Block& block);
  void write_heading(const Heading& heading, const Block& block);
  void write_paragraph(const Inlines& content, const Block& block, ParagraphKind kind = ParagraphKind::text);
  void write_lines(const LineGroup& group, const Block& block);
  void write_quote(const Quote& quote, const Block& block);
  void write_code(const Code& code, const Block& block);
  void write_aside(const Aside& aside, const Block& block);
  void write_note(const Note& note, std::size_t number);
  void write_back_link(std::size_t number);

  // figure_writer.cpp
  void write_figure(const Figure& figure, const Block& block);
  void write_embed(const Embed& embed, const Block& block);
  bool write_picture(const ImageReference& reference, std::string_view alternative, bool decorative);
  void write_absence(std::string_view alternative);
  /// \param number  of the figure; 0: it has none
  void write_caption(const Inlines& caption, const Inlines& credit, std::size_t number = 0);

  // table_writer.cpp
  void write_table(const Table& table, const Block& block);
  bool stands_level(const Table& table, const std::vector<ColumnNeed>& needs, TableFit fit) const;
  void write_whole_table(const Table& table, const Block& block, std::size_t columns, TableFit fit);
  void write_rows(const std::vector<TableRow>& rows, const char* group, std::size_t columns);
  void write_cell(const TableCell& cell, std::string_view group, int column_span, int row_span);
  void write_nested_table(const Table& table);

  // wide_table_writer.cpp
  void write_records(const Table& table, const Block& block, std::size_t columns);
  void write_record(const std::vector<PlacedCell>& cells, const std::vector<std::string>& labels, std::size_t columns,
                    std::size_t& repeats);
  void write_values(std::vector<PlacedCell>::const_iterator cell, std::vector<PlacedCell>::const_iterator end,
                    const std::vector<std::string>& labels, std::size_t& repeats);
  void write_recorded(const PlacedCell& placed, std::size_t& repeats);
  void write_parts(const Table& table, const Block& block, const std::vector<ColumnNeed>& needs);
  void write_part_head(const Table& table, const std::vector<std::string>& labels,
                       const std::vector<std::size_t>& part);
  void write_part_row(const TableRow& row, const std::vector<std::size_t>& part, bool first);
  void write_table_caption(const Table& table);
  void write_cell_anchors(std::span<const TableRow> rows);

  // line_writer.cpp
  void write_line(const Inlines& inlines);
  void write_span(const Span& span);
  void write_link(const Link& link);
  void write_note_reference(const NoteReference& reference);
  void write_inline_image(const InlineImage& image);
  void write_ruby(const Ruby& ruby);
  void write_text(std::string_view text);
  void write_anchors(const Inlines& inlines);
  void write_anchor(std::string_view source_id);

  // math_writer.cpp
  void write_math(const Math& math);
  void write_math_node(const MathNode& node);

  /// The id of a block or an anchor, the first time it is asked for; empty ever after.
  std::string claim(const std::string& source_id);
  /// id, language and direction of a block on its element.
  void dress(XmlWriter::Element& element, const Block& block);
  static void set_language(XmlWriter::Element& element, std::string_view language, Direction direction);
  std::string resolve(const Link& link) const;

  XmlWriter& xml_;
  const Collection& collection_;
  const Article& article_;
  const Survey& survey_;
  std::string language_;
  ParagraphKinds paragraph_kinds_;
  HeadingLevels levels_{};
  std::map<std::string, std::size_t, std::less<>> notes_{};  ///< id → number
  std::map<std::size_t, std::size_t> references_{};          ///< number → how many references so far
  std::set<std::string> claimed_{};
  std::size_t figures_ = 0;
  bool vertical_ = false;
  bool numbered_ = false;
  std::size_t captioned_ = 0;  ///< figures with a caption so far
  std::size_t headings_ = 0;
  int depth_ = 0;
  bool in_link_ = false;
  Within within_ = Within::text;
};

}  // namespace sheaf
