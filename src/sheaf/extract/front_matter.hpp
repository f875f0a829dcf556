#pragma once

#include <cstddef>
#include <string_view>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/report.hpp"

namespace sheaf {

struct FrontMatter {
  DataValue table{};       ///< null when there is none
  std::size_t length = 0;  ///< bytes of the text that it takes
  bool operator==(const FrontMatter&) const = default;
};

/// Reads the front matter at the start of a text: YAML between lines "---" (or up to "..."), TOML between "+++". One
/// that is malformed, or never ends, is a finding with its line, and stays a part of the text.
FrontMatter read_front_matter(std::string_view text, const Place& origin, Report& report);

}  // namespace sheaf
