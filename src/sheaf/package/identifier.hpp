#pragma once

#include <string>

#include "sheaf/model/collection.hpp"

namespace sheaf {

/// The book's identifier: UUIDv5 of `[book] id`, else of its title (design.md §4).
std::string book_identifier(const BookMetadata& book);

}  // namespace sheaf
