#include <algorithm>
#include <optional>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/article_facts.hpp"
#include "sheaf/typeset/book_fonts.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_parts = 500;  ///< a longer list is no reading; the account has them all

Label reason_for(FindingId id) noexcept {
  switch (id) {
    case FindingId::image_missing:
      return Label::reason_missing;
    case FindingId::image_remote:
      return Label::reason_remote;
    case FindingId::image_outside:
    case FindingId::link_out_of_folder:
      return Label::reason_outside;
    case FindingId::image_broken:
    case FindingId::article_malformed:
      return Label::reason_damaged;
    case FindingId::file_empty:
    case FindingId::article_without_text:
      return Label::reason_empty;
    case FindingId::image_too_large:
    case FindingId::file_too_large:
      return Label::reason_too_large;
    case FindingId::image_kind_unsupported:
    case FindingId::file_kind_unsupported:
      return Label::reason_kind;
    case FindingId::image_not_an_image:
      return Label::reason_no_picture;
    case FindingId::caption_orphaned:
      return Label::reason_caption;
    case FindingId::note_without_text:
      return Label::reason_note;
    case FindingId::nesting_capped:
      return Label::reason_partly;
    default:
      return Label::reason_unreadable;
  }
}

/// Writes the page part by part.
class ColophonWriter {
 public:
  ColophonWriter(XmlWriter& xml, const Publication& publication, const Collection& collection,
                 std::string_view language)
      : xml_(xml),
        publication_(publication),
        articles_(collection.articles),
        colophon_(*collection.colophon),
        language_(language) {}

  void write() {
    xml_.line_feed();
    xml_.leaf("p", filled_label(Label::made_by, language_, publication_.generator));
    xml_.line_feed();
    write_facts();
    write_fonts();
    if (!colophon_.missing.empty()) {
      write_missing();
    } else if (is_whole()) {
      xml_.line_feed();
      xml_.leaf("p", label(Label::nothing_left_out, language_));
    }
  }

 private:
  void write_fact(Label which, std::string_view value) {
    xml_.line_feed();
    xml_.leaf("dt", label(which, language_));
    xml_.leaf("dd", value);
  }

  /// "24 of 25", or "25" when all are in; nothing when there was none.
  void write_count(Label which, std::int64_t found, std::int64_t kept) {
    if (found <= 0 && kept <= 0) return;
    const std::string in = grouped_number(kept, language_);
    const bool all = kept >= found;
    write_fact(which, all ? in : filled_label(Label::of_found, language_, in, grouped_number(found, language_)));
  }

  void write_facts() {
    const Tally& counts = colophon_.counts;
    const auto list = xml_.element("dl", {{"class", "ledger"}});
    write_fact(Label::articles, grouped_number(colophon_.articles, language_));
    write_fact(Label::words, grouped_number(counts.words_kept, language_));
    write_count(Label::pictures, counts.images_found, counts.images_embedded);
    write_count(Label::captions, counts.captions_found, counts.captions_bound);
    write_count(Label::tables, counts.tables_found, counts.tables_kept);
    write_count(Label::notes, counts.notes_found, counts.notes_kept);
    const std::int64_t links = counts.links_kept + counts.links_rewoven;
    write_count(Label::links, links + counts.links_dropped, links);
    const auto& date = publication_.book.date;
    if (date && date->ok()) write_fact(Label::date, long_date(*date, language_));
    if (!colophon_.destination.empty() && counts.images_embedded > 0) {
      write_destination();
    }
  }

  /// What the fonts say of themselves, in their words; one line for fonts that say the same.
  void write_fonts() {
    constexpr std::size_t longest = 600;  // code points
    std::string before;
    for (const BookFont& font : publication_.fonts) {
      const std::string words = said_of_itself(font);
      if (words.empty() || words == before) continue;
      before = words;
      xml_.line_feed();
      const auto line = xml_.element("p", {{"class", "font"}, {"lang", "en"}, {"xml:lang", "en"}});
      xml_.text(reader_text(font.name + ": " + shorten(words, longest)));
    }
  }

  void write_destination() {
    xml_.line_feed();
    xml_.leaf("dt", label(Label::prepared_for, language_));
    auto value = xml_.element("dd");
    const std::string& language = colophon_.destination_language;
    if (!language.empty() && !language_.starts_with(language)) {
      value.attribute("lang", language).attribute("xml:lang", language);
    }
    xml_.text(reader_text(colophon_.destination));
  }

  /// Whether it is true that nothing is missing: the counts say so as well as the findings.
  bool is_whole() const noexcept {
    const Tally& counts = colophon_.counts;
    return colophon_.with_images && counts.images_found == counts.images_embedded &&
           counts.captions_found == counts.captions_bound && counts.tables_found == counts.tables_kept &&
           counts.notes_found == counts.notes_kept;
  }

  void write_missing() {
    xml_.line_feed();
    xml_.leaf("h2", label(Label::left_out, language_));
    xml_.line_feed();
    const std::size_t shown = std::min(colophon_.missing.size(), most_parts);
    {
      const auto list = xml_.element("dl", {{"class", "missing"}});
      for (std::size_t i = 0; i < shown; ++i) write_part(colophon_.missing[i]);
    }
    if (shown == colophon_.missing.size()) return;
    xml_.line_feed();
    const auto rest = static_cast<std::int64_t>(colophon_.missing.size() - shown);
    xml_.leaf("p", filled_label(Label::and_more, language_, grouped_number(rest, language_)));
  }

  void write_part(const MissingPart& part) {
    if (!part.article) {
      xml_.line_feed();
      write_name("dt", part.name, {});
      xml_.leaf("dd", label(reason_for(part.reason), language_));
      return;
    }
    if (part.article != article_) write_article(*part.article);
    article_ = part.article;
    write_name("dd", part.name, label(reason_for(part.reason), language_));
  }

  /// A name runs in its own direction, whatever the page's.
  void write_name(const char* element, const std::string& name, const std::string& reason) {
    const auto place = xml_.element(element);
    if (!name.empty()) xml_.leaf("bdi", reader_text(name));
    if (!name.empty() && !reason.empty()) xml_.text(": ");
    xml_.text(reason);
  }

  void write_article(std::size_t index) {
    const auto& documents = publication_.documents;
    const auto document = std::ranges::find_if(documents, [&](const ContentDocument& one) {
      return one.role == DocumentRole::article && one.article == index;
    });
    if (document == documents.end()) return;
    xml_.line_feed();
    const auto term = xml_.element("dt");
    write_headline_link(xml_, articles_.at(index), *document, language_);
  }

  XmlWriter& xml_;
  const Publication& publication_;
  const std::vector<Article>& articles_;
  const Colophon& colophon_;
  std::string_view language_;
  std::optional<std::size_t> article_{};
};

}  // namespace

std::string colophon_page(const Publication& publication, const Collection& collection,
                          const ContentDocument& document) {
  return write_document(publication, document, "backmatter", [&](XmlWriter& xml) {
    const auto section = xml.element(
        "section",
        {{"class", "colophon"}, {"epub:type", "colophon"}, {"role", "doc-colophon"}, {"aria-labelledby", "title"}});
    write_page_title(xml, label(Label::colophon, document.language));
    if (collection.colophon) ColophonWriter(xml, publication, collection, document.language).write();
  });
}

}  // namespace sheaf
