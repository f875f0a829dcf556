#include "sheaf/extract/html_posts.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/line_builder.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_attribution = 240;  ///< bytes
constexpr int deepest = 12;                       ///< steps from a node of a post to its quotation

bool is_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether one of the words of a class or of the name of an attribute is among these.
bool has_word(std::string_view text, std::initializer_list<std::string_view> wanted) {
  const std::string lower = ascii_lower(text.substr(0, 400));
  for (std::size_t i = 0; i < lower.size();) {
    std::size_t end = i;
    while (end < lower.size() && is_letter_or_digit(lower[end])) ++end;
    const std::string_view word = std::string_view(lower).substr(i, end - i);
    if (std::find(wanted.begin(), wanted.end(), word) != wanted.end()) return true;
    i = end + 1;
  }
  return false;
}

/// "@ferry", at the start or behind what is no letter: an address of mail is no account.
bool names_account(std::string_view text) noexcept {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    const bool starts = at == 0 || !is_letter_or_digit(text[at - 1]);
    if (starts && at + 1 < text.size() && (is_letter_or_digit(text[at + 1]) || text[at + 1] == '_')) return true;
  }
  return false;
}

bool is_blank_text(const Inline& piece) {
  const auto* text = std::get_if<Text>(&piece.node);
  return text != nullptr && trim(text->text).empty();
}

/// The link of a line whose words are a day, or null.
const Link* day_link(const Inlines& line, std::string_view language) {
  for (const Inline& piece : line) {
    const auto* link = std::get_if<Link>(&piece.node);
    if (link == nullptr) continue;
    const std::string words = plain_text(link->content);
    if (words.size() < 80 && find_date(words, language)) return link;
  }
  return nullptr;
}

/// Host and path of an address, without its scheme.
std::string_view without_scheme(std::string_view address) noexcept {
  const std::size_t scheme = address.find("://");
  return scheme == std::string_view::npos ? address : address.substr(scheme + 3);
}

/// "pic.example/Qx81" for a link to "https://short.example/Qx81": the words are an address that is not the link's, on a
/// host of its own, with the same last part.
bool stands_for_picture(const Inline& piece) {
  const auto* link = std::get_if<Link>(&piece.node);
  if (link == nullptr || link->kind != LinkKind::web) return false;
  const std::string words = plain_text(link->content);
  const std::size_t slash = words.find('/');
  if (slash == std::string::npos || slash + 4 > words.size() || words.find_first_of(" :") != std::string::npos) {
    return false;
  }
  if (words.substr(0, slash).find('.') == std::string::npos) return false;
  const std::string_view target = without_scheme(link->target);
  return target.ends_with(words.substr(slash)) && target != words;
}

void drop_stand_in(Inlines& line) {
  while (!line.empty() && is_blank_text(line.back())) line.pop_back();
  if (line.size() < 2 || !stands_for_picture(line.back())) return;
  line.pop_back();
  trim_inlines(line);
}

Paragraph* last_words(Quote& quote) {
  for (auto block = quote.content.rbegin(); block != quote.content.rend(); ++block) {
    if (auto* paragraph = std::get_if<Paragraph>(&block->node)) return paragraph;
    if (!std::holds_alternative<Figure>(block->node)) return nullptr;
  }
  return nullptr;
}

bool is_attribution_of_post(const Inlines& line, const Quote& quote, bool said, std::string_view language) {
  const std::string words = plain_text(line);
  if (words.size() > longest_attribution) return false;
  const Link* day = day_link(line, language);
  if (names_account(words)) return said || day != nullptr;
  return day != nullptr && (said || (!quote.source.empty() && day->target == quote.source));
}

/// "@ferry" alone, as a link: some embedded posts begin so.
bool opens_with_account(const Quote& quote) {
  const auto* first = std::get_if<Paragraph>(&quote.content.front().node);
  if (first == nullptr || first->content.size() != 1) return false;
  const auto* link = std::get_if<Link>(&first->content.front().node);
  if (link == nullptr) return false;
  const std::string words = plain_text(link->content);
  return words.size() < 80 && words.starts_with("@");
}

}  // namespace

bool says_post(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  if (tree.tag(node) != HtmlTag::blockquote) return false;
  if (has_word(tree.attribute(node, "class"), {"tweet", "toot", "embed", "embedded", "post"})) return true;
  const auto attributes = tree.attributes(node);
  return std::any_of(attributes.begin(), attributes.end(), [](const HtmlAttribute& attribute) {
    return attribute.name.starts_with("data-") &&
           has_word(attribute.name, {"permalink", "embed", "tweet", "toot", "post", "uri"});
  });
}

bool is_in_post(const HtmlPage& page, HtmlId node) {
  for (int step = 0; step < deepest && node != no_node; ++step, node = page.tree()[node].parent) {
    if (says_post(page, node)) return true;
  }
  return false;
}

bool holds_post(const HtmlPage& page, HtmlId node) {
  for (HtmlId at = node + 1; at < page.tree()[node].end; ++at) {
    if (says_post(page, at)) return true;
  }
  return false;
}

void settle_post(Quote& quote, bool said, std::string_view language) {
  if (quote.content.empty()) return;
  if (quote.attribution.empty() && quote.content.size() > 1) {
    auto* last = std::get_if<Paragraph>(&quote.content.back().node);
    if (last != nullptr && is_attribution_of_post(last->content, quote, said, language)) {
      quote.attribution = std::move(last->content);
      quote.content.pop_back();
      quote.kind = QuoteKind::post;
    } else if (said && opens_with_account(quote)) {
      quote.attribution = std::move(std::get<Paragraph>(quote.content.front().node).content);
      quote.content.erase(quote.content.begin());
      quote.kind = QuoteKind::post;
    }
  } else if (is_attribution_of_post(quote.attribution, quote, said, language)) {
    quote.kind = QuoteKind::post;
  }
  if (quote.kind != QuoteKind::post) return;
  if (Paragraph* words = last_words(quote)) drop_stand_in(words->content);
}

}  // namespace sheaf
