#include "sheaf/extract/extract.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "sheaf/adapt/language.hpp"
#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/extract_data.hpp"
#include "sheaf/extract/extract_html.hpp"
#include "sheaf/extract/extract_markdown.hpp"
#include "sheaf/extract/extract_text.hpp"
#include "sheaf/extract/place_pictures.hpp"

namespace sheaf {
namespace {

constexpr std::size_t language_sample = 64u << 10;  // bytes of the body from which the language is told
constexpr std::size_t language_opening = 500;       // bytes of it that may confirm what the source says
constexpr std::size_t long_text = 1000;             // bytes: from here on the text is believed before its label

std::vector<Extracted> read_kind(const Source& source, Explain explain) {
  switch (source.kind) {
    case SourceKind::html:
      return extract_html(source, explain);
    case SourceKind::markdown:
      return extract_markdown(source);
    case SourceKind::text:
      return extract_text(source, explain);
    case SourceKind::json:
    case SourceKind::json_lines:
      return extract_data(source);
  }
  return {};
}

/// Parsers know the line of what they refuse, and not the file.
std::vector<Extracted> read_in_place(const Source& source, Explain explain) {
  try {
    return read_kind(source, explain);
  } catch (const Error& error) {
    if (!error.place().file.empty()) throw;
    Place place = source.origin;
    if (error.place().line > 0) place.line = error.place().line;
    throw Error(error.trouble(), std::move(place), error.happened(), error.advice());
  }
}

/// What the plan lays down. A headline, a deck, a date or an address belongs to one article, the rest to all.
void apply(const Overrides& overrides, bool is_only, Article& article) {
  const auto set = [](std::string& field, const std::string& value) {
    if (!value.empty()) field = value;
  };
  set(article.section, overrides.section);
  if (!overrides.byline.empty()) article.byline = overrides.byline;
  if (!overrides.language.empty()) set(article.language, normalise_language(overrides.language));
  if (!is_only) return;
  set(article.headline, overrides.headline);
  set(article.deck, overrides.deck);
  set(article.url, overrides.url);
  if (const auto date = read_date(overrides.date, article.language)) article.published = date;
}

/// "notes/02-the_tides.md" → "The tides".
std::string readable_name(std::string_view path) {
  std::string name(path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1));
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.erase(dot);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '_' || c == '-' || c == '+'; }, ' ');
  name = collapse_space(name);
  const std::size_t words = name.find_first_not_of("0123456789. ");
  if (words != std::string::npos && words > 0 && name[words - 1] == ' ') name.erase(0, words);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 32);
  return name;
}

/// Never empty: what the source says, else its file's name, else the first words of the text.
std::string headline_of(const Source& source, const Article& article, std::size_t index) {
  std::string headline = collapse_space(article.headline);
  if (headline.empty()) {
    headline = readable_name(source.path);
    if (!headline.empty() && index > 0) headline += " " + std::to_string(index + 1);
  }
  if (headline.empty()) headline = shorten(collapse_space(plain_text(article.body)), 60);
  if (headline.empty()) headline = readable_name(source.identity);
  if (headline.empty()) headline = std::to_string(index + 1);
  return headline.size() > limits::headline_bytes ? shorten(headline, limits::headline_bytes / 4) : headline;
}

std::string_view primary(std::string_view tag) {
  return tag.substr(0, std::min(tag.find('-'), tag.size()));
}

/// Languages that a detector takes for one another: what the source says of them stands.
bool are_close(std::string_view left, std::string_view right) {
  constexpr std::string_view groups[] = {
      " no nb nn da sv ", " hr sr bs sl mk bg ", " id ms jv su ", " pt gl es ca ast ", " cs sk ", " ru uk be ",
      " af nl fy ",       " hi mr ne bho ",      " fa ps ur ",    " zh ja yue wuu ",   " tr az ", " en sco cy ga ",
  };
  const std::string first = " " + std::string(left) + " ";
  const std::string second = " " + std::string(right) + " ";
  return std::any_of(std::begin(groups), std::end(groups), [&](std::string_view group) {
    return group.find(first) != std::string_view::npos && group.find(second) != std::string_view::npos;
  });
}

bool agree(std::string_view detected, std::string_view said) {
  return primary(detected) == primary(said) || are_close(primary(detected), primary(said));
}

/// The language that the text is in: as said, unless a long text clearly is in another. Templates say "en" of all.
std::string language_of(const Article& article, const std::string& text) {
  const bool is_said = !article.language.empty() && article.language != "und";
  if (is_said && text.size() < long_text) return article.language;
  // Most texts are in the language that they are said to be in, and their beginning shows it.
  if (is_said && agree(detect_language(std::string_view(text).substr(0, language_opening)), article.language)) {
    return article.language;
  }
  const std::string detected = detect_language(text);
  if (detected == "und") return is_said ? article.language : "und";
  return is_said && agree(detected, article.language) ? article.language : detected;
}

void tell_language(const Source& source, Article& article, Report& report) {
  std::string text = plain_text(article.body);
  if (text.size() > language_sample) text.resize(language_sample);
  if (source.overrides.language.empty()) article.language = language_of(article, text);
  if (article.language == "und") {
    article.direction = is_mostly_right_to_left(text) ? Direction::rtl : Direction::ltr;
    report.add(FindingId::language_unknown, article.origin, shorten(article.headline, 60));
  } else {
    article.direction = is_right_to_left(article.language) ? Direction::rtl : Direction::ltr;
  }
}

/// Words that the article holds, where its reader left them uncounted.
void count_kept_words(const Article& article, Tally& tally) {
  if (tally.words_kept != 0) return;
  tally.words_kept += count_words(plain_text(article.body));
  for (const Note& note : article.notes) tally.words_kept += count_words(plain_text(note.content));
  if (tally.words_found == 0) tally.words_found += tally.words_kept;
}

void finish(const Source& source, std::size_t index, std::size_t count, Extracted& extracted) {
  Article& article = extracted.article;
  article.path = source.path;
  article.operand = source.operand;
  if (article.origin.file.empty()) article.origin = source.origin;
  if (article.section.empty()) article.section = source.section;
  apply(source.overrides, count == 1, article);
  article.headline = headline_of(source, article, index);
  tell_language(source, article, extracted.report);
  count_kept_words(article, extracted.report.tally());
  article.identity = article.url;
  if (article.identity.empty()) {
    article.identity = source.identity;
    if (index > 0) article.identity += "#" + std::to_string(index + 1);
  }
}

/// A figure that still has no picture is a caption without one; the reader is told where.
void report_missing_pictures(const Blocks& blocks, const Place& origin, Report& report) {
  for (const Block& block : blocks) {
    const auto* figure = std::get_if<Figure>(&block.node);
    if (figure == nullptr || !figure->images.empty() || figure->origin != FigureOrigin::caption_paragraph) continue;
    report.add(FindingId::caption_without_picture, origin,
               shorten(plain_text(figure->caption.empty() ? figure->credit : figure->caption), 60));
  }
}

}  // namespace

std::vector<Extracted> extract(const Source& source, Explain explain) {
  std::vector<Extracted> articles = read_in_place(source, explain);
  // Listed pictures belong to the first article of a text; data lists its own.
  if (!source.sidecar.empty() && !articles.empty()) {
    place_pictures(sidecar_pictures(source), FigureOrigin::sidecar, source, articles.front().article,
                   articles.front().report);
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    finish(source, i, articles.size(), articles[i]);
    report_missing_pictures(articles[i].article.body, articles[i].article.origin, articles[i].report);
  }
  return articles;
}

}  // namespace sheaf
