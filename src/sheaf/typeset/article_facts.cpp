#include "sheaf/typeset/article_facts.hpp"

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// Letters of a headline that fill some five lines of a phone at full size; a Chinese sign is as wide as two letters.
constexpr std::size_t long_headline = 80;

constexpr char32_t first_letter_without_capitals = 0x0530;  ///< what precedes is Latin, Greek or Cyrillic

std::size_t width_of(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) width += next_code_point(text, i) >= 0x2E80 ? 2 : 1;
  return width;
}

bool has_capitals(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool punctuation = c >= 0x2000 && c < 0x2070;
    if (c >= first_letter_without_capitals && !punctuation) return false;
  }
  return true;
}

}  // namespace

std::string publication_of(const Article& article) {
  if (!trim(article.site).empty()) return collapse_space(reader_text(article.site));
  return std::string(address_host(safe_address(article.url)));
}

std::string headline_of(const Article& article, const ContentDocument& document) {
  return trim(article.headline).empty() ? document.title : reader_text(collapse_space(article.headline));
}

void write_headline_link(XmlWriter& xml, const Article& article, const ContentDocument& document,
                         std::string_view page_language) {
  auto link = xml.element("a", {{"href", from_text_folder(document.file_name)}});
  if (document.language != page_language) {
    link.attribute("lang", document.language).attribute("xml:lang", document.language);
    link.attribute("dir", document.direction == Direction::rtl ? "rtl" : "ltr");
  }
  xml.text(headline_of(article, document));
}

void write_page_title(XmlWriter& xml, const std::string& text) {
  xml.line_feed();
  auto heading = xml.element("h1", {{"id", "title"}});
  if (width_of(text) > long_headline) heading.attribute("class", "long");
  xml.text(text);
}

const char* kicker_class(std::string_view text, std::string_view language) noexcept {
  const bool dotted = language.starts_with("tr") || language.starts_with("az");
  return !dotted && has_capitals(text) ? "kicker caps" : "kicker";
}

std::string unbroken_time(std::int64_t minutes, std::string_view language) {
  if (minutes <= 0) return {};
  std::string text;
  for (const char c : reading_time(minutes, language)) text += c == ' ' ? std::string("\u00A0") : std::string(1, c);
  return text;
}

std::string joined_facts(std::initializer_list<std::string_view> facts) {
  std::string line;
  for (const std::string_view fact : facts) {
    if (!line.empty() && !fact.empty()) line += " \u00B7 ";
    line += fact;
  }
  return line;
}

}  // namespace sheaf
