#include <algorithm>
#include <string>
#include <string_view>

#include "sheaf/adapt/charset.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/read/encoding.hpp"

namespace sheaf {
namespace {

struct Label {
  std::string_view label;
  std::string_view encoding;
};

// Encoding Standard, #names-and-labels: what pages call an encoding, and the superset that browsers read it as.
constexpr Label labels[] = {
    {"utf8", "UTF-8"},
    {"utf-8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"ascii", "WINDOWS-1252"},
    {"us-ascii", "WINDOWS-1252"},
    {"latin1", "WINDOWS-1252"},
    {"l1", "WINDOWS-1252"},
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso8859-1", "WINDOWS-1252"},
    {"iso_8859-1", "WINDOWS-1252"},
    {"cp1252", "WINDOWS-1252"},
    {"x-cp1252", "WINDOWS-1252"},
    {"latin2", "ISO-8859-2"},
    {"iso8859-2", "ISO-8859-2"},
    {"latin5", "WINDOWS-1254"},
    {"iso-8859-9", "WINDOWS-1254"},
    {"cp1250", "WINDOWS-1250"},
    {"x-cp1250", "WINDOWS-1250"},
    {"cp1251", "WINDOWS-1251"},
    {"x-cp1251", "WINDOWS-1251"},
    {"win-1251", "WINDOWS-1251"},
    {"koi8", "KOI8-R"},
    {"koi", "KOI8-R"},
    {"iso-8859-8-i", "ISO-8859-8"},
    {"iso-8859-11", "WINDOWS-874"},
    {"tis-620", "WINDOWS-874"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"x-x-big5", "BIG5-HKSCS"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"ms_kanji", "CP932"},
    {"windows-31j", "CP932"},
    {"x-euc-jp", "EUC-JP"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"ksc5601", "CP949"},
    {"korean", "CP949"},
    {"mac", "MACINTOSH"},
    {"x-mac-roman", "MACINTOSH"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
};

constexpr bool is_name_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.' || c == '+';
}

/// The name after "charset" or "encoding" and its equals sign at the front of `text`; "" when there is none.
std::string_view value_after_equals(std::string_view text) noexcept {
  const auto skip = [&](std::string_view set) {
    text.remove_prefix(std::min(text.find_first_not_of(set), text.size()));
  };
  skip(" \t\r\n\f");
  if (!text.starts_with('=')) return {};
  text.remove_prefix(1);
  skip(" \t\r\n\f\"'");
  const auto end = std::ranges::find_if_not(text, is_name_character);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view named_in_declaration(std::string_view head) noexcept {
  if (!head.starts_with("<?xml")) return {};
  const std::string_view declaration = head.substr(0, head.find("?>"));
  const std::size_t at = declaration.find("encoding");
  return at == std::string_view::npos ? std::string_view{} : value_after_equals(declaration.substr(at + 8));
}

/// HTML, #prescan-a-byte-stream-to-determine-its-encoding, in short: the first meta element that names a charset.
std::string_view named_in_meta(std::string_view head) noexcept {
  for (std::size_t at = head.find("<meta"); at != std::string_view::npos; at = head.find("<meta", at + 5)) {
    const std::string_view element = head.substr(at, head.find('>', at) - at);
    const std::size_t name = element.find("charset");
    if (name == std::string_view::npos) continue;
    if (const std::string_view value = value_after_equals(element.substr(name + 7)); !value.empty()) return value;
  }
  return {};
}

/// iconv also knows names for the inside of a machine ("WCHAR_T", "EBCDIC-…"), which no page means.
bool is_page_encoding(std::string_view name) {
  constexpr std::string_view families[] = {"UTF-8",   "WINDOWS-", "ISO-8859-", "ISO-2022-", "KOI8-",     "EUC-",
                                           "GB18030", "BIG5",     "CP",        "IBM8",      "MACINTOSH", "TIS-620"};
  return std::ranges::any_of(families, [&](std::string_view family) { return name.starts_with(family); });
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  // The standard looks at 1024 bytes; pages with a long comment or script in front are common enough to look further.
  constexpr std::size_t window = 8192;
  const std::string head = ascii_lower(trim(bytes.substr(0, window)));
  std::string_view name = named_in_declaration(head);
  if (name.empty()) name = named_in_meta(head);
  // A declaration that can be read byte by byte cannot be in a wide encoding: it was left when the page was converted.
  if (name.empty() || name.starts_with("utf-16") || name.starts_with("utf-32") || name.starts_with("utf-7")) return {};
  for (const Label& label : labels) {
    if (label.label == name) return std::string(label.encoding);
  }
  std::string upper(name);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return is_page_encoding(upper) && knows_charset(upper) ? upper : "";
}

}  // namespace sheaf
