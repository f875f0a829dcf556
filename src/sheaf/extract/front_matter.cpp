#include "sheaf/extract/front_matter.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sheaf/adapt/toml.hpp"
#include "sheaf/adapt/yaml.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

std::string_view right_trim(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

/// Whether the first line reads as "key: value" or "key = value": else "---" is a rule across the page.
bool is_member(std::string_view line, char sign) {
  const std::size_t at = line.find(sign);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view key = right_trim(line.substr(0, at));
  return key.size() <= 40 && key.find_first_of(" \t*[(") == std::string_view::npos;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, const Place& origin, Report& report) {
  const std::string_view fence = right_trim(line_at(text, 0));
  const bool is_toml = fence == "+++";
  if (!is_toml && fence != "---") return {};
  const std::size_t begin = line_at(text, 0).size() + 1;
  if (begin >= text.size()) return {};
  const bool is_meant = is_member(line_at(text, begin), is_toml ? '=' : ':');

  std::size_t end = begin;
  for (; end < text.size() && end < limits::plan_bytes; end += line_at(text, end).size() + 1) {
    const std::string_view line = right_trim(line_at(text, end));
    if (line == fence || (!is_toml && line == "...")) break;
  }
  if (end >= text.size() || end >= limits::plan_bytes) {
    if (is_meant)
      report.add(FindingId::front_matter_malformed, {origin.file, 1, 0}, "it has no last line " + std::string(fence));
    return {};
  }
  try {
    // The empty line in front stands for the fence, so that lines are counted as in the file.
    const std::string members = "\n" + std::string(text.substr(begin, end - begin));
    DataValue table = is_toml ? parse_toml(members, origin) : parse_yaml(members, origin);
    if (!table.is_table() && !trim(members).empty()) {
      if (is_meant) report.add(FindingId::front_matter_malformed, {origin.file, 2, 0}, "it has no keys");
      return {};
    }
    return {std::move(table), std::min(end + line_at(text, end).size() + 1, text.size())};
  } catch (const Error& error) {
    report.add(FindingId::front_matter_malformed, error.place(), error.happened());
    return {};
  }
}

}  // namespace sheaf
