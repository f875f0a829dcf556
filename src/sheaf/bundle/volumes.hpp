#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/bundle/book.hpp"
#include "sheaf/bundle/split_volumes.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {

/// More volumes of one book are refused.
inline constexpr std::size_t most_volumes = 99;

enum class Taking { copies, moves };

/// The pictures that some articles show, as indices into the collection's, each once, in order of first use: the order
/// in which a volume of these articles holds them.
std::vector<std::size_t> pictures_of(const Collection& collection, ArticleRange range);

/// What is said of each volume: the book's words under a title and an identity of its own, and what the others hold.
/// The identity follows from the book's and the number, so that a volume keeps it from edition to edition.
std::vector<BookMetadata> describe_volumes(const Collection& whole, const std::vector<ArticleRange>& ranges);

/// Which volume each article is in.
VolumeNumbers number_articles(const Collection& whole, const std::vector<ArticleRange>& ranges);

/// A volume: its articles and the pictures that they show. It has no cover and no target yet, and its links are not
/// parted. \param taking  with `moves` the articles leave `whole`, and their reports with them
Book make_volume(Book& whole, const BookMetadata& described, ArticleRange range, Taking taking);

/// Where volume `number` of a book is written: "book.epub" → "book-2.epub".
std::string volume_target(const std::string& target, std::size_t number);

/// Whether an earlier run wrote `path` as a volume of this book, whose own path is `target`.
bool is_volume_of(const BookMetadata& whole, const std::string& target, const std::string& path);

/// Names the books beside the target that an earlier run made of the same collection and that this run does not make:
/// volumes beyond `count`, or the whole book. Nobody but the user removes them.
/// \param count  of volumes that this run makes; 0: the book is whole
void name_left_over(const BookMetadata& whole, const std::string& target, std::size_t count, Report& report);

}  // namespace sheaf
