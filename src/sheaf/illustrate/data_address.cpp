#include "sheaf/illustrate/data_address.hpp"

#include <array>
#include <cstdint>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::array<std::int8_t, 256> make_base64_values() {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<std::int8_t, 256> values{};
  for (auto& value : values) value = -1;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    values[static_cast<unsigned char>(digits[i])] = static_cast<std::int8_t>(i);
  }
  values['-'] = 62;  // RFC 4648 §5: the spelling for addresses
  values['_'] = 63;
  return values;
}

std::optional<std::string> decode_base64(std::string_view text) {
  static constexpr auto values = make_base64_values();
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 3);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    const int value = values[static_cast<unsigned char>(c)];
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push_back(static_cast<char>(bits >> count & 0xFF));
    }
  }
  return bytes;
}

}  // namespace

std::optional<std::string> decode_data_address(std::string_view address, std::size_t limit) {
  if (!starts_with_nocase(address, "data:")) return std::nullopt;
  const auto comma = address.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string_view declared = address.substr(5, comma - 5);
  const std::string_view data = address.substr(comma + 1);
  // Both spellings are at least as long as what they hold, base64 by a third: bound before allocating.
  if (data.size() / 4 > limit) return std::nullopt;
  const bool base64 = declared.size() >= 7 && equals_nocase(trim(declared.substr(declared.rfind(';') + 1)), "base64");
  std::optional<std::string> bytes;
  if (!base64) {
    bytes = percent_decode(data);
  } else if (data.find('%') == std::string_view::npos) {
    bytes = decode_base64(data);
  } else {
    bytes = decode_base64(percent_decode(data));
  }
  if (bytes && bytes->size() > limit) return std::nullopt;
  return bytes;
}

}  // namespace sheaf
