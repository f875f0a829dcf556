#include "sheaf/base/text.hpp"

#include <algorithm>
#include <array>

namespace sheaf {
namespace {

constexpr bool is_ascii_space(char character) noexcept {
  return character == ' ' || (character >= '\t' && character <= '\r');
}

constexpr char lower(char character) noexcept {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

constexpr bool same_nocase(char left, char right) noexcept {
  return lower(left) == lower(right);
}

/// Bytes of the white space at `position`, or 0 where there is none.
std::size_t space_length(std::string_view text, std::size_t position) noexcept {
  const char first = text[position];
  if (is_ascii_space(first)) return 1;
  if (static_cast<unsigned char>(first) < 0xC2) return 0;
  const std::string_view rest = text.substr(position, 3);
  if (rest.starts_with("\xC2\xA0")) return 2;  // U+00A0
  if (rest == "\xE2\x80\xAF") return 3;        // U+202F
  if (rest == "\xE3\x80\x80") return 3;        // U+3000
  const bool general = rest.size() == 3 && rest.starts_with("\xE2\x80");
  return general && static_cast<unsigned char>(rest[2]) <= 0x8A ? 3 : 0;  // U+2000 to U+200A
}

/// What white space can begin with; no other byte is looked at twice.
constexpr auto may_be_space = [] {
  std::array<bool, 0x100> may{};
  for (const char first : {' ', '\t', '\n', '\v', '\f', '\r', '\xC2', '\xE2', '\xE3'})
    may[static_cast<unsigned char>(first)] = true;
  return may;
}();

bool may_be_space_at(std::string_view text, std::size_t position) noexcept {
  return may_be_space[static_cast<unsigned char>(text[position])];
}

}  // namespace

std::string_view trim(std::string_view text) noexcept {
  for (;;) {
    if (!text.empty() && is_ascii_space(text.front()))
      text.remove_prefix(1);
    else if (text.starts_with("\xC2\xA0"))
      text.remove_prefix(2);
    else
      break;
  }
  for (;;) {
    if (!text.empty() && is_ascii_space(text.back()))
      text.remove_suffix(1);
    else if (text.ends_with("\xC2\xA0"))
      text.remove_suffix(2);
    else
      break;
  }
  return text;
}

std::string collapse_space(std::string_view text) {
  std::string collapsed;
  collapsed.reserve(text.size());
  std::size_t word = 0;  // where the run of other characters began
  for (std::size_t position = 0; position < text.size();) {
    if (!may_be_space_at(text, position)) {
      ++position;
      continue;
    }
    std::size_t length = space_length(text, position);
    const bool alone = position > 0 && text[position] == ' ' && position + 1 < text.size() &&
                       space_length(text, position + 1) == 0;  // such a blank stays with the words around it
    if (length == 0 || alone) {
      ++position;
      continue;
    }
    collapsed.append(text, word, position - word);
    for (; length != 0; length = position < text.size() ? space_length(text, position) : 0) position += length;
    if (!collapsed.empty() && position < text.size()) collapsed += ' ';
    word = position;
  }
  collapsed.append(text, word);
  return collapsed;
}

std::string ascii_lower(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), lower);
  return lowered;
}

bool starts_with_nocase(std::string_view text, std::string_view prefix) noexcept {
  return text.size() >= prefix.size() && equals_nocase(text.substr(0, prefix.size()), prefix);
}

bool contains_nocase(std::string_view text, std::string_view part) noexcept {
  return part.empty() || std::search(text.begin(), text.end(), part.begin(), part.end(), same_nocase) != text.end();
}

bool equals_nocase(std::string_view left, std::string_view right) noexcept {
  return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), same_nocase);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t position = 0; position < text.size();) {
    const auto* const begin = std::find_if_not(text.begin() + position, text.end(), is_ascii_space);
    const auto* const end = std::find_if(begin, text.end(), is_ascii_space);
    if (begin != end) words.emplace_back(begin, end);
    position = static_cast<std::size_t>(end - text.begin());
  }
  return words;
}

std::string shorten(std::string_view utf8, std::size_t max_code_points) {
  if (max_code_points == 0) return {};
  std::size_t cut = 0;    // where the last code point that fits beside "…" ends
  std::size_t blank = 0;  // the last blank in the second half: a cut further left would lose too much
  std::size_t count = 0;
  for (std::size_t position = 0; position < utf8.size(); ++count) {
    if (count == max_code_points) {
      const std::size_t end = utf8[cut] == ' ' || blank == 0 ? cut : blank;
      return std::string(trim(utf8.substr(0, end))) + "…";
    }
    if (count + 1 == max_code_points) cut = position;
    if (count + 1 < max_code_points && count * 2 >= max_code_points && utf8[position] == ' ') blank = position;
    next_code_point(utf8, position);
  }
  return std::string(utf8);
}

std::string normalise_path(std::string_view path, bool& escapes) {
  std::vector<std::string_view> kept;
  escapes = false;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      kept.push_back(part);
    } else if (kept.empty()) {
      escapes = true;
      return {};
    } else {
      kept.pop_back();
    }
  }
  std::string normal;
  for (const std::string_view part : kept) {
    if (!normal.empty()) normal += '/';
    normal += part;
  }
  return normal;
}

std::string percent_decode(std::string_view text) {
  const auto digit = [](char character) {
    const char small = lower(character);
    if (small >= '0' && small <= '9') return small - '0';
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
  };
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    decoded += escape ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return decoded;
}

}  // namespace sheaf
