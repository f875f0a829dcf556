#include "sheaf/adapt/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const noexcept { std::free(bytes); }
};

/// Broken UTF-8 as U+FFFD: utf8proc takes nothing else.
std::string repaired(std::string_view utf8) {
  std::string whole;
  whole.reserve(utf8.size());
  for (std::size_t position = 0; position < utf8.size();) append_utf8(whole, next_code_point(utf8, position));
  return whole;
}

std::string map(std::string_view utf8, int options) {
  const auto try_map = [options](std::string_view text, std::string& mapped) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &raw, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(raw);  // malloc'ed; ours to free
    if (length < 0) return false;
    mapped.assign(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length));
    return true;
  };
  std::string mapped;
  if (!try_map(utf8, mapped) && !try_map(repaired(utf8), mapped)) mapped = repaired(utf8);
  return mapped;
}

/// Common letters and punctuation that composition neither changes nor joins to what stands before them: a text of
/// these alone is in NFC already. A test compares the list with utf8proc.
bool is_settled(char32_t code_point) noexcept {
  struct Range {
    char32_t first, last;
  };
  constexpr Range ranges[] = {
      {0x0, 0x2FF},     {0x388, 0x482},   {0x48A, 0x559},   {0x5D0, 0x5F2},   {0x620, 0x64A},   {0x660, 0x66F},
      {0x671, 0x6D5},   {0x904, 0x928},   {0x92A, 0x92F},   {0x935, 0x93B},   {0x93D, 0x94C},   {0xE01, 0xE37},
      {0xE40, 0xE47},   {0x1E00, 0x1EFF}, {0x2002, 0x205F}, {0x20A0, 0x20BF}, {0x2190, 0x21FF}, {0x2500, 0x27FF},
      {0x3000, 0x3029}, {0x3030, 0x3098}, {0x309B, 0x9FFF}, {0xAC00, 0xD7A3}, {0xFF01, 0xFFEE}, {0x1F300, 0x1FAFF},
  };
  const Range* const found = std::ranges::lower_bound(ranges, code_point, {}, &Range::last);
  return found != std::end(ranges) && code_point >= found->first;
}

bool is_settled(std::string_view utf8) noexcept {
  // U+0300, the first that composes, begins with the byte CC.
  const auto low = [](char byte) { return static_cast<unsigned char>(byte) < 0xCC; };
  std::size_t position = static_cast<std::size_t>(std::find_if_not(utf8.begin(), utf8.end(), low) - utf8.begin());
  // A cut character before it is decoded as broken here and there alike.
  while (position < utf8.size()) {
    if (!is_settled(next_code_point(utf8, position))) return false;
  }
  return true;
}

StrongDirection direction_of(char32_t code_point) noexcept {
  switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point))->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
      return StrongDirection::ltr;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
      return StrongDirection::rtl;
    default:
      return StrongDirection::none;
  }
}

}  // namespace

std::string to_nfc(std::string_view utf8) {
  return is_settled(utf8) ? std::string(utf8) : map(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold_case(std::string_view utf8) {
  const std::string composed = to_nfc(utf8);
  std::string folded;
  folded.reserve(composed.size());
  for (std::size_t position = 0; position < composed.size();) {
    const char32_t code_point = next_code_point(composed, position);
    if (code_point < 0x80) {
      folded += static_cast<char>(code_point >= 'A' && code_point <= 'Z' ? code_point - 'A' + 'a' : code_point);
    } else {
      append_utf8(folded, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point))));
    }
  }
  return folded;
}

StrongDirection first_strong(std::string_view utf8) noexcept {
  int isolates = 0;  // UAX #9, P2: what stands in an isolate says nothing of the paragraph
  for (std::size_t position = 0; position < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, position);
    if (code_point >= 0x2066 && code_point <= 0x2068) {
      ++isolates;
    } else if (code_point == 0x2069) {
      isolates = std::max(isolates - 1, 0);
    } else if (isolates == 0) {
      const StrongDirection direction = direction_of(code_point);
      if (direction != StrongDirection::none) return direction;
    }
  }
  return StrongDirection::none;
}

bool is_mostly_right_to_left(std::string_view utf8) noexcept {
  std::ptrdiff_t balance = 0;
  for (std::size_t position = 0; position < utf8.size();) {
    const StrongDirection direction = direction_of(next_code_point(utf8, position));
    balance += direction == StrongDirection::rtl ? 1 : direction == StrongDirection::ltr ? -1 : 0;
  }
  return balance > 0;
}

std::string strip_marks(std::string_view utf8) {
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  if (std::ranges::all_of(utf8, is_ascii)) return std::string(utf8);
  return map(utf8, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK);
}

}  // namespace sheaf
