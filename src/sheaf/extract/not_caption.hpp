#pragma once

#include <span>
#include <string_view>

namespace sheaf {

/// One way to tell that a paragraph is no caption, although what stands beside it says so.
struct NotCaptionRule {
  std::string_view name;
  bool (*holds)(std::string_view text);
  std::string_view reason;           ///< why no caption reads so
  std::string_view example;          ///< what it must refuse
  std::string_view counter_example;  ///< what looks alike and may be a caption
};

/// All of them.
std::span<const NotCaptionRule> not_caption_rules() noexcept;

/// Whether a paragraph may be the caption of a picture when its neighbour, a credit or the mark of a picture, says that
/// it is one: short, and refused by no row of the table.
bool may_be_caption_text(std::string_view text);

/// Whether a line is of a program, whose brackets and quotation marks look like those of credits.
bool reads_as_code(std::string_view text) noexcept;

}  // namespace sheaf
