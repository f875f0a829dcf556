#pragma once

#include "sheaf/model/archive.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

/// Makes the entries of the book, in their order: mimetype, container, package document, navigation document, NCX,
/// style sheets, documents, pictures. Documents are deferred: they are typeset when they are written.
Archive package(const Publication& publication, const Collection& collection);

}  // namespace sheaf
