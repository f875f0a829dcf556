#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sheaf {

/// A value of JSON, TOML or YAML: what structured data, front matter, the plan and article data are read into.
struct DataValue {
  using List = std::vector<DataValue>;
  using Table = std::vector<std::pair<std::string, DataValue>>;  ///< in the order of the source; keys unique

  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, List, Table> node{};
  int line = 0;  ///< where it stands in the source, from 1; 0: not known

  bool operator==(const DataValue&) const;

  bool is_null() const noexcept { return std::holds_alternative<std::nullptr_t>(node); }
  bool is_text() const noexcept { return std::holds_alternative<std::string>(node); }
  bool is_list() const noexcept { return std::holds_alternative<List>(node); }
  bool is_table() const noexcept { return std::holds_alternative<Table>(node); }

  /// The member of a table, or nullptr: also when this is no table.
  const DataValue* find(std::string_view key) const noexcept;
  /// Text as it is; numbers and booleans as JSON writes them; "" for null, lists and tables.
  std::string text() const;
  /// The text of the member `key`, or "".
  std::string text(std::string_view key) const;
  /// The items of a list; any other value but null as a list of itself; empty for null.
  std::vector<const DataValue*> items() const;
};

/// Makes a table, for writing.
DataValue make_table(DataValue::Table members);

}  // namespace sheaf
