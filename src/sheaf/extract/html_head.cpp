#include "sheaf/extract/html_head.hpp"

#include <algorithm>
#include <string>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/date.hpp"

namespace sheaf {
namespace {

constexpr std::size_t head_blocks = 6;  // how far down a head may be repeated

const Inlines* words_of(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.node)) return &heading->content;
  if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) return &paragraph->content;
  return nullptr;
}

/// A short line that is a date, with a label or a time at most: "Published: June 12, 2021, 10:30".
bool is_date_line(const std::string& text, const Article& article) {
  if (text.size() > 90 || !article.published.has_value()) return false;
  const auto match = find_date(text, article.language);
  return match.has_value() && match->date == *article.published && text.size() - (match->end - match->begin) < 40;
}

bool is_byline(const std::string& text, const Article& article) {
  if (text.size() > 160 || article.byline.empty()) return false;
  const std::vector<std::string> people = split_byline(text);
  const auto known = [&](const std::string& name) {
    return std::find(article.byline.begin(), article.byline.end(), name) != article.byline.end();
  };
  if (people.empty() || !std::all_of(people.begin(), people.end(), known)) return false;
  std::size_t said = byline_label(text);
  for (const std::string& name : people) said += name.size();
  return said + 25 >= text.size() || byline_label(text) > 0;
}

}  // namespace

void drop_repeated_head(Blocks& body, const Article& article) {
  const std::string headline = fold_case(collapse_space(article.headline));
  const std::string deck = fold_case(collapse_space(article.deck));
  std::size_t at = 0;
  for (std::size_t seen = 0; at < body.size() && seen < head_blocks; ++seen) {
    const Inlines* words = words_of(body[at]);
    if (words == nullptr) {
      ++at;
      continue;
    }
    const std::string text = collapse_space(plain_text(*words));
    const std::string folded = fold_case(text);
    const bool repeats = (!headline.empty() && folded == headline) || (!deck.empty() && folded == deck) ||
                         is_date_line(text, article) || is_byline(text, article);
    if (repeats && body.size() > 1)
      body.erase(body.begin() + static_cast<std::ptrdiff_t>(at));
    else if (text.size() > 200)
      break;
    else
      ++at;
  }
}

}  // namespace sheaf
