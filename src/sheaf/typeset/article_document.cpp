#include "sheaf/base/iso_date.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// Date, reading time and place of publication, on one line.
void write_facts(XmlWriter& xml, const Article& article, const ContentDocument& document) {
  const std::string address = safe_address(article.url);
  const std::string site = article.site.empty() ? std::string(address_host(address)) : article.site;
  const bool dated = article.published && article.published->ok();
  if (!dated && document.minutes == 0 && site.empty()) return;
  xml.line_feed();
  const auto line = xml.element("p", {{"class", "facts"}});
  bool first = true;
  const auto part = [&] {
    if (!first) xml.text(" \u00B7 ");
    first = false;
  };
  if (dated) {
    part();
    const auto time = xml.element("time", {{"datetime", iso_date(*article.published)}});
    xml.text(long_date(*article.published, document.language));
  }
  if (document.minutes > 0) {
    part();
    xml.text(reading_time(document.minutes, document.language));
  }
  if (site.empty()) return;
  part();
  if (address.empty()) return xml.text(reader_text(site));
  const auto link = xml.element("a", {{"href", address}});
  xml.text(reader_text(site));
}

void write_header(XmlWriter& xml, const Article& article, const ContentDocument& document) {
  xml.line_feed();
  const auto header = xml.element("header", {{"class", "opening"}});
  {
    const auto heading = xml.element("h1", {{"id", "title"}});
    xml.text(reader_text(trim(article.headline).empty() ? document.title : collapse_space(article.headline)));
  }
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
    const auto link = xml.element("a", {{"href", address}});
    xml.text(address);
  }
  if (!article.rights.empty()) {
    const auto line = xml.element("p");
    xml.text(reader_text(article.rights));
  }
}

}  // namespace

std::string article_document(const Publication& publication, const Collection& collection,
                             const ContentDocument& document) {
  const Article& article = collection.articles.at(document.article);
  const Survey found = survey(article);
  return write_document(publication, document, "bodymatter", [&](XmlWriter& xml) {
    // `doc-chapter` is allowed on section, not on article (ARIA in HTML).
    const auto section = xml.element(
        "section",
        {{"class", "article"}, {"epub:type", "chapter"}, {"role", "doc-chapter"}, {"aria-labelledby", "title"}});
    write_header(xml, article, document);
    BodyWriter writer(xml, collection, article, found, document.language);
    if (publication.numbered_figures) writer.number_figures();
    writer.write_body();
    writer.write_notes();
    write_footer(xml, article, document);
    xml.line_feed();
  });
}

}  // namespace sheaf
