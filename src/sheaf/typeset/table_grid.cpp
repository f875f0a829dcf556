#include "sheaf/typeset/table_grid.hpp"

#include <algorithm>
#include <iterator>

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
constexpr std::size_t always_signs = 12;  ///< stand beside each other in type of twice the size, too
constexpr std::size_t bold_signs = 2;     ///< by which bold type outgrows the text
constexpr std::size_t small_padding = 1;
constexpr std::size_t longest_counted = 14;  ///< longer words are parted in any case
constexpr std::size_t short_text = 12;       ///< a figure, a date, a word: what is compared down a column
constexpr std::size_t most_beside = 6;       ///< columns of a part beside the first
constexpr std::size_t most_lines = 4;        ///< of a cell, where there are more columns than comfort
constexpr std::size_t least_rows = 3;        ///< fewer are read along, not down
/// More columns are no table that anyone wrote for reading; records of them would cost more than they tell.
constexpr std::size_t most_columns = 60;

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view word : split_words(text)) {
    // Ideographs and kana may part anywhere: only words of letters bind a column.
    const bool binds = static_cast<unsigned char>(word.front()) < 0xE2;
    if (binds) longest = std::max(longest, count_code_points(word));
  }
  return longest;
}

/// What a column takes up: long words are parted in the end.
std::size_t width_of(const ColumnNeed& need) {
  return std::min(need.longest_word, longest_counted) + small_padding;
}

bool is_plain(const Inlines& content) {
  return std::all_of(content.begin(), content.end(), [](const Inline& piece) {
    if (const auto* span = std::get_if<Span>(&piece.node)) return is_plain(span->content);
    if (const auto* link = std::get_if<Link>(&piece.node)) return is_plain(link->content);
    return !std::holds_alternative<NoteReference>(piece.node) && !std::holds_alternative<InlineImage>(piece.node) &&
           !std::holds_alternative<InlineMath>(piece.node);
  });
}

/// Words alone, so that a cell may be written out of its place, or its words more than once.
bool is_plain(const TableCell& cell) {
  return std::all_of(cell.content.begin(), cell.content.end(), [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph != nullptr && is_plain(paragraph->content);
  });
}

bool all_cells(const std::vector<TableRow>& rows, bool (*holds)(const TableCell&)) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](const TableRow& row) { return std::all_of(row.cells.begin(), row.cells.end(), holds); });
}

bool is_single(const TableCell& cell) {
  return cell.column_span <= 1 && cell.row_span <= 1 && is_plain(cell);
}

/// Whether a cell of a narrow column would be a tower of words. \param left  signs that no longest word takes
bool is_tall(const std::vector<ColumnNeed>& needs, std::size_t left) {
  return std::any_of(needs.begin(), needs.end(), [&](const ColumnNeed& need) {
    return need.longest_text > most_lines * (need.longest_word + left);
  });
}

/// Figures, dates or single words in every column but the first, in whole rows.
bool is_compared(const Table& table, const std::vector<ColumnNeed>& needs) {
  const std::size_t rows = table.body.size() + table.foot.size();
  return rows >= least_rows && all_cells(table.body, is_single) && all_cells(table.foot, is_single) &&
         std::all_of(needs.begin() + 1, needs.end(),
                     [](const ColumnNeed& need) { return need.longest_text <= short_text; });
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
        if (rows != &table.head) need.longest_text = std::max(need.longest_text, count_code_points(text));
      }
      grid.next_row();
    }
  }
  return needs;
}

TableFit table_fit(const Table& table, const std::vector<ColumnNeed>& needs) {
  const std::size_t columns = needs.size();
  std::size_t words = 0;
  for (const ColumnNeed& need : needs) words += need.longest_word;
  if (columns <= comfortable_columns && words + plain_padding * columns <= plain_signs) return TableFit::plain;
  const std::size_t taken = words + small_padding * columns;
  const bool small = taken <= small_signs && (columns <= comfortable_columns || !is_tall(needs, small_signs - taken));
  const bool parted = columns > 1 && columns <= most_columns && all_cells(table.head, is_plain);
  if (small || !parted) return TableFit::small;
  return is_compared(table, needs) ? TableFit::parts : TableFit::records;
}

std::string fit_class(const std::vector<ColumnNeed>& needs, TableFit fit) {
  std::size_t signs = 0;
  if (fit == TableFit::parts) {
    for (const std::vector<std::size_t>& part : table_parts(needs)) {
      std::size_t width = 0;
      for (const std::size_t column : part) width += width_of(needs[column]);
      signs = std::max(signs, width);
    }
  } else {
    for (const ColumnNeed& need : needs) signs += need.longest_word;
    signs += needs.size() * (fit == TableFit::plain ? plain_padding : small_padding);
  }
  constexpr std::size_t steps[] = {18, 24, 30, 36, small_signs};
  if (signs <= always_signs) return {};
  const auto* step =
      std::find_if(std::begin(steps), std::end(steps) - 1, [&](std::size_t one) { return signs <= one; });
  return "fit fit" + std::to_string(*step);
}

std::vector<std::vector<std::size_t>> table_parts(const std::vector<ColumnNeed>& needs) {
  // As many columns as the widest leave room for, so that all parts are alike; then shared out evenly.
  std::size_t widest = 1;
  for (std::size_t i = 1; i < needs.size(); ++i) widest = std::max(widest, width_of(needs[i]));
  const std::size_t first = std::min(width_of(needs[0]), small_signs - 1);
  const std::size_t room = std::clamp<std::size_t>((small_signs - first) / widest, 1, most_beside);
  const std::size_t others = needs.size() - 1;
  const std::size_t count = (others + room - 1) / room;
  std::vector<std::vector<std::size_t>> parts(count, std::vector<std::size_t>{0});
  std::size_t column = 1;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = 1 + others * (i + 1) / count;
    for (; column < end; ++column) parts[i].push_back(column);
  }
  return parts;
}

}  // namespace sheaf
