#pragma once

#include <cstddef>
#include <span>
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

/// Whether anything but paragraphs is in the cell: a picture, a list, a program.
bool holds_more_than_text(const TableCell& cell);

inline constexpr std::string_view label_joint = " \u2013 ";

/// What names the columns: the head, or else a first row of nothing but header cells.
struct TableHeading {
  std::span<const TableRow> rows{};   ///< of the table
  std::size_t of_body = 0;            ///< how many rows of the body they take up
  std::vector<std::string> labels{};  ///< the words above each column, of several rows joined ("Boats – large")
};

TableHeading heading_of(const Table& table, std::size_t columns);

}  // namespace sheaf
