#include "sheaf/bundle/account_json.hpp"

#include <utility>

#include "sheaf/adapt/json.hpp"
#include "sheaf/base/data_value.hpp"
#include "sheaf/bundle/version.hpp"

namespace sheaf {
namespace {

constexpr std::int64_t schema = 1;

DataValue text(std::string value) {
  return {.node = std::move(value)};
}
DataValue number(std::int64_t value) {
  return {.node = value};
}
DataValue yes_no(bool value) {
  return {.node = value};
}
DataValue text_or_null(std::string value) {
  return value.empty() ? DataValue{} : text(std::move(value));
}

DataValue list_of(const std::vector<std::string>& values) {
  DataValue::List items;
  for (const std::string& value : values) items.push_back(text(value));
  return {.node = std::move(items)};
}

DataValue place_value(const Place& place) {
  return make_table({{"file", text_or_null(place.file)},
                     {"line", place.line > 0 ? number(place.line) : DataValue{}},
                     {"column", place.column > 0 ? number(place.column) : DataValue{}}});
}

DataValue finding_value(const Finding& finding) {
  const FindingRow& row = finding_row(finding.id);
  return make_table({{"code", text(std::string(row.code))},
                     {"severity", text(row.severity == Severity::warning ? "warning" : "note")},
                     {"loss", yes_no(row.loss == Loss::yes)},
                     {"place", place_value(finding.place)},
                     {"message", text(std::string(row.message))},
                     {"detail", text(finding.detail)},
                     {"advice", text(std::string(row.advice))}});
}

DataValue findings_value(const std::vector<Finding>& findings) {
  DataValue::List items;
  for (const Finding& finding : findings) items.push_back(finding_value(finding));
  return {.node = std::move(items)};
}

DataValue found_kept(std::int64_t found, std::int64_t kept) {
  return make_table({{"found", number(found)}, {"kept", number(kept)}});
}

DataValue counts_value(const Tally& tally) {
  return make_table({{"words", found_kept(tally.words_found, tally.words_kept)},
                     {"images", make_table({{"found", number(tally.images_found)},
                                            {"embedded", number(tally.images_embedded)},
                                            {"duplicate", number(tally.images_duplicate)},
                                            {"replaced", number(tally.images_replaced)},
                                            {"refused", number(tally.images_refused)},
                                            {"without_alt", number(tally.images_without_alt)}})},
                     {"captions", make_table({{"found", number(tally.captions_found)},
                                              {"bound", number(tally.captions_bound)},
                                              {"orphaned", number(tally.captions_orphaned)}})},
                     {"links", make_table({{"kept", number(tally.links_kept)},
                                           {"rewoven", number(tally.links_rewoven)},
                                           {"dropped", number(tally.links_dropped)}})},
                     {"tables", found_kept(tally.tables_found, tally.tables_kept)},
                     {"notes", found_kept(tally.notes_found, tally.notes_kept)},
                     {"furniture_blocks", number(tally.furniture_blocks)}});
}

DataValue decisions_value(const std::vector<Decision>& decisions) {
  DataValue::List items;
  for (const Decision& decision : decisions) {
    items.push_back(make_table({{"rule", text(decision.rule)},
                                {"reason", text(decision.reason)},
                                {"place", place_value(decision.place)},
                                {"part", text(decision.part)},
                                {"words", text(decision.words)}}));
  }
  return {.node = std::move(items)};
}

DataValue article_value(const ArticleAccount& article) {
  DataValue value = make_table({{"source", text(article.source)},
                                {"headline", text(article.headline)},
                                {"deck", text_or_null(article.deck)},
                                {"byline", list_of(article.byline)},
                                {"published", text_or_null(article.published)},
                                {"language", text(article.language)},
                                {"url", text_or_null(article.url)},
                                {"section", text_or_null(article.section)},
                                {"document", text(article.document)},
                                {"counts", counts_value(article.tally)},
                                {"findings", findings_value(article.findings)}});
  DataValue::Table& fields = std::get<DataValue::Table>(value.node);
  if (article.volume > 0) fields.emplace_back("volume", number(static_cast<std::int64_t>(article.volume)));
  if (!article.decisions.empty()) fields.emplace_back("decisions", decisions_value(article.decisions));
  return value;
}

DataValue size_value(const SizeAccount& size) {
  if (size.limit == 0) return {};
  const auto count = [](std::uint64_t value) { return number(static_cast<std::int64_t>(value)); };
  DataValue::List books;
  for (const SizedBook& book : size.books) {
    books.push_back(make_table({{"path", text(book.target)},
                                {"title", text(book.title)},
                                {"bytes", count(book.bytes)},
                                {"articles", count(book.articles)}}));
  }
  return make_table({{"limit", count(size.limit)},
                     {"before", count(size.before)},
                     {"after", count(size.after)},
                     {"pictures", count(size.pictures)},
                     {"reduced", count(size.reduced)},
                     {"lowest_quality", size.lowest_quality > 0 ? number(size.lowest_quality) : DataValue{}},
                     {"shortest_side", size.shortest_side > 0 ? number(size.shortest_side) : DataValue{}},
                     {"books", {.node = std::move(books)}}});
}

DataValue fonts_value(const std::vector<FontAccount>& fonts) {
  DataValue::List items;
  for (const FontAccount& font : fonts) {
    items.push_back(make_table({{"source", text(font.source)},
                                {"name", text(font.name)},
                                {"copyright", text_or_null(font.copyright)},
                                {"license", text_or_null(font.license)},
                                {"license_url", text_or_null(font.license_url)},
                                {"bytes", number(static_cast<std::int64_t>(font.bytes))}}));
  }
  return {.node = std::move(items)};
}

std::string_view trouble_name(Trouble trouble) {
  constexpr std::string_view names[] = {"usage",          "unreadable",    "malformed",     "unusable_image",
                                        "nothing_usable", "limit_not_met", "undeliverable", "interrupted"};
  return names[static_cast<std::size_t>(trouble)];
}

DataValue error_value(const Error* error) {
  if (error == nullptr) return {};
  return make_table({{"trouble", text(std::string(trouble_name(error->trouble())))},
                     {"place", place_value(error->place())},
                     {"message", text(error->happened())},
                     {"advice", text(error->advice())}});
}

}  // namespace

std::string account_to_json(const Account& account, const Error* error) {
  DataValue::List articles;
  for (const ArticleAccount& article : account.articles) articles.push_back(article_value(article));
  const DataValue value = make_table({{"schema", number(schema)},
                                      {"generator", text("sheaf " + version())},
                                      {"title", text_or_null(account.title)},
                                      {"outputs", list_of(account.outputs)},
                                      {"bytes", number(static_cast<std::int64_t>(account.bytes))},
                                      {"complete", yes_no(error == nullptr && !account.has_loss())},
                                      {"error", error_value(error)},
                                      {"size", size_value(account.size)},
                                      {"fonts", fonts_value(account.fonts)},
                                      {"counts", counts_value(account.total)},
                                      {"articles", {.node = std::move(articles)}},
                                      {"findings", findings_value(account.findings)}});
  return to_json(value) + '\n';
}

std::string finding_to_json(const Finding& finding) {
  return to_json(finding_value(finding), 0) + '\n';
}

}  // namespace sheaf
