#pragma once

#include "sheaf/model/article.hpp"

namespace sheaf {

/// Removes what the head of an article says from the beginning of its body: headline, deck, byline, date.
void drop_repeated_head(Blocks& body, const Article& article);

}  // namespace sheaf
