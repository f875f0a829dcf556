#include "sheaf/adapt/html_prose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace sheaf {
namespace {

constexpr std::string_view mark = "\uE000";  // private use: nobody's text, and no reason for gumbo to repair it
constexpr std::size_t digits = 6;
constexpr std::size_t most_stretches = 1'000'000;
constexpr std::size_t stand_in_bytes = 2 * mark.size() + digits;
constexpr std::size_t stand_in_columns = 2 + digits;
// Gumbo's tab stop: what is left out is a multiple of it, so that columns behind a later tab stay in step.
constexpr std::size_t tab_stop = 8;
static_assert(stand_in_columns % tab_stop == 0);
constexpr std::size_t least_bytes = 64;

constexpr bool is_plain(char c) noexcept {
  return c >= 0x20 && c < 0x7F && c != '&' && c != '<';
}

constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t';
}

}  // namespace

void HtmlProse::append(std::string_view text, std::string& parsed) {
  std::size_t copied = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    // At a word's beginning, so that no reference ("&amp;") is cut in two.
    const bool begins = is_plain(text[begin]) && text[begin] != ' ' && (begin == 0 || is_blank(text[begin - 1]));
    if (!begins) {
      ++begin;
      continue;
    }
    const auto rest = text.begin() + static_cast<std::ptrdiff_t>(begin);
    auto length = static_cast<std::size_t>(std::find_if_not(rest, text.end(), is_plain) - rest);
    length -= length % tab_stop;
    if (length >= least_bytes && stretches_.size() < most_stretches) {
      parsed.append(text, copied, begin - copied);
      put_stand_in(text.substr(begin, length), parsed);
      copied = begin + length;
    }
    begin += std::max<std::size_t>(length, 1);
  }
  parsed.append(text, copied);
}

void HtmlProse::put_stand_in(std::string_view stretch, std::string& parsed) {
  const auto new_lines = std::count(parsed.begin() + static_cast<std::ptrdiff_t>(counted_), parsed.end(), '\n');
  line_ += static_cast<std::uint32_t>(new_lines);
  counted_ = parsed.size();
  const std::uint32_t before = shift(line_, parsed.size());
  const auto own = static_cast<std::uint32_t>(stretch.size() - stand_in_columns);
  fmt::format_to(std::back_inserter(parsed), "{}{:0{}}{}", mark, stretches_.size(), digits, mark);
  stretches_.push_back({stretch, counted_, line_, before + own});
}

bool HtmlProse::stands_in(std::string_view text) noexcept {
  return text.find(mark) != std::string_view::npos;
}

std::string HtmlProse::restore(std::string_view text) {
  std::string restored;
  for (;;) {
    const std::size_t at = std::min(text.find(mark), text.size());
    restored += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) return restored;
    std::size_t number = stretches_.size();
    if (text.size() >= stand_in_bytes && text.substr(mark.size() + digits).starts_with(mark)) {
      std::from_chars(text.data() + mark.size(), text.data() + mark.size() + digits, number);
    }
    const bool known = number < stretches_.size() && !stretches_[number].text.empty();
    restored += known ? std::exchange(stretches_[number].text, {}) : text.substr(0, mark.size());
    text.remove_prefix(known ? stand_in_bytes : mark.size());
  }
}

std::uint32_t HtmlProse::shift(std::uint32_t line, std::size_t offset) const noexcept {
  const auto next = std::ranges::lower_bound(stretches_, offset, {}, &Stretch::offset);
  if (next == stretches_.begin()) return 0;
  const Stretch& last = *std::prev(next);
  return last.line == line ? last.shift : 0;
}

}  // namespace sheaf
