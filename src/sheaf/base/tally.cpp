#include "sheaf/base/tally.hpp"

namespace sheaf {

Tally& Tally::operator+=(const Tally& other) noexcept {
  constexpr std::int64_t Tally::*counts[] = {
      &Tally::words_found,      &Tally::words_kept,      &Tally::images_found,      &Tally::images_embedded,
      &Tally::images_duplicate, &Tally::images_replaced, &Tally::images_refused,    &Tally::images_without_alt,
      &Tally::captions_found,   &Tally::captions_bound,  &Tally::captions_orphaned, &Tally::links_kept,
      &Tally::links_rewoven,    &Tally::links_dropped,   &Tally::tables_found,      &Tally::tables_kept,
      &Tally::notes_found,      &Tally::notes_kept,      &Tally::furniture_blocks,
  };
  static_assert(sizeof(Tally) == sizeof(counts) / sizeof(counts[0]) * sizeof(std::int64_t), "a count was forgotten");
  for (const auto count : counts) this->*count += other.*count;
  return *this;
}

}  // namespace sheaf
