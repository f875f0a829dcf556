#pragma once

#include <cstddef>
#include <vector>

#include "sheaf/model/block.hpp"

namespace sheaf {

/// Where cells stand in one group of rows: keeps spans inside the table, since checkers and engines stumble on those
/// that reach out of it.
class TableGrid {
 public:
  struct Placement {
    int column_span = 1;
    int row_span = 1;
  };

  TableGrid(std::size_t columns, std::size_t rows) : taken_(columns, 0), rows_left_(rows) {}

  /// The next cell of the current row.
  Placement place(int column_span, int row_span);
  void next_row();

 private:
  std::vector<std::size_t> taken_;  ///< for how many rows, this one included, a cell stands in the column
  std::size_t column_ = 0;
  std::size_t rows_left_;
};

/// How many columns the table has: as many as its rows of two and more cells fill, at most limits::table_span.
std::size_t table_columns(const Table& table);

/// Whether the longest words of the columns stand side by side on the screen of a phone (320 px).
bool fits_phone(const Table& table, std::size_t columns);

}  // namespace sheaf
