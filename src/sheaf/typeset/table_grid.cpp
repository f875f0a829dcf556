#include "sheaf/typeset/table_grid.hpp"

#include <algorithm>
#include <numeric>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// More columns than this are hard to read on a phone or on paper-like screens (Kobo EPUB Guidelines).
constexpr std::size_t comfortable_columns = 4;
// Signs that stand in a line of 320 px less the reader's margins, at the sizes of the style, and the padding of a
// column.
constexpr std::size_t plain_signs = 36;
constexpr std::size_t plain_padding = 2;
constexpr std::size_t small_signs = 44;
constexpr std::size_t bold_signs = 2;  ///< by which bold type outgrows the text
constexpr std::size_t small_padding = 1;
// Shares are counted in steps of two per cent.
constexpr std::size_t all_steps = 50;
constexpr std::size_t least_steps = 2;
constexpr std::size_t most_steps = 30;
constexpr std::size_t most_shares = all_steps / least_steps;  ///< columns; more share alike
constexpr std::size_t share_padding = 2;     ///< a little more than the padding, for the widest letters
constexpr std::size_t longest_counted = 14;  ///< longer words are parted in any case

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view word : split_words(text)) {
    // Ideographs and kana may part anywhere: only words of letters bind a column.
    const bool binds = static_cast<unsigned char>(word.front()) < 0xE2;
    if (binds) longest = std::max(longest, count_code_points(word));
  }
  return longest;
}

/// Parts `all_steps` among the columns by their signs: each within bounds, none left over where that can be.
std::vector<std::size_t> round_shares(const std::vector<std::size_t>& signs) {
  const std::size_t all = std::accumulate(signs.begin(), signs.end(), std::size_t{0});
  std::vector<std::size_t> steps;
  std::size_t given = 0;
  for (const std::size_t one : signs) {
    steps.push_back(std::clamp(one * all_steps / all, least_steps, most_steps));
    given += steps.back();
  }
  while (given > all_steps) {
    --*std::max_element(steps.begin(), steps.end());
    --given;
  }
  // What rounding left over goes to those whom it took most from.
  for (; given < all_steps; ++given) {
    std::size_t neediest = 0;
    const auto lack = [&](std::size_t i) {
      return static_cast<std::ptrdiff_t>(signs[i] * all_steps) - static_cast<std::ptrdiff_t>(steps[i] * all);
    };
    for (std::size_t i = 1; i < steps.size(); ++i) neediest = lack(i) > lack(neediest) ? i : neediest;
    if (steps[neediest] >= most_steps) break;
    ++steps[neediest];
  }
  return steps;
}

}  // namespace

TableGrid::Placement TableGrid::place(int column_span, int row_span) {
  while (column_ < taken_.size() && taken_[column_] > 0) ++column_;
  const std::size_t rows =
      std::min<std::size_t>(static_cast<std::size_t>(std::max(row_span, 1)), std::max<std::size_t>(rows_left_, 1));
  const std::size_t begin = column_;
  std::size_t columns = 0;
  const std::size_t wanted = static_cast<std::size_t>(std::max(column_span, 1));
  while (columns < wanted && column_ < taken_.size() && taken_[column_] == 0) {
    taken_[column_] = rows;
    ++column_;
    ++columns;
  }
  used_ = std::max(used_, column_);
  // A cell beyond the last column stands alone.
  return {begin, static_cast<int>(std::max<std::size_t>(columns, 1)), columns == 0 ? 1 : static_cast<int>(rows)};
}

void TableGrid::next_row() {
  for (std::size_t i = 0; i < used_; ++i) taken_[i] -= taken_[i] > 0 ? 1 : 0;
  while (used_ > 0 && taken_[used_ - 1] == 0) --used_;
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

std::vector<ColumnNeed> column_needs(const Table& table, std::size_t columns) {
  std::vector<ColumnNeed> needs(columns);
  for (const auto* rows : {&table.head, &table.body, &table.foot}) {
    TableGrid grid(columns, rows->size());
    for (const TableRow& row : *rows) {
      for (const TableCell& cell : row.cells) {
        const auto place = grid.place(cell.column_span, cell.row_span);
        // A cell across columns finds its room once they have theirs.
        if (place.column_span > 1 || place.column >= columns) continue;
        const std::string text = plain_text(cell.content);
        ColumnNeed& need = needs[place.column];
        need.longest_word = std::max(need.longest_word, longest_word(text) + (cell.header ? bold_signs : 0));
        need.text += count_code_points(text);
      }
      grid.next_row();
    }
  }
  return needs;
}

TableFit table_fit(const std::vector<ColumnNeed>& needs) {
  std::size_t words = 0;
  for (const ColumnNeed& need : needs) words += need.longest_word;
  if (needs.size() <= comfortable_columns && words + plain_padding * needs.size() <= plain_signs) {
    return TableFit::plain;
  }
  return words + small_padding * needs.size() <= small_signs ? TableFit::wide : TableFit::dense;
}

std::vector<int> column_shares(const std::vector<ColumnNeed>& needs) {
  if (needs.size() > most_shares) return {};
  std::vector<std::size_t> signs;
  std::size_t words = 0;
  std::size_t text = 0;
  for (const ColumnNeed& need : needs) {
    signs.push_back(std::min(need.longest_word, longest_counted) + share_padding);
    words += signs.back();
    text += need.text;
  }
  const std::size_t left = std::max(small_signs > words ? small_signs - words : 0, words / 10);
  for (std::size_t i = 0; i < needs.size() && text > 0; ++i) signs[i] += left * needs[i].text / text;

  std::vector<int> shares;
  for (const std::size_t one : round_shares(signs)) shares.push_back(static_cast<int>(one) * 2);
  return shares;
}

}  // namespace sheaf
