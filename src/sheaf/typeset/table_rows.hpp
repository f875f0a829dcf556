#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/model/block.hpp"
#include "sheaf/typeset/table_grid.hpp"

namespace sheaf {

/// A cell where a reader sees it: those that hang down from a row above stand in each row that they cover.
struct PlacedCell {
  const TableCell* cell = nullptr;
  std::size_t column = 0;
  std::size_t columns = 1;
  bool hanging = false;  ///< from a row above
};

/// Gives the rows of one group (head, body, foot), one by one, with what hangs into them.
class TableRows {
 public:
  TableRows(std::size_t columns, std::size_t rows) : grid_(columns, rows) {}

  std::vector<PlacedCell> next(const TableRow& row);

 private:
  struct Hanging {
    PlacedCell placed{};
    int rows = 0;  ///< still to come
  };

  TableGrid grid_;
  std::vector<Hanging> hanging_{};
};

/// The class of the style sheet for a cell that is set so; null: none.
const char* class_of(CellAlign align) noexcept;

/// The rows that name the columns: the head, or else a first row of nothing but header cells.
std::vector<TableRow> heading_rows(const Table& table);

inline constexpr std::string_view label_joint = " \u2013 ";

/// The words above each column; those of several rows are joined ("Boats – large").
std::vector<std::string> column_labels(const std::vector<TableRow>& head, std::size_t columns);

}  // namespace sheaf
