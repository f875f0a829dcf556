#include <algorithm>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/table_rows.hpp"

namespace sheaf {
namespace {

/// A cell that hangs down is said again in each of its rows, a long one shortened.
constexpr std::size_t repeated_length = 120;  // code points
/// How often cells may be said again, for each cell that there is: spans must not make a book of a line.
constexpr std::size_t repeats_a_cell = 2;

std::size_t count_cells(const Table& table) {
  std::size_t count = 0;
  for (const auto* rows : {&table.head, &table.body, &table.foot}) {
    for (const TableRow& row : *rows) count += row.cells.size();
  }
  return count;
}

/// A cell that stands in a line of its own: one paragraph, in the language of its table.
bool is_line(const TableCell& cell) {
  if (cell.content.empty()) return true;
  const Block& only = cell.content.front();
  return cell.content.size() == 1 && std::holds_alternative<Paragraph>(only.node) && only.language.empty() &&
         only.direction == Direction::inherit;
}

/// The heading of a cell. That of one across several columns: what they share, else the first and the last.
std::string label_of(const PlacedCell& placed, const std::vector<std::string>& labels) {
  if (placed.column >= labels.size()) return {};
  const std::string& first = labels[placed.column];
  const std::string& last = labels[std::min(placed.column + placed.columns, labels.size()) - 1];
  if (first == last || last.empty()) return first;
  const std::size_t end = first.find(label_joint);
  if (end != std::string::npos && last.starts_with(first.substr(0, end + label_joint.size()))) {
    return first.substr(0, end);
  }
  return first + " \u2026 " + last;
}

/// A heading stands as what it heads.
const char* alignment_of(const Table& table, std::size_t column) {
  const std::vector<TableCell>& last = table.body.back().cells;
  return column < last.size() ? class_of(last[column].align) : nullptr;
}

}  // namespace

void BodyWriter::write_table_caption(const Table& table) {
  if (is_blank(table.caption)) return write_anchors(table.caption);
  const auto caption = xml_.element("p", {{"class", "tablename"}});
  write_line(table.caption);
}

/// What links lead to in cells whose words are written elsewhere.
void BodyWriter::write_cell_anchors(std::span<const TableRow> rows) {
  for (const TableRow& row : rows) {
    for (const TableCell& cell : row.cells) {
      for (const Block& block : cell.content) {
        write_anchor(block.id);
        if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) write_anchors(paragraph->content);
      }
    }
  }
}

void BodyWriter::write_records(const Table& table, const Block& block, std::size_t columns) {
  auto element = xml_.element("div", {{"class", "records"}});
  set_language(element, block.language, block.direction);
  write_table_caption(table);
  const TableHeading head = heading_of(table, columns);
  write_cell_anchors(head.rows);
  const Within before = std::exchange(within_, Within::cell);
  std::size_t repeats = repeats_a_cell * count_cells(table);
  for (const auto* rows : {&table.body, &table.foot}) {
    TableRows placed(columns, rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i) {
      const std::vector<PlacedCell> cells = placed.next((*rows)[i]);
      if (rows == &table.body && i < head.of_body) continue;
      if (!(*rows)[i].cells.empty()) write_record(cells, head.labels, columns, repeats);
    }
  }
  within_ = before;
}

void BodyWriter::write_record(const std::vector<PlacedCell>& cells, const std::vector<std::string>& labels,
                              std::size_t columns, std::size_t& repeats) {
  xml_.line_feed();
  const bool across = cells.size() == 1 && (cells.front().columns == columns || cells.front().cell->header);
  if (across) {
    const auto heading = xml_.element("div", {{"class", "recordgroup"}});
    return write_tight(cells.front().cell->content);
  }
  const auto record = xml_.element("div", {{"class", "record"}});
  auto cell = cells.begin();
  // The first column names the row.
  if (cell->column == 0 && cell->columns == 1 && is_line(*cell->cell)) {
    const auto name = xml_.element("p", {{"class", "recordname"}});
    if (!labels.empty() && !labels.front().empty()) {
      xml_.leaf("span", labels.front() + ":");
      xml_.text(" ");
    }
    write_recorded(*cell, repeats);
    ++cell;
  }
  write_values(cell, cells.end(), labels, repeats);
}

void BodyWriter::write_values(std::vector<PlacedCell>::const_iterator cell, std::vector<PlacedCell>::const_iterator end,
                              const std::vector<std::string>& labels, std::size_t& repeats) {
  std::vector<const PlacedCell*> said;
  for (auto one = cell; one != end; ++one) {
    if (holds_more_than_text(*one->cell) || !trim(plain_text(one->cell->content)).empty()) said.push_back(&*one);
  }
  if (said.empty()) {
    const auto nothing = xml_.element("div");  // what it holds may be linked to
    for (; cell != end; ++cell) write_recorded(*cell, repeats);
    return;
  }
  const bool labelled =
      std::any_of(said.begin(), said.end(), [&](const PlacedCell* one) { return !label_of(*one, labels).empty(); });
  const auto list = xml_.element(labelled ? "dl" : "ul");
  for (const PlacedCell* one : said) {
    if (labelled) xml_.leaf("dt", label_of(*one, labels));
    auto value = xml_.element(labelled ? "dd" : "li");
    if (holds_more_than_text(*one->cell)) value.attribute("class", "broad");
    write_recorded(*one, repeats);
  }
}

void BodyWriter::write_recorded(const PlacedCell& placed, std::size_t& repeats) {
  if (!placed.hanging) return write_tight(placed.cell->content);
  const std::string words = collapse_space(plain_text(placed.cell->content));
  if (repeats == 0) return write_text("\u2033");
  --repeats;
  write_text(shorten(words, repeated_length));
}

void BodyWriter::write_parts(const Table& table, const Block& block, const std::vector<ColumnNeed>& needs) {
  const std::string frame = fit_class(needs, TableFit::parts);
  auto element = xml_.element("div", {{"class", frame.empty() ? "parts" : "parts " + frame}});
  set_language(element, block.language, block.direction);
  write_table_caption(table);
  const TableHeading head = heading_of(table, needs.size());
  write_cell_anchors(head.rows);
  const Within before = std::exchange(within_, Within::cell);
  bool first = true;
  for (const std::vector<std::size_t>& part : table_parts(needs)) {
    xml_.line_feed();
    const auto one = xml_.element("table", {{"class", "wide"}});
    write_part_head(table, head.labels, part);
    for (const auto* rows : {&table.body, &table.foot}) {
      const std::size_t begin = rows == &table.body ? head.of_body : 0;
      if (rows->size() <= begin) continue;
      const auto group = xml_.element(rows == &table.body ? "tbody" : "tfoot");
      for (std::size_t i = begin; i < rows->size(); ++i) write_part_row((*rows)[i], part, first);
    }
    first = false;
  }
  within_ = before;
}

void BodyWriter::write_part_head(const Table& table, const std::vector<std::string>& labels,
                                 const std::vector<std::size_t>& part) {
  const bool labelled = std::any_of(part.begin(), part.end(), [&](std::size_t i) { return !labels[i].empty(); });
  if (!labelled) return;
  const auto head = xml_.element("thead");
  const auto row = xml_.element("tr");
  for (const std::size_t column : part) {
    if (labels[column].empty()) {
      xml_.empty("td");
    } else {
      auto cell = xml_.element("th", {{"scope", "col"}});
      if (const char* name = alignment_of(table, column)) cell.attribute("class", name);
      write_text(labels[column]);
    }
  }
}

void BodyWriter::write_part_row(const TableRow& row, const std::vector<std::size_t>& part, bool first) {
  xml_.line_feed();
  const auto line = xml_.element("tr");
  for (const std::size_t column : part) {
    if (column >= row.cells.size()) {
      xml_.empty("td");
      continue;
    }
    const TableCell& cell = row.cells[column];
    if (column > 0 || first) {
      write_cell(cell, "tbody", 1, 1);
      continue;
    }
    auto again = xml_.element(cell.header ? "th" : "td");
    if (cell.header) again.attribute("scope", "row");
    write_text(collapse_space(plain_text(cell.content)));
  }
}

}  // namespace sheaf
