#include "sheaf/read/encoded_twice.hpp"

#include <algorithm>
#include <iterator>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr int fewest_places = 3;  // one or two may be examples in a text about encodings
constexpr int most_rounds = 3;    // text has been seen that went through the mill more than once

/// WHATWG Encoding, index windows-1252: what the bytes 0x80 to 0x9F are. 0: a byte that stays a control character.
constexpr char16_t upper_controls[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that a character was before the second encoding, or 0 where it was none.
unsigned char byte_of(char32_t character) noexcept {
  if (character >= 0x80 && character <= 0xFF) return static_cast<unsigned char>(character);
  if (character < 0x100) return 0;
  const auto* const found = std::find(std::begin(upper_controls), std::end(upper_controls), character);
  if (found == std::end(upper_controls)) return 0;
  return static_cast<unsigned char>(0x80 + std::distance(std::begin(upper_controls), found));
}

/// How many bytes a sequence has that begins so; 0 where none does.
std::size_t length_of(unsigned char lead) noexcept {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// Of the quotation marks ’ “ ” the last ends with a byte that Windows-1252 does not have, so it is often lost. Takes
/// the sign of a lost character with it.
bool is_lost_quotation_mark(std::string_view text, std::string_view bytes, std::size_t& at) {
  if (bytes != "\xE2\x80") return false;
  constexpr std::string_view lost = "\xEF\xBF\xBD";
  if (text.substr(at).starts_with(lost)) at += lost.size();
  return true;
}

/// One sequence as it was, at a character that is not ASCII; false where there was none.
bool undo_sequence(std::string_view text, std::size_t& at, std::string& into) {
  std::string bytes;
  std::size_t wanted = 1;
  while (bytes.size() < wanted) {
    std::size_t next = at;
    const unsigned char byte = at < text.size() ? byte_of(next_code_point(text, next)) : '\0';
    if (bytes.empty()) wanted = length_of(byte);
    if (wanted == 0) return false;
    if (!bytes.empty() && (byte & 0xC0U) != 0x80U) {
      if (!is_lost_quotation_mark(text, bytes, at)) return false;
      into += "”";
      return true;
    }
    bytes += static_cast<char>(byte);
    at = next;
  }
  std::size_t read = 0;
  const char32_t character = next_code_point(bytes, read);  // overlong forms and surrogates give U+FFFD
  if (read != bytes.size() || character == 0xFFFD) return false;
  into += bytes;
  return true;
}

std::optional<std::string> undo_once(std::string_view text) {
  std::string undone;
  int places = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const begin = text.data() + at;
    const auto* const end = std::find_if(begin, text.data() + text.size(), [](char c) { return (c & 0x80) != 0; });
    if (end == text.data() + text.size() && places < fewest_places) return std::nullopt;
    undone.append(begin, end);
    at = static_cast<std::size_t>(end - text.data());
    if (at == text.size()) break;
    if (!undo_sequence(text, at, undone)) return std::nullopt;
    ++places;
  }
  return places < fewest_places ? std::nullopt : std::optional(std::move(undone));
}

}  // namespace

std::optional<std::string> undo_second_encoding(std::string_view text) {
  std::optional<std::string> undone = undo_once(text);
  for (int round = 1; undone && round < most_rounds; ++round) {
    std::optional<std::string> again = undo_once(*undone);
    if (!again) break;
    undone = std::move(again);
  }
  return undone;
}

}  // namespace sheaf
