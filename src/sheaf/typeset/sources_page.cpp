#include <algorithm>

#include "sheaf/base/iso_date.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/article_facts.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/typed_address.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

bool has_source(const Article& article, const ContentDocument& document) {
  return !safe_address(article.url).empty() || !article.site.empty() || !article.rights.empty() ||
         !document.credits.empty();
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
  const std::vector<std::string>& credits = document.credits;
  if (!has_source(article, document) && article.byline.empty()) return;
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

bool has_sources(const Publication& publication, const Collection& collection) {
  return std::ranges::any_of(publication.documents, [&](const ContentDocument& one) {
    return one.role == DocumentRole::article && has_source(collection.articles.at(one.article), one);
  });
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
