#include <fstream>
#include <sstream>
#include <string>

#include "cli/flag_table.hpp"
#include "cli/help.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/bundle/set_metadata.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::cli;

namespace {

std::string read(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(std::string(SHEAF_SOURCE_DIR) + "/" + name, std::ios::binary).rdbuf();
  INFO(name);
  REQUIRE_FALSE(text.str().empty());
  return text.str();
}

/// The flags that a text must name: as shown, and the letters.
void check_flags(const std::string& name, const std::function<std::string(const Flag&)>& spelling) {
  const std::string text = read(name);
  for (const Flag& flag : flag_table()) {
    INFO(name << " lacks " << spelling(flag));
    CHECK(text.find(spelling(flag)) != std::string::npos);
  }
}

std::string row(const std::string& name, std::uint64_t value, const std::string& unit) {
  const std::string number =
      unit == "MiB" ? std::to_string(value >> 20) + " MiB" : std::to_string(value) + (unit.empty() ? "" : " " + unit);
  return "| `" + name + "` | " + number + " |";
}

}  // namespace

TEST_CASE("the guide, the man page and the completions name every flag", "[cli][docs]") {
  const auto with_letter = [](const Flag& flag) {
    return flag.letter == '\0' ? shown_name(flag) : "-" + std::string(1, flag.letter) + "`, `" + shown_name(flag);
  };
  check_flags("docs/guide.md", with_letter);
  check_flags("docs/sheaf.1", [](const Flag& flag) {
    std::string text = shown_name(flag);
    for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2) text.insert(at, "\\");
    return text;
  });
  check_flags("docs/completions/sheaf.bash", shown_name);
  check_flags("docs/completions/_sheaf", shown_name);
  check_flags("docs/completions/sheaf.fish", [](const Flag& flag) { return "-l " + shown_name(flag).substr(2) + " "; });
}

TEST_CASE("the guide names every key of [book] that -M takes", "[cli][docs]") {
  const std::string guide = read("docs/guide.md");
  for (const std::string_view key : metadata_keys()) {
    INFO(key);
    CHECK(guide.find("`" + std::string(key) + "`") != std::string::npos);
  }
}

TEST_CASE("the guide's limits are those of the code", "[cli][docs]") {
  const std::string guide = read("docs/guide.md");
  const std::string rows[] = {
      row("text_bytes", limits::text_bytes, "MiB"),
      row("plan_bytes", limits::plan_bytes, "MiB"),
      row("image_bytes", limits::image_bytes, "MiB"),
      row("image_pixels", limits::image_pixels, ""),
      row("raster_pixels", limits::raster_pixels, ""),
      row("jpeg_pixels", limits::jpeg_pixels, ""),
      row("pixels_at_work", limits::pixels_at_work, ""),
      row("jpeg_coefficients", limits::jpeg_coefficients, "MiB"),
      row("svg_bytes", limits::svg_bytes, "MiB"),
      row("svg_elements", limits::svg_elements, ""),
      row("svg_depth", static_cast<std::uint64_t>(limits::svg_depth), ""),
      row("font_bytes", limits::font_bytes, "MiB"),
      row("image_side", static_cast<std::uint64_t>(limits::image_side), ""),
      row("html_depth", static_cast<std::uint64_t>(limits::html_depth), ""),
      row("html_attributes", static_cast<std::uint64_t>(limits::html_attributes), ""),
      row("html_elements", limits::html_elements, ""),
      row("html_pictures", limits::html_pictures, ""),
      row("text_lines", limits::text_lines, ""),
      row("folder_depth", static_cast<std::uint64_t>(limits::folder_depth), ""),
      row("folder_entries", limits::folder_entries, ""),
      row("articles", limits::articles, ""),
      row("data_depth", static_cast<std::uint64_t>(limits::data_depth), ""),
      row("data_values", limits::data_values, ""),
      row("table_span", static_cast<std::uint64_t>(limits::table_span), ""),
      row("headline_bytes", limits::headline_bytes, ""),
  };
  for (const std::string& expected : rows) {
    INFO(expected);
    CHECK(guide.find(expected) != std::string::npos);
  }
  // A limit that nobody wrote into the guide fails here.
  std::istringstream header(read("src/sheaf/base/limits.hpp"));
  std::size_t count = 0;
  for (std::string line; std::getline(header, line);) count += line.starts_with("inline constexpr") ? 1 : 0;
  CHECK(count == std::size(rows));
}

TEST_CASE("the help is grouped and ends with five examples and the exit codes", "[cli][help]") {
  const std::string help = help_text(Verb::build);
  for (const char* title : {"What goes in:", "The book:", "Demands and safety:", "What sheaf tells:", "Examples:"}) {
    CHECK_THAT(help, Catch::Contains(title));
  }
  const std::string examples = help.substr(help.find("Examples:"));
  CHECK(std::count(examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(examples.find("\nExit:")), '\n') ==
        1 + 5);
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(line.size() <= 120);
  }
}
