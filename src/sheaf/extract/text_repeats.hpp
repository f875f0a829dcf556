#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/extract/text_pieces.hpp"

namespace sheaf {

/// The words of the prose of a text as one line, in which a phrase can be sought.
class ProseWords {
 public:
  explicit ProseWords(const std::vector<TextPiece>& pieces);

  /// Whether the prose says these words in this order. Phrases of few letters are too common to tell anything: false.
  bool name(std::string_view phrase) const;

 private:
  std::string words_{};
};

/// Lines that say once more what the head has said become furniture: the headline, the date or the byline again, the
/// headline among a few other words ("2 comments on …"), and after the last prose what begins with the byline's name:
/// who wrote the article, how to reach them, what else they wrote.
void drop_repeats(std::vector<TextPiece>& pieces, std::size_t headline, const TextHead& head);

}  // namespace sheaf
