#include "sheaf/extract/article_fields.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/date.hpp"

namespace sheaf {
namespace {

using Names = std::span<const std::string_view>;

// For each field its own name first, then those that other programs write.
constexpr std::string_view headline_names[] = {"title", "headline", "name"};
constexpr std::string_view deck_names[] = {"deck",    "subtitle", "description", "standfirst",
                                           "summary", "dek",      "excerpt",     "lead"};
constexpr std::string_view byline_names[] = {"byline", "author", "authors", "by", "creator", "creators"};
constexpr std::string_view date_names[] = {"date",         "published",   "date_published", "datepublished",
                                           "published_at", "publishdate", "publish_date",   "pubdate",
                                           "created_at",   "created"};
constexpr std::string_view language_names[] = {"language", "lang", "inlanguage", "locale"};
constexpr std::string_view url_names[] = {"url",  "canonical", "canonical_url", "canonicalurl",
                                          "link", "permalink", "source",        "uri"};
constexpr std::string_view site_names[] = {"site", "site_name", "sitename", "publication", "publisher"};
constexpr std::string_view rights_names[] = {"rights", "license", "licence", "copyright"};
constexpr std::string_view section_names[] = {"section", "category", "categories"};
constexpr std::string_view tag_names[] = {"tags", "keywords"};

bool is_empty(const DataValue& value) {
  if (value.is_null()) return true;
  if (const auto* list = std::get_if<DataValue::List>(&value.node)) return list->empty();
  return value.is_text() && trim(value.text()).empty();
}

/// Text of a value that may also be an object with a name, or a list of which the first counts.
std::string name_of(const DataValue& value) {
  if (value.is_table()) return collapse_space(value.text("name"));
  if (value.is_list()) {
    const auto items = value.items();
    return items.empty() || items.front()->is_list() ? std::string{} : name_of(*items.front());
  }
  return collapse_space(value.text());
}

std::string name_in(const DataValue& table, Names names) {
  const DataValue* field = find_field(table, names);
  return field == nullptr ? std::string{} : name_of(*field);
}

void set(std::string& field, std::string value) {
  if (!value.empty()) field = std::move(value);
}

std::vector<std::string> people_of(const DataValue& value) {
  std::vector<std::string> people;
  for (const DataValue* item : value.items()) {
    const std::string name = name_of(*item);
    // A list has one person an item, whose name may hold a comma; a text is a byline as it is printed.
    if (!value.is_list()) return split_byline(name);
    if (!name.empty()) people.push_back(name);
  }
  return people;
}

/// A date as text, or as seconds or milliseconds since 1970.
std::optional<std::chrono::year_month_day> date_of(const DataValue& value, std::string_view language) {
  if (const auto* number = std::get_if<std::int64_t>(&value.node)) {
    constexpr std::int64_t first_millisecond_count = 100'000'000'000;
    constexpr std::int64_t last_second_count = 7'258'118'400;  // the year 2200
    const std::int64_t seconds = *number >= first_millisecond_count ? *number / 1000 : *number;
    if (seconds >= 100'000'000 && seconds < last_second_count) {
      return std::chrono::year_month_day(
          std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
    }
  }
  return read_date(value.text(), language);
}

std::vector<std::string> tags_of(const DataValue& value) {
  std::vector<std::string> tags;
  const auto add = [&](std::string_view tag) {
    if (!trim(tag).empty()) tags.push_back(collapse_space(tag));
  };
  for (const DataValue* item : value.items()) {
    const std::string text = name_of(*item);
    if (value.is_list()) {
      add(text);
    } else {
      for (const std::string_view part : split(text, ',')) add(part);
    }
  }
  return tags;
}

}  // namespace

const DataValue* find_field(const DataValue& table, std::span<const std::string_view> names) {
  const auto* members = std::get_if<DataValue::Table>(&table.node);
  if (members == nullptr) return nullptr;
  for (const std::string_view name : names) {
    for (const auto& [key, value] : *members) {
      if (equals_nocase(key, name) && !is_empty(value)) return &value;
    }
  }
  return nullptr;
}

bool is_web_address(std::string_view address) {
  return (starts_with_nocase(address, "https://") || starts_with_nocase(address, "http://")) &&
         address.find_first_of(" \t\n\"<>") == std::string_view::npos && address.find('.') != std::string_view::npos;
}

void read_fields(const DataValue& table, Article& article) {
  set(article.headline, name_in(table, headline_names));
  set(article.deck, name_in(table, deck_names));
  set(article.site, name_in(table, site_names));
  set(article.rights, name_in(table, rights_names));
  set(article.section, name_in(table, section_names));
  set(article.language, normalise_language(name_in(table, language_names)));
  if (const DataValue* field = find_field(table, byline_names)) article.byline = people_of(*field);
  if (const DataValue* field = find_field(table, tag_names)) article.tags = tags_of(*field);
  if (const DataValue* field = find_field(table, date_names)) article.published = date_of(*field, article.language);
  for (const std::string_view name : url_names) {
    const std::string address = name_in(table, Names(&name, 1));
    if (!is_web_address(address)) continue;
    article.url = address;
    break;
  }
}

}  // namespace sheaf
