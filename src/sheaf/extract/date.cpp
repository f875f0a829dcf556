#include "sheaf/extract/date.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/month_names.hpp"

namespace sheaf {
namespace {

constexpr int first_year = 1500;
constexpr int last_year = 2199;
constexpr std::size_t longest_text = 4096;  // a date line is short; no paragraph is searched to its end for one

enum class TokenKind { number, word, mark };

struct Token {
  TokenKind kind = TokenKind::mark;
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = 0;       ///< of a number
  int digits = 0;      ///< of a number
  int month = 0;       ///< of a word
  std::string word{};  ///< folded
  char32_t mark = 0;   ///< of a mark
  bool blank = false;  ///< white space stands before it
};

/// 0 to 9 for the digits of the scripts that write dates with their own; else -1.
int digit_value(char32_t c) noexcept {
  constexpr char32_t zeros[] = {U'0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};
  for (const char32_t zero : zeros) {
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  }
  return -1;
}

/// Of UTF-8: what is not ASCII may be a digit of another script.
bool may_be_digit(char byte) noexcept {
  return (byte >= '0' && byte <= '9') || static_cast<unsigned char>(byte) >= 0x80;
}

bool is_space(char32_t c) noexcept {
  return c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

/// The signs that part year, month and day of East Asian dates are words of their own, although nothing parts them.
bool is_date_sign(char32_t c) noexcept {
  return c == U'年' || c == U'月' || c == U'日' || c == U'년' || c == U'월' || c == U'일';
}

bool is_letter(char32_t c) noexcept {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == U'\'';
  if (is_date_sign(c) || is_space(c) || digit_value(c) >= 0) return false;
  if (c == 0x2019) return true;
  return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3001 && c <= 0x303F) && !(c >= 0xFF00 && c <= 0xFF20);
}

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {
    std::size_t at = 0;
    bool blank = true;
    while (at < text.size()) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text, at);
      if (is_space(c)) {
        blank = true;
        continue;
      }
      Token token{.begin = begin, .end = at, .mark = c, .blank = blank};
      blank = false;
      if (digit_value(c) >= 0) {
        take_number(token, c);
      } else if (is_letter(c)) {
        take_word(token);
      } else if (is_date_sign(c)) {
        token.kind = TokenKind::word;
      }
      at = token.end;
      tokens_.push_back(std::move(token));
    }
    join_names();
    count_from_our_era();
  }

  std::size_t size() const noexcept { return tokens_.size(); }
  const Token& operator[](std::size_t i) const noexcept {
    static const Token none{};
    return i < tokens_.size() ? tokens_[i] : none;
  }

 private:
  void take_number(Token& token, char32_t first) const {
    token.kind = TokenKind::number;
    token.value = digit_value(first);
    token.digits = 1;
    std::size_t at = token.end;
    while (at < text_.size()) {
      const int digit = digit_value(next_code_point(text_, at));
      if (digit < 0) break;
      token.digits += 1;
      if (token.digits <= 9) token.value = token.value * 10 + digit;
      token.end = at;
    }
  }

  void take_word(Token& token) const {
    token.kind = TokenKind::word;
    std::size_t at = token.end;
    while (at < text_.size()) {
      if (!is_letter(next_code_point(text_, at))) break;
      token.end = at;
    }
    const std::size_t length = token.end - token.begin;
    if (length > 64) return;
    token.word = fold_case(text_.substr(token.begin, length));
    token.month = month_of(token.word);
  }

  /// Levantine Arabic names its autumn and winter months with two words; Thai writes its short months with dots.
  void join_names() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      if (token.kind != TokenKind::word || token.month != 0 || token.word.empty()) continue;
      const bool dotted = tokens_[i + 1].mark == U'.' && i + 2 < tokens_.size();
      const std::size_t last = dotted ? i + 2 : i + 1;
      const Token& next = tokens_[last];
      if (next.kind != TokenKind::word || (dotted && (next.blank || tokens_[i + 1].blank))) continue;
      const int month = month_of(token.word + (dotted ? '.' : ' ') + next.word);
      if (month == 0) continue;
      token.month = month;
      token.end = next.end;
      const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(i);
      tokens_.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(last - i) + 1);
    }
  }

  /// Thailand counts from the death of the Buddha, Japan from the accession of its emperors: 2564 and 令和3 are 2021.
  void count_from_our_era() {
    constexpr int buddhist = 543;
    struct Era {
      std::string_view name;
      int before;  // the year before its first
    };
    constexpr Era eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911}, {"明治", 1867}};
    bool thai = false;
    for (const Token& token : tokens_) thai = thai || (token.month != 0 && token.word.starts_with("\xE0\xB8"));
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      if (token.kind != TokenKind::number) continue;
      if (thai && token.digits == 4 && token.value >= first_year + buddhist) token.value -= buddhist;
      if (i == 0 || token.digits > 2 || i + 1 == tokens_.size() || tokens_[i + 1].mark != U'年') continue;
      for (const Era& era : eras) {
        if (!tokens_[i - 1].word.ends_with(era.name)) continue;
        token.value += era.before;
        token.digits = 4;
      }
    }
  }

  std::string_view text_;
  std::vector<Token> tokens_{};
};

/// What a pattern has matched: three numbers, and the token after the last.
struct Reading {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t next = 0;
};

bool is_year(const Token& token) noexcept {
  return token.kind == TokenKind::number && token.digits == 4 && token.value >= first_year && token.value <= last_year;
}

bool is_day(const Token& token) noexcept {
  return token.kind == TokenKind::number && token.digits <= 2 && token.value >= 1 && token.value <= 31;
}

bool is_mark(const Token& token, std::u32string_view marks) noexcept {
  return token.kind == TokenKind::mark && token.mark != 0 && marks.find(token.mark) != std::u32string_view::npos;
}

bool is_word(const Token& token, std::initializer_list<std::string_view> words) noexcept {
  if (token.kind != TokenKind::word || token.word.empty()) return false;
  for (const std::string_view word : words) {
    if (token.word == word) return true;
  }
  return false;
}

/// Skips what may stand between day, month and year: "12th of June, 2021", "12. Juni 2021", "12 de junio de 2021".
std::size_t skip_between(const Tokens& tokens, std::size_t at) {
  for (int steps = 0; steps < 3; ++steps) {
    const Token& token = tokens[at];
    if (is_mark(token, U".,،-–/ºª°") ||
        is_word(token, {"st", "nd", "rd", "th", "of", "de", "del", "d", "er", "dne", "года"})) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::optional<Reading> year_month_day_by_signs(const Tokens& tokens, std::size_t i) {
  const auto sign = [&](std::size_t at, char32_t chinese, char32_t korean) {
    return tokens[at].kind == TokenKind::word && (tokens[at].mark == chinese || tokens[at].mark == korean);
  };
  if (!is_year(tokens[i]) || !sign(i + 1, U'年', U'년') || !sign(i + 3, U'月', U'월')) return std::nullopt;
  if (tokens[i + 2].kind != TokenKind::number || !is_day(tokens[i + 4])) return std::nullopt;
  return Reading{tokens[i].value, tokens[i + 2].value, tokens[i + 4].value, sign(i + 5, U'日', U'일') ? i + 6 : i + 5};
}

/// 2021-06-12, 2021/6/12, 2021.06.12; also "2021. 6. 12." of Korean.
std::optional<Reading> year_first(const Tokens& tokens, std::size_t i) {
  if (!is_year(tokens[i]) || !is_mark(tokens[i + 1], U"-/.") || !is_mark(tokens[i + 3], U"-/.")) return std::nullopt;
  if (tokens[i + 1].mark != tokens[i + 3].mark || !is_day(tokens[i + 2]) || !is_day(tokens[i + 4])) return std::nullopt;
  return Reading{tokens[i].value, tokens[i + 2].value, tokens[i + 4].value, i + 5};
}

/// 20210612, perhaps with a time behind it: "20210612T103000".
std::optional<Reading> eight_digits(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.kind != TokenKind::number || token.digits != 8) return std::nullopt;
  return Reading{token.value / 10000, token.value / 100 % 100, token.value % 100, i + 1};
}

/// Month before day, or the other way; 0 for not known.
enum class NumberOrder { unknown, day_first, month_first };

NumberOrder number_order(std::string_view language) {
  const std::string tag = ascii_lower(language);
  if (tag.empty() || tag == "en" || tag == "und") return NumberOrder::unknown;
  if (tag == "en-us" || tag == "en-ph") return NumberOrder::month_first;
  return NumberOrder::day_first;
}

/// Whether the weekday that stands before token i, if one does, is that of a reading: "Sat, 03/09/2024" is in March.
/// English alone: in other languages the day goes first.
bool agrees_with_weekday(const Tokens& tokens, std::size_t i, const Reading& reading) {
  constexpr std::string_view names[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  std::size_t before = i;
  while (before > 0 && i - before < 3 && tokens[before - 1].kind == TokenKind::mark) --before;
  if (before == 0 || tokens[before - 1].kind != TokenKind::word) return false;
  const std::string_view word = tokens[before - 1].word;
  const std::chrono::year_month_day date{std::chrono::year{reading.year} /
                                         std::chrono::month{static_cast<unsigned>(reading.month)} /
                                         std::chrono::day{static_cast<unsigned>(reading.day)}};
  const std::string_view name = names[std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding()];
  return date.ok() && word.starts_with(name) && (word.size() == 3 || word.ends_with("day"));
}

/// 12.06.2021 is always day first; 12/06/2021 and 12-06-2021 depend on where it was written.
std::optional<Reading> year_last(const Tokens& tokens, std::size_t i, std::string_view language) {
  if (!is_day(tokens[i]) || !is_mark(tokens[i + 1], U".-/") || !is_day(tokens[i + 2])) return std::nullopt;
  if (!is_mark(tokens[i + 3], U".-/") || tokens[i + 1].mark != tokens[i + 3].mark || !is_year(tokens[i + 4])) {
    return std::nullopt;
  }
  const int first = tokens[i].value;
  const int second = tokens[i + 2].value;
  const Reading day_first{tokens[i + 4].value, second, first, i + 5};
  const Reading month_first{tokens[i + 4].value, first, second, i + 5};
  if (tokens[i + 1].mark == U'.' || first > 12 || first == second) return day_first;
  if (second > 12) return month_first;
  switch (number_order(language)) {
    case NumberOrder::day_first:
      return day_first;
    case NumberOrder::month_first:
      return month_first;
    case NumberOrder::unknown:
      break;
  }
  const bool is_day_first = agrees_with_weekday(tokens, i, day_first);
  if (is_day_first != agrees_with_weekday(tokens, i, month_first)) return is_day_first ? day_first : month_first;
  return std::nullopt;
}

/// "12 June 2021", "12. Juni 2021", "1er mai 2021", "12 de junio de 2021", "12-Jun-2021", RFC 822.
std::optional<Reading> day_name_year(const Tokens& tokens, std::size_t i) {
  if (!is_day(tokens[i])) return std::nullopt;
  std::size_t at = skip_between(tokens, i + 1);
  const int month = tokens[at].month;
  if (month == 0) return std::nullopt;
  at = skip_between(tokens, at + 1);
  if (!is_year(tokens[at])) return std::nullopt;
  return Reading{tokens[at].value, month, tokens[i].value, at + 1};
}

/// "June 12, 2021", "Jun. 12th 2021".
std::optional<Reading> name_day_year(const Tokens& tokens, std::size_t i) {
  if (tokens[i].month == 0) return std::nullopt;
  const std::size_t day = is_mark(tokens[i + 1], U".") ? i + 2 : i + 1;
  if (!is_day(tokens[day])) return std::nullopt;
  const std::size_t year = skip_between(tokens, day + 1);
  if (!is_year(tokens[year])) return std::nullopt;
  return Reading{tokens[year].value, tokens[i].month, tokens[day].value, year + 1};
}

/// "2021. június 12.", "2021 June 12", "2021 m. birželio 12 d."
std::optional<Reading> year_name_day(const Tokens& tokens, std::size_t i) {
  if (!is_year(tokens[i])) return std::nullopt;
  std::size_t at = i + 1;
  while (at < i + 4 && (is_mark(tokens[at], U".,-") || is_word(tokens[at], {"m"}))) ++at;
  if (tokens[at].month == 0 || !is_day(tokens[at + 1])) return std::nullopt;
  return Reading{tokens[i].value, tokens[at].month, tokens[at + 1].value, at + 2};
}

/// "12 tháng 6, 2021", "12 tháng 6 năm 2021".
std::optional<Reading> vietnamese(const Tokens& tokens, std::size_t i) {
  if (!is_day(tokens[i]) || !is_word(tokens[i + 1], {"tháng"}) || !is_day(tokens[i + 2])) return std::nullopt;
  const std::size_t year = is_mark(tokens[i + 3], U",") || is_word(tokens[i + 3], {"năm"}) ? i + 4 : i + 3;
  if (!is_year(tokens[year])) return std::nullopt;
  return Reading{tokens[year].value, tokens[i + 2].value, tokens[i].value, year + 1};
}

std::optional<std::chrono::year_month_day> valid_date(const Reading& reading) {
  if (reading.year < first_year || reading.year > last_year || reading.month < 1 || reading.month > 12)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{reading.year},
                                         std::chrono::month{static_cast<unsigned>(reading.month)},
                                         std::chrono::day{static_cast<unsigned>(reading.day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Reading> read_at(const Tokens& tokens, std::size_t i, std::string_view language) {
  using Pattern = std::optional<Reading> (*)(const Tokens&, std::size_t);
  constexpr Pattern patterns[] = {year_month_day_by_signs, year_first,   day_name_year, name_day_year,
                                  year_name_day,           eight_digits, vietnamese};
  for (const Pattern pattern : patterns) {
    if (auto reading = pattern(tokens, i)) return reading;
  }
  return year_last(tokens, i, language);
}

}  // namespace

std::optional<DateMatch> find_date(std::string_view text, std::string_view language) {
  text = text.substr(0, longest_text);
  if (std::ranges::none_of(text, may_be_digit)) return std::nullopt;  // every pattern holds a number
  const Tokens tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto reading = read_at(tokens, i, language);
    if (!reading) continue;
    if (const auto date = valid_date(*reading)) return DateMatch{*date, tokens[i].begin, tokens[reading->next - 1].end};
  }
  return std::nullopt;
}

std::optional<std::chrono::year_month_day> read_date(std::string_view text, std::string_view language) {
  const auto match = find_date(text.substr(0, 256), language);
  if (!match) return std::nullopt;
  return match->date;
}

}  // namespace sheaf
