#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "sheaf/bundle/book.hpp"
#include "sheaf/bundle/bundle.hpp"
#include "sheaf/illustrate/prepare_image.hpp"
#include "sheaf/model/account.hpp"
#include "sheaf/read/list_sources.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {

/// What the books of a run are made with. The parts outlive it.
struct SizeWork {
  std::uint64_t limit = 0;  ///< bytes of one book; 0: none
  const Request& request;
  const Listing& listing;
  const TypesetSettings& style;
  PreparingSettings pictures;
  const Progress& progress;
};

/// Makes a book keep within the limit, which is measured, not guessed: pictures are coded anew, over the whole book
/// those first that save most bytes for the least loss, and never below `rungs`; if that is not enough, the book is
/// parted into volumes at the borders of sections and articles, each with its pictures as good as it has room for.
/// \param book    with its cover and its target; "-" takes one volume only
/// \param report  gets what it cost
/// \returns the book, or its volumes in order
/// \throws Error  limit_not_met, naming the article that is too large by itself; unreadable, undeliverable, interrupted
std::vector<Book> meet_size(Book book, const SizeWork& work, SizeAccount& account, Report& report);

}  // namespace sheaf
