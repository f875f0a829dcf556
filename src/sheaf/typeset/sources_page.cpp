#include <algorithm>

#include "sheaf/base/iso_date.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/article_facts.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/typed_address.hpp"
#include "sheaf/typeset/walk.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// Who made the pictures, each once, in order of their first picture.
std::vector<std::string> picture_credits(const Article& article) {
  std::vector<std::string> credits;
  walk_article(
      article,
      [&](const Block& block, bool) {
        const auto* figure = std::get_if<Figure>(&block.node);
        if (figure == nullptr) return;
        std::string credit = collapse_space(plain_text(figure->credit));
        if (!credit.empty() && std::find(credits.begin(), credits.end(), credit) == credits.end()) {
          credits.push_back(std::move(credit));
        }
      },
      [](const Inlines&) {});
  return credits;
}

bool has_source(const Article& article, const std::vector<std::string>& credits) {
  return !safe_address(article.url).empty() || !article.site.empty() || !article.rights.empty() || !credits.empty();
}

void write_detail(XmlWriter& xml, std::string_view text) {
  if (text.empty()) return;
  xml.leaf("dd", reader_text(text));
}

/// Publication and day, the first as the title of a work.
void write_where(XmlWriter& xml, const Article& article, std::string_view language) {
  const std::string publication = publication_of(article);
  const bool dated = article.published && article.published->ok();
  if (publication.empty() && !dated) return;
  const auto detail = xml.element("dd");
  if (!publication.empty()) xml.leaf("cite", publication);
  if (!dated) return;
  if (!publication.empty()) xml.text(" \u00B7 ");
  const auto time = xml.element("time", {{"datetime", iso_date(*article.published)}});
  xml.text(long_date(*article.published, language));
}

void write_article(XmlWriter& xml, const Article& article, const ContentDocument& document, std::string_view language) {
  const std::vector<std::string> credits = picture_credits(article);
  if (!has_source(article, credits) && article.byline.empty()) return;
  xml.line_feed();
  {
    const auto term = xml.element("dt");
    write_headline_link(xml, article, document, language);
  }
  write_detail(xml, list_of(article.byline, language));
  write_where(xml, article, language);
  const std::string address = safe_address(article.url);
  if (!address.empty()) {
    const auto detail = xml.element("dd");
    write_address(xml, address);
  }
  write_detail(xml, article.rights);
  if (credits.empty()) return;
  std::string line = label(Label::pictures, language) + ": ";
  for (std::size_t i = 0; i < credits.size(); ++i) line += (i == 0 ? "" : "; ") + credits[i];
  write_detail(xml, line);
}

}  // namespace

bool has_sources(const Collection& collection) {
  return std::any_of(collection.articles.begin(), collection.articles.end(),
                     [](const Article& article) { return has_source(article, picture_credits(article)); });
}

std::string sources_page(const Publication& publication, const Collection& collection,
                         const ContentDocument& document) {
  return write_document(publication, document, "backmatter", [&](XmlWriter& xml) {
    const auto section = xml.element(
        "section",
        {{"class", "sources"}, {"epub:type", "credits"}, {"role", "doc-credits"}, {"aria-labelledby", "title"}});
    write_page_title(xml, label(Label::sources, document.language));
    const auto list = xml.element("dl");
    for (const ContentDocument& one : publication.documents) {
      if (one.role != DocumentRole::article) continue;
      write_article(xml, collection.articles.at(one.article), one, document.language);
    }
  });
}

}  // namespace sheaf
