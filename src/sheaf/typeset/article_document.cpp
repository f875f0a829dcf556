#include "sheaf/base/iso_date.hpp"
#include "sheaf/model/waiting_body.hpp"
#include "sheaf/typeset/article_facts.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/typed_address.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// The publication, above the headline.
void write_kicker(XmlWriter& xml, const Article& article, const ContentDocument& document) {
  const std::string publication = publication_of(article);
  if (publication.empty()) return;
  const std::string address = safe_address(article.url);
  xml.line_feed();
  const auto line = xml.element("p", {{"class", kicker_class(publication, document.language)}});
  if (address.empty()) return xml.text(publication);
  const auto link = xml.element("a", {{"href", address}});
  xml.text(publication);
}

/// Date and reading time, on one line.
void write_facts(XmlWriter& xml, const Article& article, const ContentDocument& document) {
  const bool dated = article.published && article.published->ok();
  if (!dated && document.minutes == 0) return;
  xml.line_feed();
  const auto line = xml.element("p", {{"class", "facts"}});
  if (dated) {
    const auto time = xml.element("time", {{"datetime", iso_date(*article.published)}});
    xml.text(long_date(*article.published, document.language));
  }
  if (document.minutes == 0) return;
  xml.text((dated ? " \u00B7 " : "") + unbroken_time(document.minutes, document.language));
}

void write_header(XmlWriter& xml, const Article& article, const ContentDocument& document) {
  xml.line_feed();
  const auto header = xml.element("header", {{"class", "opening"}});
  write_kicker(xml, article, document);
  write_page_title(xml, headline_of(article, document));
  write_line_of(xml, "deck", article.deck);
  if (!article.byline.empty()) {
    const std::string by = label(Label::by, document.language);
    write_line_of(xml, "byline", (by.empty() ? by : by + " ") + list_of(article.byline, document.language));
  }
  write_facts(xml, article, document);
}

/// What sheaf adds below: where the article came from, and under which terms.
void write_footer(XmlWriter& xml, const Article& article, const ContentDocument& document) {
  const std::string address = safe_address(article.url);
  if (address.empty() && article.rights.empty()) return;
  xml.line_feed();
  const auto footer = xml.element("footer", {{"class", "origin"}});
  if (!address.empty()) {
    const auto line = xml.element("p");
    xml.text(label(Label::source, document.language) + ": ");
    write_address(xml, address);
  }
  if (!article.rights.empty()) {
    const auto line = xml.element("p");
    xml.text(reader_text(article.rights));
  }
}

}  // namespace

std::string article_document(const Publication& publication, const Collection& collection,
                             const ContentDocument& document) {
  const WholeArticle whole(collection.articles.at(document.article));
  const Article& article = *whole;
  const Survey found = survey(article);
  return write_document(publication, document, "bodymatter", [&](XmlWriter& xml) {
    // `doc-chapter` is allowed on section, not on article (ARIA in HTML).
    const auto section = xml.element(
        "section",
        {{"class", "article"}, {"epub:type", "chapter"}, {"role", "doc-chapter"}, {"aria-labelledby", "title"}});
    write_header(xml, article, document);
    BodyWriter writer(xml, collection, article, found, document.language);
    if (publication.numbered_figures) writer.number_figures();
    if (document.vertical) writer.set_vertical();
    writer.write_body();
    writer.write_notes();
    write_footer(xml, article, document);
    xml.line_feed();
  });
}

}  // namespace sheaf
