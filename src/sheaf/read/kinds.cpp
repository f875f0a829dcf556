#include "sheaf/read/kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/read/encoding.hpp"

namespace sheaf {
namespace {

constexpr std::string_view picture_suffixes[] = {"jpg",  "jpeg", "jpe",  "jfif", "png", "apng", "gif",  "webp",
                                                 "avif", "svg",  "svgz", "bmp",  "tif", "tiff", "heic", "heif",
                                                 "tga",  "psd",  "ico",  "jxl",  "pnm", "ppm",  "pgm",  "pbm"};

constexpr std::string_view machinery_suffixes[] = {"css",   "scss", "less", "js",  "mjs",  "ts",         "map", "woff",
                                                   "woff2", "ttf",  "otf",  "eot", "toml", "yaml",       "yml", "ini",
                                                   "cfg",   "conf", "lock", "csv", "tsv",  "webmanifest"};

std::string suffix_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? "" : ascii_lower(name.substr(dot + 1));
}

/// The bytes as far as they matter here: without a byte order mark, and one byte a character where it has two.
std::string narrow(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const bool marked = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (marked) head.remove_prefix(2);
  std::string text(head);
  if (marked || !sniff_utf16(head).empty()) std::erase(text, '\0');
  return text;
}

/// Whether an element begins at the front of `text`: "<p" of "<p>" and "<p class…", not of "<pre>".
bool opens(std::string_view text, std::string_view element) noexcept {
  if (!text.starts_with('<') || !starts_with_nocase(text.substr(1), element)) return false;
  text.remove_prefix(1 + element.size());
  return text.empty() || std::string_view(" \t\r\n\f>/").find(text.front()) != std::string_view::npos;
}

/// What stands before the first element: white space, comments, the XML declaration, processing instructions.
void skip_prologue(std::string_view& text, bool& is_xml) noexcept {
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    std::string_view end;
    if (text.starts_with("<!--")) end = "-->";
    if (text.starts_with("<?")) end = "?>";
    if (end.empty()) return;
    is_xml = is_xml || text.starts_with("<?xml");
    const std::size_t at = text.find(end);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
  }
}

enum class Markup { none, page, piece, picture, feed, xml };

Markup sniff_markup(std::string_view text) noexcept {
  bool is_xml = false;
  skip_prologue(text, is_xml);
  if (starts_with_nocase(text, "<!doctype")) {
    const std::string_view name = trim(text.substr(9));
    if (starts_with_nocase(name, "html")) return Markup::page;
    if (starts_with_nocase(name, "svg")) return Markup::picture;
    const std::size_t end = text.find('>');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    skip_prologue(text, is_xml);
    is_xml = true;
  }
  for (const auto* element : {"html", "head", "body"}) {
    if (opens(text, element)) return Markup::page;
  }
  if (opens(text, "svg") || opens(text, "svg:svg")) return Markup::picture;
  if (opens(text, "rss") || opens(text, "feed") || opens(text, "rdf:RDF")) return Markup::feed;
  if (is_xml && text.starts_with('<')) return Markup::xml;
  constexpr const char* elements[] = {
      "article", "main",       "section", "header", "meta",   "title", "link",    "base",  "style",  "script",
      "div",     "p",          "h1",      "h2",     "h3",     "table", "figure",  "img",   "ul",     "ol",
      "dl",      "a",          "span",    "font",   "center", "b",     "i",       "em",    "strong", "br",
      "hr",      "blockquote", "pre",     "nav",    "aside",  "form",  "picture", "iframe"};
  const bool is_piece = std::ranges::any_of(elements, [&](const char* element) { return opens(text, element); });
  return is_piece ? Markup::piece : Markup::none;
}

std::string_view take_line(std::string_view& text) noexcept {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return trim(line);
}

/// "---" or "+++", and on the next line a key.
bool has_front_matter(std::string_view text) noexcept {
  const std::string_view fence = take_line(text);
  if (fence != "---" && fence != "+++") return false;
  std::string_view line = take_line(text);
  while (!text.empty() && (line.empty() || line.starts_with('#'))) line = take_line(text);
  const std::size_t end = line.find(fence == "---" ? ':' : '=');
  if (fence == "+++" && line.starts_with('[')) return true;
  return end != 0 && end != std::string_view::npos &&
         line.substr(0, end).find_first_of(".,;!?") == std::string_view::npos;
}

bool begins_like_json(std::string_view text) noexcept {
  text = trim(text);
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
  const char opener = text.front();
  text = trim(text.substr(1));
  if (text.empty()) return false;
  return opener == '{' ? text.front() == '"' || text.front() == '}' : text.front() == '{' || text.front() == ']';
}

FileKind article(SourceKind kind) {
  return {.role = FileRole::article, .kind = kind};
}

FileKind unsupported(std::string_view detail) {
  return {.role = FileRole::unsupported, .detail = std::string(detail)};
}

FileKind sniff_text(std::string_view text, const std::string& suffix) {
  const bool is_markdown = suffix == "md" || suffix == "markdown" || suffix == "mdown" || suffix == "mkd";
  switch (sniff_markup(text)) {
    case Markup::page:
      return article(SourceKind::html);
    case Markup::picture:
      return {.role = FileRole::picture};
    case Markup::feed:
      return unsupported("a feed (RSS, Atom); save its articles as HTML");
    case Markup::xml:
      return unsupported("XML; convert it to HTML");
    case Markup::piece:
      // Markdown may begin with an element; anything else that does is a piece of HTML.
      if (!is_markdown) return article(SourceKind::html);
      break;
    case Markup::none:
      break;
  }
  if (is_markdown || has_front_matter(text)) return article(SourceKind::markdown);
  if (suffix == "jsonl" || suffix == "ndjson") return article(SourceKind::json_lines);
  if (suffix == "json" || begins_like_json(text)) return article(SourceKind::json);
  if (suffix == "html" || suffix == "htm" || suffix == "xhtml" || suffix == "shtml") return article(SourceKind::html);
  return article(SourceKind::text);
}

}  // namespace

std::optional<FileKind> kind_by_name(std::string_view name) {
  const std::string suffix = suffix_of(name);
  if (is_one_of(suffix, picture_suffixes)) return FileKind{.role = FileRole::picture};
  if (is_one_of(suffix, machinery_suffixes)) return FileKind{.role = FileRole::machinery};
  return std::nullopt;
}

namespace {

/// By byte: 1 for the control characters that no text has. A table, since every file is asked.
constexpr auto is_control = [] {
  std::array<unsigned char, 0x100> control{};
  for (unsigned byte = 0; byte < 0x20; ++byte) control[byte] = 1;
  for (const char c : {'\t', '\n', '\r', '\f', '\x1B'}) control[static_cast<unsigned char>(c)] = 0;
  control[0x7F] = 1;
  return control;
}();

}  // namespace

bool looks_binary(std::string_view head) noexcept {
  head = head.substr(0, sniff_bytes);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") || !sniff_utf16(head).empty()) return false;
  if (head.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return false;
  // A stray zero does not make a text binary; in compressed or compiled bytes every ninth is a control character.
  std::size_t controls = 0;
  for (const char c : head) controls += is_control[static_cast<unsigned char>(c)];
  return controls * 20 > head.size();
}

FileKind sniff_kind(std::string_view head, std::string_view name) {
  if (std::optional<FileKind> kind = kind_by_signature(head, name)) return *std::move(kind);
  if (looks_binary(head)) return {.role = FileRole::binary};
  return sniff_text(narrow(head), suffix_of(name));
}

SourceKind refine_json(std::string_view text, SourceKind kind) noexcept {
  if (kind != SourceKind::json) return kind;
  bool in_text = false;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char character = text[at];
    if (in_text) {
      at += character == '\\' ? 1 : 0;
      in_text = character != '"';
    } else if (character == '"') {
      in_text = true;
    } else if (character == '{' || character == '[') {
      ++depth;
    } else if (character == '}' || character == ']') {
      if (--depth > 0) continue;
      const std::string_view rest = text.substr(at + 1);
      const std::size_t next = rest.find_first_not_of(" \t\r\n");
      const bool goes_on = next != std::string_view::npos && rest[next] == '{' && rest.find('\n') < next;
      return goes_on ? SourceKind::json_lines : SourceKind::json;
    }
  }
  return kind;
}

}  // namespace sheaf
