#pragma once

#include <cstddef>
#include <string>
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
  std::size_t longest_text = 0;  ///< of a cell below the head
};

std::vector<ColumnNeed> column_needs(const Table& table, std::size_t columns);

/// How a table stands on the screen of a phone, 320 px wide.
enum class TableFit {
  plain,    ///< at its own size
  small,    ///< set smaller
  parts,    ///< as several tables below each other, each with the first column
  records,  ///< row by row, each value with the heading of its column
};

/// Chooses, from the widths of the columns and from what the cells hold (docs/reading.md states the rule):
/// plain: up to four columns that stand side by side; small: any that do so when set smaller; parts: many columns of
/// short values, such as years of figures, since they are compared down a column; records: all others.
TableFit table_fit(const Table& table, const std::vector<ColumnNeed>& needs);

/// The class that tells style sheets how many signs of a table, or of the widest of its parts, stand side by side, in
/// steps up to 44: "fit fit24". They keep larger type from pushing the table off the page. Empty when the table fits in
/// any case.
std::string fit_class(const std::vector<ColumnNeed>& needs, TableFit fit);

/// The columns of each part: the first column and as many others as stand beside it. Shares them out evenly.
std::vector<std::vector<std::size_t>> table_parts(const std::vector<ColumnNeed>& needs);

}  // namespace sheaf
