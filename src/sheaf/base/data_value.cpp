#include "sheaf/base/data_value.hpp"

#include <charconv>
#include <cmath>

namespace sheaf {
namespace {

std::string number_text(double number) {
  if (!std::isfinite(number)) return {};  // JSON has no spelling for it
  char digits[32];
  const std::to_chars_result written = std::to_chars(std::begin(digits), std::end(digits), number);
  std::string text(&digits[0], written.ptr);
  if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return text;
}

}  // namespace

// Where a value stands is no part of what it is: two spellings of one value are equal.
bool DataValue::operator==(const DataValue& other) const {
  return node == other.node;
}

const DataValue* DataValue::find(std::string_view key) const noexcept {
  const Table* const table = std::get_if<Table>(&node);
  if (table == nullptr) return nullptr;
  for (const auto& [name, value] : *table) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string DataValue::text() const {
  if (const auto* const words = std::get_if<std::string>(&node)) return *words;
  if (const auto* const flag = std::get_if<bool>(&node)) return *flag ? "true" : "false";
  if (const auto* const whole = std::get_if<std::int64_t>(&node)) return std::to_string(*whole);
  if (const auto* const number = std::get_if<double>(&node)) return number_text(*number);
  return {};
}

std::string DataValue::text(std::string_view key) const {
  const DataValue* const member = find(key);
  return member == nullptr ? std::string() : member->text();
}

std::vector<const DataValue*> DataValue::items() const {
  std::vector<const DataValue*> found;
  if (const List* const list = std::get_if<List>(&node)) {
    for (const DataValue& item : *list) found.push_back(&item);
  } else if (!is_null()) {
    found.push_back(this);
  }
  return found;
}

DataValue make_table(DataValue::Table members) {
  DataValue value;
  value.node = std::move(members);
  return value;
}

}  // namespace sheaf
