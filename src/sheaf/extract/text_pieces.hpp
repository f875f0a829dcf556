#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/text_kind.hpp"
#include "sheaf/extract/text_paragraphs.hpp"

namespace sheaf {

enum class TextRole {
  body,
  heading,
  list_item,
  quote,
  disclaimer,
  rule,     ///< "* * *"
  caption,  ///< with or without its credit
  headline,
  deck,
  byline,
  date,
  rights,
  furniture,  ///< of the page, not of the article
};

/// A paragraph of a pasted text and what it is.
struct TextPiece {
  TextRole role = TextRole::body;
  TextParagraph paragraph{};
  CaptionText caption{};      ///< of a caption
  std::string_view reason{};  ///< of furniture
  bool in_lines = false;      ///< stands in a program, or line below line: repeated on purpose
  bool operator==(const TextPiece&) const = default;
};

/// What stands above an article.
struct TextHead {
  std::string headline{};
  std::string deck{};
  std::vector<std::string> byline{};
  std::optional<std::chrono::year_month_day> published{};
  std::string rights{};
  bool operator==(const TextHead&) const = default;
};

/// Tells what paragraphs are that show it by themselves: furniture, captions with a credit, items of lists, quotes,
/// remarks. All others are body. A file has no furniture.
std::vector<TextPiece> tell_pieces(std::vector<TextParagraph> paragraphs, TextKind kind);

/// Finds headline, deck, byline and date above the prose and gives those pieces their roles; short labels above the
/// headline, and lines that say the same once more below, become furniture.
TextHead find_head(std::vector<TextPiece>& pieces);

/// The head of a text that has no frame: its first line when it stands alone, and byline and date right below it.
/// Nothing is dropped.
TextHead find_file_head(std::vector<TextPiece>& pieces);

/// Tells what only the neighbours betray: captions above a credit, headings, related stories below the article.
void tell_by_context(std::vector<TextPiece>& pieces, TextKind kind);

/// Whether a text ends with a mark that ends sentences or parts of them, perhaps inside quotation marks or brackets.
bool ends_sentence(std::string_view text);

/// Whether a paragraph reads as prose: a sentence, and not a short one.
bool is_prose(std::string_view paragraph);

}  // namespace sheaf
