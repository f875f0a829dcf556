#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace sheaf {

/// The words that sheaf itself puts into a book, in the book's language; English where it has none for it.
enum class Label {
  contents,
  illustrations,
  cover,
  title_page,
  sources,
  notes,
  note_back,
  source,
  start,
  landmarks,
  published,
  picture_missing,
  video,
  audio,
  post,
  map,
  document,
  embedded,
  see_original,
  by,
  table_missing,
};

std::string label(Label which, std::string_view language);

std::string article_count(std::int64_t count, std::string_view language);   ///< "12 articles", with the right plural
std::string reading_time(std::int64_t minutes, std::string_view language);  ///< "5 min"
std::string long_date(std::chrono::year_month_day date,
                      std::string_view language);  ///< "12 June 2021", as the language writes it

}  // namespace sheaf
