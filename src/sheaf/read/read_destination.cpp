#include "sheaf/read/read_destination.hpp"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "sheaf/adapt/toml.hpp"
#include "sheaf/read/plan_table.hpp"

namespace sheaf {
namespace {

/// The facts of one file, each checked as it is read.
class DestinationReader {
 public:
  explicit DestinationReader(Place place) : place_(std::move(place)), table_("a destination", place_) {}

  Destination read(const DataValue& file) {
    table_.read(file, {{"title", table_.text(made_.title)},
                       {"pictures", flag(made_.pictures)},
                       {"width", number(made_.width, 16, 20'000)},
                       {"height", number(made_.height, 16, 20'000)},
                       {"pixels", number(made_.pixels, 10'000, 100'000'000)},
                       {"colour", [this](const auto& key, const auto& value) { colour(key, value); }},
                       {"progressive", flag(made_.progressive)},
                       {"transparency", flag(made_.transparency)},
                       {"quality", number(made_.quality, 1, 100)},
                       {"sharpen", number(made_.sharpen, 0, 100)},
                       {"heavy", number(made_.heavy, 1'000, 100'000'000)},
                       {"book", number(made_.book, 100'000, 10'000'000'000)}});
    return std::move(made_);
  }

 private:
  /// A fact is a value and why.
  DataValue fact(const std::string& key, const DataValue& value) {
    DestinationFact fact{.key = key};
    DataValue said;
    const PlanTable table("[" + key + "]", place_);
    table.read(value, {{"value", [&](const std::string&, const DataValue& one) { said = one; }},
                       {"because", table.text(fact.because)}});
    if (said.is_null() || said.is_list() || said.is_table())
      table.refuse(value, fmt::format("[{}] has no `value`", key), "write value = …, and because = \"…\"");
    fact.value = said.text();
    made_.facts.push_back(std::move(fact));
    return said;
  }

  PlanTable::Take flag(bool& into) {
    return [this, &into](const std::string& key, const DataValue& value) {
      const DataValue said = fact(key, value);
      if (!std::holds_alternative<bool>(said.node))
        table_.refuse(value, fmt::format("the value of `{}` must be true or false", key),
                      "write it without quotation marks");
      into = std::get<bool>(said.node);
    };
  }

  template <typename Number>
  PlanTable::Take number(Number& into, std::int64_t least, std::int64_t most) {
    return [this, &into, least, most](const std::string& key, const DataValue& value) {
      const DataValue said = fact(key, value);
      const auto* whole = std::get_if<std::int64_t>(&said.node);
      if (whole == nullptr || *whole < least || *whole > most)
        table_.refuse(value, fmt::format("the value of `{}` cannot be {}", key, said.text()),
                      fmt::format("give a whole number from {} to {}", least, most));
      into = static_cast<Number>(*whole);
    };
  }

  void colour(const std::string& key, const DataValue& value) {
    const std::string said = fact(key, value).text();
    if (said != "colour" && said != "grey")
      table_.refuse(value, fmt::format("the value of `colour` cannot be \"{}\"", said), "write \"colour\" or \"grey\"");
    made_.grey = said == "grey";
  }

  Place place_;
  PlanTable table_;
  Destination made_;
};

}  // namespace

Destination read_destination(std::string_view toml, const Place& place) {
  return as_chosen_file([&] {
    Destination made = DestinationReader(place).read(parse_toml(toml, place));
    made.name = place.file;
    return made;
  });
}

Destination built_in_destination(std::string_view name) {
  const BuiltInFile& file =
      find_built_in(destination_files(), name,
                    {.happened = "there is no destination", .otherwise = "name a file that ends in .toml"});
  return read_destination(file.toml, {.file = std::string(file.name)});
}

}  // namespace sheaf
