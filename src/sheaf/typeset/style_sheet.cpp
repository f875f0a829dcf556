#include "sheaf/typeset/style_sheet.hpp"

#include <algorithm>
#include <cstddef>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/plain_css.hpp"
#include "sheaf/typeset/style_table.hpp"
#include "sheaf/typeset/turn_sheet.hpp"

namespace sheaf {
namespace {

constexpr std::size_t max_extra_bytes = 1u << 20;

struct Refusal {
  std::string_view part;
  std::string_view because;
};

/// What no sheet of a book may hold. Compared with the sheet in lower case, without comments, escapes resolved.
constexpr Refusal refusals[] = {
    {"@import", "loads another file"},
    {"url(", "refers to a file"},
    {"image-set(", "refers to a file"},
    {"expression(", "runs a script"},
    {"javascript:", "runs a script"},
    {"behavior:", "runs a script"},
    {"-moz-binding", "runs a script"},
    {"@charset", "names an encoding; style sheets of a book are UTF-8"},
    // EPUB 3.3 #sec-css-req: content must not use them; EPUBCheck CSS-001.
    {"direction:", "sets the direction, which belongs to the text"},
    {"unicode-bidi:", "sets the direction, which belongs to the text"},
};

[[noreturn]] void refuse(std::string_view because, std::string_view advice) {
  throw Error(Trouble::usage, {}, "the style sheet " + std::string(because), std::string(advice));
}

void check_extra(const std::string& css) {
  if (css.size() > max_extra_bytes) refuse("is larger than 1 MiB", "make it smaller");
  if (xml_safe(css) != css && css.find('\r') == std::string::npos) refuse("is not UTF-8 text", "save it as UTF-8");
  const std::string plain = plain_css(css);
  for (const Refusal& one : refusals) {
    if (css_holds(plain, one.part)) {
      refuse("has \"" + std::string(one.part) + "\", which " + std::string(one.because), "remove that rule");
    }
  }
  if (has_empty_media(plain)) {
    // 99P; ebookmaker issue 212: Adobe's engine does not open the book.
    refuse("has an empty @media block, with which some readers do not open the book", "remove the block");
  }
  if (has_screen_unit_in_shorthand(plain)) {
    refuse("has vh, vw or ch in a shorthand such as margin, on which some readers crash",
           "write margin-top, padding-left and so on");
  }
  const auto open = std::count(plain.begin(), plain.end(), '{');
  if (open != std::count(plain.begin(), plain.end(), '}')) {
    refuse("has a brace without its partner", "mend the rule");
  }
}

/// A style's sheet: that of plain, then what differs.
std::string whole_sheet(const StyleRow& row, std::string_view StyleRow::*sheet) {
  const StyleRow& plain = style_table().front();
  return &row == &plain ? std::string(plain.*sheet) : std::string(plain.*sheet) + "\n" + std::string(row.*sheet);
}

std::string names() {
  std::string text;
  for (const StyleRow& row : style_table()) text += (text.empty() ? "" : ", ") + std::string(row.name);
  return text;
}

}  // namespace

std::vector<StyleInfo> built_in_styles() {
  std::vector<StyleInfo> styles;
  for (const StyleRow& row : style_table()) styles.push_back({std::string(row.name), std::string(row.summary)});
  return styles;
}

bool numbers_figures(const std::string& style) {
  const auto table = style_table();
  return std::any_of(table.begin(), table.end(),
                     [&](const StyleRow& row) { return row.name == style && row.numbered; });
}

std::vector<StyleSheet> style_sheets(const std::string& style, const std::string& extra, bool vertical) {
  const auto table = style_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const StyleRow& one) { return one.name == style; });
  if (row == table.end()) {
    throw Error(Trouble::usage, {}, "there is no style \"" + terminal_safe(style) + "\"",
                "use one of " + names() + ", or the path of a .css file");
  }
  const std::string base = whole_sheet(*row, &StyleRow::base);
  const std::string enhanced = whole_sheet(*row, &StyleRow::enhanced);
  const SheetUse use = vertical ? SheetUse::horizontal : SheetUse::all;
  std::vector<StyleSheet> sheets{{"css/base.css", base, use}, {"css/enhanced.css", enhanced, use}};
  if (vertical) {
    sheets.push_back({"css/base-vertical.css", turned_sheet(base), SheetUse::vertical});
    sheets.push_back({"css/enhanced-vertical.css", turned_sheet(enhanced), SheetUse::vertical});
    sheets.push_back({"css/vertical.css", std::string(vertical_sheet()), SheetUse::vertical});
  }
  if (!extra.empty()) {
    check_extra(extra);
    sheets.push_back({"css/own.css", xml_safe(extra), SheetUse::all});
  }
  return sheets;
}

}  // namespace sheaf
