#include "sheaf/read/read_plan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sheaf/adapt/toml.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/read/plan_table.hpp"

namespace sheaf {
namespace {

/// Exactly `size` digits at the front; moves on.
std::optional<int> take_digits(std::string_view& text, std::size_t size) {
  int number = 0;
  if (text.size() < size) return std::nullopt;
  const char* const end = text.data() + size;
  const auto [stopped, trouble] = std::from_chars(text.data(), end, number);
  if (trouble != std::errc{} || stopped != end || number < 0) return std::nullopt;
  text.remove_prefix(size);
  return number;
}

bool take_sign(std::string_view& text, std::string_view signs) {
  if (text.empty() || signs.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::chrono::year_month_day> take_date(std::string_view& text) {
  const auto year = take_digits(text, 4);
  if (!year || !take_sign(text, "-")) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take_sign(text, "-")) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// "12:30" or "12:30:05", as seconds.
std::optional<std::int64_t> take_time(std::string_view& text) {
  const auto hours = take_digits(text, 2);
  if (!hours || !take_sign(text, ":")) return std::nullopt;
  const auto minutes = take_digits(text, 2);
  std::optional<int> seconds = 0;
  if (minutes && take_sign(text, ":")) seconds = take_digits(text, 2);
  if (!minutes || !seconds || *hours > 24 || *minutes > 59 || *seconds > 60) return std::nullopt;
  return (*hours * 60 + *minutes) * 60 + *seconds;
}

/// ISO 8601 with or without a time; without an offset it is UTC, so that no time zone of the machine matters.
std::optional<std::int64_t> read_moment(std::string_view text) {
  const auto date = take_date(text);
  if (!date) return std::nullopt;
  std::int64_t seconds = std::chrono::sys_seconds{std::chrono::sys_days{*date}}.time_since_epoch().count();
  if (text.empty()) return seconds;
  if (!take_sign(text, "Tt ")) return std::nullopt;
  const auto time = take_time(text);
  if (!time) return std::nullopt;
  seconds += *time;
  if (take_sign(text, ".")) text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
  if (text.empty() || (take_sign(text, "Zz") && text.empty())) return seconds;
  const bool is_east = text.front() == '+';
  if (!take_sign(text, "+-")) return std::nullopt;
  const auto offset = take_time(text);
  if (!offset || !text.empty()) return std::nullopt;
  return is_east ? seconds - *offset : seconds + *offset;
}

void read_book(const DataValue& table, const Place& place, Plan& plan) {
  const PlanTable reader("[book]", place);
  BookMetadata& book = plan.book;
  const auto date = [&](const std::string& key, const DataValue& value) {
    const std::string written = value.text();
    std::string_view rest = written;
    book.date = take_date(rest);
    if (!book.date) reader.refuse(value, fmt::format("`{}` is no date", key), "write it as 2021-05-03");
  };
  const auto modified = [&](const std::string& key, const DataValue& value) {
    plan.modified = read_moment(value.text());
    if (!plan.modified)
      reader.refuse(value, fmt::format("`{}` is no date or time", key), "write it as 2021-05-03T12:00:00Z");
  };
  const auto order = [&](const std::string& key, const DataValue& value) {
    const std::string word = value.text();
    if (word != "given" && word != "name" && word != "date") {
      reader.refuse(value, fmt::format("`{}` must be given, name or date", key), "write one of these three");
    }
    plan.order = word == "date" ? Order::date : word == "name" ? Order::name : Order::given;
  };
  reader.read(table, {{"id", reader.text(book.id)},
                      {"title", reader.text(book.title)},
                      {"subtitle", reader.text(book.subtitle)},
                      {"creator", reader.texts(book.creators)},
                      {"language", reader.text(book.language)},
                      {"publisher", reader.text(book.publisher)},
                      {"rights", reader.text(book.rights)},
                      {"description", reader.text(book.description)},
                      {"date", date},
                      {"modified", modified},
                      {"series", reader.text(book.series)},
                      {"number", reader.text(book.number)},
                      {"style", reader.text(plan.style)},
                      {"font", reader.texts(plan.fonts)},
                      {"cover", reader.text(plan.cover)},
                      {"destination", reader.text(plan.destination)},
                      {"colophon", reader.flag(plan.with_colophon)},
                      {"vertical", reader.flag(plan.vertical)},
                      {"order", order}});
}

void read_section(const DataValue& table, const Place& place, Plan& plan) {
  const PlanTable reader("[[section]]", place);
  PlanSection section;
  reader.read(table, {{"name", reader.text(section.name)}, {"match", reader.texts(section.match)}});
  if (section.match.empty())
    reader.refuse(table, "a [[section]] has no `match`", "name its files: match = [\"culture/*\"]");
  plan.sections.push_back(std::move(section));
}

void read_article(const DataValue& table, const Place& place, Plan& plan) {
  const PlanTable reader("[[article]]", place);
  std::vector<std::string> match;
  PlanArticle article;
  Overrides& said = article.overrides;
  bool extract = true;
  reader.read(table, {{"match", reader.texts(match)},
                      {"headline", reader.text(said.headline)},
                      {"deck", reader.text(said.deck)},
                      {"byline", reader.texts(said.byline)},
                      {"date", reader.text(said.date)},
                      {"language", reader.text(said.language)},
                      {"url", reader.text(said.url)},
                      {"section", reader.text(said.section)},
                      {"select", reader.text(said.select)},
                      {"remove", reader.text(said.remove)},
                      {"extract", reader.flag(extract)},
                      {"skip", reader.flag(article.skip)}});
  if (match.empty()) reader.refuse(table, "an [[article]] has no `match`", "name its file: match = \"tides.md\"");
  said.extraction = extract ? Extraction::automatic : Extraction::off;
  for (std::string& pattern : match) {
    article.match = std::move(pattern);
    plan.articles.push_back(article);
  }
}

void read_limits(const DataValue& table, const Place& place, Plan& plan) {
  const PlanTable reader("[limits]", place);
  std::vector<std::string> require;
  reader.read(table, {{"max_size", reader.text(plan.max_size)}, {"require", reader.texts(require)}});
  for (const std::string& demand : require) plan.require += (plan.require.empty() ? "" : ",") + demand;
}

DataValue parse(std::string_view toml, const Place& place) {
  try {
    return parse_toml(toml, place);
  } catch (const Error& error) {
    // A plan is what the user told sheaf, as the command line is: the run stops, whatever it finds besides.
    throw Error(Trouble::usage, error.place(), error.happened(), error.advice());
  }
}

}  // namespace

Plan read_plan(std::string_view toml, const Place& place) {
  Plan plan;
  const PlanTable reader("", place);
  const auto each = [&](void (*read)(const DataValue&, const Place&, Plan&)) {
    return [&place, &plan, read](const std::string&, const DataValue& value) {
      for (const DataValue* const table : value.items()) read(*table, place, plan);
    };
  };
  const DataValue table = parse(toml, place);
  reader.read(table, {{"book", each(read_book)},
                      {"section", each(read_section)},
                      {"article", each(read_article)},
                      {"limits", each(read_limits)}});
  return plan;
}

}  // namespace sheaf
