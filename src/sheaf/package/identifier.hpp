#pragma once

#include <string>

#include "sheaf/model/article.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

/// The book's identifier: UUIDv5 of `[book] id`, else of its title (design.md §4).
std::string book_identifier(const BookMetadata& book);

/// The one that the publication carries, else that of its book: package document and NCX must have the same.
std::string identifier_of(const Publication& publication);

/// The article's identifier: UUIDv5 of its identity, the same in every edition.
std::string article_identifier(const Article& article);

}  // namespace sheaf
