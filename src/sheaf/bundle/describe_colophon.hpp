#pragma once

#include <string>
#include <string_view>

#include "sheaf/bundle/book.hpp"
#include "sheaf/model/colophon.hpp"

namespace sheaf {

/// What the book tells of its making: the counts are those of its articles in the account, the losses the findings that
/// make exit code 4.
/// \param of_the_run  on files that became no article; empty where they concern other books too
Colophon describe_colophon(const Book& book, const Report& of_the_run);

/// The same for a volume: what is told of the whole book, with the counts and the losses of the volume's articles.
Colophon describe_colophon(const Book& volume, const Colophon& whole);

/// "tide.jpg" of "file:///home/ada/img/tide.jpg?w=2: it is 0 bytes long": the account is for who made the book, and may
/// name folders; the book is for everyone.
std::string bare_name(std::string_view detail);

}  // namespace sheaf
