#include <algorithm>
#include <optional>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/article_facts.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t headline_length = 60;  ///< code points, in the list of volumes
constexpr std::size_t most_sections = 12;    ///< on the title page

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
std::string how_much(const Publication& publication, std::string_view language) {
  std::int64_t articles = 0;
  std::int64_t minutes = 0;
  for (const ContentDocument& one : publication.documents) {
    if (one.role != DocumentRole::article) continue;
    ++articles;
    minutes += one.minutes;
  }
  return joined_facts({article_count(articles, language), unbroken_time(minutes, language)});
}

/// "Water · Wood": the sections, where there are some, and few enough to be read at a glance.
std::string section_names(const Publication& publication) {
  std::string line;
  std::size_t count = 0;
  for (const ContentDocument& one : publication.documents) {
    if (one.role != DocumentRole::section) continue;
    line = joined_facts({line, reader_text(one.section)});
    ++count;
  }
  return count < 2 || count > most_sections ? std::string() : line;
}

/// "Field Notes · 3": the series, unless the title says it, and the number.
std::string series_of(const BookMetadata& book) {
  const std::string_view title = book.volumes.whole.empty() ? book.title : book.volumes.whole;
  const bool said = trim(book.series) == trim(title);
  return joined_facts({said ? std::string_view() : trim(book.series), trim(book.number)});
}

void write_titles(XmlWriter& xml, const BookMetadata& book, std::string_view language) {
  xml.line_feed();
  const auto header = xml.element("header", {{"class", "titles"}});
  const std::string series = series_of(book);
  write_line_of(xml, kicker_class(series, language), series);
  write_page_title(xml, reader_text(book.title));
  write_line_of(xml, "subtitle", book.subtitle);
  write_line_of(xml, "creators", list_of(book.creators, language));
}

/// What is in the book.
void write_about(XmlWriter& xml, const Publication& publication, const Collection& collection,
                 std::string_view language) {
  xml.line_feed();
  const auto about = xml.element("div", {{"class", "about"}});
  write_line_of(xml, "facts", when(publication.book, collection, language));
  write_line_of(xml, "facts", how_much(publication, language));
  write_line_of(xml, "description", publication.book.description);
  write_line_of(xml, "sections", section_names(publication));
}

void write_imprint(XmlWriter& xml, const BookMetadata& book) {
  if (trim(book.publisher).empty() && trim(book.rights).empty()) return;
  xml.line_feed();
  const auto footer = xml.element("footer", {{"class", "imprint"}});
  write_line_of(xml, "publisher", book.publisher);
  write_line_of(xml, "rights", book.rights);
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
    write_titles(xml, book, document.language);
    write_about(xml, publication, collection, document.language);
    write_volumes(xml, book, document.language);
    write_imprint(xml, book);
  });
}

}  // namespace sheaf
