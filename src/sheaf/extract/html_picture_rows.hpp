#pragma once

#include <cstddef>
#include <vector>

#include "sheaf/extract/html_picture_map.hpp"

namespace sheaf {

/// Pictures and words that stand apart in the same order: the first words are those of the first picture.
struct PicturesAndWords {
  std::vector<HtmlId> images{};
  std::vector<HtmlId> words{};
  bool operator==(const PicturesAndWords&) const = default;
};

/// A table row in which each cell is a picture, over one in which each cell is words; empty when it is none.
PicturesAndWords pictures_and_words_in_rows(const HtmlTree& tree, const PictureMap& map, HtmlId row);

/// The items of a list of captions when there is one for each of so many pictures, else the list itself.
std::vector<HtmlId> items_for_pictures(const HtmlTree& tree, const PictureMap& map, HtmlId list, std::size_t pictures);

}  // namespace sheaf
