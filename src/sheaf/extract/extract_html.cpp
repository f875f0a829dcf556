#include "sheaf/extract/extract_html.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_article.hpp"
#include "sheaf/extract/html_backgrounds.hpp"
#include "sheaf/extract/html_collapsed.hpp"
#include "sheaf/extract/html_explain.hpp"
#include "sheaf/extract/html_formulas.hpp"
#include "sheaf/extract/html_head.hpp"
#include "sheaf/extract/html_links.hpp"
#include "sheaf/extract/html_metadata.hpp"
#include "sheaf/extract/html_page.hpp"
#include "sheaf/extract/html_printed.hpp"
#include "sheaf/extract/html_selector.hpp"
#include "sheaf/extract/main_content.hpp"

namespace sheaf {
namespace {

constexpr PageRule removed_by_user = {"remove", "--remove, or remove in sheaf.toml, names it", "what no selector fits"};
constexpr PageRule selected_by_user = {"select", "--select, or select in sheaf.toml, names it",
                                       "what no selector fits"};
constexpr PageRule taken_whole = {"no-extract", "--no-extract takes the page as it is", "a page without that flag"};

/// The address that relative links are relative to: `base`, which may itself be relative, else the page's own.
std::string base_of(const HtmlPage& page, const Source& source, const std::string& own) {
  const std::string& address =
      source.overrides.url.empty() ? (own.empty() ? source.base_url : own) : source.overrides.url;
  if (page.base_element().empty()) return address;
  const std::string base = resolve_address(address, page.base_element());
  return is_web_address(base) ? base : address;
}

/// The parts that the article is read from: as the user chose them, or as they are found.
std::vector<HtmlId> choose_parts(HtmlPage& page, const PageMetadata& metadata, MainContent& content, Report& report) {
  const Overrides& overrides = page.source().overrides;
  if (!overrides.remove.empty())
    for (const HtmlId node : select_nodes(page, overrides.remove)) page.drop(node, removed_by_user);
  std::vector<HtmlId> parts;
  if (!overrides.select.empty()) parts = select_nodes(page, overrides.select);
  if (!overrides.select.empty() && parts.empty())
    throw Error(Trouble::malformed, page.source().origin, "nothing in the page is \"" + overrides.select + "\"",
                "look at the page's source for a selector that fits");
  const bool whole = !parts.empty() || overrides.extraction == Extraction::off;
  content = whole ? take_whole_body(page, metadata) : find_main_content(page, metadata, report);
  for (const HtmlId part : parts) page.note(part, selected_by_user);
  if (!parts.empty()) return parts;
  if (whole) page.note(content.root, taken_whole);
  parts = content.lead;
  parts.push_back(content.root);
  return parts;
}

/// The words of a part. Of those in front of a background only the picture's own are words of its figure.
std::int64_t words_of(const HtmlPage& page, const FigurePlans& figures, HtmlId part) {
  const auto plan = figures.find(part);
  if (plan == figures.end() || plan->second.images.front() != part)
    return count_words(page.text(part, std::string::npos));
  std::int64_t words = 0;
  for (const HtmlId caption : plan->second.captions) words += count_words(page.text(caption, 4000));
  return words;
}

Article make_article(const PageMetadata& metadata) {
  Article article;
  article.headline = metadata.headline;
  article.deck = metadata.deck;
  article.byline = metadata.byline;
  article.published = metadata.published;
  article.url = metadata.url;
  article.site = metadata.site;
  article.rights = metadata.rights;
  article.tags = metadata.tags;
  if (!metadata.language.empty()) article.language = metadata.language;
  return article;
}

}  // namespace

std::vector<Extracted> extract_html(const Source& source, Explain explain) {
  HtmlPage page(source);
  Extracted made;
  if (page.tree().capped()) made.report.add(FindingId::nesting_capped, source.origin);
  open_collapsed(page);
  settle_formulas(page);
  PageMetadata metadata = read_metadata(page);
  read_backgrounds(page, metadata);
  page.set_base_url(base_of(page, source, metadata.url));
  MainContent content;
  const std::vector<HtmlId> parts = choose_parts(page, metadata, content, made.report);
  read_printed(page, content.headline, content.root, metadata);
  for (const HtmlId part : parts) made.report.tally().words_found += words_of(page, content.figures, part);
  HtmlBody body = read_parts(page, parts, content.figures, metadata.language, made.report);
  if (explain == Explain::yes) explain_verdicts(page, made.report);
  made.article = make_article(metadata);
  drop_repeated_head(body.blocks, made.article);
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
