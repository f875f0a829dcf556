#include "sheaf/extract/markdown_body.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <variant>
#include <vector>

#include "sheaf/adapt/markdown.hpp"
#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/markdown_lines.hpp"

namespace sheaf {
namespace {

/// Numbers the notes in the order of their first reference, and writes them as Markdown renderers do.
class Footnotes {
 public:
  Footnotes(const std::vector<MarkdownNote>& notes, const Place& origin, Report& report)
      : notes_(notes), origin_(origin), report_(report) {
    for (std::size_t i = 0; i < notes.size(); ++i) places_.emplace(fold_case(notes[i].id), i);
  }

  /// HTML for `[^id]`, or "" when there is no such note.
  std::string reference(std::string_view id) {
    if (notes_.empty() || id.size() > 100) return {};
    const auto place = places_.find(fold_case(id));
    if (place == places_.end()) {
      report_.add(FindingId::note_without_text, origin_, "[^" + std::string(id) + "]");
      return {};
    }
    const std::size_t number = number_of(place->second);
    const int times = ++references_[number];
    const std::string name = std::to_string(number + 1);
    const std::string again = times > 1 ? "-" + std::to_string(times) : "";
    return "<a class=\"footnote-ref\" href=\"#fn" + name + "\" id=\"fnref" + name + again + "\" role=\"doc-noteref\">" +
           name + "</a>";
  }

  /// The notes, those to which nothing refers at the end.
  std::string section(const MarkdownOptions& options) {
    if (notes_.empty()) return {};
    std::string items;
    std::size_t written = 0;
    const auto write_known = [&] {
      while (written < order_.size()) items += item(written++, options);
    };
    write_known();
    for (std::size_t place = 0; place < notes_.size(); ++place) {
      if (places_.find(fold_case(notes_[place].id))->second != place) continue;  // the first of an id counts
      number_of(place);
      write_known();
    }
    return "<section class=\"footnotes\" role=\"doc-endnotes\"><ol>\n" + items + "</ol></section>\n";
  }

 private:
  std::size_t number_of(std::size_t place) {
    const auto [entry, is_new] = numbers_.emplace(place, order_.size());
    if (is_new) order_.push_back(place);
    return entry->second;
  }

  /// A note may refer to others, which are then appended to the order and written in their turn.
  std::string item(std::size_t number, const MarkdownOptions& options) {
    const std::string html = markdown_to_html(notes_[order_[number]].markdown, options).html;
    return "<li id=\"fn" + std::to_string(number + 1) + "\" role=\"doc-endnote\">\n" + html + "</li>\n";
  }

  const std::vector<MarkdownNote>& notes_;
  const Place& origin_;
  Report& report_;
  std::map<std::string, std::size_t> places_{};   ///< folded id → index in notes_
  std::map<std::size_t, std::size_t> numbers_{};  ///< index in notes_ → number, from 0
  std::vector<std::size_t> order_{};              ///< number → index in notes_
  std::map<std::size_t, int> references_{};       ///< number → how often it was referred to
};

/// Figures that Markdown's own idioms made say so, and give up the mark by which they were known.
void tell_origins(Blocks& blocks) {
  for (Block& block : blocks) {
    if (auto* figure = std::get_if<Figure>(&block.node)) {
      if (block.id == figure_of_image_title) figure->origin = FigureOrigin::image_title;
      if (block.id == figure_of_emphasised_line) figure->origin = FigureOrigin::emphasised_line;
    }
    if (block.id == figure_of_image_title || block.id == figure_of_emphasised_line) block.id.clear();
    if (auto* quote = std::get_if<Quote>(&block.node)) tell_origins(quote->content);
    if (auto* aside = std::get_if<Aside>(&block.node)) tell_origins(aside->content);
    if (auto* list = std::get_if<List>(&block.node)) {
      for (ListItem& item : list->items) tell_origins(item.content);
    }
  }
}

}  // namespace

MarkdownBody read_markdown_body(std::string_view markdown, const Source& source, HeadlineHeading heading,
                                const std::string& known_headline, Report& report) {
  try {
    const MarkdownLines lines = read_markdown_lines(markdown);
    Footnotes footnotes(lines.notes, source.origin, report);
    MarkdownOptions options{.note_reference = [&](std::string_view id) { return footnotes.reference(id); }};
    options.take_headline = heading != HeadlineHeading::stays;
    if (heading == HeadlineHeading::dropped_if_repeated) options.known_headline = known_headline;
    MarkdownHtml page = markdown_to_html(lines.markdown, options);
    options.take_headline = false;
    page.html += footnotes.section(options);

    MarkdownBody result{.body = read_html_body(page.html, source, report), .headline = page.headline};
    tell_origins(result.body.blocks);
    report.tally().words_found += count_words(plain_text(result.body.blocks));
    for (Note& note : result.body.notes) {
      tell_origins(note.content);
      report.tally().words_found += count_words(plain_text(note.content));
    }
    return result;
  } catch (const Error& error) {
    if (!error.place().file.empty()) throw;
    throw Error(error.trouble(), source.origin, error.happened(), error.advice());
  }
}

}  // namespace sheaf
