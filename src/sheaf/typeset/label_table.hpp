#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "sheaf/typeset/labels.hpp"

namespace sheaf {

inline constexpr std::size_t label_count = static_cast<std::size_t>(Label::volume_of) + 1;

/// The words of one language.
struct LabelRow {
  std::string_view language;
  bool read_by_native_speaker;
  std::array<std::string_view, label_count> labels;  ///< in the order of Label
  std::array<std::string_view, 6> articles;          ///< "{0} articles", by PluralForm
  std::string_view numbered_figure;                  ///< "Figure {0}"
};

std::span<const LabelRow> label_table() noexcept;

}  // namespace sheaf
