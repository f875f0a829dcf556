#include <algorithm>
#include <charconv>
#include <utility>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

bool is_cell(HtmlTag tag) noexcept {
  return tag == td || tag == th;
}
bool is_row_group(HtmlTag tag) noexcept {
  return tag == thead || tag == tbody || tag == tfoot;
}

int span_of(const HtmlTree& tree, HtmlId node, std::string_view name, int most) noexcept {
  int span = 1;
  const std::string_view value = trim(tree.attribute(node, name));
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp(span, 1, std::max(most, 1));
}

CellAlign align_of(const HtmlTree& tree, HtmlId node) {
  std::string said = ascii_lower(tree.attribute(node, "align"));
  if (said.empty()) {
    const std::string style = ascii_lower(tree.attribute(node, "style").substr(0, 400));
    const std::size_t at = style.find("text-align");
    if (at != std::string::npos)
      said = std::string(trim(std::string_view(style).substr(std::min(at + 11, style.size()), 12)));
  }
  if (said.starts_with("center")) return CellAlign::center;
  if (said.starts_with("right") || said.starts_with("end")) return CellAlign::end;
  return said.starts_with("left") || said.starts_with("start") ? CellAlign::start : CellAlign::none;
}

struct Shape {
  int rows = 0;
  int cells = 0;
  int widest = 0;  // cells in the longest row
  int headers = 0;
  int blocks = 0;  // paragraphs, headings, lists, pictures in cells
  bool captioned = false;
  bool nested = false;
};

/// What the table itself holds, tables within it left aside.
Shape shape_of(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  Shape shape;
  int in_row = 0;
  for (HtmlId at = node + 1; at < tree[node].end;) {
    const HtmlTag tag = tree.tag(at);
    if (tag == HtmlTag::table) {
      shape.nested = true;
      at = tree[at].end;
      continue;
    }
    if (tag == tr) ++shape.rows, in_row = 0;
    if (is_cell(tag)) ++shape.cells, shape.widest = std::max(shape.widest, ++in_row);
    if (tag == th) ++shape.headers;
    if (tag == HtmlTag::caption) shape.captioned = true;
    if (tag == h1 || tag == h2 || tag == h3 || tag == figure || tag == p || tag == blockquote || tag == form)
      ++shape.blocks;
    ++at;
  }
  return shape;
}

}  // namespace

bool is_layout_table(const HtmlPage& page, HtmlId table) {
  const HtmlTree& tree = page.tree();
  const std::string_view role = tree.attribute(table, "role");
  if (role == "presentation" || role == "none") return true;
  const Shape shape = shape_of(page, table);
  if (shape.captioned || shape.headers > 0) return shape.widest < 2 && shape.rows < 3;
  if (shape.rows < 2 || shape.widest < 2 || shape.nested) return true;
  const auto letters = static_cast<int>(page.facts(table).letters);
  return shape.blocks > shape.cells || letters / std::max(shape.cells, 1) > 400;
}

/// A table of figures: all its words are captions. It lines up pictures, and each stands better for itself.
bool BlockBuilder::is_picture_table(HtmlId node) const {
  constexpr HtmlId largest = 4000;  // nodes
  if (tree_[node].end - node > largest) return false;
  bool figures = false;
  for (HtmlId at = node; at < tree_[node].end; ++at) {
    figures = figures || figures_.contains(at);
    if (at != node && (page_.claimed(at) || page_.dropped(at)))
      at = tree_[at].end - 1;
    else if (tree_.is_text(at) && page_.facts(at).letters > 0 && !page_.facts(at).hidden)
      return false;
  }
  return figures;
}

void BlockBuilder::table(HtmlId node) {
  if (flush_as_ == Flush::line) return with_flush(flush_as_, node);
  if (is_layout_table(page_, node) || is_picture_table(node)) return layout_table(node);
  if (table_depth_ > 0) return nested_table(node);
  data_table(node);
}

void BlockBuilder::layout_table(HtmlId node) {
  flush();
  anchor(node);
  walk_children(node);
  flush();
}

/// A table in a cell: reading systems drop those, so each of its rows becomes a line.
void BlockBuilder::nested_table(HtmlId node) {
  flush();
  report_.add(FindingId::table_simplified, page_.place(node));
  for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
    if (tree_.tag(at) != tr) continue;
    for (const HtmlId cell : tree_.children(at)) {
      if (!line_.empty()) line_.add_text(" ");
      walk_children(cell);
    }
    flush();
    at = tree_[at].end - 1;
  }
}

void BlockBuilder::data_table(HtmlId node) {
  flush();
  ++report_.tally().tables_found;
  Table made;
  ++table_depth_;
  ++quote_depth_;
  for (const HtmlId child : tree_.children(node)) {
    if (page_.dropped(child)) continue;
    const HtmlTag tag = tree_.tag(child);
    if (tag == HtmlTag::caption && made.caption.empty()) made.caption = build_line(child);
    if (is_row_group(tag)) table_rows(child, tag == thead ? made.head : tag == tfoot ? made.foot : made.body, 0);
  }
  --quote_depth_;
  --table_depth_;
  // A first row of nothing but header cells is a head that was not marked as one.
  if (made.head.empty() && made.body.size() > 1) {
    const auto& first = made.body.front().cells;
    if (std::all_of(first.begin(), first.end(),
                    [](const TableCell& cell) { return cell.header && cell.row_span == 1; })) {
      made.head.push_back(std::move(made.body.front()));
      made.body.erase(made.body.begin());
    }
  }
  if (made.head.empty() && made.body.empty() && made.foot.empty()) return;
  ++report_.tally().tables_kept;
  anchor(node);
  emit(Block{std::move(made)});
}

void BlockBuilder::table_rows(HtmlId part, std::vector<TableRow>& rows, int rows_left) {
  for (const HtmlId child : tree_.children(part)) rows_left += tree_.tag(child) == tr ? 1 : 0;
  for (const HtmlId child : tree_.children(part)) {
    if (tree_.tag(child) != tr) continue;
    TableRow row;
    int width = 0;
    for (const HtmlId cell : tree_.children(child)) {
      if (!is_cell(tree_.tag(cell)) || page_.dropped(cell) || page_.claimed(cell) || width >= limits::table_span)
        continue;
      row.cells.push_back(table_cell(cell, rows_left));
      width += row.cells.back().column_span;
    }
    --rows_left;
    if (!row.cells.empty()) rows.push_back(std::move(row));
  }
  // No cell reaches out of the table: spans are cut to its width, told by the rows that have more than one cell.
  int width = 0;
  for (const TableRow& row : rows) {
    int sum = 0;
    for (const TableCell& cell : row.cells) sum += cell.column_span;
    if (row.cells.size() > 1 || sum == 1) width = std::max(width, sum);
  }
  for (TableRow& row : rows)
    if (row.cells.size() == 1 && width > 0) row.cells[0].column_span = std::min(row.cells[0].column_span, width);
}

TableCell BlockBuilder::table_cell(HtmlId node, int rows_left) {
  TableCell cell;
  cell.header = tree_.tag(node) == th;
  cell.column_span = span_of(tree_, node, "colspan", limits::table_span);
  cell.row_span = span_of(tree_, node, "rowspan", std::min(rows_left, limits::table_span));
  cell.align = align_of(tree_, node);
  cell.content = inner(node);
  return cell;
}

}  // namespace sheaf
