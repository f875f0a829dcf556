#include "sheaf/extract/html_links.hpp"

#include <algorithm>
#include <string>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_address = 8192;

/// "https" of "https://…", in lower case; "" when the reference is relative.
std::string scheme_of(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon > 32) return {};
  for (std::size_t i = 0; i < colon; ++i) {
    const char c = reference[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    if (!letter && !(i > 0 && later)) return {};
  }
  return ascii_lower(reference.substr(0, colon));
}

/// As browsers read an address: no blanks around it, no line feeds or tabs in it.
std::string clean_reference(std::string_view reference) {
  std::string clean;
  if (reference.size() > longest_address) return clean;
  for (const char c : trim(reference))
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) clean += c == ' ' ? std::string("%20") : std::string(1, c);
  return clean;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(path.substr(0, slash + 1));
}

/// The file in the operand's folder that a relative reference names, or "".
std::string file_named(const Source& source, std::string_view reference) {
  if (source.files == nullptr) return {};
  const std::string path = percent_decode(reference.substr(0, reference.find_first_of("?#")));
  if (path.empty() || path.find('\0') != std::string::npos) return {};
  const std::string whole = path[0] == '/' ? path.substr(1) : folder_of(source.path) + path;
  bool escapes = false;
  const std::string normal = normalise_path(whole, escapes);
  return escapes || normal.empty() || source.files->size(normal) < 0 ? std::string{} : normal;
}

std::string fragment_of(std::string_view reference) {
  const std::size_t hash = reference.find('#');
  return hash == std::string_view::npos ? std::string{} : std::string(reference.substr(hash + 1));
}

/// Two addresses of one page, whatever their fragments.
bool is_same_page(std::string_view left, std::string_view right) noexcept {
  return !right.empty() && left.substr(0, left.find('#')) == right.substr(0, right.find('#'));
}

}  // namespace

std::string resolve_address(std::string_view base, std::string_view reference) {
  const std::string target = clean_reference(reference);
  if (!scheme_of(target).empty()) return target;
  if (!is_web_address(base)) return {};
  const std::size_t host = base.find("//") + 2;
  const std::size_t path = std::min(base.find_first_of("/?#", host), base.size());
  const std::string root(base.substr(0, path));
  if (target.starts_with("//")) return std::string(base.substr(0, host - 2)) + target;
  const std::string_view base_path = base.substr(path, base.find_first_of("?#", path) - path);
  if (target.empty() || target[0] == '#') return std::string(base.substr(0, base.find('#'))) + target;
  if (target[0] == '?') return root + std::string(base_path) + target;
  const std::size_t tail = std::min(target.find_first_of("?#"), target.size());
  const std::string whole = target[0] == '/' ? target.substr(0, tail) : folder_of(base_path) + target.substr(0, tail);
  bool escapes = false;  // ".." above the root stays at the root
  std::string normal = "/" + normalise_path(whole, escapes);
  if (whole.ends_with('/') && normal.size() > 1) normal += '/';
  return root + normal + target.substr(tail);
}

std::string web_address(const HtmlPage& page, std::string_view reference) {
  std::string address = resolve_address(page.base_url(), reference);
  const std::string scheme = scheme_of(address);
  const bool known = scheme == "mailto" || scheme == "tel" || is_web_address(address);
  return known ? xml_safe(address) : std::string{};
}

std::optional<Link> read_link(const HtmlPage& page, std::string_view reference) {
  const std::string target = clean_reference(reference);
  if (target.empty()) return std::nullopt;
  Link link;
  if (target[0] == '#') {
    if (target.size() == 1) return std::nullopt;
    link.kind = LinkKind::anchor;
    link.target = percent_decode(target.substr(1));
    return link;
  }
  const bool relative = scheme_of(target).empty() && !target.starts_with("//");
  const std::string file = relative ? file_named(page.source(), target) : std::string{};
  const std::string fragment = fragment_of(target);
  if (!file.empty() && file != page.source().path) {
    link.kind = LinkKind::file;
    link.target = fragment.empty() ? file : file + "#" + fragment;
    return link;
  }
  link.target = web_address(page, target);
  const bool own =
      !fragment.empty() && (file == page.source().path ? !file.empty() : is_same_page(link.target, page.base_url()));
  if (own && page.by_id(percent_decode(fragment)) != no_node) {
    link.kind = LinkKind::anchor;
    link.target = percent_decode(fragment);
  }
  return link.target.empty() ? std::nullopt : std::optional<Link>(link);
}

bool is_document_address(std::string_view address) noexcept {
  constexpr std::string_view endings[] = {".pdf", ".doc",  ".docx", ".xls", ".xlsx",
                                          ".ppt", ".pptx", ".odt",  ".csv", ".epub"};
  address = trim(address.substr(0, address.find_first_of("?#")));
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) {
    return address.size() > ending.size() && equals_nocase(address.substr(address.size() - ending.size()), ending);
  });
}

}  // namespace sheaf
