#include "sheaf/extract/html_body.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_article.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/extract/html_collapsed.hpp"
#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_formulas.hpp"
#include "sheaf/extract/html_notes.hpp"

namespace sheaf {
namespace {

Blocks build_note(HtmlPage& page, const FoundNote& note, BlockBuilder& builder) {
  for (HtmlId node = note.node; node < page.tree()[note.node].end; ++node) page.keep(node);
  for (const HtmlId link : note.back_links) page.drop(link);
  return builder.build(note.node);
}

void add_notes(HtmlPage& page, const FoundNotes& notes, BlockBuilder& builder, Report& report, HtmlBody& body) {
  for (const FoundNote& found : notes.notes) {
    Note note{found.id, build_note(page, found, builder)};
    if (note.content.empty())
      report.add(FindingId::note_without_text, page.place(found.node), found.id);
    else
      ++report.tally().notes_kept;
    ++report.tally().notes_found;
    body.notes.push_back(std::move(note));
  }
}

}  // namespace

HtmlBody read_parts(HtmlPage& page, const std::vector<HtmlId>& roots, const FigurePlans& figures,
                    const std::string& language, Report& report) {
  HtmlBody body;
  for (const HtmlId root : roots) {
    const FoundNotes notes = find_notes(page, root);
    BlockBuilder builder(page, figures, notes, language, report);
    Blocks blocks = builder.build(root);
    // "References", and below it nothing but notes: they get a heading of the book's.
    if (!notes.notes.empty() && blocks.size() > 1 && std::holds_alternative<Heading>(blocks.back().node))
      blocks.pop_back();
    std::move(blocks.begin(), blocks.end(), std::back_inserter(body.blocks));
    add_notes(page, notes, builder, report, body);
  }
  return body;
}

HtmlBody read_html_body(const std::string& html, const Source& source, Report& report) {
  HtmlPage page(source, html);
  if (page.tree().capped()) report.add(FindingId::nesting_capped, source.origin);
  const std::string& url = source.overrides.url;
  if (!url.empty()) page.set_base_url(url);
  open_collapsed(page);
  settle_formulas(page);
  const FigurePlans figures = bind_figures(page, page.body());
  return read_parts(page, {page.body()}, figures, source.overrides.language, report);
}

}  // namespace sheaf
