#include "sheaf/extract/html_body.hpp"

#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_article.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/extract/html_figures.hpp"
#include "sheaf/extract/html_notes.hpp"

namespace sheaf {
namespace {

Blocks build_note(HtmlPage& page, const FoundNote& note, BlockBuilder& builder) {
  for (HtmlId node = note.node; node < page.tree()[note.node].end; ++node) page.keep(node);
  for (const HtmlId link : note.back_links) page.drop(link);
  return builder.build(note.node);
}

}  // namespace

HtmlBody read_part(HtmlPage& page, HtmlId root, const std::string& language, Report& report) {
  const FoundNotes notes = find_notes(page, root);
  FigurePlans figures = bind_figures(page, root);
  BlockBuilder builder(page, figures, notes, language, report);
  HtmlBody body;
  body.blocks = builder.build(root);
  for (const FoundNote& found : notes.notes) {
    Note note{found.id, build_note(page, found, builder)};
    if (note.content.empty())
      report.add(FindingId::note_without_text, page.place(found.node), found.id);
    else
      ++report.tally().notes_kept;
    ++report.tally().notes_found;
    body.notes.push_back(std::move(note));
  }
  return body;
}

HtmlBody read_html_body(const std::string& html, const Source& source, Report& report) {
  HtmlPage page(source, html);
  if (page.tree().capped()) report.add(FindingId::nesting_capped, source.origin);
  const std::string& url = source.overrides.url;
  if (!url.empty()) page.set_base_url(url);
  return read_part(page, page.body(), source.overrides.language, report);
}

}  // namespace sheaf
