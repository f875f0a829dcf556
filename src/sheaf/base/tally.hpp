#pragma once

#include <cstdint>

namespace sheaf {

/// What was found in one article and what became of it: the figures behind the account.
///
/// *Found* means inside the chosen article, plus its lead picture and every captioned picture bound to it.
/// Every stage adds to the counts that it decides; nobody subtracts.
struct Tally {
  std::int64_t words_found = 0;  ///< words of the chosen article, as extract saw them in the source
  std::int64_t words_kept = 0;   ///< words that the body, its captions and notes hold

  std::int64_t images_found = 0;
  std::int64_t images_embedded = 0;     ///< includes duplicates of a picture that is stored once
  std::int64_t images_duplicate = 0;    ///< of the embedded ones, those stored under another's name
  std::int64_t images_replaced = 0;     ///< a placeholder stands in their place
  std::int64_t images_refused = 0;      ///< of the replaced ones, those refused for safety (outside, too large)
  std::int64_t images_without_alt = 0;  ///< embedded, not decorative, no alternative text in the source

  std::int64_t captions_found = 0;
  std::int64_t captions_bound = 0;  ///< in the figure of their picture, or of a figure without a picture
  std::int64_t captions_orphaned = 0;

  std::int64_t links_kept = 0;     ///< links to the web, and inside the article
  std::int64_t links_rewoven = 0;  ///< links to another article, which now lead to it inside the book
  std::int64_t links_dropped = 0;  ///< turned into plain text

  std::int64_t tables_found = 0;
  std::int64_t tables_kept = 0;
  std::int64_t notes_found = 0;
  std::int64_t notes_kept = 0;
  std::int64_t furniture_blocks = 0;  ///< blocks of the page frame left out; changes no exit code

  bool operator==(const Tally&) const = default;
  Tally& operator+=(const Tally& other) noexcept;
};

}  // namespace sheaf
