#include "sheaf/extract/extract_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/text_body.hpp"
#include "sheaf/extract/text_captions.hpp"
#include "sheaf/extract/text_furniture.hpp"
#include "sheaf/extract/text_kind.hpp"
#include "sheaf/extract/text_pieces.hpp"

namespace sheaf {
namespace {

constexpr std::int64_t fewest_words = 40;  // of an article between two page frames

/// Parts the paragraphs of several pages, pasted one below the other, where the frame of the page begins anew.
std::vector<std::vector<TextParagraph>> split_pages(std::vector<TextParagraph> paragraphs) {
  std::vector<std::vector<TextParagraph>> pages(1);
  std::int64_t words = 0;
  for (TextParagraph& paragraph : paragraphs) {
    // Several such lines may stand at the top of one page: a page has words.
    if (starts_page_frame(paragraph.text) && words >= fewest_words) {
      pages.emplace_back();
      words = 0;
    }
    words += count_words(paragraph.text);
    pages.back().push_back(std::move(paragraph));
  }
  if (pages.size() > 1 && words < fewest_words) {
    for (TextParagraph& paragraph : pages.back()) pages[pages.size() - 2].push_back(std::move(paragraph));
    pages.pop_back();
  }
  return pages;
}

/// Why a rule that made a caption exists.
std::string_view reason_of(std::string_view rule) {
  for (const TextCaptionRule& row : text_caption_rules()) {
    if (row.name == rule) return row.reason;
  }
  for (const NeighbourRule* row : neighbour_rules()) {
    if (row->name == rule) return row->reason;
  }
  return {};
}

/// Says of each caption and each dropped line which rule told it.
void explain_pieces(const std::vector<TextPiece>& pieces, const Place& origin, Report& report) {
  constexpr std::size_t longest_words = 70;  // code points
  for (const TextPiece& piece : pieces) {
    const bool is_caption = piece.role == TextRole::caption;
    if (!is_caption && piece.role != TextRole::furniture) continue;
    const std::string_view rule = is_caption ? piece.caption.rule : piece.reason;
    report.explain({std::string(rule),
                    std::string(is_caption ? reason_of(rule) : "it is no part of the article"),
                    {origin.file, piece.paragraph.line, 0},
                    is_caption ? "caption" : "line",
                    shorten(piece.paragraph.text, longest_words)});
  }
}

Extracted read_page(std::vector<TextParagraph> paragraphs, TextKind kind, const Place& origin, Explain explain) {
  Extracted extracted;
  Article& article = extracted.article;
  article.origin = origin;
  if (!paragraphs.empty() && paragraphs.front().line > 1) article.origin.line = paragraphs.front().line;
  std::vector<TextPiece> pieces = tell_pieces(std::move(paragraphs), kind);
  TextHead head = kind == TextKind::page ? find_head(pieces) : find_file_head(pieces);
  tell_by_context(pieces, kind);
  if (explain == Explain::yes) explain_pieces(pieces, origin, extracted.report);
  article.headline = std::move(head.headline);
  article.deck = std::move(head.deck);
  article.byline = std::move(head.byline);
  article.published = head.published;
  article.rights = std::move(head.rights);
  article.body = make_text_body(pieces, origin, extracted.report);
  return extracted;
}

}  // namespace

std::vector<Extracted> extract_text(const Source& source, Explain explain) {
  std::vector<TextParagraph> paragraphs = read_text_paragraphs(source.text);
  const TextKind kind = tell_text_kind(paragraphs);
  std::vector<std::vector<TextParagraph>> pages;
  if (kind == TextKind::page) {
    pages = split_pages(std::move(paragraphs));
  } else {
    pages.push_back(std::move(paragraphs));
  }
  std::vector<Extracted> result;
  for (std::vector<TextParagraph>& page : pages) {
    Extracted extracted = read_page(std::move(page), kind, source.origin, explain);
    if (extracted.article.body.empty() && extracted.article.headline.empty()) continue;
    result.push_back(std::move(extracted));
  }
  if (result.empty()) {
    throw Error(Trouble::malformed, source.origin, "the file holds no text", "paste the article once more");
  }
  if (result.size() > 1) {
    result.front().report.add(FindingId::several_articles, source.origin, std::to_string(result.size()) + " articles");
  }
  return result;
}

}  // namespace sheaf
