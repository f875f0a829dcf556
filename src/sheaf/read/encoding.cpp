#include "sheaf/read/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "sheaf/adapt/charset.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/read/encoded_twice.hpp"

namespace sheaf {
namespace {

struct Utf8Census {
  std::size_t multibyte = 0;  ///< sound sequences of two bytes or more
  std::size_t broken = 0;     ///< places that are no UTF-8
  bool escapes = false;       ///< ESC, as ISO-2022 has it
};

/// Length of the sound sequence at `at`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
  };
  const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return is_tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool sound =
        is_tail(1) && is_tail(2) && !(lead == 0xE0 && byte(1) < 0xA0) && !(lead == 0xED && byte(1) > 0x9F);
    return sound ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool sound = is_tail(1) && is_tail(2) && is_tail(3) && !(lead == 0xF0 && byte(1) < 0x90) &&
                       !(lead == 0xF4 && byte(1) > 0x8F);
    return sound ? 4 : 0;
  }
  return 0;
}

/// The end of the ASCII that begins at `at`, eight bytes at a time: pages with pictures inside are long.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) noexcept {
  std::uint64_t block = 0;
  while (at + sizeof block <= bytes.size()) {
    std::memcpy(&block, bytes.data() + at, sizeof block);
    if ((block & 0x8080808080808080u) != 0) break;
    at += sizeof block;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

/// What is left of a longer sequence belongs to the same broken place.
std::size_t end_of_broken(std::string_view bytes, std::size_t at) noexcept {
  ++at;
  while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0u) == 0x80u) ++at;
  return at;
}

Utf8Census take_census(std::string_view bytes) noexcept {
  Utf8Census census;
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const std::size_t length = sequence_length(bytes, at);
    ++(length > 0 ? census.multibyte : census.broken);
    at = length > 0 ? at + length : end_of_broken(bytes, at);
  }
  census.escapes = bytes.find('\x1B') != std::string_view::npos;
  return census;
}

Decoded repair_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = skip_ascii(bytes, at);
    decoded.text.append(bytes.substr(at, end - at));
    at = end;
    if (at == bytes.size()) break;
    const std::size_t length = sequence_length(bytes, at);
    if (length > 0) {
      decoded.text.append(bytes.substr(at, length));
      at += length;
      continue;
    }
    if (decoded.repaired++ == 0) {
      decoded.first_line = 1 + static_cast<int>(std::ranges::count(decoded.text, '\n'));
    }
    append_utf8(decoded.text, 0xFFFD);
    at = end_of_broken(bytes, at);
  }
  return decoded;
}

Decoded convert(std::string_view bytes, std::string encoding) {
  Converted converted = convert_charset(bytes, encoding);
  Decoded decoded{.text = std::move(converted.text), .encoding = std::move(encoding), .repaired = converted.replaced};
  if (decoded.repaired > 0) {
    const std::string_view before = std::string_view(decoded.text).substr(0, converted.first_bad);
    decoded.first_line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
  }
  return decoded;
}

/// Line ends to '\n', no NUL, in place.
void tidy(std::string& text) {
  if (text.find('\r') == std::string::npos && text.find('\0') == std::string::npos) return;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char character = text[at];
    if (character == '\0') continue;
    if (character == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
      character = '\n';
    }
    text[kept++] = character;
  }
  text.resize(kept);
}

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// The longer mark goes first: that of UTF-32LE begins like that of UTF-16LE.
constexpr Mark marks[] = {
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {"\xEF\xBB\xBF", "UTF-8"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
};

Decoded decode_utf8(std::string bytes, const Utf8Census& census) {
  if (census.broken > 0) return repair_utf8(bytes);
  if (auto undone = undo_second_encoding(bytes)) return {.text = std::move(*undone), .twice = true};
  return {.text = std::move(bytes)};
}

/// For bytes that are no sound UTF-8.
Decoded decode_other(const std::string& bytes, const Utf8Census& census, const std::string& declared) {
  // A text in another encoding has next to no sound sequences; one in UTF-8 that was cut or patched has many.
  if (census.multibyte > 4 * census.broken || (declared == "UTF-8" && census.multibyte > census.broken)) {
    return repair_utf8(bytes);
  }
  if (!declared.empty() && declared != "UTF-8") return convert(bytes, declared);
  std::string detected = detect_charset(bytes);
  if (detected.empty() || detected == "UTF-8" || !knows_charset(detected)) detected = "WINDOWS-1252";
  // What browsers do: the supersets, which hold the quotation marks and dashes that people write.
  if (detected == "ISO-8859-1" || detected == "ISO-8859-15") detected = "WINDOWS-1252";
  return convert(bytes, std::move(detected));
}

Decoded decode_any(std::string bytes) {
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view rest = std::string_view(bytes).substr(mark.bytes.size());
    if (std::string_view(mark.encoding) != "UTF-8") return convert(rest, mark.encoding);
    bytes.erase(0, mark.bytes.size());
    const Utf8Census census = take_census(bytes);
    return decode_utf8(std::move(bytes), census);
  }
  if (const std::string_view wide = sniff_utf16(bytes); !wide.empty()) return convert(bytes, std::string(wide));
  const Utf8Census census = take_census(bytes);
  const std::string declared = declared_encoding(bytes);
  const bool is_seven_bit = census.multibyte == 0 && census.escapes && declared.starts_with("ISO-2022");
  if (census.broken == 0 && !is_seven_bit) return decode_utf8(std::move(bytes), census);
  return is_seven_bit ? convert(bytes, declared) : decode_other(bytes, census, declared);
}

}  // namespace

Decoded decode_text(std::string bytes) {
  Decoded decoded = decode_any(std::move(bytes));
  tidy(decoded.text);
  return decoded;
}

std::string_view sniff_utf16(std::string_view bytes) noexcept {
  constexpr std::size_t window = 4096;
  bytes = bytes.substr(0, window);
  if (bytes.find('\0') == std::string_view::npos) return {};
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
  const std::size_t pairs = bytes.size() / 2;
  if (pairs < 4) return {};
  // In any text of two bytes a character, blanks and line ends alone give one side some zeros; the other has none.
  if (zeros[0] == 0 && zeros[1] * 3 >= pairs) return "UTF-16LE";
  if (zeros[1] == 0 && zeros[0] * 3 >= pairs) return "UTF-16BE";
  return {};
}

}  // namespace sheaf
