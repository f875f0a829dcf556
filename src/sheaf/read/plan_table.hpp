#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

/// One table of a plan, read key by key: each key has a function that takes its value. Knows how to say what is wrong.
class PlanTable {
 public:
  using Take = std::function<void(const std::string& key, const DataValue& value)>;
  struct Row {
    std::string_view key;
    Take take;
  };

  /// \param name  for messages: "[book]"; "" for the whole file
  PlanTable(std::string name, Place place) : name_(std::move(name)), place_(std::move(place)) {}

  /// \throws Error  usage
  void read(const DataValue& table, const std::vector<Row>& rows) const;

  /// Makes a row's function, for a text (numbers count as such), a list of texts or a single one, and yes or no.
  Take text(std::string& into) const;
  Take texts(std::vector<std::string>& into) const;
  Take flag(bool& into) const;

  /// \throws Error  usage, always
  [[noreturn]] void refuse(const DataValue& value, const std::string& happened, const std::string& advice) const;

 private:
  std::string name_;
  Place place_;
};

/// How many letters must change to make one word of the other, each at most 64 bytes.
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace sheaf
