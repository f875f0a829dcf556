#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// The words that sheaf itself puts into a book, in the book's language; English where it has none for it.
enum class Label {
  contents,
  illustrations,
  cover,
  sources,
  notes,
  note_back,
  source,
  start,
  landmarks,
  picture_missing,
  pictures,
  video,
  audio,
  post,
  map,
  document,
  embedded,
  by,  ///< before the names of a byline; empty where the names stand alone
  figure,
  colophon,
  made_by,  ///< a sentence; {0}: the program and its version
  articles,
  words,
  captions,
  tables,
  links,
  date,
  of_found,      ///< {0} of {1}
  prepared_for,  ///< pictures, for a kind of reader
  left_out,
  nothing_left_out,
  and_more,  ///< {0}: a number
  reason_missing,
  reason_remote,
  reason_outside,
  reason_damaged,
  reason_unreadable,
  reason_empty,
  reason_too_large,
  reason_kind,
  reason_no_picture,
  reason_caption,
  reason_note,
  reason_partly,
  access_structure,
  access_described,
  access_undescribed,
  access_math,
  volumes,    ///< heading of the list of a book's volumes
  volume_of,  ///< "{0} of {1}"
};

std::string label(Label which, std::string_view language);

/// A label that holds {0}, and perhaps {1}, with these put in.
std::string filled_label(Label which, std::string_view language, std::string_view first, std::string_view second = {});

std::string grouped_number(std::int64_t value, std::string_view language);  ///< "12,345", "12 345"; value >= 0
std::string volume_of(std::size_t number, std::size_t count, std::string_view language);  ///< "2 of 3"

std::string article_count(std::int64_t count, std::string_view language);     ///< "12 articles", with the right plural
std::string numbered_figure(std::int64_t number, std::string_view language);  ///< "Figure 3", "3. ábra"
std::string reading_time(std::int64_t minutes, std::string_view language);    ///< "5 min", "2 hr 10 min"

/// "12 June 2021", as the language writes it.
std::string long_date(std::chrono::year_month_day date, std::string_view language);

/// Whether a word is a month in the language or in English, whole or cut ("Feb", "Sept"); letters of ASCII in any case.
bool names_month(std::string_view word, std::string_view language);

/// "Ada, Ben and Cid", as the language writes it.
std::string list_of(const std::vector<std::string>& items, std::string_view language);

}  // namespace sheaf
