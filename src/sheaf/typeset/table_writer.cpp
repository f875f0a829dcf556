#include <algorithm>
#include <utility>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/table_grid.hpp"
#include "sheaf/typeset/timeline.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_level_rows = 8;
constexpr std::size_t most_level_signs = 160;

bool has_cells(const std::vector<TableRow>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const TableRow& row) { return !row.cells.empty(); });
}

}  // namespace

void BodyWriter::write_table(const Table& table, const Block& block) {
  write_anchor(block.id);  // before the table, for the same reason as before a figure
  if (!has_cells(table.head) && !has_cells(table.body) && !has_cells(table.foot)) {
    return write_paragraph(table.caption, {});
  }
  // Enhanced Typesetting on Kindle drops tables in tables.
  if (within_ == Within::cell) return write_nested_table(table);
  const std::size_t columns = table_columns(table);
  const std::vector<ColumnNeed> needs = column_needs(table, columns);
  const TableFit fit = table_fit(table, needs);
  if (vertical_ && !stands_level(table, needs, fit)) return write_records(table, block, columns);
  if (fit == TableFit::records) return write_records(table, block, columns);
  if (fit == TableFit::parts) return write_parts(table, block, needs);
  if (is_blank(table.caption)) write_anchors(table.caption);
  const std::string frame = vertical_ ? "level" : fit_class(needs, fit);
  if (frame.empty()) return write_whole_table(table, block, columns, fit);
  const auto element = xml_.element("div", {{"class", frame}});
  write_whole_table(table, block, columns, fit);
}

/// Whether a table may run from left to right within columns: it is no wider than any page, and so short that it stands
/// on one, because what lies across the columns cannot go on overleaf. How high a picture in it would be is not known.
bool BodyWriter::stands_level(const Table& table, const std::vector<ColumnNeed>& needs, TableFit fit) const {
  std::size_t rows = 0;
  std::size_t signs = 0;
  bool text_alone = true;
  for (const auto* part : {&table.head, &table.body, &table.foot}) {
    rows += part->size();
    for (const TableRow& row : *part) {
      for (const TableCell& cell : row.cells) {
        signs += count_code_points(plain_text(cell.content));
        text_alone &= !holds_more_than_text(cell);
      }
    }
  }
  return fit == TableFit::plain && fit_class(needs, fit).empty() && text_alone && rows <= most_level_rows &&
         signs <= most_level_signs;
}

void BodyWriter::write_whole_table(const Table& table, const Block& block, std::size_t columns, TableFit fit) {
  auto element = xml_.element("table");
  if (fit == TableFit::small) element.attribute("class", "wide");
  if (fit != TableFit::small && is_timeline(table, language_)) element.attribute("class", "timeline");
  set_language(element, block.language, block.direction);
  if (!is_blank(table.caption)) {
    const auto caption = xml_.element("caption");
    write_line(table.caption);
  }
  const Within before = std::exchange(within_, Within::cell);
  write_rows(table.head, "thead", columns);
  write_rows(table.body, "tbody", columns);
  write_rows(table.foot, "tfoot", columns);
  within_ = before;
}

void BodyWriter::write_rows(const std::vector<TableRow>& rows, const char* group, std::size_t columns) {
  if (!has_cells(rows)) return;
  const auto element = xml_.element(group);
  TableGrid grid(columns, rows.size());
  for (const TableRow& row : rows) {
    xml_.line_feed();
    const auto tr = xml_.element("tr");
    for (const TableCell& cell : row.cells) {
      const auto place = grid.place(cell.column_span, cell.row_span);
      write_cell(cell, group, place.column_span, place.row_span);
    }
    grid.next_row();
  }
}

void BodyWriter::write_cell(const TableCell& cell, std::string_view group, int column_span, int row_span) {
  auto element = xml_.element(cell.header ? "th" : "td");
  if (column_span > 1) element.attribute("colspan", std::to_string(column_span));
  if (row_span > 1) element.attribute("rowspan", std::to_string(row_span));
  if (cell.header) {
    const bool of_column = group == "thead";
    const int span = of_column ? column_span : row_span;
    element.attribute("scope", std::string(of_column ? "col" : "row") + (span > 1 ? "group" : ""));
  }
  if (const char* name = class_of(cell.align)) element.attribute("class", name);
  write_tight(cell.content);
}

void BodyWriter::write_nested_table(const Table& table) {
  write_paragraph(table.caption, {});
  for (const auto* rows : {&table.head, &table.body, &table.foot}) {
    for (const TableRow& row : *rows) {
      const auto line = xml_.element("div", {{"class", "row"}});
      for (const TableCell& cell : row.cells) write_blocks(cell.content);
    }
  }
}

}  // namespace sheaf
