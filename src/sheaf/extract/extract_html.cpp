#include "sheaf/extract/extract_html.hpp"

#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_article.hpp"
#include "sheaf/extract/html_page.hpp"
#include "sheaf/extract/main_content.hpp"

namespace sheaf {

std::vector<Extracted> extract_html(const Source& source) {
  HtmlPage page(source);
  Extracted made;
  if (page.tree().capped()) made.report.add(FindingId::nesting_capped, source.origin);
  const MainContent content = find_main_content(page, "", made.report);
  HtmlBody body = read_part(page, content.root, "", made.report);
  made.article.body = std::move(body.blocks);
  made.article.notes = std::move(body.notes);
  if (made.article.body.empty())
    throw Error(Trouble::malformed, source.origin, "the page holds no article text",
                "save it again once it has loaded, or name the part with --select");
  std::vector<Extracted> all;
  all.push_back(std::move(made));
  return all;
}

}  // namespace sheaf
