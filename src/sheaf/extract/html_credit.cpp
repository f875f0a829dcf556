#include "sheaf/extract/html_credit.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_cuts.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/line_builder.hpp"

namespace sheaf {
namespace {

/// Cuts the inline tree where `bytes` of its plain text have passed; gives what comes after.
Inlines cut_at(Inlines& line, std::size_t& bytes) {
  Inlines rest;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t length = plain_text(Inlines{line[at]}).size();
    if (length <= bytes) {
      bytes -= length;
      continue;
    }
    if (auto* text = std::get_if<Text>(&line[at].node)) {
      rest.push_back(Inline{Text{text->text.substr(bytes)}});
      text->text.resize(bytes);
    } else if (auto* span = std::get_if<Span>(&line[at].node)) {
      Span tail = *span;
      tail.content = cut_at(span->content, bytes);
      rest.push_back(Inline{std::move(tail)});
    } else if (auto* link = std::get_if<Link>(&line[at].node)) {
      Link tail = *link;
      tail.content = cut_at(link->content, bytes);
      rest.push_back(Inline{std::move(tail)});
    } else {
      rest.push_back(std::move(line[at]));
      line.erase(line.begin() + static_cast<std::ptrdiff_t>(at));
      --at;
    }
    std::move(line.begin() + static_cast<std::ptrdiff_t>(at) + 1, line.end(), std::back_inserter(rest));
    line.resize(at + 1);
    bytes = 0;
    return rest;
  }
  return rest;
}

void drop_empty(Inlines& line) {
  std::erase_if(line, [](const Inline& part) {
    return plain_text(Inlines{part}).empty() && !std::holds_alternative<InlineImage>(part.node);
  });
  while (!line.empty() && std::holds_alternative<LineBreak>(line.back().node)) line.pop_back();
}

/// "Caption words |": the stroke that stood before the credit.
void drop_separator(Inlines& line) {
  if (line.empty()) return;
  auto* text = std::get_if<Text>(&line.back().node);
  if (text == nullptr) return;
  std::string_view words = trim(text->text);
  for (const std::string_view mark : {"|", "/", "–", "—", "-", "•", "·"})
    if (words.ends_with(mark)) words = trim(words.substr(0, words.size() - mark.size()));
  if (words.size() != trim(text->text).size()) text->text = std::string(words);
  if (text->text.empty()) line.pop_back();
}

/// "| Ana Example": the stroke that parted it from the caption.
void drop_leading_separator(Inlines& line) {
  if (line.empty()) return;
  auto* text = std::get_if<Text>(&line.front().node);
  if (text == nullptr) return;
  std::string_view words = trim(text->text);
  for (const std::string_view mark : {"|", "/", "–", "—", "•", "·"})
    if (words.starts_with(mark)) words.remove_prefix(mark.size());
  if (words.size() == trim(text->text).size()) return;
  words = trim(words);
  text->text.erase(0, words.empty() ? std::string::npos : text->text.find(words));
  if (text->text.empty()) line.erase(line.begin());
}

/// "Photo", "Image copyright:": what says that a maker follows, and no maker.
bool is_label_alone(std::string_view text) {
  if (text.ends_with(':')) text.remove_suffix(1);
  if (text.empty() || text.size() > 40) return false;
  const std::string with_maker = std::string(text) + ": A";
  return credit_label(with_maker) == with_maker.size() - 1;
}

/// Where the last sentence of a text begins.
std::size_t last_sentence(std::string_view text) {
  std::size_t begin = 0;
  for (const std::string_view end : {". ", "? ", "! ", "… ", "” ", ") "})
    if (const std::size_t found = text.rfind(end); found != std::string_view::npos)
      begin = std::max(begin, found + end.size());
  return begin;
}

void move_label(Inlines& caption, Inlines& credit) {
  const std::string text = plain_text(caption);
  std::size_t begin = last_sentence(text);
  if (!is_label_alone(trim(std::string_view(text).substr(begin)))) return;
  Inlines label = cut_at(caption, begin);
  trim_inlines(caption);
  trim_inlines(label);
  label.push_back(Inline{Text{" "}});
  credit.insert(credit.begin(), std::make_move_iterator(label.begin()), std::make_move_iterator(label.end()));
}

bool is_plain(const Inlines& line) {
  return std::all_of(line.begin(), line.end(), [](const Inline& part) {
    const auto* span = std::get_if<Span>(&part.node);
    return std::holds_alternative<Text>(part.node) || (span != nullptr && is_plain(span->content));
  });
}

}  // namespace

Inlines take_credit(Inlines& caption) {
  const std::string text = plain_text(caption);
  const bool is_right = text.starts_with("©") && text.size() < 90 && text.find(". ") == std::string::npos;
  if (is_right || is_credit_line(text) || names_artist(text)) return std::exchange(caption, {});
  const CaptionText parts = split_credit(std::string_view(text));
  if (parts.credit.empty()) return {};
  if (parts.caption.empty()) return std::exchange(caption, {});
  std::size_t begin = parts.caption.size();
  if (begin >= text.size() || !text.starts_with(parts.caption)) return {};
  Inlines credit = cut_at(caption, begin);
  drop_empty(caption);
  trim_inlines(caption);
  drop_separator(caption);
  drop_leading_separator(credit);
  trim_inlines(credit);
  return credit;
}

void settle_credit(Inlines& caption, Inlines& credit) {
  if (credit.empty()) return;
  move_label(caption, credit);
  if (!is_plain(credit)) return;
  const std::string text = plain_text(credit);
  std::string printed = printed_credit(text);
  if (printed != text) credit = make_text(std::move(printed));
}

}  // namespace sheaf
