#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_notes.hpp"
#include "sheaf/extract/html_page.hpp"
#include "sheaf/extract/line_builder.hpp"
#include "sheaf/model/article.hpp"

namespace sheaf {

/// Builds blocks of the closed vocabulary from a part of a page, by decisions that were taken before: what is dropped,
/// which pictures are figures, which links are marks of notes. Recursion is bounded by limits::html_depth.
class BlockBuilder {
 public:
  /// \param language  of the article: blocks in it carry no language of their own
  BlockBuilder(const HtmlPage& page, const FigurePlans& figures, const FoundNotes& notes, std::string language,
               Report& report);

  Blocks build(HtmlId root);                    ///< of what is in `root`
  Inlines build_line(HtmlId node);              ///< the words below a node as one line, blocks parted by line breaks
  Figure build_figure(const FigurePlan& plan);  ///< caption and credit apart

 private:
  enum class Flush { paragraph, heading, line, line_group };

  // html_blocks.cpp: running text
  void walk(HtmlId node);
  void walk_element(HtmlId node);
  void walk_block(HtmlId node);
  void walk_children(HtmlId node);
  void scene_break();
  void line_break();
  void flush();
  Block& emit(Block block);
  void emit_line(Inlines line);
  Blocks inner(HtmlId node);  ///< the blocks below a node, apart from those around it
  void with_flush(Flush flush, HtmlId node);
  void open_span(HtmlId node);
  void anchor(HtmlId node);

  // html_inlines.cpp: what stands in a line
  bool stands_apart(HtmlId node) const;
  void span(HtmlId node);
  void link(HtmlId node);
  void ruby(HtmlId node);
  void picture(HtmlId node);
  void formula(HtmlId node);
  void formula_script(HtmlId node);
  void add_math(Math math);

  // html_structures.cpp: blocks of a shape of their own
  void container(HtmlId node);
  void heading(HtmlId node);
  void list(HtmlId node);
  void list_item(HtmlId node, List& list);
  void definition_list(HtmlId node);
  void definition_part(HtmlId node, DefinitionList& list);
  void quote(HtmlId node);
  void preformatted(HtmlId node);
  void figure_element(HtmlId node);
  void aside(HtmlId node);
  void details(HtmlId node);
  void embed(HtmlId node);
  void table(HtmlId node);

  // html_timelines.cpp
  bool timeline(HtmlId node);
  DefinitionItem timeline_entry(HtmlId entry);

  // html_tables.cpp
  bool is_picture_table(HtmlId node) const;
  void layout_table(HtmlId node);
  void data_table(HtmlId node);
  void table_rows(HtmlId part, std::vector<TableRow>& rows, int rows_left);
  TableCell table_cell(HtmlId node, int rows_left);
  void nested_table(HtmlId node);

  const HtmlPage& page_;
  const HtmlTree& tree_;
  const FigurePlans& figures_;
  const FoundNotes& notes_;
  std::string base_language_;
  Report& report_;

  Blocks* out_ = nullptr;
  LineBuilder line_;
  Flush flush_as_ = Flush::paragraph;
  int heading_level_ = 1;
  int quote_depth_ = 0;  // of blocks within blocks
  int table_depth_ = 0;
  bool in_words_ = false;      // the words of a figure are built: what they claim is no hindrance
  std::vector<HtmlId> apart_;  // in order; left out of the caption that is built: they are its credit
  std::string pending_id_;
  std::string language_;
  Direction direction_ = Direction::inherit;
  std::string block_language_;  // of the block around, or of the article
  Direction block_direction_ = Direction::inherit;
};

/// Whether an element is a table that only lays out a page: no header cells, no caption, few columns of long text.
bool is_layout_table(const HtmlPage& page, HtmlId table);

/// Media that a book cannot hold, or nothing when it is only a frame of advertising or counting.
std::optional<Embed> read_embed(const HtmlPage& page, HtmlId node);

/// Presentation MathML of a `math` element; nothing when it holds what EPUB does not allow.
std::optional<Math> read_math(const HtmlPage& page, HtmlId node);

/// The same of markup that stood in a script of a page.
std::optional<Math> read_math_source(const Source& source, std::string_view markup);

/// The text of a `math` element for where MathML cannot be kept: alttext, a TeX annotation, or its words.
std::string math_text(const HtmlPage& page, HtmlId node);

/// The text below a node with its white space and line breaks.
std::string verbatim_text(const HtmlPage& page, HtmlId node);

}  // namespace sheaf
