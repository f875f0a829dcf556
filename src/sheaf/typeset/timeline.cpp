#include "sheaf/typeset/timeline.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

constexpr std::size_t least_moments = 3;
constexpr std::size_t longest_moment = 40;   ///< code points
constexpr std::size_t most_other_words = 2;  ///< beside the numbers: "c.", "BC", "Anfang"

bool is_digit(char32_t c) noexcept {
  return (c >= U'0' && c <= U'9') || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9) ||
         (c >= 0x0966 && c <= 0x096F);
}

/// The signs behind a number that make it a year, a month or a day, in Chinese, Japanese and Korean.
bool is_calendar_sign(char32_t c) noexcept {
  return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0xB144 || c == 0xC6D4 || c == 0xC77C;
}

bool is_word_sign(char32_t c) noexcept {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return c != 0xA0 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3004);
}

/// What a short text is made of.
class Pieces {
 public:
  explicit Pieces(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) take(next_code_point(text, i));
    end_number();
    end_word();
  }

  std::size_t years = 0;             ///< numbers of four digits
  std::size_t numbers = 0;           ///< of one or two
  std::size_t others = 0;            ///< of other lengths
  bool hour = false;                 ///< "8:30", "17h45"
  bool calendar = false;             ///< a number before the sign of a year, a month or a day
  std::vector<std::string> words{};  ///< all else, without punctuation

 private:
  void take(char32_t c) {
    if (is_digit(c)) {
      end_word();
      if (digits_ == 0) hour |= parts_hour_;
      ++digits_;
      return;
    }
    const bool after_number = digits_ > 0;
    parts_hour_ = (digits_ == 1 || digits_ == 2) && (c == U':' || c == U'h');
    end_number();
    if (after_number && is_calendar_sign(c)) {
      calendar = true;
    } else if (is_word_sign(c) && !parts_hour_) {
      append_utf8(word_, c);
    } else {
      end_word();
    }
  }

  void end_number() {
    if (digits_ == 4) ++years;
    if (digits_ == 1 || digits_ == 2) ++numbers;
    if (digits_ == 3 || digits_ > 4) ++others;
    digits_ = 0;
  }

  void end_word() {
    if (!word_.empty()) words.push_back(std::move(word_));
    word_.clear();
  }

  std::size_t digits_ = 0;
  bool parts_hour_ = false;  // the sign before stands in an hour
  std::string word_{};
};

/// The part of a line before the first sign that parts it: a colon, a dash between blanks.
std::string_view head_of(std::string_view text) noexcept {
  std::size_t end = text.size();
  for (const std::string_view mark : {": ", "\uFF1A", " \u2013 ", " \u2014 ", " - ", "\u2014"}) {
    end = std::min(end, text.find(mark));
  }
  return text.substr(0, end);
}

const Paragraph* first_paragraph(const Blocks& blocks) {
  return blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().node);
}

/// A moment as the whole first paragraph, with more behind it; as its bold start; or before a colon or a dash.
bool begins_with_moment(const Blocks& blocks, std::string_view language) {
  const Paragraph* first = first_paragraph(blocks);
  if (first == nullptr || first->content.empty()) return false;
  const std::string words = collapse_space(plain_text(first->content));
  if (blocks.size() > 1 && is_moment(words, language)) return true;
  const auto* span = std::get_if<Span>(&first->content.front().node);
  const bool more = first->content.size() > 1;
  if (more && span != nullptr && (span->kind == SpanKind::strong || span->kind == SpanKind::emphasis)) {
    return is_moment(plain_text(span->content), language);
  }
  const std::string_view head = head_of(words);
  return head.size() < words.size() && is_moment(head, language);
}

bool is_moment_cell(const TableCell& cell, std::string_view language) {
  return cell.column_span == 1 && cell.row_span == 1 && cell.content.size() == 1 &&
         is_moment(plain_text(cell.content), language);
}

}  // namespace

bool is_moment(std::string_view text, std::string_view language) {
  text = trim(text);
  if (text.empty() || text.size() > longest_moment * 4 || count_code_points(text) > longest_moment) return false;
  const Pieces pieces(text);
  if (pieces.others > 0 || pieces.years + pieces.numbers == 0 || pieces.years + pieces.numbers > 6) return false;
  const auto months = std::count_if(pieces.words.begin(), pieces.words.end(),
                                    [&](const std::string& word) { return names_month(word, language); });
  if (pieces.words.size() - static_cast<std::size_t>(months) > most_other_words) return false;
  return pieces.years > 0 || pieces.hour || pieces.calendar || (months > 0 && pieces.numbers > 0);
}

bool is_timeline(const DefinitionList& list, std::string_view language) {
  return list.items.size() >= least_moments &&
         std::all_of(list.items.begin(), list.items.end(), [&](const DefinitionItem& item) {
           return item.terms.size() == 1 && !item.details.empty() && is_moment(plain_text(item.terms[0]), language);
         });
}

bool is_timeline(const List& list, std::string_view language) {
  return list.items.size() >= least_moments &&
         std::all_of(list.items.begin(), list.items.end(),
                     [&](const ListItem& item) { return !item.checked && begins_with_moment(item.content, language); });
}

bool is_timeline(const Table& table, std::string_view language) {
  return table.body.size() >= least_moments && table.foot.empty() &&
         std::all_of(table.body.begin(), table.body.end(), [&](const TableRow& row) {
           return row.cells.size() == 2 && is_moment_cell(row.cells[0], language) && row.cells[1].column_span == 1;
         });
}

}  // namespace sheaf
