#pragma once

#include <string>

#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf::test {

/// A book laid out by hand: cover, title page, contents, a section of two articles, three pictures; one article has
/// mathematics, one picture is a PNG.
struct SmallBook {
  Collection collection{};
  Publication publication{};

  /// Text of document `index`: well-formed, short, and different for each.
  std::string document(std::size_t index) const;
};

SmallBook small_book();

/// Bytes in memory, measured.
Content content_of(std::string bytes);

}  // namespace sheaf::test
