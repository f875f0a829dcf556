#include "sheaf/adapt/json.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "sheaf/adapt/data_builder.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

/// Reads the text and counts its lines on the way, which the library's events do not tell.
class LineCounter {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  LineCounter(const char* at, int& line) : at_(at), line_(&line) {}

  reference operator*() const { return *at_; }
  LineCounter& operator++() {
    if (*at_++ == '\n') ++*line_;
    return *this;
  }
  LineCounter operator++(int) {
    const LineCounter before = *this;
    ++*this;
    return before;
  }
  bool operator==(const LineCounter& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  int* line_;
};

/// The part of the library's message that says what is wrong: the text between its position and the token.
std::string reason_of(std::string_view message) {
  const std::size_t colon = message.find(": ");
  std::string_view reason = colon == std::string_view::npos ? message : message.substr(colon + 2);
  if (const std::size_t dash = reason.find(" - "); dash != std::string_view::npos) reason.remove_prefix(dash + 3);
  return "it is no valid JSON: " + std::string(reason.substr(0, reason.find("; last read")));
}

/// The library calls this for each token; so it never recurses, however deep the text.
class Events {
 public:
  Events(const Place& place, const int& line) : place_(place), builder_(place), line_(line) {}

  bool null() { return add({nullptr, line_}); }
  bool boolean(bool value) { return add({value, line_}); }
  bool number_integer(std::int64_t value) { return add({value, line_}); }
  bool number_unsigned(std::uint64_t value) {
    if (value > std::numeric_limits<std::int64_t>::max()) return add({static_cast<double>(value), line_});
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double value, const std::string&) { return add({value, line_}); }
  bool string(std::string& value) { return add({std::move(value), line_}); }
  bool binary(nlohmann::json::binary_t&) { return false; }  // JSON has none
  bool start_object(std::size_t) { return builder_.begin_table(line_), true; }
  bool start_array(std::size_t) { return builder_.begin_list(line_), true; }
  bool key(std::string& name) { return builder_.name(std::move(name)), true; }
  bool end_object() { return builder_.end(), true; }
  bool end_array() { return builder_.end(), true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    throw Error(Trouble::malformed, {.file = place_.file, .line = line_}, reason_of(error.what()),
                "mend it at the line named");
  }

  DataValue take() { return builder_.take(); }

 private:
  bool add(DataValue value) { return builder_.add(std::move(value)), true; }

  const Place& place_;
  DataBuilder builder_;
  const int& line_;
};

nlohmann::ordered_json to_library(const DataValue& value);

struct ToLibrary {
  nlohmann::ordered_json operator()(const DataValue::List& list) const {
    auto array = nlohmann::ordered_json::array();
    for (const DataValue& item : list) array.push_back(to_library(item));
    return array;
  }
  nlohmann::ordered_json operator()(const DataValue::Table& table) const {
    // Names are unique already, so the members go in without a search for each.
    nlohmann::ordered_json::object_t object;
    for (const auto& [name, member] : table) object.emplace_back(name, to_library(member));
    return object;
  }
  nlohmann::ordered_json operator()(const auto& scalar) const { return scalar; }
};

// Values come from our own code or from a parser, which bounds their depth.
nlohmann::ordered_json to_library(const DataValue& value) {
  return std::visit(ToLibrary{}, value.node);
}

}  // namespace

DataValue parse_json(std::string_view text, const Place& place) {
  int line = std::max(place.line, 1);
  Events events(place, line);
  int ignored = 0;
  nlohmann::json::sax_parse(LineCounter(text.data(), line), LineCounter(text.data() + text.size(), ignored), &events);
  return events.take();
}

std::string to_json(const DataValue& value, int indent) {
  return to_library(value).dump(indent > 0 ? indent : -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace sheaf
