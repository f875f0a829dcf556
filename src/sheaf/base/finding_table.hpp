#pragma once

#include <span>
#include <string_view>

namespace sheaf {

/// How much a finding matters. A `warning` fails a `--strict` run; something *lost* also makes exit code 4.
enum class Severity { note, warning };

/// Whether a finding says that something *found* is not in the book (exit code 4, design: the account).
enum class Loss { no, yes };

/// Every finding that sheaf can report. New ones go at the end of their group; codes are never reused.
enum class FindingId {
  // ART: whole articles and files of the input
  file_unreadable,
  file_empty,
  file_binary,
  file_kind_unsupported,
  file_too_large,
  article_without_text,
  article_duplicate,
  pictures_unreferenced,
  link_out_of_folder,
  article_malformed,
  several_articles,
  furniture_dropped,
  nesting_capped,
  encoding_repaired,
  plan_match_nothing,
  files_no_articles,
  encoded_twice,
  // FIG: figures, pictures, captions
  figure_without_caption,
  image_missing,
  image_remote,
  image_outside,
  image_broken,
  image_too_large,
  image_kind_unsupported,
  image_not_an_image,
  caption_orphaned,
  caption_without_picture,
  image_animation_frozen,
  sidecar_malformed,
  picture_copy_dropped,
  // TXT: words, links, tables, notes, mathematics
  link_dropped,
  note_without_text,
  note_unreferenced,
  embed_replaced,
  table_simplified,
  math_replaced,
  front_matter_malformed,
  language_unknown,
  // BOOK: the book as a whole
  cover_glyph_missing,
  cover_unusable,
  article_large,
  part_file_swept,
  style_doubtful,
  cache_unusable,
  pictures_reduced,
  book_split,
  volume_left_over,
  link_to_other_volume,
  font_gaps,
};

struct FindingRow {
  FindingId id;
  std::string_view code;  ///< "FIG-002"; stable for ever
  Severity severity;
  Loss loss;
  std::string_view message;  ///< a clause
  std::string_view advice;   ///< an order
};

/// Every row, in the order of `FindingId`.
std::span<const FindingRow> finding_table() noexcept;

/// The row of one finding.
const FindingRow& finding_row(FindingId id) noexcept;

}  // namespace sheaf
