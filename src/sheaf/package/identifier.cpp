#include "sheaf/package/identifier.hpp"

#include "sheaf/adapt/hash.hpp"
#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {

std::string book_identifier(const BookMetadata& book) {
  return uuid_urn(to_nfc(collapse_space(trim(book.id).empty() ? book.title : book.id)));
}

std::string identifier_of(const Publication& publication) {
  return publication.identifier.empty() ? book_identifier(publication.book) : publication.identifier;
}

std::string article_identifier(const Article& article) {
  return uuid_urn(to_nfc(article.identity));
}

}  // namespace sheaf
