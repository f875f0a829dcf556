#pragma once

#include <string>
#include <vector>

#include "sheaf/bundle/gather.hpp"
#include "sheaf/model/account.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

/// A book with every article and picture decided, before it is laid out.
struct Book {
  Collection collection{};
  std::vector<Report> reports{};  ///< of the articles, in their order
  std::string target{};           ///< the path it is written to, or "-"
};

/// Puts the pieces together: equal pictures once, links between the articles woven.
Book assemble(BookMetadata metadata, std::vector<Piece> pieces);

/// Adds a book's articles, their counts and findings to the account.
void enter(const Book& book, Account& account);

/// The path that a book of this title is written to: `output` itself, or a safe name in the folder `output`.
std::string target_of(const std::string& output, const std::string& title);

/// Whether `output` names a folder: it is one, or ends in '/'.
bool is_folder_name(const std::string& output);

/// Gives each book of a run its path in the folder `output`: named by its title, numbered where names would collide,
/// also on file systems that do not tell "A" from "a".
void name_targets(std::vector<Book>& books, const std::string& output);

}  // namespace sheaf
