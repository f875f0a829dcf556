#include "sheaf/bundle/book_metadata.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

const Article& article_of(const Piece& piece) {
  return piece.illustrated.article;
}

template <typename Value>
void prefer(Value& base, const Value& over) {
  if (over != Value{}) base = over;
}

/// What was said outright, field by field: the command line, else the plan.
BookMetadata as_told(const Request& request, const Listing& listing) {
  BookMetadata book = listing.plan.book;
  if (listing.plan.modified) book.modified = sys_seconds{std::chrono::seconds{*listing.plan.modified}};
  const BookMetadata& said = request.book;
  prefer(book.id, said.id);
  prefer(book.title, said.title);
  prefer(book.subtitle, said.subtitle);
  prefer(book.creators, said.creators);
  prefer(book.language, said.language);
  prefer(book.publisher, said.publisher);
  prefer(book.rights, said.rights);
  prefer(book.description, said.description);
  prefer(book.date, said.date);
  prefer(book.modified, said.modified);
  prefer(book.series, said.series);
  prefer(book.number, said.number);
  return book;
}

std::optional<year_month_day> newest_date(const std::vector<const Article*>& articles) {
  std::optional<year_month_day> newest;
  for (const Article* article : articles) {
    if (article->published && (!newest || *newest < *article->published)) newest = article->published;
  }
  return newest;
}

/// dcterms:modified must have four digits in its year, so what is said is held within them.
sys_seconds within_calendar(std::chrono::seconds since_1970) {
  using namespace std::chrono_literals;
  constexpr sys_seconds last =
      sys_days{year_month_day{year_month_day{std::chrono::year{9999}, std::chrono::month{12}, std::chrono::day{31}}}} +
      86399s;
  return std::clamp(sys_seconds{since_1970}, sys_seconds{}, last);
}

void settle_time(BookMetadata& book, const Request& request, const std::vector<const Article*>& articles) {
  const auto newest = newest_date(articles);
  if (!book.date) book.date = newest;
  if (book.modified != sys_seconds{}) {
    book.modified = within_calendar(book.modified.time_since_epoch());
  } else if (request.source_date_epoch) {
    book.modified = within_calendar(std::chrono::seconds{*request.source_date_epoch});
  } else {
    book.modified = newest ? within_calendar(sys_seconds{sys_days{*newest}}.time_since_epoch())
                           : sys_seconds{sys_days{std::chrono::year{2000} / 1 / 1}};
  }
}

std::string language_of_most_words(const std::vector<Piece>& pieces) {
  std::vector<std::pair<std::string, std::int64_t>> words;
  for (const Piece& piece : pieces) {
    const std::string& language = article_of(piece).language;
    if (language.empty() || language == "und") continue;
    auto found = std::ranges::find(words, language, &std::pair<std::string, std::int64_t>::first);
    if (found == words.end()) found = words.insert(words.end(), {language, 0});
    found->second += piece.report.tally().words_kept;
  }
  const auto most = std::ranges::max_element(words, {}, &std::pair<std::string, std::int64_t>::second);
  return most == words.end() ? "und" : most->first;
}

/// The single article's byline, or up to three people who wrote everything; more would crowd a shelf.
std::vector<std::string> creators_of(const std::vector<Piece>& pieces) {
  if (pieces.size() == 1) return article_of(pieces.front()).byline;
  std::vector<std::string> creators;
  for (const Piece& piece : pieces) {
    for (const std::string& name : article_of(piece).byline) {
      if (std::ranges::find(creators, name) == creators.end()) creators.push_back(name);
    }
  }
  if (creators.size() > 3) creators.clear();
  return creators;
}

/// Whether the only operand is the file that the only entry came from: then its name says less than its headline.
bool is_single_file(const Request& request, const Listing& listing) {
  if (request.operands.size() != 1 || listing.entries.size() != 1) return false;
  const std::filesystem::path operand(request.operands.front());
  return operand.filename() == std::filesystem::path(listing.entries.front().source.path).filename();
}

std::string common_site(const std::vector<Piece>& pieces) {
  const std::string& site = article_of(pieces.front()).site;
  const bool all = std::ranges::all_of(pieces, [&](const Piece& piece) { return article_of(piece).site == site; });
  return all ? site : "";
}

std::string derived_title(const Request& request, const Listing& listing, const std::vector<Piece>& pieces,
                          const std::string& language) {
  const std::string name = request.operands.size() == 1 ? readable_name(listing.name) : "";
  const bool is_nameless = name.empty() || is_single_file(request, listing);
  if (pieces.size() == 1 && is_nameless) return article_of(pieces.front()).headline;
  if (!name.empty()) return name;
  if (std::string site = common_site(pieces); !site.empty()) return site;
  return article_count(static_cast<std::int64_t>(pieces.size()), language);
}

}  // namespace

std::string readable_name(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', ' ');
  // A hyphen between words is a blank; between digits, as in a date, it stays.
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool in_number = i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (text[i] == '-' && !in_number) text[i] = ' ';
  }
  text = collapse_space(xml_safe(text));
  if (count_words(text) == 0) return {};
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

BookMetadata describe_book(const Request& request, const Listing& listing, const std::vector<Piece>& pieces) {
  BookMetadata book = as_told(request, listing);
  if (book.language.empty()) book.language = language_of_most_words(pieces);
  if (book.title.empty()) book.title = derived_title(request, listing, pieces, book.language);
  if (book.creators.empty()) book.creators = creators_of(pieces);
  std::vector<const Article*> articles;
  for (const Piece& piece : pieces) articles.push_back(&article_of(piece));
  settle_time(book, request, articles);
  return book;
}

BookMetadata describe_single(const Request& request, const Listing& listing, const Article& article) {
  BookMetadata book = as_told(request, listing);
  book.id = article.identity;
  book.title = article.headline;
  book.subtitle.clear();
  if (!article.byline.empty()) book.creators = article.byline;
  if (article.language != "und") book.language = article.language;
  if (book.language.empty()) book.language = "und";
  book.date = article.published;
  settle_time(book, request, {&article});
  return book;
}

void settle_languages(const Request& request, const Listing& listing, std::vector<Piece>& pieces) {
  const std::string language = request.book.language.empty() ? listing.plan.book.language : request.book.language;
  if (language.empty()) return;
  for (Piece& piece : pieces) {
    Article& article = piece.illustrated.article;
    if (article.language != "und") continue;
    article.language = language;
    article.direction = is_right_to_left(language) ? Direction::rtl : Direction::ltr;
    Report settled;  // the finding that the language could not be told is answered
    settled.tally() = piece.report.tally();
    for (const Finding& finding : piece.report.findings()) {
      if (finding.id != FindingId::language_unknown) settled.add(finding.id, finding.place, finding.detail);
    }
    piece.report = std::move(settled);
  }
}

}  // namespace sheaf
