#include "sheaf/typeset/labels.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/cldr_table.hpp"
#include "sheaf/typeset/label_table.hpp"

namespace sheaf {
namespace {

std::string_view primary(std::string_view tag) noexcept {
  return tag.substr(0, tag.find('-'));
}

/// "sr-Latn" of "sr-Latn-RS"; the whole tag where it names no script.
std::string_view with_script(std::string_view tag) noexcept {
  const std::size_t dash = tag.find('-');
  if (dash == std::string_view::npos) return tag;
  return tag.substr(0, std::min(tag.find('-', dash + 1), tag.size()));
}

/// Tags whose words stand under another name: Norwegian is written as Bokmål unless it says otherwise, and who reads
/// Nynorsk reads Bokmål too; the last three are what old tags say.
std::string_view usual_name(std::string_view language) noexcept {
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"no", "nb"}, {"nn", "nb"}, {"iw", "he"}, {"in", "id"}, {"sh", "sr-Latn"}};
  for (const auto& [name, usual] : names) {
    if (equals_nocase(name, language)) return usual;
  }
  return language;
}

/// Chinese in traditional characters: by its script, else by the places that write it so.
bool is_traditional_chinese(std::string_view tag) noexcept {
  if (contains_nocase(tag, "-hans")) return false;
  return contains_nocase(tag, "-hant") || contains_nocase(tag, "-tw") || contains_nocase(tag, "-hk") ||
         contains_nocase(tag, "-mo");
}

template <typename Row>
const Row& row_of(std::span<const Row> table, std::string_view language) noexcept {
  const auto named = [&](std::string_view name) {
    return std::find_if(table.begin(), table.end(), [&](const Row& row) { return equals_nocase(row.language, name); });
  };
  auto found = table.end();
  if (equals_nocase(primary(language), "zh") && is_traditional_chinese(language)) found = named("zh-Hant");
  // English outside the United States writes the day first.
  if (equals_nocase(primary(language), "en") && language.size() > 2 && !contains_nocase(language, "-us")) {
    found = named("en-001");
  }
  if (found == table.end()) found = named(with_script(language));
  if (found == table.end()) found = named(usual_name(primary(language)));
  return found == table.end() ? table.front() : *found;
}

/// "{0} articles" with its arguments put in.
std::string fill(std::string_view pattern, std::string_view first, std::string_view second = {}) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i, 3) == "{0}" || pattern.substr(i, 3) == "{1}") {
      text += pattern[i + 1] == '0' ? first : second;
      i += 2;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

std::string number(std::int64_t value, const CldrRow& row) {
  const std::string digits = std::to_string(value);
  if (row.numbers.zero == U'0') return digits;
  std::string text;
  for (const char c : digits) append_utf8(text, row.numbers.zero + static_cast<char32_t>(c - '0'));
  return text;
}

/// Whether a sign stands before the last `left` of `size` digits.
bool is_group_start(std::size_t left, std::size_t size, const NumberStyle& style) noexcept {
  constexpr std::size_t last = 3;
  if (left < last || size < last + style.least) return false;
  return (left - last) % style.further == 0;
}

std::string counted(const std::array<std::string_view, 6>& forms, std::int64_t count, const CldrRow& row) {
  return fill(forms[static_cast<std::size_t>(row.plural(count))], number(count, row));
}

/// The value of one letter of a CLDR date pattern: d, M, MMMM or y.
std::string date_field(char letter, std::size_t length, std::chrono::year_month_day date, const CldrRow& row) {
  const auto month = static_cast<unsigned>(date.month());
  if (letter == 'd') return number(static_cast<unsigned>(date.day()), row);
  if (letter == 'y') return number(static_cast<int>(date.year()), row);
  assert(letter == 'M');
  return length >= 3 ? std::string(row.months[month - 1]) : number(month, row);
}

}  // namespace

std::string label(Label which, std::string_view language) {
  return std::string(row_of(label_table(), language).labels[static_cast<std::size_t>(which)]);
}

std::string volume_of(std::size_t which, std::size_t count, std::string_view language) {
  const CldrRow& row = row_of(cldr_table(), row_of(label_table(), language).language);
  return filled_label(Label::volume_of, language, number(static_cast<std::int64_t>(which), row),
                      number(static_cast<std::int64_t>(count), row));
}

std::string article_count(std::int64_t count, std::string_view language) {
  const LabelRow& words = row_of(label_table(), language);
  return counted(words.articles, count, row_of(cldr_table(), words.language));
}

std::string numbered_figure(std::int64_t which, std::string_view language) {
  const LabelRow& words = row_of(label_table(), language);
  return fill(words.numbered_figure, number(which, row_of(cldr_table(), words.language)));
}

std::string reading_time(std::int64_t minutes, std::string_view language) {
  const CldrRow& row = row_of(cldr_table(), language);
  if (minutes < 60) return counted(row.minutes, minutes, row);
  std::string text = counted(row.hours, minutes / 60, row);
  if (minutes % 60 != 0) text += " " + counted(row.minutes, minutes % 60, row);
  return text;
}

std::string grouped_number(std::int64_t value, std::string_view language) {
  assert(value >= 0);
  const CldrRow& row = row_of(cldr_table(), language);
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && is_group_start(digits.size() - i, digits.size(), row.numbers)) text += row.numbers.group;
    append_utf8(text, row.numbers.zero + static_cast<char32_t>(digits[i] - '0'));
  }
  return text;
}

std::string filled_label(Label which, std::string_view language, std::string_view first, std::string_view second) {
  return fill(row_of(label_table(), language).labels[static_cast<std::size_t>(which)], first, second);
}

std::string long_date(std::chrono::year_month_day date, std::string_view language) {
  if (!date.ok()) return {};
  const CldrRow& row = row_of(cldr_table(), language);
  const std::string_view pattern = row.long_date;
  std::string text;
  for (std::size_t i = 0; i < pattern.size();) {
    const char c = pattern[i];
    if (c == '\'') {
      const std::size_t end = std::min(pattern.find('\'', i + 1), pattern.size());
      text += pattern.substr(i + 1, end - i - 1);
      i = end + 1;
    } else if (c == 'd' || c == 'M' || c == 'y') {
      const std::size_t end = std::min(pattern.find_first_not_of(c, i), pattern.size());
      text += date_field(c, end - i, date, row);
      i = end;
    } else {
      text += c;
      ++i;
    }
  }
  return text;
}

bool names_month(std::string_view word, std::string_view language) {
  constexpr std::size_t least_letters = 3;
  if (count_code_points(word) < least_letters) return false;
  const auto in = [word](const CldrRow& row) {
    return std::any_of(row.months.begin(), row.months.end(),
                       [word](std::string_view month) { return starts_with_nocase(month, word); });
  };
  return in(row_of(cldr_table(), language)) || in(cldr_table().front());
}

std::string list_of(const std::vector<std::string>& items, std::string_view language) {
  if (items.empty()) return {};
  const auto& list = row_of(cldr_table(), language).list;
  if (items.size() == 2) return fill(list[0], items[0], items[1]);
  std::string text = items.back();
  for (std::size_t i = items.size() - 1; i-- > 0;) {
    const std::size_t pattern = i + 2 == items.size() ? 3 : (i == 0 ? 1 : 2);
    text = fill(list[pattern], items[i], text);
  }
  return text;
}

}  // namespace sheaf
