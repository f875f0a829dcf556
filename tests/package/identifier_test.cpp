#include "sheaf/package/identifier.hpp"

#include "sheaf/adapt/hash.hpp"
#include "support/catch.hpp"

namespace sheaf {

TEST_CASE("a book is known by its id, else by its title, and by nothing else", "[package]") {
  const BookMetadata book{.id = "field-notes", .title = "Field Notes"};
  CHECK(book_identifier(book) == uuid_urn("field-notes"));
  CHECK_THAT(book_identifier(book), Catch::StartsWith("urn:uuid:"));
  CHECK(book_identifier(book)[9 + 14] == '5');

  BookMetadata changed = book;
  changed.title = "Field Notes, second edition";
  changed.modified += std::chrono::hours{1};
  CHECK(book_identifier(changed) == book_identifier(book));
  changed.id = "other-notes";
  CHECK(book_identifier(changed) != book_identifier(book));
  changed.id = "";
  CHECK(book_identifier(changed) == uuid_urn("Field Notes, second edition"));
}

TEST_CASE("a publication without an identifier has that of its book", "[package]") {
  Publication publication{.book = {.title = "Field Notes"}};
  CHECK(identifier_of(publication) == uuid_urn("Field Notes"));
  publication.identifier = "urn:uuid:0";
  CHECK(identifier_of(publication) == "urn:uuid:0");
}

TEST_CASE("two spellings of one title in Unicode are one book", "[package]") {
  CHECK(book_identifier({.title = "Caf\xC3\xA9"}) == book_identifier({.title = "Cafe\xCC\x81"}));
}

}  // namespace sheaf
