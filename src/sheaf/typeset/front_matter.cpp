#include <algorithm>
#include <optional>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t headline_length = 60;  ///< code points, in the list of volumes

/// The day of publication, else the days of the first and the last article.
std::string when(const BookMetadata& book, const Collection& collection, std::string_view language) {
  if (book.date && book.date->ok()) return long_date(*book.date, language);
  std::optional<std::chrono::year_month_day> first;
  std::optional<std::chrono::year_month_day> last;
  for (const Article& article : collection.articles) {
    if (!article.published || !article.published->ok()) continue;
    if (!first || *article.published < *first) first = article.published;
    if (!last || *article.published > *last) last = article.published;
  }
  if (!first) return {};
  if (*first == *last) return long_date(*first, language);
  return long_date(*first, language) + " \u2013 " + long_date(*last, language);
}

/// "12 articles · 85 min"
std::string how_much(const Publication& publication, const std::string& section, std::string_view language) {
  std::int64_t articles = 0;
  std::int64_t minutes = 0;
  for (const ContentDocument& one : publication.documents) {
    if (one.role != DocumentRole::article || (!section.empty() && one.section != section)) continue;
    ++articles;
    minutes += one.minutes;
  }
  std::string text = article_count(articles, language);
  if (minutes > 0) text += " \u00B7 " + reading_time(minutes, language);
  return text;
}

/// What the other volumes are and hold. They are files of their own, so no link can lead there.
void write_volumes(XmlWriter& xml, const BookMetadata& book, std::string_view language) {
  if (book.volumes.number == 0) return;
  xml.line_feed();
  {
    const auto heading = xml.element("h2", {{"id", "volumes"}});
    xml.text(label(Label::volumes, language));
  }
  const auto list = xml.element("ul", {{"class", "volumes"}});
  for (std::size_t i = 0; i < book.volumes.all.size(); ++i) {
    const Volume& volume = book.volumes.all[i];
    xml.line_feed();
    const auto item = xml.element("li");
    {
      const auto title = xml.element(i + 1 == book.volumes.number ? "strong" : "span");
      xml.text(reader_text(volume.title));
    }
    std::string holds = shorten(reader_text(volume.first), headline_length);
    if (!volume.last.empty()) holds += " \u2013 " + shorten(reader_text(volume.last), headline_length);
    xml.text(": " + holds);
  }
}

}  // namespace

std::string cover_page(const Publication& publication, const Collection& collection, const ContentDocument& document) {
  return write_document(publication, document, "cover", [&](XmlWriter& xml) {
    if (!collection.cover) return;
    // Nothing but the picture: Kobo opens this page in its viewer for fixed pages.
    const auto page = xml.element("div", {{"class", "cover"}});
    xml.empty("img", {{"src", "../images/" + collection.cover->name},
                      {"alt", label(Label::cover, document.language) + ": " + publication.book.title},
                      {"role", "doc-cover"}});
  });
}

std::string title_page(const Publication& publication, const Collection& collection, const ContentDocument& document) {
  const BookMetadata& book = publication.book;
  return write_document(publication, document, "frontmatter", [&](XmlWriter& xml) {
    const auto section = xml.element("section", {{"class", "titlepage"}, {"epub:type", "titlepage"}});
    xml.line_feed();
    xml.leaf("h1", reader_text(book.title));
    write_line_of(xml, "subtitle", book.subtitle);
    write_line_of(xml, "creators", list_of(book.creators, document.language));
    write_line_of(xml, "date", when(book, collection, document.language));
    write_line_of(xml, "extent", how_much(publication, {}, document.language));
    write_line_of(xml, "description", book.description);
    write_line_of(xml, "imprint", book.publisher);
    write_line_of(xml, "imprint", book.rights);
    write_volumes(xml, book, document.language);
  });
}

std::string section_page(const Publication& publication, const Collection&, const ContentDocument& document) {
  return write_document(publication, document, "bodymatter", [&](XmlWriter& xml) {
    const auto section = xml.element(
        "section", {{"class", "part"}, {"epub:type", "part"}, {"role", "doc-part"}, {"aria-labelledby", "title"}});
    xml.line_feed();
    {
      const auto heading = xml.element("h1", {{"id", "title"}});
      xml.text(reader_text(document.section));
    }
    write_line_of(xml, "extent", how_much(publication, document.section, document.language));
  });
}

}  // namespace sheaf
