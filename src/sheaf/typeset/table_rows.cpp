#include "sheaf/typeset/table_rows.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf {

const char* class_of(CellAlign align) noexcept {
  switch (align) {
    case CellAlign::center:
      return "center";
    case CellAlign::end:
      return "end";
    case CellAlign::none:
    case CellAlign::start:
      break;
  }
  return nullptr;
}

std::vector<PlacedCell> TableRows::next(const TableRow& row) {
  std::vector<PlacedCell> cells;
  std::erase_if(hanging_, [](const Hanging& one) { return one.rows == 0; });
  for (Hanging& one : hanging_) {
    cells.push_back(one.placed);
    --one.rows;
  }
  for (const TableCell& cell : row.cells) {
    const auto place = grid_.place(cell.column_span, cell.row_span);
    PlacedCell placed{&cell, place.column, static_cast<std::size_t>(place.column_span), false};
    cells.push_back(placed);
    if (place.row_span < 2) continue;
    placed.hanging = true;
    hanging_.push_back({placed, place.row_span - 1});
  }
  grid_.next_row();
  std::stable_sort(cells.begin(), cells.end(),
                   [](const PlacedCell& one, const PlacedCell& other) { return one.column < other.column; });
  return cells;
}

bool holds_more_than_text(const TableCell& cell) {
  return !std::all_of(cell.content.begin(), cell.content.end(),
                      [](const Block& block) { return std::holds_alternative<Paragraph>(block.node); });
}

TableHeading heading_of(const Table& table, std::size_t columns) {
  TableHeading heading{.rows = table.head, .labels = std::vector<std::string>(columns)};
  if (table.head.empty() && !table.body.empty()) {
    const std::vector<TableCell>& first = table.body.front().cells;
    const bool heads = first.size() > 1 && std::all_of(first.begin(), first.end(), [](const TableCell& cell) {
                         return cell.header && cell.row_span <= 1;
                       });
    heading.of_body = heads ? 1 : 0;
    heading.rows = {table.body.data(), heading.of_body};
  }
  TableRows rows(columns, heading.rows.size());
  for (const TableRow& row : heading.rows) {
    for (const PlacedCell& placed : rows.next(row)) {
      const std::string words = collapse_space(plain_text(placed.cell->content));
      if (placed.hanging || words.empty()) continue;
      for (std::size_t i = placed.column; i < std::min(columns, placed.column + placed.columns); ++i) {
        std::string& label = heading.labels[i];
        label.append(label.empty() ? "" : label_joint).append(words);
      }
    }
  }
  return heading;
}

}  // namespace sheaf
