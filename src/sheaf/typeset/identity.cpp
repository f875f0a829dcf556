#include "sheaf/typeset/identity.hpp"

#include <algorithm>
#include <array>

#include "sheaf/adapt/hash.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {
namespace {

// Path segments stay below 64 bytes: every file system and reader takes those.
constexpr std::size_t max_slug_bytes = 44;
constexpr std::size_t max_id_bytes = 64;

/// The words of an address or a path that name the article: its last part that says something.
std::string_view telling_part(std::string_view identity) {
  identity = identity.substr(0, identity.find_first_of("?#"));
  const std::size_t scheme = identity.find("://");
  if (scheme != std::string_view::npos) identity.remove_prefix(scheme + 3);
  std::string_view telling;
  for (const std::string_view part : split(identity, '/')) {
    const std::string_view stem = part.substr(0, part.rfind('.'));
    const bool dull = part.empty() || equals_nocase(stem, "index") || equals_nocase(stem, "default");
    if (!dull) telling = part;
  }
  const std::size_t dot = telling.rfind('.');
  const bool extension = dot != std::string_view::npos && dot > 0 && telling.size() - dot <= 6;
  return extension && telling.data() != identity.data() ? telling.substr(0, dot)
                                                        : telling.substr(0, extension ? dot : std::string_view::npos);
}

std::string named_file(std::string_view prefix, std::string_view words, std::string_view identity) {
  std::string name = std::string(prefix) + slug(percent_decode(words), max_slug_bytes);
  while (!name.empty() && name.back() == '-') name.pop_back();
  // A letter first, as some file systems and every id want it.
  if (name.empty()) name = "article";
  if (name.front() >= '0' && name.front() <= '9') name.insert(0, "a-");
  return "text/" + name + "-" + short_hash(identity) + ".xhtml";
}

bool is_own(std::string_view id) noexcept {
  static constexpr std::array<std::string_view, 2> words{"title", "notes"};
  static constexpr std::array<std::string_view, 5> prefixes{"fig-", "note-", "ref-", "h-", "s-"};
  return std::find(words.begin(), words.end(), id) != words.end() ||
         std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view p) { return id.starts_with(p); });
}

}  // namespace

std::string short_hash(std::string_view identity) {
  return content_hash(identity).substr(0, 8);
}

std::string article_file_name(const Article& article) {
  return named_file("", telling_part(article.identity), article.identity);
}

std::string section_file_name(std::string_view section) {
  return named_file("section-", section, "section:" + std::string(section));
}

std::string safe_id(std::string_view source) {
  if (source.empty()) return {};
  std::string id;
  bool faithful = source.size() <= max_id_bytes;
  for (const char c : source.substr(0, max_id_bytes)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (static_cast<unsigned char>(c) >= 0x80) faithful = false;
    id += letter || other ? c : '-';
  }
  if (!faithful) return "s-" + short_hash(source);
  const char first = id.front();
  const bool starts_well = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  return starts_well && !is_own(id) ? id : "s-" + id;
}

}  // namespace sheaf
