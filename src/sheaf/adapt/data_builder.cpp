#include "sheaf/adapt/data_builder.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

/// Keeps the last of members with one name. A sorted set, for hostile names cannot make it slow.
void drop_doubles(DataValue::Table& table) {
  std::set<std::string_view> names;
  std::vector<bool> is_double(table.size());
  for (std::size_t i = table.size(); i-- > 0;) is_double[i] = !names.insert(table[i].first).second;
  if (names.size() == table.size()) return;
  DataValue::Table kept;
  kept.reserve(names.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!is_double[i]) kept.push_back(std::move(table[i]));
  }
  table = std::move(kept);
}

}  // namespace

void DataBuilder::check(int line) {
  const Place place{.file = place_.file, .line = line};
  if (++count_ > limits::data_values) throw Error(Trouble::malformed, place, "it holds too many values", "split it");
  if (open_.size() > static_cast<std::size_t>(limits::data_depth)) {
    throw Error(Trouble::malformed, place, "it is nested deeper than " + std::to_string(limits::data_depth) + " levels",
                "flatten it");
  }
}

void DataBuilder::put(DataValue value) {
  if (open_.empty()) {
    root_ = std::move(value);
    return;
  }
  Open& parent = open_.back();
  if (auto* const list = std::get_if<DataValue::List>(&parent.value.node)) {
    list->push_back(std::move(value));
  } else {
    std::get<DataValue::Table>(parent.value.node).emplace_back(std::move(parent.name), std::move(value));
    parent.name.clear();
    parent.is_named = false;
  }
}

void DataBuilder::add(DataValue value) {
  check(value.line);
  put(std::move(value));
}

void DataBuilder::begin(DataValue value) {
  open_.push_back({.value = std::move(value)});
  check(open_.back().value.line);
}

void DataBuilder::name(std::string key) {
  open_.back().name = std::move(key);
  open_.back().is_named = true;
}

void DataBuilder::end() {
  DataValue value = std::move(open_.back().value);
  open_.pop_back();
  if (auto* const table = std::get_if<DataValue::Table>(&value.node)) drop_doubles(*table);
  put(std::move(value));
}

bool DataBuilder::awaits_name() const noexcept {
  return !open_.empty() && open_.back().value.is_table() && !open_.back().is_named;
}

}  // namespace sheaf
