#include "sheaf/bundle/set_metadata.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <optional>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using std::chrono::year_month_day;

constexpr std::string_view keys[] = {"id",        "title",  "subtitle",    "creator", "language",
                                     "publisher", "rights", "description", "date",    "modified",
                                     "series",    "number", "style",       "cover",   "order"};

[[noreturn]] void refuse(const std::string& key, const std::string& value, const std::string& advice) {
  throw Error(Trouble::usage, {}, key + " cannot be \"" + value + "\"", advice);
}

/// The number in `text` when it is digits alone.
std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = !text.empty() && problem == std::errc{} && end == text.data() + text.size();
  return whole && number >= 0 && text.front() != '-' ? std::optional(number) : std::nullopt;
}

std::optional<year_month_day> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<std::chrono::sys_seconds> parse_instant(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  const std::chrono::sys_seconds midnight{std::chrono::sys_days{*date}};
  if (text.size() == 10) return midnight;
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return std::nullopt;
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  const auto second = digits(text.substr(17, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return midnight + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
}

void set_language(Request& request, const std::string& value) {
  request.book.language = normalise_language(value);
  if (request.book.language.empty()) refuse("language", value, "give a tag such as en, pt-BR or zh-Hans");
}

void set_time(Request& request, const std::string& key, const std::string& value) {
  if (key == "date") {
    request.book.date = parse_date(value);
    if (!request.book.date) refuse(key, value, "write it as 2024-05-31");
    return;
  }
  const auto instant = parse_instant(value);
  if (!instant) refuse(key, value, "write it as 2024-05-31 or 2024-05-31T12:00:00Z");
  request.book.modified = *instant;
}

void set_order(Request& request, const std::string& value) {
  if (value == "given") {
    request.order = Order::given;
  } else if (value == "name") {
    request.order = Order::name;
  } else if (value == "date") {
    request.order = Order::date;
  } else {
    refuse("order", value, "choose given, name or date");
  }
}

/// The place of a key whose value is taken as it is, or nullptr.
std::string* plain_field(Request& request, const std::string& key) {
  BookMetadata& book = request.book;
  if (key == "id") return &book.id;
  if (key == "title") return &book.title;
  if (key == "subtitle") return &book.subtitle;
  if (key == "publisher") return &book.publisher;
  if (key == "rights") return &book.rights;
  if (key == "description") return &book.description;
  if (key == "series") return &book.series;
  if (key == "number") return &book.number;
  if (key == "style") return &request.style;
  if (key == "cover") return &request.cover;
  return nullptr;
}

}  // namespace

std::span<const std::string_view> metadata_keys() noexcept {
  return keys;
}

void set_metadata(Request& request, const std::string& key, const std::string& value) {
  if (std::ranges::find(keys, key) == std::end(keys)) {
    std::string all;
    for (const std::string_view known : keys) all += (all.empty() ? "" : ", ") + std::string(known);
    throw Error(Trouble::usage, {}, "there is no book key \"" + key + "\"", all);
  }
  const std::string clean(trim(value));
  if (clean.empty()) refuse(key, value, "give it a value, or leave it out");
  if (std::string* field = plain_field(request, key)) {
    *field = clean;
  } else if (key == "creator") {
    request.book.creators.push_back(clean);
  } else if (key == "language") {
    set_language(request, clean);
  } else if (key == "order") {
    set_order(request, clean);
  } else {
    set_time(request, key, clean);
  }
}

}  // namespace sheaf
