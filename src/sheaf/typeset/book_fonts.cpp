#include "sheaf/typeset/book_fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t all_characters = 0x110000;

bool is_bold(const NamedFont& font) {
  return font.tables.weight >= 600;
}

bool is_upright(const NamedFont& font) {
  return !is_bold(font) && !font.tables.italic;
}

bool is_for_code(const NamedFont& font) {
  return font.tables.fixed_pitch;
}

const NamedFont* upright_of_text(const std::vector<NamedFont>& fonts) {
  const auto found =
      std::ranges::find_if(fonts, [](const NamedFont& font) { return is_upright(font) && !is_for_code(font); });
  return found == fonts.end() ? nullptr : &*found;
}

/// A name that needs no escape in a sheet.
std::string css_name(const std::string& family, std::string_view otherwise) {
  std::string name;
  for (const char c : family) {
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
    if (is_plain) name += c;
  }
  name = collapse_space(name).substr(0, 60);
  return name.empty() ? std::string(otherwise) : name;
}

MediaType type_of(const NamedFont& font) {
  return font.tables.is_cff ? MediaType::otf : MediaType::ttf;
}

/// The files' names below EPUB/, in the order of the fonts.
std::vector<std::string> file_names(const std::vector<NamedFont>& fonts) {
  constexpr std::size_t longest = 48;
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const NamedFont& font : fonts) {
    const std::string stem = slug(font_name(font), longest);
    const std::string_view extension = file_extension(type_of(font));
    std::string name = fmt::format("fonts/{}{}", stem.empty() ? "font" : stem, extension);
    for (int n = 2; !taken.insert(name).second; ++n)
      name = fmt::format("fonts/{}-{}{}", stem.empty() ? "font" : stem, n, extension);
    names.push_back(std::move(name));
  }
  return names;
}

/// Words of a font in a comment, which they must not end.
std::string in_comment(std::string words) {
  constexpr std::size_t longest = 400;  // code points
  for (std::size_t at = words.find("*/"); at != std::string::npos; at = words.find("*/")) words.erase(at, 2);
  return shorten(words, longest);
}

/// What readers may set where the text has something else: hyphens, dots, bullets, blanks.
constexpr char32_t by_readers[] = {0xA0,   0xAD,   0xB7,   0x2010, 0x2011, 0x2012, 0x2013, 0x2014,
                                   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x25E6};

/// Characters that have no look of their own, so that no font need have them.
bool is_unseen(char32_t c) {
  return c <= U' ' || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace

NamedFont open_font(std::string bytes, const Place& place) {
  NamedFont font{.place = place};
  font.tables = read_font_tables(bytes, place);
  font.words = read_font_words(bytes);
  font.bytes = std::make_shared<const std::string>(std::move(bytes));
  return font;
}

std::string font_name(const NamedFont& font) {
  const std::string family = font.words.family.empty() ? "Font" : font.words.family;
  const bool is_said =
      font.words.style.empty() || equals_nocase(font.words.style, "regular") || equals_nocase(font.words.style, "book");
  return is_said ? family : family + " " + font.words.style;
}

std::vector<BookFont> describe_fonts(const std::vector<NamedFont>& fonts) {
  const std::vector<std::string> files = file_names(fonts);
  std::vector<BookFont> described;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    const NamedFont& font = fonts[i];
    described.push_back({.file_name = files[i],
                         .type = type_of(font),
                         .name = font_name(font),
                         .copyright = font.words.copyright,
                         .license = font.words.license,
                         .license_url = font.words.license_url});
  }
  return described;
}

std::string said_of_itself(const BookFont& font) {
  return collapse_space(font.copyright + " " + font.license + " " + font.license_url);
}

void check_fonts(const std::vector<NamedFont>& fonts) {
  std::set<std::pair<bool, std::pair<bool, bool>>> taken;
  for (const NamedFont& font : fonts) {
    if (taken.insert({is_for_code(font), {is_bold(font), font.tables.italic}}).second) continue;
    throw Error(Trouble::usage, font.place, "\"" + font_name(font) + "\" is for what another font is for",
                "name one font each for upright, bold, italic and bold italic text, and one for code");
  }
  const bool has_text = std::ranges::any_of(fonts, [](const NamedFont& font) { return !is_for_code(font); });
  if (has_text && upright_of_text(fonts) == nullptr) {
    throw Error(Trouble::usage, fonts.front().place, "no font is upright and of usual weight",
                "name the regular one, too");
  }
}

StyleSheet font_sheet(const std::vector<NamedFont>& fonts) {
  const std::vector<BookFont> described = describe_fonts(fonts);
  std::string notes = "/* Fonts that this book brings along, cut to its characters.\n";
  std::string before;
  std::string faces;
  std::string text_rule;
  std::string code_rule;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    const NamedFont& font = fonts[i];
    const bool for_code = is_for_code(font);
    // One family of each kind, whatever the files call theirs.
    const NamedFont* const first = for_code ? &*std::ranges::find_if(fonts, is_for_code) : upright_of_text(fonts);
    const std::string family = css_name(first->words.family, for_code ? "Code of the book" : "Text of the book");
    const std::string words = said_of_itself(described[i]);
    notes += in_comment(described[i].name + (words == before ? std::string(", likewise") : ": " + words)) + "\n";
    before = words;
    faces += fmt::format(
        "@font-face {{ font-family: \"{}\"; font-weight: {}; font-style: {}; src: url(\"../{}\"); }}\n", family,
        is_bold(font) ? "bold" : "normal", font.tables.italic ? "italic" : "normal", described[i].file_name);
    const char* const generic = first->tables.sans ? "sans-serif" : "serif";
    if (for_code) code_rule = fmt::format("code, kbd, samp, pre {{ font-family: \"{}\", monospace; }}\n", family);
    if (!for_code) text_rule = fmt::format("body {{ font-family: \"{}\", {}; }}\n", family, generic);
  }
  return {"css/fonts.css", notes + "*/\n" + faces + text_rule + code_rule};
}

void ShownCharacters::add(std::string_view xhtml) {
  if (counts_.empty()) counts_.resize(all_characters);
  for (std::size_t at = 0; at < xhtml.size();) {
    if (xhtml[at] == '<') {
      at = std::min(xhtml.find('>', at), xhtml.size() - 1) + 1;
      continue;
    }
    const char32_t c = next_code_point(xhtml, at);
    if (c < all_characters) ++counts_[c];
  }
}

std::vector<char32_t> ShownCharacters::wanted() const {
  std::set<char32_t> wanted(std::begin(by_readers), std::end(by_readers));
  for (char32_t c = U' '; c < 0x7F; ++c) wanted.insert(c);
  for (std::size_t c = 0x7F; c < counts_.size(); ++c) {
    if (counts_[c] > 0) wanted.insert(static_cast<char32_t>(c));
  }
  return {wanted.begin(), wanted.end()};
}

FontGaps ShownCharacters::gaps(const std::vector<NamedFont>& fonts) const {
  FontGaps gaps;
  const NamedFont* const upright = upright_of_text(fonts);
  if (upright == nullptr) return gaps;
  const std::vector<char32_t> has = font_characters(*upright->bytes);
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const auto c = static_cast<char32_t>(i);
    if (counts_[i] == 0 || is_unseen(c) || std::ranges::binary_search(has, c)) continue;
    gaps.count += counts_[i];
    gaps.characters.push_back(c);
  }
  return gaps;
}

std::vector<BookFont> cut_fonts(const std::vector<NamedFont>& fonts, const std::vector<char32_t>& wanted) {
  std::vector<BookFont> cut = describe_fonts(fonts);
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    const NamedFont& font = fonts[i];
    cut[i].bytes = subset_font(*font.bytes, wanted, font.tables.may_be_cut ? FontPart::of_text : FontPart::whole);
    if (cut[i].bytes.empty()) {
      throw Error(Trouble::malformed, font.place, "the font is broken: its outlines cannot be read",
                  "get the file anew from where the font comes from");
    }
  }
  return cut;
}

}  // namespace sheaf
