#include "sheaf/typeset/paragraph_kind.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t least_questions = 2;
constexpr std::size_t least_speeches = 3;
constexpr std::size_t longest_question = 400;  ///< code points
constexpr std::size_t longest_name = 40;
/// A large letter stands beside three lines of text on a tablet; a shorter paragraph would leave a hole.
constexpr std::size_t least_first = 160;

bool is_space(const Inline& piece) {
  const auto* text = std::get_if<Text>(&piece.node);
  return text != nullptr && trim(text->text).empty();
}

bool is_bold(const Inline& piece) {
  const auto* span = std::get_if<Span>(&piece.node);
  return span != nullptr && span->kind == SpanKind::strong;
}

bool ends_as_question(std::string_view text) {
  return text.ends_with("?") || text.ends_with("\uFF1F") || text.ends_with("\u061F") || text.ends_with("?\u201C") ||
         text.ends_with("?\u201D") || text.ends_with("?\u00BB");
}

bool is_question(const Paragraph& paragraph) {
  const Inlines& content = paragraph.content;
  const bool bold = std::any_of(content.begin(), content.end(), is_bold) &&
                    std::all_of(content.begin(), content.end(),
                                [](const Inline& piece) { return is_bold(piece) || is_space(piece); });
  if (!bold) return false;
  const std::string words = collapse_space(plain_text(content));
  return ends_as_question(words) && count_code_points(words) <= longest_question;
}

bool is_speech(const Paragraph& paragraph) {
  const Inlines& content = paragraph.content;
  if (content.size() < 2 || !is_bold(content.front())) return false;
  const std::string name = collapse_space(plain_text(std::get<Span>(content.front().node).content));
  const auto* next = std::get_if<Text>(&content[1].node);
  const bool colon =
      name.ends_with(":") || name.ends_with("\uFF1A") || (next != nullptr && next->text.starts_with(":"));
  return colon && count_code_points(name) <= longest_name;
}

/// Letters that stand alone: those of Latin, Greek and Cyrillic. Arabic ones join, and Indic ones are more than one.
bool has_large_letter(const Paragraph& paragraph) {
  const auto* text = paragraph.content.empty() ? nullptr : std::get_if<Text>(&paragraph.content.front().node);
  if (text == nullptr || text->text.empty()) return false;
  const auto first = static_cast<unsigned char>(text->text.front());
  const bool ascii = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  return ascii || (first >= 0xC3 && first <= 0xD4);  // U+00C0 to U+053F
}

}  // namespace

ParagraphKinds::ParagraphKinds(const Blocks& body) {
  std::size_t questions = 0;
  std::size_t speeches = 0;
  bool headed = false;
  for (const Block& block : body) {
    headed |= std::holds_alternative<Heading>(block.node);
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr) continue;
    const bool question = is_question(*paragraph);
    questions += question ? 1 : 0;
    speeches += is_speech(*paragraph) ? 1 : 0;
    const bool opens = first_ == nullptr && !headed && has_large_letter(*paragraph);
    if (opens && count_code_points(plain_text(paragraph->content)) >= least_first) first_ = paragraph;
    headed = true;
  }
  has_questions_ = questions >= least_questions;
  has_speech_ = speeches >= least_speeches;
}

ParagraphKind ParagraphKinds::of(const Paragraph& paragraph) const {
  if (&paragraph == first_) return ParagraphKind::first;
  if (has_questions_ && is_question(paragraph)) return ParagraphKind::question;
  if (has_speech_ && is_speech(paragraph)) return ParagraphKind::speech;
  return ParagraphKind::text;
}

const char* class_of(ParagraphKind kind) noexcept {
  switch (kind) {
    case ParagraphKind::question:
      return "question";
    case ParagraphKind::speech:
      return "speech";
    case ParagraphKind::first:
      return "first";
    case ParagraphKind::text:
      break;
  }
  return nullptr;
}

}  // namespace sheaf
