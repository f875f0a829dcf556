#include "sheaf/read/plan_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

/// "did you mean `title`?", or all keys there are.
std::string advice_for(std::string_view unknown, const std::vector<PlanTable::Row>& rows) {
  std::string_view nearest;
  std::size_t least = unknown.size() / 3 + 2;
  std::string all;
  for (const PlanTable::Row& row : rows) {
    if (const std::size_t distance = edit_distance(unknown, row.key); distance < least) {
      least = distance;
      nearest = row.key;
    }
    all += (all.empty() ? "" : ", ") + std::string(row.key);
  }
  return nearest.empty() ? "use one of: " + all : fmt::format("write `{}`, if that is meant", nearest);
}

bool is_scalar(const DataValue& value) noexcept {
  return !value.is_null() && !value.is_list() && !value.is_table();
}

}  // namespace

void PlanTable::refuse(const DataValue& value, const std::string& happened, const std::string& advice) const {
  throw Error(Trouble::usage, {.file = place_.file, .line = value.line}, happened, advice);
}

void PlanTable::read(const DataValue& table, const std::vector<Row>& rows) const {
  const auto* const members = std::get_if<DataValue::Table>(&table.node);
  if (members == nullptr) refuse(table, fmt::format("`{}` is no table", name_), "write it as a table of TOML");
  for (const auto& [key, value] : *members) {
    const auto row = std::ranges::find(rows, key, &Row::key);
    if (row == rows.end()) {
      const std::string where = name_.empty() ? "the plan" : name_;
      refuse(value, fmt::format("{} has no key `{}`", where, key), advice_for(key, rows));
    }
    row->take(key, value);
  }
}

PlanTable::Take PlanTable::text(std::string& into) const {
  return [this, &into](const std::string& key, const DataValue& value) {
    if (!is_scalar(value)) refuse(value, fmt::format("`{}` must be text", key), "put one text in quotation marks");
    into = value.text();
  };
}

PlanTable::Take PlanTable::texts(std::vector<std::string>& into) const {
  return [this, &into](const std::string& key, const DataValue& value) {
    for (const DataValue* const item : value.items()) {
      if (!is_scalar(*item))
        refuse(value, fmt::format("`{}` must be a list of texts", key), "write it as [\"one\", \"two\"]");
      into.push_back(item->text());
    }
  };
}

PlanTable::Take PlanTable::flag(bool& into) const {
  return [this, &into](const std::string& key, const DataValue& value) {
    const bool* const said = std::get_if<bool>(&value.node);
    if (said == nullptr)
      refuse(value, fmt::format("`{}` must be true or false", key), "write it without quotation marks");
    into = *said;
  };
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  constexpr std::size_t longest = 64;
  left = left.substr(0, longest);
  right = right.substr(0, longest);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace sheaf
