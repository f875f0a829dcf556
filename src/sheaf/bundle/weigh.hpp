#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sheaf/bundle/request.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {

/// What a book weighs, and what in it.
struct BookScale {
  std::uint64_t size = 0;                 ///< bytes of the book, exactly
  std::uint64_t listings = 0;             ///< of what grows with each article: package document, contents, sources …
  std::vector<std::uint64_t> articles{};  ///< of each article's document, with its place in the archive
  bool operator==(const BookScale&) const = default;
};

/// Lays a book out, packs it and counts its bytes, without writing any. \throws Error  unreadable, interrupted
BookScale weigh(const Collection& collection, const TypesetSettings& style, const Request& request);

}  // namespace sheaf
