#include "sheaf/adapt/toml.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "sheaf/adapt/data_builder.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

/// The line in the file of a line in the text, which may begin further down (front matter).
int line_in_file(const Place& place, std::size_t line) {
  return static_cast<int>(line) + std::max(place.line, 1) - 1;
}

[[noreturn]] void refuse(const Place& place, std::size_t line, std::size_t column, std::string happened) {
  throw Error(Trouble::malformed, {place.file, line_in_file(place, line), static_cast<int>(column)},
              std::move(happened), "mend it at the place named");
}

/// Where the string that begins at `begin` ends: past its closing quotation marks, or at the end of the text.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const bool is_long = text.substr(begin).starts_with(std::string(3, quote));
  std::size_t at = begin + (is_long ? 3 : 1);
  for (; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote && (!is_long || text.substr(at).starts_with(std::string(3, quote)))) {
      return at + (is_long ? 3 : 1);
    } else if (text[at] == '\n' && !is_long) {
      break;  // not closed; the parser will say so
    }
  }
  return std::min(at, text.size());
}

/// How deep the tables and values are nested at each point of the text: brackets, and the parts of dotted keys.
class DepthCount {
 public:
  /// Takes a sign that is no part of a string or comment.
  void take(char sign) {
    if (sign == '[' || sign == '{') {
      dots_.push_back(0);
      ++depth_;
    } else if ((sign == ']' || sign == '}') && dots_.size() > 1) {
      depth_ -= dots_.back() + 1;
      dots_.pop_back();
    } else if (sign == ',' || (sign == '\n' && dots_.size() == 1)) {
      depth_ -= std::exchange(dots_.back(), 0);
    } else if (sign == '.') {
      ++dots_.back();
      ++depth_;
    }
  }
  int depth() const noexcept { return depth_; }

 private:
  std::vector<int> dots_ = {0};
  int depth_ = 0;
};

/// toml++ bounds nested values but not dotted keys: "a.a.a.a…" makes one table for each, and tables are destroyed one
/// inside the other. So what is nested too deep is refused before it sees it.
void check_depth(std::string_view text, const Place& place) {
  DepthCount count;
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const char sign = text[at];
    std::size_t end = at + 1;
    if (sign == '"' || sign == '\'')
      end = end_of_string(text, at);
    else if (sign == '#')
      end = std::min(text.find('\n', at), text.size());
    else
      count.take(sign);
    if (count.depth() > limits::data_depth) refuse(place, line, 0, "it is nested too deep");
    line += static_cast<std::size_t>(std::ranges::count(text.substr(at, end - at), '\n'));
    at = end;
  }
}

std::string date_text(const toml::date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string time_text(const toml::time& time) {
  std::string text = fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  if (time.nanosecond == 0) return text;
  text += fmt::format(".{:09}", time.nanosecond);
  return text.substr(0, text.find_last_not_of('0') + 1);
}

std::string moment_text(const toml::date_time& moment) {
  std::string text = date_text(moment.date) + "T" + time_text(moment.time);
  if (!moment.offset) return text;
  const int minutes = moment.offset->minutes;
  if (minutes == 0) return text + "Z";
  return text + fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

/// Hands a tree of toml++ to the builder. Its depth is bounded: by the check above, and by toml++ for values.
class Walk {
 public:
  explicit Walk(const Place& place) : place_(place), builder_(place) {}

  void node(const toml::node& node) {
    const int line = line_in_file(place_, node.source().begin.line);
    if (const toml::table* const table = node.as_table()) {
      members(*table, line);
    } else if (const toml::array* const array = node.as_array()) {
      builder_.begin_list(line);
      for (const toml::node& item : *array) this->node(item);
      builder_.end();
    } else {
      builder_.add({scalar(node), line});
    }
  }
  DataValue take() { return builder_.take(); }

 private:
  /// toml++ sorts members by name; they go back into the order of the source.
  void members(const toml::table& table, int line) {
    std::vector<std::pair<const toml::key*, const toml::node*>> sorted;
    for (const auto& [key, member] : table) sorted.emplace_back(&key, &member);
    std::ranges::stable_sort(sorted, [](const auto& left, const auto& right) {
      return left.first->source().begin < right.first->source().begin;
    });
    builder_.begin_table(line);
    for (const auto& [key, member] : sorted) {
      builder_.name(std::string(key->str()));
      node(*member);
    }
    builder_.end();
  }

  static decltype(DataValue::node) scalar(const toml::node& node) {
    if (const auto* const text = node.as_string()) return text->get();
    if (const auto* const whole = node.as_integer()) return whole->get();
    if (const auto* const number = node.as_floating_point()) return number->get();
    if (const auto* const flag = node.as_boolean()) return flag->get();
    if (const auto* const date = node.as_date()) return date_text(date->get());
    if (const auto* const time = node.as_time()) return time_text(time->get());
    if (const auto* const moment = node.as_date_time()) return moment_text(moment->get());
    return nullptr;
  }

  const Place& place_;
  DataBuilder builder_;
};

}  // namespace

DataValue parse_toml(std::string_view text, const Place& place) {
  check_depth(text, place);
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    refuse(place, error.source().begin.line, error.source().begin.column,
           "it is no valid TOML: " + std::string(error.description()));
  }
  Walk walk(place);
  walk.node(table);
  return walk.take();
}

}  // namespace sheaf
