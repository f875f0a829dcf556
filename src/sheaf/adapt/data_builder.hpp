#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sheaf/base/data_value.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

/// Puts a `DataValue` together from the events of a parser, and bounds its depth and its size.
///
/// Every value is told its line. Of members with one name the last one counts.
class DataBuilder {
 public:
  /// \param place  the file, for messages
  explicit DataBuilder(Place place) : place_(std::move(place)) {}

  /// \throws Error  malformed, from limits::data_depth and limits::data_values on
  void add(DataValue value);
  void begin_list(int line) { begin({DataValue::List{}, line}); }
  void begin_table(int line) { begin({DataValue::Table{}, line}); }
  void name(std::string key);  ///< of the member that comes next
  void end();                  ///< of the innermost list or table

  bool awaits_name() const noexcept;
  bool is_empty() const noexcept { return count_ == 0; }
  DataValue take() { return std::move(root_); }

 private:
  struct Open {
    DataValue value{};
    std::string name{};
    bool is_named = false;
  };

  void begin(DataValue value);
  void check(int line);
  void put(DataValue value);

  Place place_;
  std::vector<Open> open_;
  DataValue root_;
  std::size_t count_ = 0;
};

}  // namespace sheaf
