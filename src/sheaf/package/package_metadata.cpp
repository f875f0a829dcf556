#include "sheaf/package/package_metadata.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/base/iso_date.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/package/accessibility.hpp"
#include "sheaf/package/identifier.hpp"
#include "sheaf/package/package_document.hpp"
#include "sheaf/package/person_name.hpp"

namespace sheaf {
namespace {

// EPUB 3.3 #sec-metadata-last-modified: UTC, no fraction, no offset, four digits of a year.
std::string iso_moment(std::chrono::sys_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time{moment - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(day), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

/// "3", "2.1": what library software can sort by.
bool is_position(std::string_view number) {
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::size_t dot = number.find('.');
  return dot == std::string_view::npos ? digits(number)
                                       : digits(number.substr(0, dot)) && digits(number.substr(dot + 1));
}

/// Writes the kinds of lines that metadata is made of. Empty values are left out: EPUB 3.3 wants a character in each.
class Lines {
 public:
  explicit Lines(XmlWriter& writer) : writer_(writer) {}

  void core(const char* element, std::string_view value, const char* id = nullptr) {
    const std::string text = collapse_space(xml_safe(value));
    if (text.empty()) return;
    writer_.line_feed();
    auto line = writer_.element(element);
    if (id) line.attribute("id", id);
    writer_.text(text);
  }
  void property(std::string_view name, std::string_view value, std::string_view refines = {}, const char* id = nullptr,
                const char* scheme = nullptr) {
    const std::string text = collapse_space(xml_safe(value));
    if (text.empty()) return;
    writer_.line_feed();
    auto line = writer_.element("meta");
    if (!refines.empty()) line.attribute("refines", fmt::format("#{}", refines));
    line.attribute("property", name);
    if (id) line.attribute("id", id);
    if (scheme) line.attribute("scheme", scheme);
    writer_.text(text);
  }
  /// The EPUB 2 form, in the order of attributes that Kobo expects: name, content.
  void pair(const char* name, std::string_view content) {
    writer_.line_feed();
    writer_.empty("meta", {{"name", name}, {"content", content}});
  }

 private:
  XmlWriter& writer_;
};

std::string full_title(const BookMetadata& book) {
  return trim(book.subtitle).empty() ? book.title : book.title + ": " + book.subtitle;
}

void write_creators(Lines& lines, const BookMetadata& book) {
  int number = 0;
  for (const std::string& creator : book.creators) {
    if (collapse_space(xml_safe(creator)).empty()) continue;
    const std::string id = fmt::format("book-creator-{}", ++number);
    lines.core("dc:creator", creator, id.c_str());
    lines.property("role", "aut", id, nullptr, "marc:relators");
    lines.property("file-as", sort_name(creator, book.language), id);
    lines.property("display-seq", std::to_string(number), id);
  }
}

struct Series {
  const char* id;
  const char* type;  ///< `series`, or `set`: the parts of one whole
  std::string name;
  std::string number;
};

void write_collection(Lines& lines, const Series& series) {
  lines.property("belongs-to-collection", series.name, {}, series.id);
  lines.property("collection-type", series.type, series.id);
  if (is_position(series.number)) lines.property("group-position", series.number, series.id);
}

/// The user's own series, and the volumes of one book. Library software shows one series, so a book without a series of
/// its own has its volumes for one.
void write_series(Lines& lines, const BookMetadata& book) {
  const bool in_series = !collapse_space(xml_safe(book.series)).empty();
  const bool is_volume = book.volumes.number > 0;
  if (!in_series && !is_volume) return;
  const Series volumes{"book-volumes", in_series ? "set" : "series", collapse_space(book.volumes.whole),
                       std::to_string(book.volumes.number)};
  const Series own{"book-series", "series", collapse_space(book.series), collapse_space(book.number)};
  if (in_series) write_collection(lines, own);
  if (is_volume) write_collection(lines, volumes);
  const Series& shown = in_series ? own : volumes;
  // Library software that knows no EPUB 3 collections reads these.
  lines.pair("calibre:series", shown.name);
  if (is_position(shown.number)) lines.pair("calibre:series_index", shown.number);
}

void write_book(Lines& lines, const Publication& publication) {
  const BookMetadata& book = publication.book;
  lines.core("dc:identifier", identifier_of(publication), "book-id");
  lines.core("dc:title", full_title(book), "book-title");
  // Several titles are shown differently by every reader (EPUB 3.3 says so itself): one holds all.
  lines.property("title-type", "main", "book-title");
  lines.core("dc:language", book.language);
  write_creators(lines, book);
  lines.core("dc:publisher", book.publisher);
  lines.core("dc:description", book.description);
  lines.core("dc:rights", book.rights);
  if (book.date && book.date->ok()) lines.core("dc:date", iso_date(*book.date));
  lines.property("dcterms:modified", iso_moment(book.modified));
  write_series(lines, book);
}

/// A `dc:` element speaks of the book; an article's data refine its item in the manifest (EPUB 3.3 #attrdef-refines).
void write_article(Lines& lines, const ContentDocument& document, const Article& article) {
  lines.property("dcterms:identifier", article_identifier(article), document.id);
  lines.property("dcterms:title", article.headline, document.id);
  for (const std::string& name : article.byline) lines.property("dcterms:creator", name, document.id);
  if (article.published && article.published->ok()) {
    lines.property("dcterms:issued", iso_date(*article.published), document.id);
  }
  lines.property("dcterms:source", article.url, document.id);
  lines.property("dcterms:rights", article.rights, document.id);
}

}  // namespace

void write_metadata(XmlWriter& writer, const Publication& publication, const Collection& collection) {
  const auto metadata = writer.element("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  Lines lines(writer);
  write_book(lines, publication);
  // Kobo and many library scanners find the cover by this alone.
  // Amazon's publishing guidelines: Kindle turns pages, and sets columns, by this one.
  if (publication.vertical) lines.pair("primary-writing-mode", "vertical-rl");
  if (const Image* cover = cover_image(collection)) lines.pair("cover", image_id(*cover));
  lines.pair("generator", publication.generator.empty() ? "sheaf" : publication.generator);
  for (const Statement& statement : accessibility_statements(publication)) {
    lines.property(statement.property, statement.value);
  }
  for (const ContentDocument& document : publication.documents) {
    if (document.role == DocumentRole::article) {
      write_article(lines, document, collection.articles[document.article]);
    }
  }
}

}  // namespace sheaf
