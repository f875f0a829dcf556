#include "sheaf/typeset/web_address.hpp"

#include <algorithm>
#include <vector>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t max_address_bytes = 8192;

bool is_alnum(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_hex(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// An address in pieces: scheme "https", authority "example.org:80", rest "/a?b#c".
struct Parts {
  std::string_view scheme{};
  std::string_view authority{};
  std::string_view rest{};
};

Parts parts_of(std::string_view address) noexcept {
  address = trim(address);
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos) return {};
  Parts parts{address.substr(0, colon), {}, address.substr(colon + 1)};
  if (parts.rest.substr(0, 2) != "//") return parts;
  parts.rest.remove_prefix(2);
  const std::size_t end = std::min(parts.rest.find_first_of("/?#\\"), parts.rest.size());
  parts.authority = parts.rest.substr(0, end);
  parts.rest.remove_prefix(end);
  return parts;
}

bool is_web(const Parts& parts) noexcept {
  return equals_nocase(parts.scheme, "http") || equals_nocase(parts.scheme, "https");
}

/// A last label of digits makes the host an IPv4 address, which must then be one.
bool is_number_host(const std::vector<std::string_view>& labels) noexcept {
  return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
           return is_digits(label) && label.size() <= 3 && (label.size() < 3 || label <= "255");
         });
}

/// Names and ports; neither user names nor bracketed numbers: a book has no use for them.
bool is_plausible(std::string_view authority) {
  const std::size_t colon = authority.find(':');
  const std::string_view host = authority.substr(0, colon);
  if (colon != std::string_view::npos) {
    const std::string_view port = authority.substr(colon + 1);
    if (!port.empty() && (!is_digits(port) || port.size() > 5 || (port.size() == 5 && port > "65535"))) return false;
  }
  if (host.empty() || host.size() > 253) return false;
  const bool fits = std::all_of(host.begin(), host.end(), [](char c) {
    return is_alnum(c) || c == '-' || c == '.' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!fits) return false;
  std::vector<std::string_view> labels = split(host, '.');
  if (labels.size() > 1 && labels.back().empty()) labels.pop_back();
  if (std::any_of(labels.begin(), labels.end(), [](auto label) { return label.empty() || label.size() > 63; })) {
    return false;
  }
  return !is_digits(labels.back()) || is_number_host(labels);
}

/// Keeps what RFC 3986 allows after the authority, one '#' at most, and percent-encodes all else.
std::string encode(std::string_view rest) {
  static constexpr std::string_view allowed = "-._~!$&'()*+,;=:@/?";
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  bool fragment = false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i] == '\\' ? '/' : rest[i];
    const bool escape = c == '%' && i + 2 < rest.size() && is_hex(rest[i + 1]) && is_hex(rest[i + 2]);
    const bool opens = c == '#' && !fragment;
    if (is_alnum(c) || escape || opens || allowed.find(c) != std::string_view::npos) {
      fragment = fragment || opens;
      text += c;
    } else {
      text += '%';
      text += digits[static_cast<unsigned char>(c) >> 4];
      text += digits[static_cast<unsigned char>(c) & 15];
    }
  }
  return text;
}

std::string_view without_www(std::string_view host) noexcept {
  return starts_with_nocase(host, "www.") ? host.substr(4) : host;
}

/// The query without the parameters that only say where a reader came from.
std::string query_key(std::string_view query) {
  std::string key;
  for (const std::string_view parameter : split(query, '&')) {
    if (parameter.empty() || starts_with_nocase(parameter, "utm_")) continue;
    key += key.empty() ? '?' : '&';
    key += parameter;
  }
  return key;
}

}  // namespace

std::string safe_address(std::string_view address) {
  if (address.size() > max_address_bytes) return {};
  const Parts parts = parts_of(address);
  const std::string scheme = ascii_lower(parts.scheme);
  if (scheme == "mailto" || scheme == "tel") {
    const std::string rest = encode(parts.rest);
    return rest.empty() || !parts.authority.empty() ? std::string() : scheme + ":" + rest;
  }
  if (!is_web(parts) || !is_plausible(parts.authority)) return {};
  return scheme + "://" + std::string(parts.authority) + encode(parts.rest);
}

std::string address_key(std::string_view address) {
  const Parts parts = parts_of(address);
  if (!is_web(parts) || parts.authority.empty()) return {};
  std::string host = ascii_lower(without_www(parts.authority));
  for (const std::string_view port : {":80", ":443"}) {
    if (host.size() > port.size() && host.ends_with(port)) host.resize(host.size() - port.size());
  }
  const std::string_view rest = parts.rest.substr(0, parts.rest.find('#'));
  const std::size_t question = rest.find('?');
  std::string_view path = rest.substr(0, question);
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  std::string key = host + encode(path);
  if (question != std::string_view::npos) key += query_key(rest.substr(question + 1));
  return key;
}

std::string_view address_host(std::string_view address) noexcept {
  const Parts parts = parts_of(address);
  return is_web(parts) ? without_www(parts.authority) : std::string_view();
}

std::string_view address_fragment(std::string_view address) noexcept {
  const std::size_t mark = address.find('#');
  return mark == std::string_view::npos ? std::string_view() : address.substr(mark + 1);
}

std::string address_of_file(std::string_view path, std::string_view page, std::string_view page_address) {
  const Parts parts = parts_of(page_address);
  if (!is_web(parts)) return {};
  const std::vector<std::string_view> to = split(path, '/');
  const std::vector<std::string_view> from = split(page, '/');
  std::size_t common = 0;
  while (common + 1 < to.size() && common + 1 < from.size() && to[common] == from[common]) ++common;

  const std::string_view web_path = parts.rest.substr(0, parts.rest.find_first_of("?#"));
  std::vector<std::string_view> web = split(web_path, '/');
  if (!web.empty()) web.pop_back();
  for (std::size_t up = common + 1; up < from.size(); ++up) {
    if (web.size() < 2) return {};
    web.pop_back();
  }
  web.insert(web.end(), to.begin() + static_cast<std::ptrdiff_t>(common), to.end());
  std::string address = std::string(parts.scheme) + "://" + std::string(parts.authority);
  for (const std::string_view part : web) {
    if (!part.empty()) address += "/" + std::string(part);
  }
  return safe_address(address);
}

}  // namespace sheaf
