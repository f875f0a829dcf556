#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sheaf/extract/caption_cuts.hpp"

namespace sheaf {

/// A caption as it is printed, parted from who made the picture.
struct CaptionText {
  std::string caption{};    ///< may be empty: a credit alone
  std::string credit{};     ///< may be empty
  std::string_view rule{};  ///< the row of the table that said so, for tests and messages
  bool operator==(const CaptionText&) const = default;
};

/// One way to tell a caption by its own words.
struct TextCaptionRule {
  std::string_view name;
  std::optional<CaptionCut> (*read)(std::string_view text);
  std::string_view reason;           ///< why it holds
  std::string_view example;          ///< what it must catch
  std::string_view counter_example;  ///< what would fool it without its conditions, and no rule may catch
};

/// All of them, in the order in which they are asked.
std::span<const TextCaptionRule> text_caption_rules() noexcept;

/// Tells whether a paragraph of a pasted text is the caption of a picture, or a credit alone, by itself: a credit in
/// brackets or after the last sentence, a label in front. Only what rows of a table say is one; a caption without any
/// such mark reads as a sentence of the body and stays one.
std::optional<CaptionText> read_caption_text(std::string_view paragraph);

/// Whether a line names a maker and nothing else: "Ana Example/Agency", "Photo: Ana Example", "Ana Example, AP".
bool is_credit_line(std::string_view line);

/// A caption's words and, where it ends with a credit, the credit apart. Never fails: without a credit all is caption.
CaptionText split_credit(std::string_view caption);

}  // namespace sheaf
