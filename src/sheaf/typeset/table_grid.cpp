#include "sheaf/typeset/table_grid.hpp"

#include <algorithm>
#include <numeric>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// Signs of the table's type size that stand in a line of 320 px, padding between the columns left out.
constexpr std::size_t phone_signs = 34;
constexpr std::size_t padding_signs = 2;

std::size_t longest_word(const Blocks& blocks) {
  std::size_t longest = 0;
  const std::string text = plain_text(blocks);
  for (const std::string_view word : split_words(text)) {
    // Ideographs and kana may part anywhere: only words of letters bind a column.
    const bool binds = static_cast<unsigned char>(word.front()) < 0xE2;
    if (binds) longest = std::max(longest, count_code_points(word));
  }
  return longest;
}

}  // namespace

TableGrid::Placement TableGrid::place(int column_span, int row_span) {
  while (column_ < taken_.size() && taken_[column_] > 0) ++column_;
  const std::size_t rows =
      std::min<std::size_t>(static_cast<std::size_t>(std::max(row_span, 1)), std::max<std::size_t>(rows_left_, 1));
  std::size_t columns = 0;
  const std::size_t wanted = static_cast<std::size_t>(std::max(column_span, 1));
  while (columns < wanted && column_ < taken_.size() && taken_[column_] == 0) {
    taken_[column_] = rows;
    ++column_;
    ++columns;
  }
  // A cell beyond the last column stands alone.
  return {static_cast<int>(std::max<std::size_t>(columns, 1)), columns == 0 ? 1 : static_cast<int>(rows)};
}

void TableGrid::next_row() {
  for (std::size_t& rows : taken_) rows -= rows > 0 ? 1 : 0;
  column_ = 0;
  if (rows_left_ > 0) --rows_left_;
}

std::size_t table_columns(const Table& table) {
  std::size_t columns = 1;
  for (const auto* rows : {&table.head, &table.body, &table.foot}) {
    // Cells that hang down from rows above push those of a row to the side.
    std::vector<std::pair<std::size_t, std::size_t>> hanging;  // columns, rows left
    for (const TableRow& row : *rows) {
      std::size_t width = 0;
      for (const auto& [cells, left] : hanging) width += cells;
      // One cell alone is a heading across the table, however far it claims to reach.
      const bool alone = row.cells.size() == 1;
      for (const TableCell& cell : row.cells)
        width += alone ? 1 : static_cast<std::size_t>(std::max(cell.column_span, 1));
      columns = std::max(columns, width);
      std::erase_if(hanging, [](auto& one) { return --one.second == 0; });
      for (const TableCell& cell : row.cells) {
        if (cell.row_span > 1 && hanging.size() < static_cast<std::size_t>(limits::table_span)) {
          hanging.emplace_back(static_cast<std::size_t>(std::max(cell.column_span, 1)),
                               static_cast<std::size_t>(cell.row_span - 1));
        }
      }
    }
  }
  return std::min(columns, static_cast<std::size_t>(limits::table_span));
}

bool fits_phone(const Table& table, std::size_t columns) {
  std::vector<std::size_t> widest(columns, 0);
  for (const auto* rows : {&table.head, &table.body, &table.foot}) {
    for (const TableRow& row : *rows) {
      for (std::size_t i = 0; i < row.cells.size() && i < columns; ++i) {
        if (row.cells[i].column_span <= 1) widest[i] = std::max(widest[i], longest_word(row.cells[i].content));
      }
    }
  }
  const std::size_t words = std::accumulate(widest.begin(), widest.end(), std::size_t{0});
  return words + padding_signs * columns <= phone_signs + padding_signs;
}

}  // namespace sheaf
