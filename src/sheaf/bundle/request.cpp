#include "sheaf/bundle/request.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::string_view keys[] = {"articles", "words", "images", "captions", "links", "tables", "notes"};

[[noreturn]] void refuse(std::string_view part, const std::string& why) {
  throw Error(
      Trouble::usage, {}, "--require cannot use \"" + std::string(part) + "\": " + why,
      "write it as images=100%,captions=90% with the keys articles, words, images, captions, links, tables, notes");
}

double parse_percent(std::string_view text, std::string_view part) {
  if (text.ends_with('%')) text.remove_suffix(1);
  double percent = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), percent);
  if (problem != std::errc{} || end != text.data() + text.size() || !(percent >= 0 && percent <= 100)) {
    refuse(part, "it needs a number from 0 to 100");
  }
  return percent;
}

}  // namespace

std::vector<Requirement> parse_requirements(const std::string& text) {
  std::vector<Requirement> requirements;
  for (const std::string_view part : split(text, ',')) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) refuse(part, "it needs KEY=N%");
    const std::string_view key = trim(part.substr(0, equals));
    if (std::ranges::find(keys, key) == std::end(keys)) refuse(part, "there is no such key");
    requirements.push_back({std::string(key), parse_percent(trim(part.substr(equals + 1)), part)});
  }
  return requirements;
}

}  // namespace sheaf
