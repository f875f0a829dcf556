#pragma once

#include <functional>

#include "sheaf/model/article.hpp"

namespace sheaf {

/// What is done with the pictures of an article, wherever they stand. Each says whether the thing stays.
struct ImageVisitor {
  std::function<bool(Figure&)> figure{};             ///< its images may change; false: the figure goes
  std::function<bool(InlineImage&)> inline_image{};  ///< false: it goes, and its alternative text with it
  std::function<bool(ImageReference&)> poster{};     ///< false: the embed stays without a poster
};

/// Visits every figure, picture in a line and poster of the body and the notes, in reading order.
/// What is nested deeper than any page that sheaf reads is not visited.
void for_each_image(Article& article, const ImageVisitor& visitor);

/// Visits the same, where only which picture it is may change.
void for_each_reference(Article& article, const std::function<void(ImageReference&)>& visit);

}  // namespace sheaf
