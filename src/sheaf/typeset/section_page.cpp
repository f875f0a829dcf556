#include "sheaf/base/text.hpp"
#include "sheaf/typeset/article_facts.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"

namespace sheaf {
namespace {

void write_entry(XmlWriter& xml, const Article& article, const ContentDocument& document, std::string_view language) {
  xml.line_feed();
  const auto item = xml.element("li");
  {
    const auto line = xml.element("p", {{"class", "entry"}});
    write_headline_link(xml, article, document, language);
  }
  write_line_of(xml, "facts",
                joined_facts({list_of(article.byline, language), publication_of(article),
                              unbroken_time(document.minutes, language)}));
}

}  // namespace

std::string section_page(const Publication& publication, const Collection& collection,
                         const ContentDocument& document) {
  std::vector<const ContentDocument*> articles;
  std::int64_t minutes = 0;
  for (const ContentDocument& one : publication.documents) {
    if (one.role != DocumentRole::article || one.section != document.section) continue;
    articles.push_back(&one);
    minutes += one.minutes;
  }
  return write_document(publication, document, "bodymatter", [&](XmlWriter& xml) {
    const auto section = xml.element(
        "section", {{"class", "part"}, {"epub:type", "part"}, {"role", "doc-part"}, {"aria-labelledby", "title"}});
    write_page_title(xml, reader_text(document.section));
    const std::string_view language = document.language;
    write_line_of(xml, "extent",
                  joined_facts({article_count(static_cast<std::int64_t>(articles.size()), language),
                                unbroken_time(minutes, language)}));
    xml.line_feed();
    const auto list = xml.element("ol", {{"class", "articles"}});
    for (const ContentDocument* one : articles) {
      write_entry(xml, collection.articles.at(one->article), *one, language);
    }
  });
}

}  // namespace sheaf
