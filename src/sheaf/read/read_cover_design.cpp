#include "sheaf/read/read_cover_design.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "sheaf/adapt/toml.hpp"
#include "sheaf/read/plan_table.hpp"

namespace sheaf {
namespace {

constexpr std::pair<std::string_view, CoverLayout> layouts[] = {
    {"typographic", CoverLayout::typographic},
    {"lead-picture", CoverLayout::lead_picture},
    {"grid", CoverLayout::grid},
    {"contents", CoverLayout::contents},
    {"monogram", CoverLayout::monogram},
    {"newspaper", CoverLayout::newspaper},
};

constexpr UnknownName unknown_design{.happened = "there is no cover design named",
                                     .otherwise = "name a picture or a file that ends in .toml"};

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

/// The keys of one file, each checked as it is read.
class CoverDesignReader {
 public:
  CoverDesignReader(CoverDesign& into, Place place) : made_(into), table_("a cover design", std::move(place)) {}

  void read(const DataValue& file) {
    table_.read(file, {{"layout", [](const auto&, const auto&) {}},  // read beforehand: the others depend on it
                       {"about", table_.text(made_.about)},
                       {"ground", choice(made_.deep, "deep", "paper")},
                       {"colours", choice(made_.of_picture, "picture", "title")},
                       {"title_fonts", table_.text(made_.title_fonts)},
                       {"text_fonts", table_.text(made_.text_fonts)},
                       {"title_weight", number(made_.title_weight, 100, 1000)},
                       {"title_size", number(made_.title_size, 60, 600)},
                       {"margin", number(made_.margin, 40, 300)},
                       {"paper", colour(made_.paper)},
                       {"ink", colour(made_.ink)},
                       {"accent", colour(made_.accent)}});
  }

 private:
  PlanTable::Take choice(bool& into, std::string yes, std::string no) {
    return [this, &into, yes = std::move(yes), no = std::move(no)](const std::string& key, const DataValue& value) {
      const std::string said = value.text();
      if (said != yes && said != no)
        table_.refuse(value, fmt::format("`{}` cannot be \"{}\"", key, said),
                      fmt::format("write \"{}\" or \"{}\"", yes, no));
      into = said == yes;
    };
  }

  PlanTable::Take number(int& into, std::int64_t least, std::int64_t most) {
    return [this, &into, least, most](const std::string& key, const DataValue& value) {
      const auto* whole = std::get_if<std::int64_t>(&value.node);
      if (whole == nullptr || *whole < least || *whole > most)
        table_.refuse(value, fmt::format("`{}` cannot be {}", key, value.text()),
                      fmt::format("give a whole number from {} to {}", least, most));
      into = static_cast<int>(*whole);
    };
  }

  PlanTable::Take colour(std::string& into) {
    return [this, &into](const std::string& key, const DataValue& value) {
      if (!is_colour(value.text()))
        table_.refuse(value, fmt::format("`{}` cannot be \"{}\"", key, value.text()),
                      "write a colour as \"#RRGGBB\", in hexadecimal digits");
      into = value.text();
    };
  }

  CoverDesign& made_;
  PlanTable table_;
};

CoverLayout layout_of(const DataValue& file, const Place& place) {
  const DataValue* said = file.find("layout");
  const PlanTable table("a cover design", place);
  if (said == nullptr) table.refuse(file, "the file names no `layout`", "write layout = \"typographic\" or another");
  const std::string name = said->text();
  const auto found = std::ranges::find(layouts, name, &std::pair<std::string_view, CoverLayout>::first);
  if (found != std::end(layouts)) return found->second;
  std::string all;
  for (const auto& row : layouts) all += (all.empty() ? "" : ", ") + std::string(row.first);
  table.refuse(*said, "there is no layout \"" + name + "\"", "choose one of " + all);
}

}  // namespace

CoverDesign read_cover_design(std::string_view toml, const Place& place) {
  return as_chosen_file([&] {
    const DataValue file = parse_toml(toml, place);
    CoverDesign made;
    made.layout = layout_of(file, place);
    // The built-in design of a layout has the layout's name.
    const BuiltInFile& usual = find_built_in(cover_design_files(), file.text("layout"), unknown_design);
    const Place usual_place{.file = std::string(usual.name)};
    CoverDesignReader(made, usual_place).read(parse_toml(usual.toml, usual_place));
    CoverDesignReader(made, place).read(file);
    made.name = place.file;
    return made;
  });
}

CoverDesign built_in_cover_design(std::string_view name) {
  const BuiltInFile& file = find_built_in(cover_design_files(), name, unknown_design);
  return read_cover_design(file.toml, {.file = std::string(file.name)});
}

}  // namespace sheaf
