#include "sheaf/base/finding_table.hpp"

#include <cassert>
#include <cstddef>

namespace sheaf {
namespace {

constexpr FindingRow rows[] = {
    // id, code, severity, loss, message, advice
    {FindingId::file_unreadable, "ART-001", Severity::warning, Loss::yes, "a file could not be read",
     "check its permissions, or take it out of the folder"},
    {FindingId::file_empty, "ART-002", Severity::warning, Loss::yes, "a file is empty", "save it again, or remove it"},
    {FindingId::file_binary, "ART-003", Severity::note, Loss::no, "a file is neither text nor a picture",
     "nothing to do; it was left out"},
    {FindingId::file_kind_unsupported, "ART-004", Severity::warning, Loss::yes, "a kind of file that sheaf cannot read",
     "convert it to HTML, Markdown or text"},
    {FindingId::file_too_large, "ART-005", Severity::warning, Loss::yes, "a file is larger than sheaf reads",
     "split it, or remove it"},
    {FindingId::article_without_text, "ART-006", Severity::warning, Loss::yes, "no article text was found",
     "save the page again once it has loaded, or name the part with --select"},
    {FindingId::article_duplicate, "ART-007", Severity::note, Loss::no, "the same article is here twice",
     "nothing to do; the fuller one was taken"},
    {FindingId::pictures_unreferenced, "ART-008", Severity::note, Loss::no, "pictures to which no article refers",
     "nothing to do, or refer to them"},
    {FindingId::link_out_of_folder, "ART-009", Severity::warning, Loss::yes,
     "a symbolic link leads out of the folder and was not followed", "copy the file into the folder"},
    {FindingId::article_malformed, "ART-010", Severity::warning, Loss::yes, "an article could not be understood",
     "mend the file at the place named"},
    {FindingId::several_articles, "ART-011", Severity::note, Loss::no, "one file holds several articles",
     "nothing to do; each became an article of its own"},
    {FindingId::furniture_dropped, "ART-012", Severity::note, Loss::no, "lines of the page frame were dropped",
     "nothing to do; list them with -v"},
    {FindingId::nesting_capped, "ART-013", Severity::warning, Loss::yes,
     "a page is nested deeper, or has more attributes, than sheaf reads", "save the page with a reader view"},
    {FindingId::encoding_repaired, "ART-014", Severity::note, Loss::no, "bytes that are no text in the file's encoding",
     "check the words around the sign \xEF\xBF\xBD"},
    {FindingId::plan_match_nothing, "ART-015", Severity::warning, Loss::no, "an entry of the plan matches no article",
     "check the pattern against the names that `sheaf list` prints"},
    {FindingId::files_no_articles, "ART-016", Severity::note, Loss::no,
     "style sheets, scripts, fonts and settings are no articles", "nothing to do; they were left out"},
    {FindingId::encoded_twice, "ART-017", Severity::note, Loss::no, "a file was encoded twice and has been put right",
     "nothing to do; look at its accented letters"},

    {FindingId::figure_without_caption, "FIG-001", Severity::note, Loss::no, "a figure has no caption",
     "add a caption line under the image"},
    {FindingId::image_missing, "FIG-002", Severity::warning, Loss::yes, "an image was not found",
     "put the file beside the article"},
    {FindingId::image_remote, "FIG-003", Severity::warning, Loss::yes,
     "an image is only on the web; sheaf fetches nothing", "save the page complete, with its pictures"},
    {FindingId::image_outside, "FIG-004", Severity::warning, Loss::yes,
     "an image outside the article's folder was refused", "copy it into the folder, or name the folder with --root"},
    {FindingId::image_broken, "FIG-005", Severity::warning, Loss::yes, "an image is damaged", "save it again"},
    {FindingId::image_too_large, "FIG-006", Severity::warning, Loss::yes,
     "an image has more pixels or bytes than sheaf decodes", "scale it down first"},
    {FindingId::image_kind_unsupported, "FIG-007", Severity::warning, Loss::yes,
     "an image format that sheaf cannot decode", "convert it to JPEG or PNG"},
    {FindingId::image_not_an_image, "FIG-008", Severity::warning, Loss::yes, "a file used as an image is no image",
     "save the picture again; a site may have sent an error page in its place"},
    {FindingId::caption_orphaned, "FIG-009", Severity::warning, Loss::yes, "a caption belongs to no picture",
     "put it next to its picture"},
    {FindingId::caption_without_picture, "FIG-010", Severity::note, Loss::no, "a caption stands without its picture",
     "put the picture into a folder beside the text, with captions.tsv"},
    {FindingId::image_animation_frozen, "FIG-011", Severity::note, Loss::no,
     "an animation was frozen at its first frame", "nothing to do; e-readers do not move"},
    {FindingId::sidecar_malformed, "FIG-012", Severity::warning, Loss::no, "a line of captions.tsv could not be used",
     "write it as file, caption, credit and alt, with tabs between"},
    {FindingId::picture_copy_dropped, "FIG-013", Severity::note, Loss::no, "a picture stands here small and large",
     "nothing to do; the larger one was kept, and any caption of the smaller"},

    {FindingId::link_dropped, "TXT-001", Severity::note, Loss::no,
     "links that lead nowhere in a book became plain text", "nothing to do"},
    {FindingId::note_without_text, "TXT-002", Severity::warning, Loss::yes, "a note reference has no note",
     "write the note, or remove the mark"},
    {FindingId::note_unreferenced, "TXT-003", Severity::note, Loss::no, "a note to which nothing refers",
     "nothing to do; it stands among the notes"},
    {FindingId::embed_replaced, "TXT-004", Severity::note, Loss::no, "embedded media became a labelled link",
     "nothing to do; a book cannot play it"},
    {FindingId::table_simplified, "TXT-005", Severity::note, Loss::no, "a table was simplified",
     "check it in the book"},
    {FindingId::math_replaced, "TXT-006", Severity::warning, Loss::no, "a formula was kept as its source text",
     "write it as presentation MathML"},
    {FindingId::front_matter_malformed, "TXT-007", Severity::warning, Loss::no, "the front matter could not be read",
     "mend it at the line named; the text was taken as it is"},
    {FindingId::language_unknown, "TXT-008", Severity::note, Loss::no, "the language of an article could not be told",
     "give it with --lang, or in sheaf.toml"},

    {FindingId::cover_glyph_missing, "BOOK-001", Severity::warning, Loss::no,
     "the cover needs signs that no installed font has", "install a font for the script, or give --cover IMAGE"},
    {FindingId::cover_unusable, "BOOK-002", Severity::warning, Loss::no,
     "the cover image cannot be used; a cover was drawn", "give a JPEG or PNG file"},
    {FindingId::article_large, "BOOK-003", Severity::note, Loss::no,
     "an article is longer than some readers like in one piece", "nothing to do"},
    {FindingId::part_file_swept, "BOOK-004", Severity::note, Loss::no, "the rest of an interrupted run was removed",
     "nothing to do"},
    {FindingId::style_doubtful, "BOOK-005", Severity::warning, Loss::no,
     "the style sheet has a rule that readers take ill", "take it out, or try the book on the readers that you mean"},
    {FindingId::cache_unusable, "BOOK-006", Severity::note, Loss::no, "pictures could not be kept for the next run",
     "nothing to do; give --no-cache, or XDG_CACHE_HOME, if it matters"},
    {FindingId::pictures_reduced, "BOOK-007", Severity::note, Loss::no,
     "pictures were made smaller, so that the book keeps its size", "nothing to do, or give a larger --max-size"},
    {FindingId::book_split, "BOOK-008", Severity::note, Loss::no,
     "the book was made in volumes, so that each keeps its size", "nothing to do, or give a larger --max-size"},
    {FindingId::volume_left_over, "BOOK-009", Severity::warning, Loss::no,
     "a book that an earlier run made of the same articles is none of this run", "remove it, if nobody needs it"},
    {FindingId::link_to_other_volume, "BOOK-010", Severity::note, Loss::no,
     "links to articles of another volume became text that names the volume", "nothing to do"},
    {FindingId::font_gaps, "BOOK-011", Severity::note, Loss::no,
     "the font of the text lacks characters, which readers show in a font of theirs",
     "nothing to do, or name a font that has them"},
};

}  // namespace

std::span<const FindingRow> finding_table() noexcept {
  return rows;
}

const FindingRow& finding_row(FindingId id) noexcept {
  const auto index = static_cast<std::size_t>(id);
  assert(index < std::size(rows) && rows[index].id == id);
  return rows[index];
}

}  // namespace sheaf
