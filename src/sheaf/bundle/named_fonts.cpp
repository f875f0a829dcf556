#include "sheaf/bundle/named_fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/bundle/named_file.hpp"

namespace sheaf {
namespace {

/// "12 characters, 3 different: א ב ג"
std::string describe(const FontGaps& gaps) {
  constexpr std::size_t most_shown = 12;
  const std::size_t kinds = gaps.characters.size();
  std::string text = fmt::format("{} characters, {} different:", gaps.count, kinds);
  for (std::size_t i = 0; i < std::min(kinds, most_shown); ++i) {
    text += ' ';
    append_utf8(text, gaps.characters[i]);
  }
  return kinds > most_shown ? text + " …" : text;
}

}  // namespace

std::vector<NamedFont> named_fonts(const Request& request, const Listing& listing) {
  const bool by_plan = request.fonts.empty();
  std::vector<NamedFont> fonts;
  for (const std::string& name : by_plan ? listing.plan.fonts : request.fonts) {
    const NamedFile file = find_named_file(name, by_plan, request, listing);
    fonts.push_back(open_font(file.files->read(file.path, limits::font_bytes), {file.files->display(file.path)}));
  }
  check_fonts(fonts);
  return fonts;
}

void enter_fonts(const std::vector<Book>& books, const TypesetSettings& style, Report& report, Account& account) {
  for (const Book& book : books) {
    const Publication publication = typeset(book.collection, style);
    if (publication.font_gaps.count > 0)
      report.add(FindingId::font_gaps, style.fonts.front().place, describe(publication.font_gaps));
    if (!account.fonts.empty()) continue;
    for (std::size_t i = 0; i < publication.fonts.size(); ++i) {
      const BookFont& font = publication.fonts[i];
      account.fonts.push_back({.source = to_text(style.fonts[i].place),
                               .name = font.name,
                               .copyright = font.copyright,
                               .license = font.license,
                               .license_url = font.license_url,
                               .bytes = font.bytes.size()});
    }
  }
}

}  // namespace sheaf
