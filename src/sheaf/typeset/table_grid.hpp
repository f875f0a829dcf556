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
    std::size_t column = 0;
    int column_span = 1;
    int row_span = 1;
  };

  TableGrid(std::size_t columns, std::size_t rows) : taken_(columns, 0), rows_left_(rows) {}

  /// The next cell of the current row.
  Placement place(int column_span, int row_span);
  void next_row();

 private:
  std::vector<std::size_t> taken_;  ///< for how many rows, this one included, a cell stands in the column
  std::size_t used_ = 0;            ///< columns from here on are free
  std::size_t column_ = 0;
  std::size_t rows_left_;
};

/// How many columns the table has: as many as its rows of two and more cells fill, at most limits::table_span.
std::size_t table_columns(const Table& table);

/// What a column asks for, in signs.
struct ColumnNeed {
  std::size_t longest_word = 0;
  std::size_t text = 0;  ///< of all its cells
};

std::vector<ColumnNeed> column_needs(const Table& table, std::size_t columns);

/// How a table stands on the screen of a phone, 320 px wide.
enum class TableFit {
  plain,  ///< at its own size
  wide,   ///< set smaller
  dense,  ///< set smaller, in columns of fixed shares, long words parted
};

/// plain: up to four columns whose longest words stand side by side; wide: any whose words do so when set smaller.
TableFit table_fit(const std::vector<ColumnNeed>& needs);

/// Shares of the width in steps of two per cent, from 4 to 60: for the longest words first, and what is left for
/// the columns with much text. None when there are too many columns to tell apart.
std::vector<int> column_shares(const std::vector<ColumnNeed>& needs);

}  // namespace sheaf
