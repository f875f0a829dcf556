#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/base/finding_table.hpp"
#include "sheaf/base/tally.hpp"

namespace sheaf {

/// Something that was found and is not in the book.
struct MissingPart {
  std::optional<std::size_t> article{};  ///< index into Collection::articles; absent: a whole file
  std::string name{};                    ///< of the picture or the file, never its folder; may be empty
  FindingId reason = FindingId::image_missing;
  bool operator==(const MissingPart&) const = default;
};

/// What the page "How this book was made" tells: the book's part of the account. Books are handed on, so nothing in it
/// says where, by whom or when the book was made.
struct Colophon {
  std::int64_t articles = 0;
  Tally counts{};
  std::vector<MissingPart> missing{};
  std::string destination{};           ///< for which readers pictures were prepared, in words; empty: for any
  std::string destination_language{};  ///< of these words; empty: the book's
  bool with_images = true;             ///< false: pictures were left out because the user wished it
  bool operator==(const Colophon&) const = default;
};

}  // namespace sheaf
