#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sheaf/extract/extract_text.hpp"
#include "support/catch.hpp"

namespace sheaf::test {

inline std::vector<Extracted> extract_all(std::string text) {
  return extract_text(
      {.origin = {"tides.txt"}, .kind = SourceKind::text, .text = std::move(text), .path = "tides.txt"});
}

inline Extracted extract_one(std::string text) {
  std::vector<Extracted> articles = extract_all(std::move(text));
  REQUIRE(articles.size() == 1);
  return std::move(articles.front());
}

inline const std::string prose_one =
    "The sea rose twice that day, and twice the people of the lower town carried their chairs up the hill, as their "
    "parents had done before them and as their children would do after them, without a word.";
inline const std::string prose_two =
    "Nobody in the town keeps a record of the tides any more, since the harbour office moved to the city, and the "
    "old book with its columns of blue ink lies in the museum beside a stuffed gull and a bell.";

}  // namespace sheaf::test
